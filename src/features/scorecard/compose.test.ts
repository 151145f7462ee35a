import { describe, expect, it } from 'vitest';
import type { Competency, Framework } from '../../domain/framework.ts';
import { words } from '../../ui/words.ts';
import { type CardLoop, cardWords, formProps, measureOf, ratingOptions } from './compose.ts';

const levelIds = ['junior', 'mid', 'senior'] as const;
const competency: Competency = {
  id: 'ear',
  name: 'A good ear',
  short: 'Ear',
  about: '',
  anchors: levelIds.map((levelId) => ({
    levelId,
    summary: `hears as ${levelId}`,
    behaviours: [],
    evidence: [],
  })),
  questions: ['one', 'two', 'three'].map((id) => ({
    id,
    kind: id === 'three' ? ('optional' as const) : ('core' as const),
    text: `Tell me ${id}`,
    probes: [],
    listenFor: { junior: 'j', mid: 'm', senior: 's' },
    askAgain: '',
  })),
};
const framework = {
  levels: levelIds.map((id) => ({ id, name: id.toUpperCase() })),
  competencies: [competency, { id: 'hands', name: 'Steady hands' }],
  scale: ([1, 2, 3, 4] as const).map((rating) => ({
    rating,
    reading: `reading ${rating}`,
    ...(rating > 1 && { answer: `answer ${rating}` }),
    outcomes: `outcomes ${rating}`,
  })),
  lengths: [{ minutes: 30, coreQuestions: 2 }],
  evidenceKinds: [],
  resultQuestion: 'What was the result?',
  signals: [
    { id: 'all-warned', kind: 'warning', text: 'In every competency.' },
    { id: 'all-grown', kind: 'growth', text: 'Beyond.' },
    { id: 'ear-grown', kind: 'growth', competencies: ['ear'], text: 'Hears more.' },
    { id: 'hands-grown', kind: 'growth', competencies: ['hands'], text: 'Elsewhere.' },
  ],
} as unknown as Framework;
const t = words('en');

const loop: CardLoop = {
  id: '7d6a3e54-2f0c-4f4e-9a55-1f7f5f6f0c11',
  title: 'Key accounts',
  candidate: { name: 'K. Example', kind: 'external' },
  interviewMinutes: 30,
  targetLevelId: 'senior',
  assessedLevelId: 'mid',
  rampUp: true,
  rampUpReason: null,
  atLowest: false,
  unsealedAt: null,
  closedAt: null,
  owed: 0,
};
const atTarget = { assessedLevelId: 'senior', rampUp: false };

describe('where the bar lies', () => {
  it.each<[string, Partial<CardLoop>, string]>([
    [
      'from outside',
      {},
      'You measure against MID. The role is SENIOR; whoever comes from outside gets time to arrive.',
    ],
    [
      'from inside',
      atTarget,
      'You measure against SENIOR, the role itself: whoever is in the house already need not arrive first.',
    ],
    [
      'given against the rule',
      { rampUpReason: 'New field.' },
      'here, too, there is time to arrive: New field.',
    ],
    [
      'withheld against the rule',
      { ...atTarget, rampUpReason: 'Urgent.' },
      'There is no time to arrive here: Urgent.',
    ],
    [
      'at the lowest level',
      { targetLevelId: 'junior', assessedLevelId: 'junior', rampUp: false, atLowest: true },
      'Nothing lies below it',
    ],
  ])('is said with its reason: %s', (_, change, said) => {
    expect(measureOf({ ...loop, ...change }, framework, t).why).toContain(said);
  });

  it('is a position in the levels', () => {
    expect(measureOf(loop, framework, t)).toMatchObject({ assessedIndex: 1, targetIndex: 2 });
    expect(() => measureOf({ ...loop, targetLevelId: 'chief' }, framework, t)).toThrow(RangeError);
  });
});

describe('the four options', () => {
  it('say in place what they mean at the assessed level, the next level being 4', () => {
    expect(ratingOptions(framework, competency, 'mid', t)).toEqual([
      {
        rating: 4,
        title: 'does it as SENIOR does already',
        meaning: 'hears as senior',
        answer: 'answer 4',
      },
      { rating: 3, title: 'does it as MID does', meaning: 'hears as mid', answer: 'answer 3' },
      { rating: 2, title: 'MID in part', meaning: 'reading 2', answer: 'answer 2' },
      // A release that says nothing of a single answer.
      { rating: 1, title: 'MID not shown', meaning: 'reading 1', answer: '' },
    ]);
  });

  it('say at the highest level that 4 goes beyond it', () => {
    expect(ratingOptions(framework, competency, 'senior', t)[0]).toEqual({
      rating: 4,
      title: 'goes beyond SENIOR',
      meaning: 'outcomes 4',
      answer: 'answer 4',
    });
  });
});

describe('what the island gets', () => {
  const dueAt = '2026-11-24T15:00:00Z';
  const scorecard = {
    assignmentId: 'a',
    dueAt,
    loop,
    card: { revision: 0, answers: [] },
  } as unknown as Parameters<typeof formProps>[0];
  const props = formProps(scorecard, framework, competency, t, { locale: 'en', memberId: 'm1' });

  it('is the core questions for the length, with what to listen for at this level and the next', () => {
    expect(props.questions.map(({ key }) => key)).toEqual(['question:one', 'question:two']);
    expect(props.questions[0]?.listenFor).toEqual([
      { level: 'MID', text: 'm' },
      { level: 'SENIOR', text: 's' },
    ]);
    expect(props.minutesEach).toBe(12);
    expect(props.others).toEqual([{ id: 'hands', name: 'Steady hands' }]);
  });

  it('is the signals that can be heard in this competency, its own first', () => {
    expect(props.signals.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'growth ear-grown',
      'growth all-grown',
      'warning all-warned',
    ]);
    const older = { ...framework, signals: undefined } as unknown as Framework;
    expect(formProps(scorecard, older, competency, t, { locale: 'en', memberId: 'm1' }).signals).toEqual([]);
  });

  it('is the time that the interview has, planned or not', () => {
    expect([props.startsAt, props.minutes]).toEqual([undefined, 30]);
    const interview = { startsAt: '2026-11-24T09:00:00Z', minutes: 45 };
    const planned = { ...scorecard, interview } as typeof scorecard;
    expect(formProps(planned, framework, competency, t, { locale: 'en', memberId: 'm1' })).toMatchObject(
      interview,
    );
  });

  it('stays on a device for 14 days', () => {
    expect(props.draft).toMatchObject({ memberId: 'm1', assignmentId: 'a', path: '/en/scorecards/a' });
    expect(props.draft.until).toBe('2026-12-08T15:00:00.000Z');
  });

  it('is the words it uses and no others', () => {
    const keys = Object.keys(cardWords(t));
    expect(keys).toContain('scorecard.submit');
    expect(keys).toContain('scorecard.readings');
    expect(keys).toContain('errors.why_required');
    expect(keys.filter((key) => !/^(scorecard|errors)\./.test(key))).toEqual([]);
    expect(keys).not.toContain('scorecard.read.rating');
    expect(keys).not.toContain('errors.email_taken');
  });
});
