import { type Locale, locales } from '../domain/locale.ts';
import type { Entries, FileOf, Kind } from './files.ts';
import type { Problem } from './problem.ts';

/** What is wrong between the files of a framework: the outline names ids, each language has a text for each. */
export function crossProblems(entries: Entries): Problem[] {
  const outline = entries.outline.get('framework.yaml');
  if (!outline) return [missingFile(entries, 'framework.yaml')];
  return [
    ...outlineProblems(entries, outline),
    ...locales.flatMap((locale) => languageProblems(entries, outline, locale)),
    ...probeProblems(entries),
  ];
}

function outlineProblems({ folder }: Entries, outline: FileOf<'outline'>): Problem[] {
  const file = `${folder}/framework.yaml`;
  const { levels, competencies, lengths, evidenceKinds, threshold } = outline;
  const most = Math.max(...lengths.map((length) => length.coreQuestions));
  const short = competencies.flatMap(({ id, core }, at) =>
    core.length >= most
      ? []
      : [
          {
            file,
            field: `competencies.${at}.core`,
            says: `has ${core.length} of the ${most} core questions the longest interview needs. Add questions to ${id}, or lower \`lengths\`.`,
          },
        ],
  );
  return [
    ...twice(file, 'levels', levels),
    ...twice(
      file,
      'competencies',
      competencies.map((competency) => competency.id),
    ),
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
    ...twice(
      file,
      'evidenceKinds',
      evidenceKinds.map((kind) => kind.id),
    ),
    ...short,
    ...(threshold.below < competencies.length
      ? []
      : [{ file, field: 'threshold.below', says: 'lets every competency miss the bar. Lower it.' }]),
  ];
}

function languageProblems(entries: Entries, outline: FileOf<'outline'>, locale: Locale): Problem[] {
  const { levels, competencies, evidenceKinds } = outline;
  const kindIds = evidenceKinds.map((kind) => kind.id);
  const competencyIds = competencies.map((competency) => competency.id);
  return [
    ...inFile(entries, 'names', `${locale}/framework.yaml`, (names, file) =>
      sameIds(file, 'levels', Object.keys(names.levels), levels),
    ),
    ...inFile(entries, 'scale', `${locale}/scale.yaml`, scaleProblems),
    ...inFile(entries, 'evidence', `${locale}/evidence.yaml`, (evidence, file) =>
      sameIds(file, 'kinds', Object.keys(evidence.kinds), kindIds),
    ),
    ...foreignFiles(entries, 'competencies', locale, competencyIds),
    ...foreignFiles(entries, 'questions', locale, competencyIds),
    ...competencies.flatMap(({ id, core, optional }) => [
      ...inFile(entries, 'competencies', `${locale}/competencies/${id}.yaml`, (competency, file) =>
        sameIds(file, 'anchors', Object.keys(competency.anchors), levels),
      ),
      ...inFile(entries, 'questions', `${locale}/questions/${id}.yaml`, (bank, file) =>
        bankProblems(bank, file, [...core, ...optional], levels),
      ),
    ]),
  ];
}

function scaleProblems({ points }: FileOf<'scale'>, file: string): Problem[] {
  if (points.map((point) => point.rating).join() === '1,2,3,4') return [];
  const says = 'does not hold the ratings 1, 2, 3, 4, each once and in this order. Mend the list.';
  return [{ file, field: 'points', says }];
}

function bankProblems(
  { questions }: FileOf<'questions'>,
  file: string,
  expected: string[],
  levels: string[],
): Problem[] {
  const listening = Object.entries(questions).flatMap(([id, question]) =>
    sameIds(file, `questions.${id}.listenFor`, Object.keys(question.listenFor), levels),
  );
  return [...sameIds(file, 'questions', Object.keys(questions), expected), ...listening];
}

function inFile<K extends Kind>(
  entries: Entries,
  kind: K,
  path: string,
  check: (content: FileOf<K>, file: string) => Problem[],
): Problem[] {
  const content = entries[kind].get(path);
  return content ? check(content, `${entries.folder}/${path}`) : [missingFile(entries, path)];
}

/** Probes are named by the questions alone, so each language is held against the first. */
function probeProblems(entries: Entries): Problem[] {
  const [first, ...others] = locales;
  return [...entries.questions].flatMap(([path, bank]) => {
    if (!path.startsWith(`${first}/`)) return [];
    return others.flatMap((locale) => {
      const twinPath = path.replace(`${first}/`, `${locale}/`);
      const twin = entries.questions.get(twinPath);
      return Object.entries(bank.questions).flatMap(([id, question]) => {
        const twinProbes = twin?.questions[id]?.probes;
        if (!twinProbes || Object.keys(twinProbes).join() === Object.keys(question.probes).join()) return [];
        const expected = Object.keys(question.probes).join(', ') || 'none';
        const says = `are not those of ${path}. Use the same ids in the same order: ${expected}.`;
        return [{ file: `${entries.folder}/${twinPath}`, field: `questions.${id}.probes`, says }];
      });
    });
  });
}

function sameIds(file: string, field: string, found: string[], expected: string[]): Problem[] {
  return [
    ...expected
      .filter((id) => !found.includes(id))
      .map((id) => ({ file, field: `${field}.${id}`, says: 'is missing, framework.yaml names it. Add it.' })),
    ...found
      .filter((id) => !expected.includes(id))
      .map((id) => ({
        file,
        field: `${field}.${id}`,
        says: 'is not named in framework.yaml. Name it there, or remove it here.',
      })),
  ];
}

function twice(file: string, field: string, ids: string[]): Problem[] {
  const repeated = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...repeated].map((id) => ({
    file,
    field,
    says: `names ${id} more than once. Rename or remove one of them.`,
  }));
}

function foreignFiles(
  entries: Entries,
  kind: 'competencies' | 'questions',
  locale: Locale,
  ids: string[],
): Problem[] {
  return [...entries[kind].keys()]
    .filter((path) => path.startsWith(`${locale}/`))
    .filter((path) => !ids.some((id) => path === `${locale}/${kind}/${id}.yaml`))
    .map((path) => ({
      file: `${entries.folder}/${path}`,
      field: '',
      says: 'belongs to no competency of framework.yaml. Rename it, name it there, or remove it.',
    }));
}

function missingFile({ folder }: Entries, path: string): Problem {
  return { file: `${folder}/${path}`, field: '', says: 'is missing. Add the file.' };
}
