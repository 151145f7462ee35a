/** The times that an assignment carries, as ISO texts; content of a scorecard plays no part here. */
export interface AssignmentTimes {
  dueAt: string;
  startedAt: string | null;
  submittedAt: string | null;
  endedAt: string | null;
}

export const assignmentStates = ['planned', 'in_progress', 'submitted', 'overdue', 'ended'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

/** The state that others may see (DESIGN.md §4.2). A submitted card stays submitted whatever ends later. */
export function assignmentState(times: AssignmentTimes, now: Date): AssignmentState {
  if (times.submittedAt) return 'submitted';
  if (times.endedAt) return 'ended';
  if (now > new Date(times.dueAt)) return 'overdue';
  return times.startedAt ? 'in_progress' : 'planned';
}

/** Whether somebody still owes this scorecard: until then they read nothing of the loop. */
export function isOwed(times: Pick<AssignmentTimes, 'submittedAt' | 'endedAt'>): boolean {
  return !times.submittedAt && !times.endedAt;
}

/** Why a card takes nothing more, where it does not: an error key. */
export type Over = 'scorecard_locked' | 'assignment_ended' | 'loop_closed' | null;

/** Whether a card takes nothing more, and why; times as ISO texts. A submitted one stays that whatever ends later. */
export function whyOver({
  submittedAt,
  endedAt,
  loopClosedAt,
}: Pick<AssignmentTimes, 'submittedAt' | 'endedAt'> & { loopClosedAt: string | null }): Over {
  if (submittedAt) return 'scorecard_locked';
  if (endedAt) return 'assignment_ended';
  return loopClosedAt ? 'loop_closed' : null;
}
