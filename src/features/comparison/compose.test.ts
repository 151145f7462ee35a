import { describe, expect, test } from 'vitest';
import type { Assignment, Loop, SubmittedRating } from '../../data/loops.ts';
import type { Framework } from '../../domain/framework.ts';
import type { Rating } from '../../domain/scale.ts';
import type { AssignmentState } from '../../domain/state.ts';
import { against } from './compose.ts';

const competencies = ['ear', 'hands', 'patience', 'tact', 'nerve'];
const framework = {
  levels: [{ id: 'junior' }, { id: 'mid' }, { id: 'senior' }],
  competencies: competencies.map((id) => ({ id })),
  threshold: { atLeast: 3, below: 1 },
} as unknown as Framework;
// Stored in another order than the framework's.
const opening = {
  competencies: [...competencies]
    .reverse()
    .map((id) => ({ id, mustReachReason: id === 'ear' ? 'Nothing else helps' : null })),
};
const candidate = { candidateId: 'c', name: 'K. Example', kind: 'external' as const };

function assignment(
  competencyId: string,
  state: AssignmentState,
  changes: Partial<Assignment> = {},
): Assignment {
  return {
    id: `a-${competencyId}`,
    roundId: 'r1',
    interview: { id: 'i', startsAt: '2026-11-24T09:00:00Z' } as Assignment['interview'],
    competencyId,
    memberId: 'm',
    memberName: 'M',
    kind: 'counting',
    dueAt: '2026-11-25T10:00:00Z',
    submittedAt: null,
    endReason: null,
    state,
    ...changes,
  };
}

function loop(assignments: Assignment[], changes: Partial<Loop> = {}): Loop {
  return {
    assessedLevelId: 'mid',
    targetLevelId: 'senior',
    unsealedAt: null,
    rounds: [{ id: 'r1', position: 1, openedAt: null, outcome: null, outcomeReason: null }],
    assignments,
    ...changes,
  } as Loop;
}

const card = (competencyId: string, rating: Rating | null): SubmittedRating => ({
  assignmentId: `a-${competencyId}`,
  loopId: 'l',
  roundId: 'r1',
  competencyId,
  kind: 'counting',
  rating,
  notObservedReason: rating === null ? 'No time' : null,
  submittedAt: '2026-11-24T10:00:00Z',
});

const opened = [
  { id: 'r1', position: 1, openedAt: '2026-11-24T10:00:00Z', outcome: null, outcomeReason: null },
];
const allIn = competencies.map((id) => assignment(id, 'submitted'));
const read = (theLoop: Loop | null, ratings: SubmittedRating[], plannedIds: string[] = []) =>
  against({ framework, opening, candidate, loop: theLoop, ratings, plannedIds });

