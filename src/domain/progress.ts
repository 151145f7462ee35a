import type { AssignmentState } from './state.ts';

/** How far a loop is, in states alone: nothing here says what stands in a scorecard. */
export interface Progress {
  phase: 'sealed' | 'round_open' | 'unsealed' | 'closed';
  /** Counting scorecards that are in, of those still expected or in. */
  submitted: number;
  expected: number;
  overdue: number;
}

interface LoopLike {
  unsealedAt: string | null;
  closedAt: string | null;
  rounds: readonly { openedAt: string | null }[];
  assignments: readonly { kind: 'counting' | 'shadow'; state: AssignmentState }[];
}

/** Sums up the states of a loop's counting assignments; ended ones and shadows are no part of it. */
export function progress({ unsealedAt, closedAt, rounds, assignments }: LoopLike): Progress {
  const standing = assignments.filter(({ kind, state }) => kind === 'counting' && state !== 'ended');
  const count = (state: AssignmentState) =>
    standing.filter((assignment) => assignment.state === state).length;
  const opened = rounds.some(({ openedAt }) => openedAt !== null);
  return {
    phase: closedAt ? 'closed' : unsealedAt ? 'unsealed' : opened ? 'round_open' : 'sealed',
    submitted: count('submitted'),
    expected: standing.length,
    overdue: count('overdue'),
  };
}
