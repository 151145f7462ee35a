import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  type Competency,
  competencyById,
  coreQuestionCount,
  coreQuestions,
  type Framework,
  frameworkSchema,
  levelById,
  nextLevel,
  previousLevel,
  questionById,
  scalePoint,
  titled,
} from './framework.ts';

const listening: Competency = {
  id: 'listening',
  name: 'Listening',
  short: 'Listening',
  about: 'Hears what is said.',
  anchors: [
    { levelId: 'new', summary: 'Hears.', behaviours: [], evidence: [] },
    { levelId: 'old', summary: 'Understands.', behaviours: [], evidence: [] },
  ],
  questions: (['first', 'second', 'third', 'spare'] as const).map((id) => ({
    id,
    kind: id === 'spare' ? ('optional' as const) : ('core' as const),
    text: `Tell me about the ${id} time.`,
    probes: [{ id: 'when', text: 'When?' }],
    listenFor: { new: 'heard', old: 'understood' },
    askAgain: 'No time is named.',
  })),
};

const framework: Framework = {
  id: 'listener',
  locale: 'en',
  name: 'Listeners',
  role: 'Listener',
  levels: [
    { id: 'new', name: 'New', title: 'New listener', scope: 'One room' },
    { id: 'old', name: 'Old', title: 'Old listener', scope: 'A house' },
  ],
  competencies: [listening],
  scale: ([1, 2, 3, 4] as const).map((rating) => ({
    rating,
    name: `${rating}`,
    reading: 'r',
    behaviour: 'b',
    outcomes: 'o',
    support: 's',
  })),
  threshold: { atLeast: 3, below: 1 },
  lengths: [
    { minutes: 60, coreQuestions: 3 },
    { minutes: 30, coreQuestions: 2 },
  ],
  evidenceKinds: [{ id: 'story', name: 'Story', help: 'What was told', sources: ['told'] }],
  resultQuestion: 'What was the result?',
  signals: [],
};

describe('the shape', () => {
  it('takes a whole framework as it is', () => {
    expect(v.parse(frameworkSchema, framework)).toEqual(framework);
  });

  it('reads a release that holds more than this version knows', () => {
    expect(v.safeParse(frameworkSchema, { ...framework, songs: [] }).success).toBe(true);
  });

  it('leaves out what another version shaped otherwise, and keeps the rest', () => {
    const later = {
      ...framework,
      signals: { growth: [] },
      guide: { opening: 'Good morning' },
      candidateSheet: [],
      competencies: [{ ...listening, examples: ['one'] }],
    };
    const read = v.parse(frameworkSchema, later);
    expect(read).toMatchObject({ name: framework.name, signals: [] });
    expect([read.guide, read.candidateSheet, read.competencies[0]?.examples]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads a release from before signals, the guide and the source of evidence', () => {
    const { signals: _signals, ...before } = framework;
    const competency = {
      ...listening,
      anchors: [{ levelId: 'new', summary: 'Hears.', behaviours: [], evidence: ['Told: a talk.'] }],
    };
    const read = v.parse(frameworkSchema, { ...before, competencies: [competency] });
    expect(read.signals).toEqual([]);
    expect(read.guide).toBeUndefined();
    expect(read.competencies[0]?.anchors[0]?.evidence).toEqual([{ source: null, text: 'Told: a talk.' }]);
  });

  it.each([
    ['a fifth rating', { scale: [...framework.scale, { ...framework.scale[0], rating: 5 }] }],
    ['no level', { levels: [] }],
    ['no competency', { competencies: [] }],
    ['an empty name', { name: '' }],
    ['a language we do not have', { locale: 'fr' }],
    ['a rating in words', { threshold: { atLeast: '3', below: 1 } }],
  ])('refuses %s', (_what, change) => {
    expect(v.safeParse(frameworkSchema, { ...framework, ...change }).success).toBe(false);
  });
});

describe('finding', () => {
  it('a level and its neighbours', () => {
    expect(levelById(framework, 'old')?.title).toBe('Old listener');
    expect(nextLevel(framework, 'new')?.id).toBe('old');
    expect(nextLevel(framework, 'old')).toBeUndefined();
    expect(previousLevel(framework, 'old')?.id).toBe('new');
    expect(previousLevel(framework, 'new')).toBeUndefined();
  });

  it('nothing for an unknown id', () => {
    expect(levelById(framework, 'boss')).toBeUndefined();
    expect(nextLevel(framework, 'boss')).toBeUndefined();
    expect(previousLevel(framework, 'boss')).toBeUndefined();
    expect(competencyById(framework, 'singing')).toBeUndefined();
    expect(anchorAt(listening, 'boss')).toBeUndefined();
    expect(questionById(listening, 'fourth')).toBeUndefined();
    expect(scalePoint(framework, 2.5)).toBeUndefined();
  });

  it('a competency, its anchor, a question and a point of the scale', () => {
    expect(competencyById(framework, 'listening')).toBe(listening);
    expect(anchorAt(listening, 'old')?.summary).toBe('Understands.');
    expect(questionById(listening, 'spare')?.kind).toBe('optional');
    expect(scalePoint(framework, 3)?.rating).toBe(3);
  });
});

describe('questions for the time there is', () => {
  it.each([
    [20, 2],
    [30, 2],
    [59, 2],
    [60, 3],
    [90, 3],
  ])('%i minutes: %i', (minutes, count) => {
    expect(coreQuestionCount(framework, minutes)).toBe(count);
  });

  it('are the first core ones, in order, never an optional one', () => {
    expect(coreQuestions(framework, listening, 30).map((q) => q.id)).toEqual(['first', 'second']);
    expect(coreQuestions(framework, listening, 60).map((q) => q.id)).toEqual(['first', 'second', 'third']);
  });
});

describe('a level as people choose it', () => {
  it.each([
    ['Old', 'Old listener', 'Old listener'],
    ['Mid', 'Listener', 'Listener (Mid)'],
    ['Leitung', 'Hausleitung', 'Hausleitung'],
  ])('%s, %s: %s', (name, title, expected) => {
    expect(titled({ id: 'any', name, title, scope: 'One room' })).toBe(expected);
  });
});