describe('a candidate against the role', () => {
  test('before a loop there is nothing but the competencies, in the order of the framework', () => {
    const view = read(null, []);
    expect(view.reading).toBe('no_loop');
    expect(view.cells.map(({ competencyId, mustReach }) => [competencyId, mustReach])).toEqual([
      ['ear', true],
      ['hands', false],
      ['patience', false],
      ['tact', false],
      ['nerve', false],
    ]);
  });

  test('while sealed there are states and their count, nothing else', () => {
    const view = read(
      loop([
        assignment('ear', 'submitted'),
        ...allIn.slice(1).map((a) => ({ ...a, state: 'planned' as const })),
      ]),
      [],
    );
    expect(view).toMatchObject({ reading: 'sealed', submitted: 1, expected: 5, threshold: null });
    expect(view.cells.every(({ kind }) => kind === 'sealed')).toBe(true);
  });

  test("one's own card does not open the picture", () => {
    const view = read(loop(allIn), [card('ear', 4)]);
    expect(view.reading).toBe('sealed');
    expect(view.cells[0]?.kind).toBe('sealed');
  });

  test('an open round of which nothing came through is sealed for this reader', () => {
    expect(read(loop(allIn, { rounds: opened }), []).reading).toBe('sealed');
  });

  test('open, it speaks in levels', () => {
    const view = read(loop(allIn, { rounds: opened }), [
      card('ear', 4),
      card('hands', 3),
      card('patience', 2),
      card('tact', null),
      card('nerve', 3),
    ]);
    expect(view.reading).toBe('whole');
    expect(view.cells[0]).toMatchObject({
      kind: 'rated',
      shown: { kind: 'level', index: 2 },
      standing: { bar: 'above', gap: false },
    });
    expect(view.cells[1]).toMatchObject({ kind: 'rated', shown: { kind: 'level', index: 1 } });
    expect(view.cells[2]).toMatchObject({ kind: 'rated', shown: { kind: 'part', index: 1 } });
    expect(view.cells[3]).toMatchObject({ kind: 'not_observed', reason: 'No time' });
    expect(view.threshold).toEqual({ result: 'incomplete', missing: ['tact'] });
  });

  test.each([
    [[3, 3, 3, 3, 3], [], 'met'],
    [[3, 2, 3, 4, 3], [], 'met_plan_missing'],
    [[3, 2, 3, 4, 3], ['hands'], 'met'],
    [[3, 2, 2, 4, 3], ['hands', 'patience'], 'not_met'],
    [[3, 1, 3, 4, 3], ['hands'], 'not_met'],
  ] as const)('ratings %j with plans for %j: %s', (ratings, planned, expected) => {
    const cards = competencies.map((id, at) => card(id, ratings[at] ?? null));
    expect(read(loop(allIn, { rounds: opened }), cards, [...planned]).threshold?.result).toBe(expected);
  });

  test('with the first of two rounds open, its part is shown and the threshold is not', () => {
    const second = allIn.slice(3).map((a) => ({ ...a, roundId: 'r2', state: 'planned' as const }));
    const view = read(
      loop([...allIn.slice(0, 3), ...second], {
        rounds: [...opened, { id: 'r2', position: 2, openedAt: null, outcome: null, outcomeReason: null }],
      }),
      competencies.slice(0, 3).map((id) => card(id, 3)),
    );
    expect(view).toMatchObject({ reading: 'part', threshold: null });
    expect(view.cells.map(({ kind }) => kind)).toEqual(['rated', 'rated', 'rated', 'sealed', 'sealed']);
  });

  test('stopped after the first round, the picture is whole and the threshold incomplete', () => {
    const second = allIn.slice(3).map((a) => ({ ...a, roundId: 'r2', state: 'ended' as const }));
    const view = read(
      loop([...allIn.slice(0, 3), ...second], { rounds: opened }),
      competencies.slice(0, 3).map((id) => card(id, 3)),
    );
    expect(view.reading).toBe('whole');
    expect(view.threshold).toEqual({ result: 'incomplete', missing: ['tact', 'nerve'] });
  });

  test('a round that the reader does not see is not open to them', () => {
    expect(read(loop(allIn, { rounds: [] }), [card('ear', 3)]).reading).toBe('sealed');
  });

  test('unsealed early, what is not in is open, and the threshold is incomplete', () => {
    const view = read(
      loop([...allIn.slice(0, 4), assignment('nerve', 'overdue')], { unsealedAt: '2026-11-24T10:00:00Z' }),
      competencies.slice(0, 4).map((id) => card(id, 3)),
    );
    expect(view.cells[4]?.kind).toBe('open');
    expect(view.threshold).toEqual({ result: 'incomplete', missing: ['nerve'] });
  });

  test('a substitute who submitted stands for the competency, not who was replaced', () => {
    const replaced = assignment('ear', 'ended', { id: 'a-old' });
    const view = read(
      loop([replaced, ...allIn], { rounds: opened }),
      competencies.map((id) => card(id, 3)),
    );
    expect(view.cells[0]?.assignment?.id).toBe('a-ear');
    expect(view.expected).toBe(5);
  });

  test('shadows never count', () => {
    const shadow = assignment('ear', 'submitted', { id: 'a-shadow', kind: 'shadow' });
    expect(
      read(
        loop([shadow, ...allIn], { rounds: opened }),
        competencies.map((id) => card(id, 3)),
      ).submitted,
    ).toBe(5);
  });
});
