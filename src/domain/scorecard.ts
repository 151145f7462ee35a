import * as v from 'valibot';
import { answersForRating } from './effort.ts';
import { type Rating, RatingSchema } from './scale.ts';

/** Why a core question was not asked. */
export const skipReasons = ['no_time', 'covered', 'not_fitting'] as const;
/** What "What was the result?" brought: figures, words, or nothing although it was asked. */
export const results = ['figures', 'words', 'none'] as const;
export const sources = ['told', 'shown'] as const;

export type SkipReason = (typeof skipReasons)[number];
export type Result = (typeof results)[number];
export type Source = (typeof sources)[number];

/** What is kept of one question. */
export interface QuestionAnswer {
  note: string;
  result: Result | null;
  probes: string[];
  rating: Rating | null;
  notObserved: string | null;
  skipped: SkipReason | null;
  pinned: boolean;
}

/** The judgement on the competency: a rating, or the reason why nothing could be observed. */
export interface Judgement {
  rating: Rating | null;
  notObserved: string | null;
}

export interface Evidence {
  id: string;
  kind: string;
  source: Source;
  what: string;
  figure: string;
}

/** Something heard that belongs to a competency which somebody else asks about. */
export interface Heard {
  competencyId: string;
  text: string;
}

export type QuestionKey = `question:${string}`;

/** One scorecard as it is edited and sent: answers by key. Keys and values are those of the database. */
export interface Card {
  [question: QuestionKey]: QuestionAnswer;
  rating: Judgement;
  why: string;
  evidence: Evidence[];
  forRecruiter: string;
  heard: Heard[];
  /** Ids of the signals of the release that were ticked; they never count towards a rating. */
  signals: string[];
  /** Why the competency is rated outside the range of its questions; asked for, and never in the way. */
  outOfRange: string;
}

export type CardKey =
  | QuestionKey
  | 'rating'
  | 'why'
  | 'evidence'
  | 'forRecruiter'
  | 'heard'
  | 'signals'
  | 'outOfRange';
export type CardValue = Card[CardKey];

/** One thing to put right: where (`answers.why`, `answers.question:renewal-risk.note`) and an error key. */
export interface CardIssue {
  field: string;
  key: string;
}

/** The most characters that each text may have. */
export const longest = {
  note: 10_000,
  reason: 500,
  why: 1000,
  evidence: 1000,
  figure: 200,
  forRecruiter: 2000,
  heard: 2000,
  outOfRange: 500,
} as const;
export const mostEvidence = 20;
export const mostSignals = 50;

const id = v.pipe(
  v.string('field_invalid'),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'field_invalid'),
  v.maxLength(60, 'field_too_long'),
);

// Postgres stores neither a zero character nor half a surrogate pair.
const text = (max: number) =>
  v.pipe(
    v.string('field_invalid'),
    v.check((value) => !value.includes('\0') && value.isWellFormed(), 'field_invalid'),
    v.maxLength(max, 'field_too_long'),
  );

const notObserved = v.nullable(text(longest.reason));
const rating = v.nullable(RatingSchema);

/** Unknown fields are refused, missing ones named. */
function strict<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, (issue) =>
    issue.expected === 'never' ? 'payload_invalid' : 'field_required',
  );
}

const questionSchema = strict({
  note: text(longest.note),
  result: v.nullable(v.picklist(results, 'field_invalid')),
  probes: v.array(id, 'field_invalid'),
  rating,
  notObserved,
  skipped: v.nullable(v.picklist(skipReasons, 'field_invalid')),
  pinned: v.boolean('field_invalid'),
});

