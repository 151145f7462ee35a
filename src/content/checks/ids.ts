import { type Locale, locales } from '../../domain/locale.ts';
import type { Entries, FileOf } from '../files.ts';
import type { Problem } from '../problem.ts';
import { idsOf, inFile, sameIds, unless } from './report.ts';

type Outline = FileOf<'outline'>;

/** Each language has a text for every id that the files above it name, and for no other. */
export function idProblems(entries: Entries, outline: Outline): Problem[] {
  return [
    ...foreignFiles(entries, 'practiceOutline', 'practice', idsOf(outline.competencies)),
    ...locales.flatMap((locale) => [
      ...frameworkIds(entries, outline, locale),
      ...signalAndFigureIds(entries, locale),
      ...practiceIds(entries, outline, locale),
      ...(['guide', 'candidate', 'wording'] as const).flatMap((kind) =>
        inFile(entries, kind, `${locale}/${kind}.yaml`, () => []),
      ),
    ]),
  ];
}

function frameworkIds(entries: Entries, outline: Outline, locale: Locale): Problem[] {
  const { levels, competencies, evidenceKinds } = outline;
  return [
    ...inFile(entries, 'names', `${locale}/framework.yaml`, (names, file) =>
      sameIds(file, 'levels', Object.keys(names.levels), levels),
    ),
    ...inFile(entries, 'scale', `${locale}/scale.yaml`, scalePoints),
    ...inFile(entries, 'evidence', `${locale}/evidence.yaml`, (evidence, file) =>
      sameIds(file, 'kinds', Object.keys(evidence.kinds), idsOf(evidenceKinds)),
    ),
    ...foreignFiles(entries, 'competencies', `${locale}/competencies`, idsOf(competencies)),
    ...foreignFiles(entries, 'questions', `${locale}/questions`, idsOf(competencies)),
    ...competencies.flatMap(({ id, core, optional }) => [
      ...inFile(entries, 'competencies', `${locale}/competencies/${id}.yaml`, (competency, file) =>
        sameIds(file, 'anchors', Object.keys(competency.anchors), levels),
      ),
      ...inFile(entries, 'questions', `${locale}/questions/${id}.yaml`, (bank, file) =>
        bankIds(bank, file, [...core, ...optional], levels),
      ),
    ]),
  ];
}

function scalePoints({ points }: FileOf<'scale'>, file: string): Problem[] {
  return unless(points.map((point) => point.rating).join() === '1,2,3,4', {
    file,
    field: 'points',
    says: 'does not hold the ratings 1, 2, 3, 4, each once and in this order. Mend the list.',
  });
}

function bankIds(
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

function signalAndFigureIds(entries: Entries, locale: Locale): Problem[] {
  const signals = entries.signalOutline.get('signals.yaml')?.signals;
  const figures = entries.figureOutline.get('figures.yaml')?.figures;
  return [
    ...inFile(entries, 'signals', `${locale}/signals.yaml`, (texts, file) =>
      sameIds(file, 'signals', Object.keys(texts.signals), signals && idsOf(signals), 'signals.yaml'),
    ),
    ...inFile(entries, 'figures', `${locale}/figures.yaml`, (texts, file) =>
      sameIds(file, 'figures', Object.keys(texts.figures), figures && idsOf(figures), 'figures.yaml'),
    ),
  ];
}

/** A competency need not have vignettes; where it has, each language has them all. */
function practiceIds(entries: Entries, outline: Outline, locale: Locale): Problem[] {
  const competencyIds = idsOf(outline.competencies);
  const paths = [...entries.practiceOutline.keys()];
  return [
    ...foreignFiles(entries, 'practice', `${locale}/practice`, competencyIds),
    ...paths.flatMap((path) =>
      inFile(entries, 'practice', `${locale}/${path}`, ({ vignettes }, file) =>
        sameIds(
          file,
          'vignettes',
          Object.keys(vignettes),
          idsOf(entries.practiceOutline.get(path)?.vignettes ?? []),
          path,
        ),
      ),
    ),
    ...[...entries.practice.keys()]
      .filter((path) => path.startsWith(`${locale}/`) && !paths.includes(path.slice(locale.length + 1)))
      .map((path) => ({
        file: `${entries.folder}/${path}`,
        field: '',
        says: `has no ${path.slice(locale.length + 1)} that says how its vignettes are rated. Add it, or remove this file.`,
      })),
  ];
}

function foreignFiles(
  entries: Entries,
  kind: 'competencies' | 'questions' | 'practice' | 'practiceOutline',
  under: string,
  ids: readonly string[],
): Problem[] {
  return [...entries[kind].keys()]
    .filter((path) => path.startsWith(`${under}/`) && !ids.some((id) => path === `${under}/${id}.yaml`))
    .map((path) => ({
      file: `${entries.folder}/${path}`,
      field: '',
      says: 'belongs to no competency of framework.yaml. Rename it, name it there, or remove it.',
    }));
}
