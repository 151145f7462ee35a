import type { Card, CardKey, CardValue } from '../domain/scorecard.ts';
import { isOwed, type Over, whyOver } from '../domain/state.ts';
import { uuidParam } from '../domain/uuid.ts';
import type { CandidateKind } from './candidates.ts';
import type { Client } from './client.ts';
import { command } from './commands.ts';
import type { Interview } from './loops.ts';
import { Refusal, unwrap } from './refusal.ts';

/** One answer as it stands, and the revision of the card in which it was last saved. */
export interface StoredAnswer {
  key: CardKey;
  revision: number;
  value: CardValue;
}

/** What the server has of a card; a card nobody has touched has revision 0 and no answers. */
export interface StoredCard {
  revision: number;
  answers: StoredAnswer[];
}

/** A scorecard as its author opens it. */
export interface OwnScorecard {
  assignmentId: string;
  competencyId: string;
  kind: 'counting' | 'shadow';
  dueAt: string;
  submittedAt: string | null;
  endedAt: string | null;
  endReason: string | null;
  release: { id: string; number: number; hash: string };
  /** null, like the loop, for somebody whose assignment ended: the draft stays theirs, the rest is none of their business. */
  interview: Pick<Interview, 'startsAt' | 'minutes' | 'mode' | 'place' | 'state'> | null;
  loop: {
    id: string;
    /** Title of the opening. */
    title: string;
    candidate: { name: string; kind: CandidateKind };
    /** Length of every interview of the opening, in minutes; it decides how many questions there are. */
    interviewMinutes: number;
    targetLevelId: string;
    assessedLevelId: string;
    rampUp: boolean;
    rampUpReason: string | null;
    atLowest: boolean;
    unsealedAt: string | null;
    closedAt: string | null;
    /** Counting cards of others that are still owed. */
    owed: number;
  } | null;
  card: StoredCard;
}

interface Row {
  id: string;
  release_id: string;
  competency_id: string;
  kind: OwnScorecard['kind'];
  due_at: string;
  submitted_at: string | null;
  ended_at: string | null;
  end_reason: string | null;
  interview: {
    starts_at: string;
    minutes: number;
    mode: Interview['mode'];
    place: string | null;
    state: Interview['state'];
  } | null;
  loop: {
    id: string;
    target_level_id: string;
    assessed_level_id: string;
    ramp_up: boolean;
    ramp_up_reason: string | null;
    at_lowest: boolean;
    unsealed_at: string | null;
    closed_at: string | null;
    entry: { candidate: { name: string; kind: CandidateKind } | null } | null;
    opening: { title: string; interview_minutes: number; release: OwnScorecard['release'] } | null;
    assignments: { id: string; kind: string; submitted_at: string | null; ended_at: string | null }[];
  } | null;
}

// Without names of foreign keys: the embedded interface does not find those of two columns by name.
const columns = `id, release_id, competency_id, kind, due_at, submitted_at, ended_at, end_reason,
  interview:interviews(starts_at, minutes, mode, place, state),
  loop:loops(id, target_level_id, assessed_level_id, ramp_up, ramp_up_reason, at_lowest, unsealed_at, closed_at,
    entry:opening_candidates(candidate:candidates(name, kind)),
    opening:openings(title, interview_minutes, release:framework_releases(id, number, hash)),
    assignments(id, kind, submitted_at, ended_at))`;

/**
 * The scorecard of one assignment of this member.
 * @returns null for somebody else's, for one that there is not, and for what is no id: they are all the same to a stranger
 * @throws Refusal when the database does not answer
 */
export async function loadScorecard(
  client: Client,
  assignmentId: string | undefined,
  memberId: string,
): Promise<OwnScorecard | null> {
  const id = uuidParam(assignmentId);
  if (!id) return null;
  const [assignment, card] = await Promise.all([
    client.from('assignments').select(columns).eq('id', id).eq('member_id', memberId).maybeSingle<Row>(),
    loadCard(client, id),
  ]);
  const row = unwrap(assignment);
  if (!row) return null;
  const release = row.loop?.opening?.release ?? (await loadRelease(client, row.release_id));
  return toScorecard(row, release, card ?? { revision: 0, answers: [] });
}