const entries = {
  rating: strict({ rating, notObserved }),
  why: text(longest.why),
  evidence: v.pipe(
    v.array(
      strict({
        id: v.pipe(v.string('field_invalid'), v.uuid('field_invalid')),
        kind: id,
        source: v.picklist(sources, 'field_invalid'),
        what: text(longest.evidence),
        figure: text(longest.figure),
      }),
      'field_invalid',
    ),
    v.maxLength(mostEvidence, 'field_too_long'),
  ),
  forRecruiter: text(longest.forRecruiter),
  heard: v.array(strict({ competencyId: id, text: text(longest.heard) }), 'field_invalid'),
  signals: v.pipe(
    v.array(id, 'field_invalid'),
    v.maxLength(mostSignals, 'field_too_long'),
    v.check((ids) => new Set(ids).size === ids.length, 'field_invalid'),
  ),
  outOfRange: text(longest.outOfRange),
};

// A page kept by a phone may be older than these two.
const mayBeMissing = {
  signals: v.exactOptional(entries.signals),
  outOfRange: v.exactOptional(entries.outOfRange),
};

const questionKey = /^question:[a-z][a-z0-9-]{0,59}$/;

/** Whether a key names a question. */
export function isQuestionKey(key: string): key is QuestionKey {
  return questionKey.test(key);
}

/** The key of the answer to a question. */
export function keyOf(questionId: string): QuestionKey {
  return `question:${questionId}`;
}

/**
 * The one schema of a card with these questions: types and lengths, not whether the card is complete. `signals` and
 * `outOfRange` may be missing, as DESIGN.md §4.5 knows neither as needed, and then they are missing in what comes out: the
 * database keeps what was saved of them.
 */
export function cardSchema(questionKeys: readonly QuestionKey[]): v.GenericSchema<unknown, Card> {
  const questions = Object.fromEntries(questionKeys.map((key) => [key, questionSchema]));
  return strict({ ...questions, ...entries, ...mayBeMissing }) as unknown as v.GenericSchema<unknown, Card>;
}

/** The schema of one value, as a draft sends it; undefined for a key that no card has. */
export function valueSchema(key: string): v.GenericSchema<unknown, CardValue> | undefined {
  const schema = isQuestionKey(key)
    ? questionSchema
    : Object.hasOwn(entries, key) && entries[key as keyof typeof entries];
  return (schema || undefined) as v.GenericSchema<unknown, CardValue> | undefined;
}

/** The first issue of each field of a card that a schema refused; `under` is the path it was found at. */
export function cardIssues(issues: readonly v.BaseIssue<unknown>[], under = 'answers'): CardIssue[] {
  const byField = new Map<string, string>();
  for (const issue of issues) {
    const field = [under, v.getDotPath(issue)].filter(Boolean).join('.');
    if (!byField.has(field)) byField.set(field, issue.message);
  }
  return [...byField].map(([field, key]) => ({ field, key }));
}

/** What is wrong with one value: its types and lengths; [] for a value that can be kept. */
export function valueIssues(key: CardKey, value: unknown): CardIssue[] {
  const schema = valueSchema(key);
  if (!schema) return [{ field: `answers.${key}`, key: 'payload_invalid' }];
  const parsed = v.safeParse(schema, value);
  return parsed.success ? [] : cardIssues(parsed.issues, `answers.${key}`);
}

/** An answer in which nothing has been said yet; no rating is ever filled in. */
export const emptyAnswer: QuestionAnswer = {
  note: '',
  result: null,
  probes: [],
  rating: null,
  notObserved: null,
  skipped: null,
  pinned: false,
};

/** A card with nothing in it but its questions. */
export function emptyCard(questionKeys: readonly QuestionKey[]): Card {
  return {
    ...Object.fromEntries(questionKeys.map((key) => [key, emptyAnswer])),
    rating: { rating: null, notObserved: null },
    why: '',
    evidence: [],
    forRecruiter: '',
    heard: [],
    signals: [],
    outOfRange: '',
  };
}

const blank = (value: string | null) => !value?.trim();

/** Answered: a note, a result, and a rating or the reason why nothing was observed (DESIGN.md §4.5). */
export function isAnswered(answer: QuestionAnswer): boolean {
  return missingIn(answer).length === 0 && answer.skipped === null;
}

