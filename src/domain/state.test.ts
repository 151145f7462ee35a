import { expect, test } from 'vitest';
import { assignmentState, isOwed, whyOver } from './state.ts';

const times = { dueAt: '2026-11-24T12:00:00Z', startedAt: null, submittedAt: null, endedAt: null };
const before = new Date('2026-11-24T11:00:00Z');
const after = new Date('2026-11-24T12:00:01Z');
const some = '2026-11-24T10:00:00Z';

test.each([
  ['planned', times, before],
  ['in_progress', { ...times, startedAt: some }, before],
  ['overdue', { ...times, startedAt: some }, after],
  ['submitted', { ...times, submittedAt: some }, after],
  ['submitted', { ...times, submittedAt: some, endedAt: some }, after],
  ['ended', { ...times, startedAt: some, endedAt: some }, after],
] as const)('%s', (state, input, now) => {
  expect(assignmentState(input, now)).toBe(state);
});

test.each([
  [times, true],
  [{ ...times, submittedAt: some }, false],
  [{ ...times, endedAt: some }, false],
])('owed: %o', (input, owed) => {
  expect(isOwed(input)).toBe(owed);
});

test.each([
  [null, {}],
  ['loop_closed', { loopClosedAt: some }],
  ['assignment_ended', { endedAt: some, loopClosedAt: some }],
  ['scorecard_locked', { submittedAt: some, endedAt: some, loopClosedAt: some }],
])('a card is over by %s with %o', (why, what) => {
  expect(whyOver({ submittedAt: null, endedAt: null, loopClosedAt: null, ...what })).toBe(why);
});