/** What the database has of a card of the reader's own; null where there is none, or none of theirs. */
export async function loadCard(client: Client, assignmentId: string): Promise<StoredCard | null> {
  return unwrap(
    await client
      .from('scorecards')
      .select('revision, answers:scorecard_answers(key, revision, value)')
      .eq('assignment_id', assignmentId)
      .maybeSingle<StoredCard>(),
  );
}

/**
 * What the database has of a card of the reader's own, and why it takes nothing more.
 * @returns null where there is none, or none of theirs
 */
export async function loadCardAndState(
  client: Client,
  assignmentId: string,
): Promise<(StoredCard & { over: Over }) | null> {
  const [card, assignment] = await Promise.all([
    loadCard(client, assignmentId),
    client
      .from('assignments')
      .select('submitted_at, ended_at, loop:loops(closed_at)')
      .eq('id', assignmentId)
      .maybeSingle<{
        submitted_at: string | null;
        ended_at: string | null;
        loop: { closed_at: string | null } | null;
      }>(),
  ]);
  const row = unwrap(assignment);
  if (!card || !row) return null;
  const times = { submittedAt: row.submitted_at, endedAt: row.ended_at };
  return { ...card, over: whyOver({ ...times, loopClosedAt: row.loop?.closed_at ?? null }) };
}

/** For a card whose loop its author reads no more. */
async function loadRelease(client: Client, id: string): Promise<OwnScorecard['release']> {
  const release = unwrap(
    await client
      .from('framework_releases')
      .select('id, number, hash')
      .eq('id', id)
      .maybeSingle<OwnScorecard['release']>(),
  );
  if (!release) throw new Refusal(404, 'not_found');
  return release;
}

function toScorecard(row: Row, release: OwnScorecard['release'], card: StoredCard): OwnScorecard {
  const { interview } = row;
  return {
    assignmentId: row.id,
    competencyId: row.competency_id,
    kind: row.kind,
    dueAt: row.due_at,
    submittedAt: row.submitted_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    release,
    interview: interview && { ...interview, startsAt: interview.starts_at },
    loop: toLoop(row),
    card,
  };
}

function toLoop({ id, loop }: Row): OwnScorecard['loop'] {
  const candidate = loop?.entry?.candidate;
  if (!loop?.opening || !candidate) return null;
  const others = loop.assignments.filter((other) => other.kind === 'counting' && other.id !== id);
  return {
    id: loop.id,
    title: loop.opening.title,
    candidate,
    interviewMinutes: loop.opening.interview_minutes,
    targetLevelId: loop.target_level_id,
    assessedLevelId: loop.assessed_level_id,
    rampUp: loop.ramp_up,
    rampUpReason: loop.ramp_up_reason,
    atLowest: loop.at_lowest,
    unsealedAt: loop.unsealed_at,
    closedAt: loop.closed_at,
    owed: others.filter((other) => isOwed({ submittedAt: other.submitted_at, endedAt: other.ended_at }))
      .length,
  };
}

export interface DraftPayload {
  assignment_id: string;
  operation_id: string;
  answers: { key: string; base_revision: number; value: CardValue }[];
}

/**
 * Saves answers of a draft; what was changed since its base revision comes back instead of being overwritten. The same
 * operation id again gives the same answer.
 * @throws Refusal with the field at `answers.<key>`; scorecard_locked, assignment_ended, not_found
 */
export function saveDraft(
  client: Client,
  payload: DraftPayload,
): Promise<{ revision: number; saved: CardKey[]; changed: StoredAnswer[] }> {
  return command(client, 'save_draft', payload);
}

/**
 * Submits a card, complete or not at all. The same submission id and content again gives the same answer.
 * @throws Refusal stale_revision when the card was saved elsewhere since; otherwise with the field at `answers.<key>`
 */
export function submitScorecard(
  client: Client,
  payload: { assignment_id: string; submission_id: string; revision: number; answers: Card },
): Promise<{ version: number; submitted_at: string; unsealed: boolean }> {
  return command(client, 'submit_scorecard', payload);
}
