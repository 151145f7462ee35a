import { describe, expect, it } from 'vitest';
import { type Change, changes } from './changes.ts';
import { type Card, type Evidence, emptyAnswer, emptyCard, type QuestionAnswer } from './scorecard.ts';

const question = 'question:renewal-risk';
const entry: Evidence = { id: 'e1', kind: 'figures', source: 'told', what: 'Renewed', figure: '' };
const card = (part: Partial<Card> = {}) => ({ ...emptyCard([question]), ...part }) as Card;
const answer = (part: Partial<QuestionAnswer>) => card({ [question]: { ...emptyAnswer, ...part } });

describe('what changed between two cards', () => {
  it.each<[string, Card, Card, Change[]]>([
    [
      'a note',
      answer({ note: 'a' }),
      answer({ note: 'b' }),
      [{ key: question, what: 'note', from: 'a', to: 'b' }],
    ],
    [
      'a pinned note',
      answer({ note: 'a' }),
      answer({ note: 'a', pinned: true }),
      [{ key: question, what: 'pinned', from: false, to: true }],
    ],
    [
      'probes',
      answer({ probes: ['when'] }),
      answer({ probes: ['when', 'who'] }),
      [{ key: question, what: 'probes', from: ['when'], to: ['when', 'who'] }],
    ],
    ['probes in another order', answer({ probes: ['when', 'who'] }), answer({ probes: ['who', 'when'] }), []],
    [
      'a result',
      answer({ result: 'words' }),
      answer({ result: 'figures' }),
      [{ key: question, what: 'result', from: 'words', to: 'figures' }],
    ],
    [
      'a rating of an answer',
      answer({ rating: 2 }),
      answer({ rating: 3 }),
      [{ key: question, what: 'rating', from: 2, to: 3 }],
    ],
    [
      'a rating taken back as not observed',
      answer({ rating: 2 }),
      answer({ notObserved: 'no case' }),
      [
        { key: question, what: 'rating', from: 2, to: 'not_observed' },
        { key: question, what: 'notObserved', from: '', to: 'no case' },
      ],
    ],
    [
      'the reason why nothing was observed',
      card({ rating: { rating: null, notObserved: 'late' } }),
      card({ rating: { rating: null, notObserved: 'no time' } }),
      [{ key: 'rating', what: 'notObserved', from: 'late', to: 'no time' }],
    ],
    [
      'a question that was skipped after all',
      answer({ rating: 2 }),
      answer({ skipped: 'no_time' }),
      [
        { key: question, what: 'rating', from: 2, to: null },
        { key: question, what: 'skipped', from: null, to: 'no_time' },
      ],
    ],
    [
      'the judgement and why',
      card({ rating: { rating: 3, notObserved: null }, why: 'a', outOfRange: 'x' }),
      card({ rating: { rating: 4, notObserved: null }, why: 'b', outOfRange: 'y' }),
      [
        { key: 'rating', what: 'rating', from: 3, to: 4 },
        { key: 'why', what: 'why', from: 'a', to: 'b' },
        { key: 'outOfRange', what: 'outOfRange', from: 'x', to: 'y' },
      ],
    ],
    [
      'evidence added',
      card(),
      card({ evidence: [entry] }),
      [{ key: 'evidence', what: 'evidence', from: null, to: entry }],
    ],
    [
      'evidence removed',
      card({ evidence: [entry] }),
      card(),
      [{ key: 'evidence', what: 'evidence', from: entry, to: null }],
    ],
    [
      'evidence changed',
      card({ evidence: [entry] }),
      card({ evidence: [{ ...entry, figure: '7 %' }] }),
      [{ key: 'evidence', what: 'evidence', from: entry, to: { ...entry, figure: '7 %' } }],
    ],
    [
      'signals',
      card({ signals: ['asks-back'] }),
      card(),
      [{ key: 'signals', what: 'signals', from: ['asks-back'], to: [] }],
    ],
    [
      'what is for the recruiter',
      card(),
      card({ forRecruiter: 'from May' }),
      [{ key: 'forRecruiter', what: 'forRecruiter', from: '', to: 'from May' }],
    ],
    [
      'what was heard about other competencies',
      card({ heard: [{ competencyId: 'ear', text: 'a' }] }),
      card({ heard: [{ competencyId: 'hands', text: 'b' }] }),
      [
        { key: 'heard', what: 'heard', competencyId: 'hands', from: '', to: 'b' },
        { key: 'heard', what: 'heard', competencyId: 'ear', from: 'a', to: '' },
      ],
    ],
    [
      'a field that was opened and left empty',
      card(),
      card({ heard: [{ competencyId: 'ear', text: '' }] }),
      [],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
    expect(changes(after, after)).toEqual([]);
  });

  it('takes what a card lacks as empty', () => {
    const { outOfRange: _, signals: __, ...older } = answer({});
    expect(changes(older, answer({}))).toEqual([]);
    expect(changes({}, answer({ note: 'a' }))).toEqual([{ key: question, what: 'note', from: '', to: 'a' }]);
    expect(changes(answer({ note: 'a' }), {})).toEqual([{ key: question, what: 'note', from: 'a', to: '' }]);
  });
});
