import { answersForRating } from '../../domain/effort.ts';
import type { Entries, FileOf } from '../files.ts';
import type { Problem } from '../problem.ts';
import { idsOf, inFile, twice, unknownId, unless } from './report.ts';

type Outline = FileOf<'outline'>;

/** With fewer competencies none may miss the bar (DESIGN.md §3.5). */
const competenciesForMiss = 5;
/** What the database takes at most of one competency, core and optional. */
const mostQuestions = 100;

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
    ...evidenceKinds.flatMap(({ sources }, at) => twice(file, `evidenceKinds.${at}.sources`, sources)),
    ...lengthProblems(file, outline),
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

function lengthProblems(file: string, { lengths }: Outline): Problem[] {
  return lengths.flatMap(({ minutes, coreQuestions }, at) => {
    const field = `lengths.${at}.coreQuestions`;
    const shorter = lengths.filter((length) => length.minutes < minutes);
    const before = shorter.find((length) => length.coreQuestions > coreQuestions);
    return [
      ...unless(coreQuestions >= answersForRating, {
        file,
        field,
        says: `is ${coreQuestions}, but a rating takes ${answersForRating} answers. Use ${answersForRating} or more.`,
      }),
      ...(before
        ? [
            {
              file,
              field,
              says: `is ${coreQuestions}, fewer than the ${before.coreQuestions} of ${before.minutes} minutes. Give a longer interview at least as many.`,
            },
          ]
        : []),
    ];
  });
}

function questionCounts(file: string, { competencies, lengths }: Outline): Problem[] {
  const most = Math.max(...lengths.map((length) => length.coreQuestions));
  return competencies.flatMap(({ id, core, optional }, at) => [
    ...unless(core.length >= most, {
      file,
      field: `competencies.${at}.core`,
      says: `has ${core.length} of the ${most} core questions the longest interview needs. Add questions to ${id}, or lower \`lengths\`.`,
    }),
    ...unless(core.length + optional.length <= mostQuestions, {
      file,
      field: `competencies.${at}`,
      says: `has ${core.length + optional.length} questions, ${mostQuestions} at most. Remove the weakest.`,
    }),
  ]);
}

function threshold(file: string, { threshold: { below }, competencies }: Outline): Problem[] {
  const field = 'threshold.below';
  if (competencies.length < competenciesForMiss) {
    return unless(below === 0, {
      file,
      field,
      says: `is ${below}, but with fewer than ${competenciesForMiss} competencies none may miss the bar. Write 0.`,
    });
  }
  return unless(below < competencies.length, {
    file,
    field,
    says: 'lets every competency miss the bar. Lower it.',
  });
}
