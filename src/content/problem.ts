/** One thing that is wrong with a content file: where, and in `says` what is wrong and how it is mended. */
export interface Problem {
  file: string;
  field: string;
  says: string;
}

/** A problem as one line, as in `content/x/de/scale.yaml, points.0.name: is missing. Add it.` */
export function problemLine({ file, field, says }: Problem): string {
  return field === '' ? `${file}: ${says}` : `${file}, ${field}: ${says}`;
}

/** Content that cannot be used; the message has one line for each problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
