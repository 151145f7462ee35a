import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Rating } from './scale.ts';
import {
  type Card,
  type CardIssue,
  cardIssues,
  cardSchema,
  completeness,
  diff,
  emptyAnswer,
  emptyCard,
  outOfRange,
  type QuestionAnswer,
  same,
  valueIssues,
} from './scorecard.ts';

const keys = ['question:first', 'question:second', 'question:third'] as const;
const coreQuestions = ['first', 'second', 'third'];
const entryId = '0b0f3f0e-8a4c-4e2e-9a53-6a4f4f6f7d11';

const answered: QuestionAnswer = { ...emptyAnswer, note: 'Called first.', result: 'figures', rating: 3 };
const skipped: QuestionAnswer = { ...emptyAnswer, skipped: 'no_time' };
const entry = {
  id: entryId,
  kind: 'figure',
  source: 'told',
  what: 'Renewed 40 of 42',
  figure: '95 %',
} as const;

const complete: Card = {
  'question:first': answered,
  'question:second': { ...answered, rating: null, notObserved: 'Spoke of the team only.', pinned: true },
  'question:third': skipped,
  rating: { rating: 3, notObserved: null },
  why: 'Own part and result in both.',
  evidence: [],
  forRecruiter: '',
  heard: [],
  signals: [],
  outOfRange: '',
};

const parse = (input: unknown): CardIssue[] => {
  const parsed = v.safeParse(cardSchema(keys), input);
  return parsed.success ? [] : cardIssues(parsed.issues);
};
const first = (change: Record<string, unknown>) => ({
  ...complete,
  'question:first': { ...answered, ...change },
});

describe('the schema of a card', () => {
  it('takes an empty and a complete card as they are', () => {
    expect(v.parse(cardSchema(keys), emptyCard(keys))).toEqual(emptyCard(keys));
    expect(v.parse(cardSchema(keys), complete)).toEqual(complete);
  });

  it.each([0, 5, 2.5, '3', Number.NaN, true])('refuses a rating of %j', (rating) => {
    expect(parse({ ...complete, rating: { rating, notObserved: null } })).toEqual([
      { field: 'answers.rating.rating', key: 'rating_invalid' },
    ]);
    expect(parse(first({ rating }))).toEqual([
      { field: 'answers.question:first.rating', key: 'rating_invalid' },
    ]);
  });

  it.each<[string, unknown, string, string]>([
    ['a note that is too long', first({ note: 'x'.repeat(10_001) }), 'question:first.note', 'field_too_long'],
    ['a note that is no text', first({ note: 7 }), 'question:first.note', 'field_invalid'],
    ['a zero character', first({ note: 'a\0b' }), 'question:first.note', 'field_invalid'],
    ['half a surrogate pair', { ...complete, why: '\ud83d' }, 'why', 'field_invalid'],
    ['an unknown result', first({ result: 'maybe' }), 'question:first.result', 'field_invalid'],
    ['an unknown reason to skip', first({ skipped: 'bored' }), 'question:first.skipped', 'field_invalid'],
    ['a field that answers lack', first({ score: 1 }), 'question:first.score', 'payload_invalid'],
    ['a key that cards lack', { ...complete, total: 12 }, 'total', 'payload_invalid'],
    ['another question', { ...complete, 'question:other': answered }, 'question:other', 'payload_invalid'],
    [
      'a missing key',
      Object.fromEntries(Object.entries(complete).filter(([key]) => key !== 'why')),
      'why',
      'field_required',
    ],
    ['a longer why', { ...complete, why: 'x'.repeat(1001) }, 'why', 'field_too_long'],
    [
      'a longer figure',
      { ...complete, evidence: [{ ...entry, figure: 'x'.repeat(201) }] },
      'evidence.0.figure',
      'field_too_long',
    ],
    [
      'evidence of no source',
      { ...complete, evidence: [{ ...entry, source: 'felt' }] },
      'evidence.0.source',
      'field_invalid',
    ],
    ['21 pieces of evidence', { ...complete, evidence: Array(21).fill(entry) }, 'evidence', 'field_too_long'],
    ['heard as a text', { ...complete, heard: 'much' }, 'heard', 'field_invalid'],
    ['signals as a text', { ...complete, signals: 'asks' }, 'signals', 'field_invalid'],
    ['a signal that is no id', { ...complete, signals: ['asks', 'As'] }, 'signals.1', 'field_invalid'],
    ['the same signal twice', { ...complete, signals: ['asks', 'asks'] }, 'signals', 'field_invalid'],
    [
      '51 signals',
      { ...complete, signals: Array.from({ length: 51 }, (_, at) => `signal-${at}`) },
      'signals',
      'field_too_long',
    ],
    [
      'a longer sentence out of range',
      { ...complete, outOfRange: 'x'.repeat(501) },
      'outOfRange',
      'field_too_long',
    ],
  ])('refuses %s', (_, card, field, key) => {
    expect(parse(card)).toEqual([{ field: `answers.${field}`, key }]);
  });

  it('takes what an older page sends, and puts nothing into its mouth', () => {
    const { signals, outOfRange: sentence, ...older } = complete;
    expect(v.parse(cardSchema(keys), older)).toEqual(older);
    expect(parse({ ...older, signals: undefined })).toEqual([
      { field: 'answers.signals', key: 'field_invalid' },
    ]);
    expect(v.parse(cardSchema(keys), { ...older, signals, outOfRange: sentence })).toEqual(complete);
    expect(valueIssues('signals', undefined)).toEqual([{ field: 'answers.signals', key: 'field_invalid' }]);
    expect(valueIssues('outOfRange', undefined)).toEqual([
      { field: 'answers.outOfRange', key: 'field_invalid' },
    ]);
  });

  it('takes 50 signals and a sentence of 500 characters', () => {
    const signals = Array.from({ length: 50 }, (_, at) => `signal-${at}`);
    const card = { ...complete, signals, outOfRange: 'x'.repeat(500) };
    expect(v.parse(cardSchema(keys), card)).toEqual(card);
  });

  it('takes a note of exactly 10,000 characters', () => {
    expect(parse(first({ note: 'x'.repeat(10_000) }))).toEqual([]);
  });

  it('refuses what is no card at all', () => {
    for (const input of [null, 'card', 7])
      expect(parse(input)).toEqual([{ field: 'answers', key: 'field_required' }]);
  });

  it('checks one value of a draft by its key', () => {
    expect(valueIssues('why', 'because')).toEqual([]);
    expect(valueIssues('rating', { rating: 5, notObserved: null })).toEqual([
      { field: 'answers.rating.rating', key: 'rating_invalid' },
    ]);
    expect(valueIssues('question:first', answered)).toEqual([]);
    expect(valueIssues('toString' as 'why', '')).toEqual([
      { field: 'answers.toString', key: 'payload_invalid' },
    ]);
  });
});

