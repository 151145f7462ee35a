import type { Rating } from '../domain/scale.ts';
import { type AssignmentState, assignmentState } from '../domain/state.ts';
import type { CandidateKind } from './candidates.ts';
import type { Client } from './client.ts';
import { command } from './commands.ts';
import { unwrap } from './refusal.ts';

export interface Interview {
  id: string;
  roundId: string;
  startsAt: string;
  minutes: number;
  mode: 'on_site' | 'video' | 'phone';
  place: string | null;
  state: 'planned' | 'held' | 'moved' | 'no_show' | 'not_held';
  stateReason: string | null;
}

/** Who asks about what, and how far that is: a state, never content. */
export interface Assignment {
  id: string;
  roundId: string;
  interview: Interview;
  competencyId: string;
  memberId: string;
  memberName: string;
  kind: 'counting' | 'shadow';
  dueAt: string;
  submittedAt: string | null;
  endReason: string | null;
  state: AssignmentState;
}

export interface Round {
  id: string;
  position: number;
  openedAt: string | null;
  outcome: 'continue' | 'stop' | null;
  outcomeReason: string | null;
}

export interface Loop {
  id: string;
  openingId: string;
  releaseId: string;
  candidate: { id: string; name: string; kind: CandidateKind };
  opening: { id: string; title: string; location: string | null; interviewMinutes: number };
  targetLevelId: string;
  assessedLevelId: string;
  rampUp: boolean;
  rampUpReason: string | null;
  atLowest: boolean;
  startedAt: string;
  unsealedAt: string | null;
  unsealReason: string | null;
  unsealedByName: string | null;
  closedAt: string | null;
  closingReason: string | null;
  rounds: Round[];
  /** By the time of their interviews. */
  assignments: Assignment[];
}

// Interviews come by way of assignments: a round, and what hangs on it, is not shown to everybody who sees the loop.
const loopColumns = `id, opening_id, release_id, target_level_id, assessed_level_id, ramp_up, ramp_up_reason, at_lowest,
  started_at, unsealed_at, unseal_reason, closed_at, closing_reason,
  entry:opening_candidates(candidate:candidates(id, name, kind)),
  opening:openings(id, title, location, interview_minutes),
  unsealer:members!loops_unsealed_by_fkey(name),
  rounds(id, position, opened_at, outcome, outcome_reason),
  assignments(id, round_id, competency_id, member_id, kind, due_at, started_at, submitted_at, ended_at, end_reason,
    interview:interviews(id, round_id, starts_at, minutes, mode, place, state, state_reason),
    member:members(name))`;

interface LoopRow {
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

function toLoop(row: LoopRow, now: Date): Loop[] {
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

/** The loops of one opening that the reader may see, in the order in which they started. */
export async function listOpeningLoops(client: Client, openingId: string, now = new Date()): Promise<Loop[]> {
  const rows = unwrap(
    await client
      .from('loops')
      .select(loopColumns)
      .eq('opening_id', openingId)
      .order('started_at')
      .order('id'),
  ) as unknown as LoopRow[];
  return rows.flatMap((row) => toLoop(row, now));
}

/** All loops that nobody has closed, oldest start first. */
export async function listRunningLoops(client: Client, now = new Date()): Promise<Loop[]> {
  const rows = unwrap(
    await client.from('loops').select(loopColumns).is('closed_at', null).order('started_at').order('id'),
  ) as unknown as LoopRow[];
  return rows.flatMap((row) => toLoop(row, now));
}

/** One loop; null where the reader may not see it or there is none. */
export async function readLoop(client: Client, id: string, now = new Date()): Promise<Loop | null> {
  const row = unwrap(await client.from('loops').select(loopColumns).eq('id', id).maybeSingle());
  return row ? (toLoop(row as unknown as LoopRow, now)[0] ?? null) : null;
}

/** The rating of one submitted scorecard, as row level security lets the reader see it. */
export interface SubmittedRating {
  assignmentId: string;
  loopId: string;
  roundId: string;
  competencyId: string;
  kind: 'counting' | 'shadow';
  rating: Rating | null;
  notObservedReason: string | null;
  submittedAt: string;
}

/** Ratings of these loops that the reader may read by now; sealed ones are simply not there. */
export async function listRatings(client: Client, loopIds: string[]): Promise<SubmittedRating[]> {
  if (loopIds.length === 0) return [];
  const rows = unwrap(
    await client
      .from('scorecards')
      .select(
        'assignment_id, loop_id, round_id, competency_id, kind, rating, not_observed_reason, submitted_at',
      )
      .in('loop_id', loopIds)
      .not('submitted_at', 'is', null),
  ) as unknown as {
    assignment_id: string;
    loop_id: string;
    round_id: string;
    competency_id: string;
    kind: SubmittedRating['kind'];
    rating: Rating | null;
    not_observed_reason: string | null;
    submitted_at: string;
  }[];
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    loopId: row.loop_id,
    roundId: row.round_id,
    competencyId: row.competency_id,
    kind: row.kind,
    rating: row.rating,
    notObservedReason: row.not_observed_reason,
    submittedAt: row.submitted_at,
  }));
}

/** Starts a loop with its interviews and who asks what. Recruiters only. */
export function createLoop(client: Client, payload: object): Promise<{ loop_id: string }> {
  return command(client, 'create_loop', payload);
}

/** Opens a loop before the last scorecard is in, with a reason all can see. Recruiters only. */
export function unsealLoop(client: Client, payload: { loop_id: string; reason: string }): Promise<unknown> {
  return command(client, 'unseal_loop', payload);
}

/** Goes on after an open round, or stops. Recruiters and the opening's manager. */
export function closeRound(
  client: Client,
  payload: { round_id: string; outcome: 'continue' | 'stop'; reason: string },
): Promise<unknown> {
  return command(client, 'close_round', payload);
}
