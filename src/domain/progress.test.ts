import { expect, test } from 'vitest';
import { progress } from './progress.ts';

const at = '2026-11-24T10:00:00Z';
const counting = (state: 'planned' | 'submitted' | 'overdue' | 'ended') => ({
  kind: 'counting' as const,
  state,
});
const sealed = {
  unsealedAt: null,
  closedAt: null,
  rounds: [{ openedAt: null }, { openedAt: null }],
  assignments: [
    counting('submitted'),
    counting('overdue'),
    counting('planned'),
    counting('ended'),
    { kind: 'shadow' as const, state: 'submitted' as const },
  ],
};

test.each([
  [{}, 'sealed'],
  [{ rounds: [{ openedAt: at }, { openedAt: null }] }, 'round_open'],
  [{ rounds: [{ openedAt: at }], unsealedAt: at }, 'unsealed'],
  [{ unsealedAt: at, closedAt: at }, 'closed'],
])('a loop with %j is %s', (changes, phase) => {
  expect(progress({ ...sealed, ...changes }).phase).toBe(phase);
});

test('ended assignments and shadows are not counted', () => {
  expect(progress(sealed)).toMatchObject({ submitted: 1, expected: 3, overdue: 1 });
});
