import { expect, it } from 'vitest';
import { type MayAmend, mayAmend } from './changes-allowed.ts';

const at = '2026-11-24T10:00:00Z';

it.each<[string | null, string | null, string | null, boolean, MayAmend]>([
  [null, null, null, false, 'not_submitted'],
  [null, null, null, true, 'not_submitted'],
  [at, null, null, false, 'everything'],
  [at, null, null, true, 'words'],
  [at, at, null, false, 'ended'],
  [at, null, at, true, 'closed'],
  [at, at, at, true, 'ended'],
])(
  'submitted %s, ended %s, loop closed %s, read by others %s: %s',
  (submittedAt, endedAt, loopClosedAt, read, may) => {
    expect(mayAmend({ submittedAt, endedAt, loopClosedAt }, read)).toBe(may);
  },
);
