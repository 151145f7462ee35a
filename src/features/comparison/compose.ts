import type { OpeningCandidate } from '../../data/candidates.ts';
import type { Assignment, Loop, SubmittedRating } from '../../data/loops.ts';
import type { OpeningDetail } from '../../data/openings.ts';
import type { Framework } from '../../domain/framework.ts';
import type { Rating } from '../../domain/scale.ts';
import { type Bar, type Shown, type Standing, shown, standing } from '../../domain/shown.ts';
import { type Threshold, threshold } from '../../domain/threshold.ts';

/** What can be said about one competency of one candidate. */
export type Cell = { competencyId: string; mustReach: boolean; assignment: Assignment | null } & (
  | { kind: 'rated'; rating: Rating; shown: Shown; standing: Standing }
  | { kind: 'not_observed'; reason: string }
  /** Submitted or under way, and not open to the reader. */
  | { kind: 'sealed' }
  /** Open to the reader, but there is no scorecard (yet). */
  | { kind: 'open' }
);

/** How much of a loop the reader may read by now. */
export type Reading = 'no_loop' | 'sealed' | 'part' | 'whole';

export interface Against {
  candidate: Pick<OpeningCandidate, 'candidateId' | 'name' | 'kind'>;
  loop: Loop | null;
  bar: Bar | null;
  reading: Reading;
  cells: Cell[];
  /** Counting scorecards: how many are in, of how many; the only figures while a loop is sealed. */
  submitted: number;
  expected: number;
  /** null until the reader may read the whole loop: before that nothing but states is said. */
  threshold: Threshold | null;
}

export interface ComparisonInput {
  framework: Framework;
  opening: Pick<OpeningDetail, 'competencies'>;
  candidate: Against['candidate'];
  loop: Loop | null;
  /** Ratings of this loop that row level security let through. */
  ratings: readonly SubmittedRating[];
  /** Competencies for which the loop has a development plan. */
  plannedIds?: readonly string[];
}

/** One candidate against the role. No total, no average, and nothing about any other candidate (DESIGN.md §3.1, §3.4). */
export function against(input: ComparisonInput): Against {
  const { framework, opening, candidate, loop, ratings, plannedIds = [] } = input;
  const fixedOrder = framework.competencies.map(({ id }) => id);
  const competencies = opening.competencies.toSorted(
    (a, b) => fixedOrder.indexOf(a.id) - fixedOrder.indexOf(b.id),
  );
  if (!loop) {
    const cells = competencies.map(({ id, mustReachReason }) => ({
      competencyId: id,
      mustReach: mustReachReason !== null,
      assignment: null,
      kind: 'open' as const,
    }));
    return {
      candidate,
      loop,
      bar: null,
      reading: 'no_loop',
      cells,
      submitted: 0,
      expected: competencies.length,
      threshold: null,
    };
  }

  const bar = barOf(loop, framework);
  const counting = loop.assignments.filter(({ kind }) => kind === 'counting');
  const readable = readableRounds(loop, counting, ratings);
  // What ended, as after a round at which it was stopped, will never be read and holds nothing back.
  const awaited = counting.filter(({ state }) => state !== 'ended');
  const cells = competencies.map(({ id, mustReachReason }): Cell => {
    const assignment = assignmentFor(counting, id);
    const base = { competencyId: id, mustReach: mustReachReason !== null, assignment };
    if (assignment && assignment.state !== 'ended' && !readable.has(assignment.roundId))
      return { ...base, kind: 'sealed' };
    const card = ratings.find(({ assignmentId }) => assignmentId === assignment?.id);
    if (!card) return { ...base, kind: 'open' };
    if (card.rating === null) return { ...base, kind: 'not_observed', reason: card.notObservedReason ?? '' };
    const { rating } = card;
    return { ...base, kind: 'rated', rating, shown: shown(rating, bar), standing: standing(rating, bar) };
  });

  const reading =
    readable.size === 0 ? 'sealed' : awaited.every(({ roundId }) => readable.has(roundId)) ? 'whole' : 'part';
  return {
    candidate,
    loop,
    bar,
    reading,
    cells,
    submitted: counting.filter(({ state }) => state === 'submitted').length,
    expected: awaited.length,
    threshold:
      reading === 'whole'
        ? threshold(
            { atLeast: framework.threshold.atLeast, below: framework.threshold.below },
            cells.map((cell) => ({
              competencyId: cell.competencyId,
              rating: cell.kind === 'rated' ? cell.rating : null,
              hasDevelopmentPlan: plannedIds.includes(cell.competencyId),
            })),
          )
        : null,
  };
}

export interface AllInput {
  framework: Framework;
  opening: Pick<OpeningDetail, 'competencies'>;
  candidates: readonly OpeningCandidate[];
  /** In the order in which they started. */
  loops: readonly Loop[];
  ratings: readonly SubmittedRating[];
  /** Competencies with a development plan, by loop. */
  plans: ReadonlyMap<string, readonly string[]>;
}

/** Every candidate of an opening against the role, in the order given: each with the loop that is open, or the last one. */
export function againstAll({ candidates, loops, ratings, plans, ...rest }: AllInput) {
  return candidates.map((candidate) => {
    const own = loops.filter((loop) => loop.candidate.id === candidate.candidateId);
    const loop = own.find(({ closedAt }) => closedAt === null) ?? own.at(-1) ?? null;
    return {
      ...against({
        ...rest,
        candidate,
        loop,
        ratings: ratings.filter(({ loopId }) => loopId === loop?.id),
        plannedIds: plans.get(loop?.id ?? '') ?? [],
      }),
      addedAt: candidate.addedAt,
    };
  });
}

/** The bar of a loop as positions in the levels of its release. */
export function barOf(loop: Pick<Loop, 'assessedLevelId' | 'targetLevelId'>, framework: Framework): Bar {
  const index = (levelId: string) => framework.levels.findIndex(({ id }) => id === levelId);
  return {
    assessedIndex: index(loop.assessedLevelId),
    targetIndex: index(loop.targetLevelId),
    levelCount: framework.levels.length,
  };
}

/**
 * Rounds whose every submitted counting scorecard came through. One's own card is readable before the round is open;
 * until then it counts as sealed like the others, so that nobody mistakes one card for the picture.
 */
function readableRounds(loop: Loop, counting: Assignment[], ratings: readonly SubmittedRating[]) {
  const received = new Set(ratings.map(({ assignmentId }) => assignmentId));
  const open = loop.rounds.filter(
    ({ id, openedAt }) =>
      (openedAt !== null || loop.unsealedAt !== null) &&
      counting.every(
        (assignment) =>
          assignment.roundId !== id || assignment.state !== 'submitted' || received.has(assignment.id),
      ),
  );
  return new Set(open.map(({ id }) => id));
}

/** The counting assignment of a competency: what was submitted before what is under way, ended ones last. */
function assignmentFor(counting: Assignment[], competencyId: string): Assignment | null {
  const order = (assignment: Assignment) =>
    assignment.state === 'submitted' ? 0 : assignment.state === 'ended' ? 2 : 1;
  const found = counting
    .filter((assignment) => assignment.competencyId === competencyId)
    .toSorted((a, b) => order(a) - order(b));
  return found[0] ?? null;
}