function missingIn({ note, result, rating, notObserved }: QuestionAnswer): (keyof QuestionAnswer)[] {
  return [
    ...(blank(note) ? (['note'] as const) : []),
    ...(result === null ? (['result'] as const) : []),
    ...(rating === null && blank(notObserved) ? (['rating'] as const) : []),
  ];
}

/** Whether a note was pinned as evidence: a blank note is none, pinned or not. */
export function isPinned(answer: QuestionAnswer): boolean {
  return answer.pinned && !blank(answer.note);
}

/**
 * Where the competency is rated against the lowest and highest rating of the answered core questions, given by their ids:
 * 'above' or 'below' them, null within them, and as long as there is nothing to compare. It asks for a sentence and
 * suggests no rating: reading the scale stays with people (DESIGN.md §3.1 and §4.12).
 */
export function outOfRange(card: Card, coreQuestions: readonly string[]): 'above' | 'below' | null {
  const { rating } = card.rating;
  const given = coreQuestions.flatMap((id) => {
    const answer = card[keyOf(id)];
    return answer && isAnswered(answer) && answer.rating !== null ? [answer.rating] : [];
  });
  if (rating === null || given.length === 0) return null;
  if (rating > Math.max(...given)) return 'above';
  return rating < Math.min(...given) ? 'below' : null;
}

/**
 * What keeps a card from being submitted, in the order of the card; [] when it is complete (DESIGN.md §3.6 and §4.5).
 * `coreQuestions` are the ids of the core questions for the length of the interview. Keys are those of the database.
 * A rating out of range asks for a sentence, yet never blocks: see `outOfRange`.
 */
export function completeness(
  card: Card,
  { coreQuestions }: { coreQuestions: readonly string[] },
): CardIssue[] {
  const found: CardIssue[] = [];
  const need = (field: string, key: string) => found.push({ field: `answers.${field}`, key });
  const asked = coreQuestions.map((id) => ({ key: keyOf(id), answer: card[keyOf(id)] ?? emptyAnswer }));

  for (const { key, answer } of asked) {
    if (answer.skipped !== null) {
      if (answer.rating !== null) need(`${key}.rating`, 'question_open');
    } else if (answer.notObserved !== null && blank(answer.notObserved)) {
      need(`${key}.notObserved`, 'not_observed_reason_required');
    } else {
      for (const missing of missingIn(answer)) need(`${key}.${missing}`, 'question_open');
    }
  }

  const { rating, notObserved } = card.rating;
  if (rating === null && notObserved === null) need('rating', 'rating_required');
  else if (rating === null && blank(notObserved)) need('rating.notObserved', 'not_observed_reason_required');
  else if (rating !== null && notObserved !== null) need('rating.notObserved', 'field_invalid');
  else if (rating !== null && asked.filter(({ answer }) => isAnswered(answer)).length < answersForRating)
    need('rating', 'answers_too_few');

  // Undecided counts as rated: everything that a rating will ask for is said at once.
  if (rating !== null || notObserved === null) {
    if (blank(card.why)) need('why', 'why_required');
    const pinned = asked.some(({ answer }) => isPinned(answer));
    if (!pinned && card.evidence.length === 0) need('evidence', 'evidence_required');
  }
  card.evidence.forEach((entry, at) => {
    if (blank(entry.what)) need(`evidence.${at}.what`, 'field_required');
  });
  return found;
}

/** Whether two values say the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every(
      (name) => Object.hasOwn(b, name) && same(a[name as keyof typeof a], b[name as keyof typeof b]),
    )
  );
}

/** The keys whose value is another one now than it was: what `save_draft` has to send. */
export function diff(base: Card, now: Card): CardKey[] {
  return (Object.keys(now) as CardKey[]).filter((key) => !same(base[key], now[key]));
}
