import { expect, test } from 'vitest';
import type { Assignment, Loop } from '../../data/loops.ts';
import type { OpeningSummary } from '../../data/openings.ts';
import type { Member } from '../../domain/member.ts';
import type { AssignmentState } from '../../domain/state.ts';
import { incompletePlans, keptUntil, managed, nextInterview, overdue, scorecards, toRead } from './mine.ts';

const card = (memberId: string, state: AssignmentState, startsAt: string): Assignment =>
  ({
    id: `${memberId}-${startsAt}`,
    memberId,
    state,
    dueAt: startsAt,
    interview: { startsAt, minutes: 45 },
    kind: 'counting',
  }) as Assignment;

const loop = (id: string, changes: Partial<Loop>): Loop =>
  ({
    id,
    openingId: 'o1',
    rounds: [],
    assignments: [],
    unsealedAt: null,
    closedAt: null,
    ...changes,
  }) as Loop;

const manager: Member = {
  id: 'boss',
  name: 'Boss',
  email: 'boss@example.org',
  language: 'de',
  roles: [{ role: 'hiring_manager', openingId: 'o1', validUntil: null }],
};

const day = (n: number) => `2026-11-${20 + n}T10:00:00Z`;

test('my scorecards come by the time of their interview, over all loops; ended ones are gone', () => {
  const loops = [
    loop('a', { assignments: [card('me', 'planned', day(3)), card('you', 'planned', day(1))] }),
    loop('b', { assignments: [card('me', 'overdue', day(1)), card('me', 'ended', day(0))] }),
    loop('c', { assignments: [card('me', 'submitted', day(2))] }),
    loop('d', { assignments: [card('me', 'submitted', day(3))] }),
  ];
  const mine = scorecards(loops, 'me');
  expect(mine.owed.map((one) => one.loop.id)).toEqual(['b', 'a']);
  expect(mine.submitted.map((one) => one.loop.id)).toEqual(['d', 'c']);
});

test('the page of a card stays on a device for 14 days after the end of its interview', () => {
  const mine = { loop: loop('a', {}), assignment: card('me', 'planned', day(1)) };
  expect(keptUntil(mine)).toBe('2026-12-05T10:45:00.000Z');
});

test('what is late comes longest first', () => {
  const loops = [
    loop('a', { assignments: [card('x', 'overdue', day(2)), card('y', 'planned', day(0))] }),
    loop('b', { assignments: [card('z', 'overdue', day(1))] }),
  ];
  expect(overdue(loops).map(({ assignment }) => assignment.memberId)).toEqual(['z', 'x']);
});

test('the next interview is the first that has not begun', () => {
  const running = loop('a', {
    assignments: [card('x', 'planned', day(1)), card('y', 'ended', day(2)), card('z', 'planned', day(3))],
  });
  expect(nextInterview(running, new Date(day(1)))).toBe(day(3));
  expect(nextInterview(running, new Date(day(4)))).toBeNull();
});

test('a manager reads what is open in their own openings, newest first, and nothing where they owe a card', () => {
  const loops = [
    loop('sealed', {}),
    loop('older', { unsealedAt: day(1) }),
    loop('round', {
      rounds: [{ id: 'r', position: 1, openedAt: day(3), outcome: null, outcomeReason: null }],
    }),
    loop('owed', { unsealedAt: day(4), assignments: [card('boss', 'overdue', day(1))] }),
    loop('foreign', { unsealedAt: day(4), openingId: 'o2' }),
  ];
  expect(toRead(loops, manager).map(({ loop: { id }, round }) => [id, round])).toEqual([
    ['round', 1],
    ['older', null],
  ]);
});

test('an observer reads the same in the openings they observe, until their last day', () => {
  const observing = (validUntil: string): Member => ({
    ...manager,
    roles: [{ role: 'observer', openingId: 'o1', validUntil }],
  });
  const loops = [loop('open', { unsealedAt: day(1) })];
  expect(toRead(loops, observing('9999-12-31'))).toHaveLength(1);
  expect(toRead(loops, observing('2000-01-01'))).toHaveLength(0);
});

test('openings: those that run and lack a name in the plan; those I manage with what can be read', () => {
  const opening = (id: string, changes: Partial<OpeningSummary>): OpeningSummary =>
    ({ id, closedAt: null, competencyIds: ['a', 'b'], plannedIds: ['a'], ...changes }) as OpeningSummary;
  const openings = [
    opening('o1', {}),
    opening('o2', { plannedIds: ['a', 'b'] }),
    opening('o3', { closedAt: day(1) }),
  ];
  expect(incompletePlans(openings).map(({ id }) => id)).toEqual(['o1']);
  const loops = [loop('a', { unsealedAt: day(1) }), loop('b', {})];
  expect(managed(openings, loops, manager).map(({ opening: { id }, readable }) => [id, readable])).toEqual([
    ['o1', 1],
  ]);
});
