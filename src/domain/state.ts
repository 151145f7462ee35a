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