describe('completeness', () => {
  it.each<[string, Partial<Card>, string[]]>([
    ['a complete card', {}, []],
    ['an entry instead of a pinned note', { 'question:second': answered, evidence: [entry] }, []],
    [
      'a question not answered',
      { 'question:third': emptyAnswer },
      [
        'question:third.note question_open',
        'question:third.result question_open',
        'question:third.rating question_open',
      ],
    ],
    [
      'a blank note',
      { 'question:first': { ...answered, note: ' \n' } },
      ['question:first.note question_open', 'rating answers_too_few'],
    ],
    [
      'no result',
      { 'question:third': { ...answered, result: null } },
      ['question:third.result question_open'],
    ],
    [
      'an answer without rating',
      { 'question:third': { ...answered, rating: null } },
      ['question:third.rating question_open'],
    ],
    [
      'not observed without a reason',
      { 'question:third': { ...answered, rating: null, notObserved: ' ' } },
      ['question:third.notObserved not_observed_reason_required'],
    ],
    [
      'skipped and yet rated',
      { 'question:third': { ...skipped, rating: 2 } },
      ['question:third.rating question_open'],
    ],
    [
      'one answered question only',
      { 'question:second': skipped, evidence: [entry] },
      ['rating answers_too_few'],
    ],
    [
      'nothing asked, not observed',
      {
        'question:first': skipped,
        'question:second': skipped,
        rating: { rating: null, notObserved: 'Ran out of time' },
        why: '',
      },
      [],
    ],
    ['no rating', { rating: { rating: null, notObserved: null } }, ['rating rating_required']],
    [
      'not observed, no reason',
      { rating: { rating: null, notObserved: '' } },
      ['rating.notObserved not_observed_reason_required'],
    ],
    [
      'rated and yet not observed',
      { rating: { rating: 3, notObserved: 'Too noisy' } },
      ['rating.notObserved field_invalid'],
    ],
    ['no why', { why: '  ' }, ['why why_required']],
    ['no evidence', { 'question:second': answered }, ['evidence evidence_required']],
    [
      'a pinned note that is blank',
      { 'question:second': answered, 'question:third': { ...skipped, pinned: true } },
      ['evidence evidence_required'],
    ],
    [
      'an entry that says nothing',
      { evidence: [{ ...entry, what: ' ' }] },
      ['evidence.0.what field_required'],
    ],
  ])('%s', (_, change, expected) => {
    const found = completeness({ ...complete, ...change } as Card, { coreQuestions });
    expect(found.map(({ field, key }) => `${field} ${key}`)).toEqual(
      expected.map((line) => `answers.${line}`),
    );
  });

  it('names everything that an empty card lacks, from top to bottom', () => {
    const found = completeness(emptyCard(keys), { coreQuestions });
    expect(found.map(({ field, key }) => `${field} ${key}`)).toEqual([
      ...keys.flatMap((key) =>
        ['note', 'result', 'rating'].map((part) => `answers.${key}.${part} question_open`),
      ),
      'answers.rating rating_required',
      'answers.why why_required',
      'answers.evidence evidence_required',
    ]);
  });

  it('asks for the questions of the length only', () => {
    const shorter = { ...complete, 'question:third': emptyAnswer };
    expect(completeness(shorter, { coreQuestions: ['first', 'second'] })).toEqual([]);
  });
});

