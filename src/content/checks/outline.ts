import type { Entries, FileOf } from '../files.ts';
import type { Problem } from '../problem.ts';
import { idsOf, inFile, twice, unknownId, unless } from './report.ts';

type Outline = FileOf<'outline'>;

/** The files that hold for every language: each id once, enough core questions, signals of real competencies. */
export function outlineProblems(entries: Entries, outline: Outline): Problem[] {
  const file = `${entries.folder}/framework.yaml`;
  const { levels, competencies, lengths, evidenceKinds } = outline;
  return [
    ...twice(file, 'levels', levels),
    ...twice(file, 'competencies', idsOf(competencies)),
    ...twice(
      file,
      'competencies.*',
      competencies.flatMap(({ core, optional }) => [...core, ...optional]),
    ),
    ...twice(
      file,
      'lengths',
      lengths.map((length) => String(length.minutes)),
    ),
    ...twice(file, 'evidenceKinds', idsOf(evidenceKinds)),
    ...questionCounts(file, outline),
    ...threshold(file, outline),
    ...inFile(entries, 'signalOutline', 'signals.yaml', ({ signals }, signalFile) => [
      ...twice(signalFile, 'signals', idsOf(signals)),
      ...signals.flatMap((signal, at) =>
        (signal.competencies ?? []).flatMap((id) =>
          unknownId(signalFile, `signals.${at}.competencies`, id, idsOf(competencies)),
        ),
      ),
    ]),
  ];
}

function questionCounts(file: string, { competencies, lengths }: Outline): Problem[] {
  const most = Math.max(...lengths.map((length) => length.coreQuestions));
  return competencies.flatMap(({ id, core }, at) =>
    unless(core.length >= most, {
      file,
      field: `competencies.${at}.core`,
      says: `has ${core.length} of the ${most} core questions the longest interview needs. Add questions to ${id}, or lower \`lengths\`.`,
    }),
  );
}

function threshold(file: string, { threshold, competencies }: Outline): Problem[] {
  return unless(threshold.below < competencies.length, {
    file,
    field: 'threshold.below',
    says: 'lets every competency miss the bar. Lower it.',
  });
}
