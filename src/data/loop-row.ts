import { assignmentState } from '../domain/state.ts';
import type { Assignment, Interview, Loop, Round } from './loops.ts';

// Interviews come by way of assignments: a round, and what hangs on it, is not shown to everybody who sees the loop.
export const loopColumns = `id, opening_id, release_id, target_level_id, assessed_level_id, ramp_up, ramp_up_reason, at_lowest,
  started_at, unsealed_at, unseal_reason, closed_at, closing_reason,
  entry:opening_candidates(candidate:candidates(id, name, kind)),
  opening:openings(id, title, location, interview_minutes),
  unsealer:members!loops_unsealed_by_fkey(name),
  rounds(id, position, opened_at, outcome, outcome_reason),
  assignments(id, round_id, competency_id, member_id, kind, due_at, started_at, submitted_at, ended_at, end_reason,
    interview:interviews(id, round_id, starts_at, minutes, mode, place, state, state_reason),
    member:members(name))`;

export interface LoopRow {
  id: string;
  opening_id: string;
  release_id: string;
  target_level_id: string;
  assessed_level_id: string;
  ramp_up: boolean;
  ramp_up_reason: string | null;
  at_lowest: boolean;
  started_at: string;
  unsealed_at: string | null;
  unseal_reason: string | null;
  closed_at: string | null;
  closing_reason: string | null;
  entry: { candidate: Loop['candidate'] | null } | null;
  opening: { id: string; title: string; location: string | null; interview_minutes: number } | null;
  unsealer: { name: string } | null;
  rounds: {
    id: string;
    position: number;
    opened_at: string | null;
    outcome: Round['outcome'];
    outcome_reason: string | null;
  }[];
  assignments: {
    id: string;
    round_id: string;
    competency_id: string;
    member_id: string;
    kind: Assignment['kind'];
    due_at: string;
    started_at: string | null;
    submitted_at: string | null;
    ended_at: string | null;
    end_reason: string | null;
    interview: InterviewRow | null;
    member: { name: string } | null;
  }[];
}

interface InterviewRow {
  id: string;
  round_id: string;
  starts_at: string;
  minutes: number;
  mode: Interview['mode'];
  place: string | null;
  state: Interview['state'];
  state_reason: string | null;
}

function toInterview(row: InterviewRow): Interview {
  return {
    id: row.id,
    roundId: row.round_id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    mode: row.mode,
    place: row.place,
    state: row.state,
    stateReason: row.state_reason,
  };
}

/** A row as a loop; none where the candidate or the opening is not for the reader. `now` decides what is overdue. */
export function toLoop(row: LoopRow, now: Date): Loop[] {
  // Without its candidate or opening the row is about the reader, or none of their business.
  const candidate = row.entry?.candidate;
  if (!candidate || !row.opening) return [];
  const { interview_minutes, ...opening } = row.opening;
  return [
    {
      id: row.id,
      openingId: row.opening_id,
      releaseId: row.release_id,
      candidate,
      opening: { ...opening, interviewMinutes: interview_minutes },
      targetLevelId: row.target_level_id,
      assessedLevelId: row.assessed_level_id,
      rampUp: row.ramp_up,
      rampUpReason: row.ramp_up_reason,
      atLowest: row.at_lowest,
      startedAt: row.started_at,
      unsealedAt: row.unsealed_at,
      unsealReason: row.unseal_reason,
      unsealedByName: row.unsealer?.name ?? null,
      closedAt: row.closed_at,
      closingReason: row.closing_reason,
      rounds: row.rounds
        .map((round) => ({
          id: round.id,
          position: round.position,
          openedAt: round.opened_at,
          outcome: round.outcome,
          outcomeReason: round.outcome_reason,
        }))
        .toSorted((a, b) => a.position - b.position),
      assignments: row.assignments
        .flatMap((assignment) =>
          assignment.interview
            ? [
                {
                  id: assignment.id,
                  roundId: assignment.round_id,
                  interview: toInterview(assignment.interview),
                  competencyId: assignment.competency_id,
                  memberId: assignment.member_id,
                  memberName: assignment.member?.name ?? '',
                  kind: assignment.kind,
                  dueAt: assignment.due_at,
                  submittedAt: assignment.submitted_at,
                  endReason: assignment.end_reason,
                  state: assignmentState(
                    {
                      dueAt: assignment.due_at,
                      startedAt: assignment.started_at,
                      submittedAt: assignment.submitted_at,
                      endedAt: assignment.ended_at,
                    },
                    now,
                  ),
                },
              ]
            : [],
        )
        .toSorted((a, b) => Date.parse(a.interview.startsAt) - Date.parse(b.interview.startsAt)),
    },
  ];
}
