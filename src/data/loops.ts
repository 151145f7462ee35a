import type { Rating } from '../domain/scale.ts';
import type { AssignmentState } from '../domain/state.ts';
import type { CandidateKind } from './candidates.ts';
import type { Client } from './client.ts';
import { command } from './commands.ts';
import { type LoopRow, loopColumns, toLoop } from './loop-row.ts';
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
