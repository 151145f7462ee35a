import type { Rating } from './scale.ts';
import {
  type Card,
  type CardKey,
  type Evidence,
  emptyAnswer,
  emptyCard,
  isQuestionKey,
  type Judgement,
  type QuestionAnswer,
  type QuestionKey,
  type Result,
  type SkipReason,
  same,
} from './scorecard.ts';

/** A rating as it was given: the figure, not observed, or nothing yet. */
export type Rated = Rating | 'not_observed' | null;

type From<Value> = { from: Value; to: Value };

/** A text that says something else. */
export type TextChange = { key: CardKey } & From<string> &
  (
    | { what: 'note' | 'notObserved' | 'why' | 'outOfRange' | 'forRecruiter' }
    | { what: 'heard'; competencyId: string }
  );

export interface EvidenceChange {
  key: CardKey;
  what: 'evidence';
  /** null: it was not there, or is no more. */
  from: Evidence | null;
  to: Evidence | null;
}

/** Something chosen otherwise. */
export type ChoiceChange = { key: CardKey } & (
  | ({ what: 'rating' } & From<Rated>)
  | ({ what: 'result' } & From<Result | null>)
  | ({ what: 'skipped' } & From<SkipReason | null>)
  | ({ what: 'pinned' } & From<boolean>)
  | ({ what: 'probes' | 'signals' } & From<string[]>)
);

/** One thing that a card says otherwise than before: under which answer, what, and how. */
export type Change = TextChange | EvidenceChange | ChoiceChange;

/**
 * What is another now than it was, answer by answer in the order of `after`. Where a card lacks an answer, as one from
 * before there was such a question, it is taken as empty.
 */
export function changes(before: Partial<Card>, after: Partial<Card>): Change[] {
  const was = { ...emptyCard([]), ...before } as Card;
  const now = { ...emptyCard([]), ...after } as Card;
  const questions = [...Object.keys(now), ...Object.keys(was)].filter(isQuestionKey);
  return [
    ...[...new Set(questions)].flatMap((key) =>
      inAnswer(key, was[key] ?? emptyAnswer, now[key] ?? emptyAnswer),
    ),
    ...inJudgement('rating', was.rating, now.rating),
    ...differing<Change>({ key: 'why', what: 'why', from: was.why, to: now.why }),
    ...differing<Change>({ key: 'outOfRange', what: 'outOfRange', from: was.outOfRange, to: now.outOfRange }),
    ...inEvidence(was.evidence, now.evidence),
    ...listed({ key: 'signals', what: 'signals', from: was.signals, to: now.signals }),
    ...differing<Change>({
      key: 'forRecruiter',
      what: 'forRecruiter',
      from: was.forRecruiter,
      to: now.forRecruiter,
    }),
    ...inHeard(was, now),
  ];
}

/** [] where nothing changed, so that it can be spread. */
function differing<One extends From<unknown>>(change: One): One[] {
  return same(change.from, change.to) ? [] : [change];
}

/** In whatever order they were ticked. */
function listed(change: Change & From<string[]>): Change[] {
  return same(change.from.toSorted(), change.to.toSorted()) ? [] : [change];
}

function inAnswer(key: QuestionKey, was: QuestionAnswer, now: QuestionAnswer): Change[] {
  return [
    ...differing<Change>({ key, what: 'note', from: was.note, to: now.note }),
    ...differing<Change>({ key, what: 'pinned', from: was.pinned, to: now.pinned }),
    ...listed({ key, what: 'probes', from: was.probes, to: now.probes }),
    ...differing<Change>({ key, what: 'result', from: was.result, to: now.result }),
    ...inJudgement(key, was, now),
    ...differing<Change>({ key, what: 'skipped', from: was.skipped, to: now.skipped }),
  ];
}

function inJudgement(key: CardKey, was: Judgement, now: Judgement): Change[] {
  return [
    ...differing<Change>({ key, what: 'rating', from: rated(was), to: rated(now) }),
    ...differing<Change>({
      key,
      what: 'notObserved',
      from: was.notObserved ?? '',
      to: now.notObserved ?? '',
    }),
  ];
}

function rated({ rating, notObserved }: Judgement): Rated {
  return rating ?? (notObserved === null ? null : 'not_observed');
}

function inEvidence(was: readonly Evidence[], now: readonly Evidence[]): Change[] {
  const here = now.flatMap((to) => {
    const from = was.find(({ id }) => id === to.id) ?? null;
    return differing<Change>({ key: 'evidence', what: 'evidence', from, to });
  });
  const gone = was.filter(({ id }) => !now.some((other) => other.id === id));
  return [...here, ...gone.map((from): Change => ({ key: 'evidence', what: 'evidence', from, to: null }))];
}

function inHeard(was: Card, now: Card): Change[] {
  const textIn = (card: Card, id: string) =>
    card.heard.find(({ competencyId }) => competencyId === id)?.text ?? '';
  const ids = new Set([...now.heard, ...was.heard].map(({ competencyId }) => competencyId));
  return [...ids].flatMap((competencyId) =>
    differing<Change>({
      key: 'heard',
      what: 'heard',
      competencyId,
      from: textIn(was, competencyId),
      to: textIn(now, competencyId),
    }),
  );
}