describe('outOfRange', () => {
  const unrated = { ...answered, rating: null, notObserved: 'Spoke of the team only.' };
  const rated = (rating: Rating | null, ...questions: QuestionAnswer[]): Card => ({
    ...emptyCard(keys),
    ...Object.fromEntries(keys.flatMap((key, at) => (questions[at] ? [[key, questions[at]]] : []))),
    rating: { rating, notObserved: null },
  });
  const scored = (rating: Rating) => ({ ...answered, rating });

  it.each<[string, Card, ReturnType<typeof outOfRange>]>([
    ['above both', rated(4, scored(2), scored(3)), 'above'],
    ['below both', rated(1, scored(2), scored(3)), 'below'],
    ['at the highest', rated(3, scored(2), scored(3)), null],
    ['at the lowest', rated(2, scored(2), scored(3)), null],
    ['between them', rated(2, scored(1), scored(3)), null],
    ['other than the only one', rated(3, scored(2)), 'above'],
    ['beside a question not observed', rated(2, scored(3), unrated), 'below'],
    ['nothing observed in any question', rated(2, unrated, unrated), null],
    ['nothing answered', rated(2), null],
    ['no rating of the competency', rated(null, scored(2), scored(3)), null],
    ['a rating without a note does not count', rated(4, scored(2), { ...scored(4), note: ' ' }), 'above'],
    [
      'a rating beside a skip does not count',
      rated(1, scored(2), { ...scored(1), skipped: 'covered' }),
      'below',
    ],
  ])('%s', (_, card, expected) => {
    expect(outOfRange(card, coreQuestions)).toBe(expected);
  });

  it('looks at the questions of the length only', () => {
    const card = rated(4, scored(2), scored(3), scored(4));
    expect(outOfRange(card, coreQuestions)).toBeNull();
    expect(outOfRange(card, ['first', 'second'])).toBe('above');
  });

  it('keeps no card from being submitted', () => {
    const card = { ...complete, 'question:second': answered, evidence: [entry] };
    const above: Card = { ...card, rating: { rating: 4, notObserved: null } };
    expect(outOfRange(above, coreQuestions)).toBe('above');
    expect(completeness(above, { coreQuestions })).toEqual([]);
  });
});

describe('diff', () => {
  it('finds the keys that changed, and only those', () => {
    const now = first({ note: 'Called first, then wrote.' });
    expect(diff(complete, complete)).toEqual([]);
    expect(diff(complete, { ...now, why: 'Two of two.' })).toEqual(['question:first', 'why']);
  });

  it('does not mind the order in which the database keeps fields', () => {
    const reversed = Object.fromEntries(Object.entries(answered).reverse());
    expect(same(answered, reversed)).toBe(true);
    expect(same([1, 2], { 0: 1, 1: 2 })).toBe(false);
    expect(same({ a: undefined }, { b: undefined })).toBe(false);
  });
});
