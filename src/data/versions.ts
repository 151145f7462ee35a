import { type Card, emptyCard } from '../domain/scorecard.ts';
import type { Client } from './client.ts';
import { command } from './commands.ts';
import { unwrap } from './refusal.ts';

/** A card as it was submitted or amended. What is for the recruiter is in none of them. */
export interface CardVersion {
  /** 1 as first submitted. */
  version: number;
  /** Why it was amended; null for the first. */
  reason: string | null;
  createdAt: string;
  content: Card;
}

/**
 * Every version of a submitted card, the first one first; [] where the reader may read none.
 * @throws Refusal when the database does not answer
 */
export async function loadVersions(client: Client, assignmentId: string): Promise<CardVersion[]> {
  const rows = unwrap(
    await client
      .from('scorecard_versions')
      .select('version, reason, created_at, content')
      .eq('assignment_id', assignmentId)
      .order('version'),
  ) as unknown as { version: number; reason: string | null; created_at: string; content: Card }[];
  return rows.map(({ version, reason, created_at, content }) => ({
    version,
    reason,
    createdAt: created_at,
    // A card from before there was such an answer has none.
    content: { ...emptyCard([]), ...content },
  }));
}

interface AssignmentRow {
  kind: string;
  competency_id: string;
  round_id: string;
  loop: {
    unsealed_at: string | null;
    rounds: { id: string; opened_at: string | null }[];
    assignments: {
      kind: string;
      competency_id: string;
      submitted_at: string | null;
      ended_at: string | null;
    }[];
  } | null;
}

/**
 * Whether others can read a card of the reader's own by now, so that its ratings stay as they are. The database
 * decides again when it is amended.
 * @throws Refusal when the database does not answer
 */
export async function othersCanRead(client: Client, assignmentId: string): Promise<boolean> {
  const row = unwrap(
    await client
      .from('assignments')
      .select(
        `kind, competency_id, round_id, loop:loops(unsealed_at, rounds(id, opened_at),
          assignments(kind, competency_id, submitted_at, ended_at))`,
      )
      .eq('id', assignmentId)
      .maybeSingle<AssignmentRow>(),
  );
  if (!row?.loop) return false;
  const { unsealed_at, rounds, assignments } = row.loop;
  const shadows = assignments.filter(
    (other) =>
      other.kind === 'shadow' &&
      other.competency_id === row.competency_id &&
      other.submitted_at !== null &&
      other.ended_at === null,
  );
  return (
    unsealed_at !== null ||
    rounds.some(({ id, opened_at }) => id === row.round_id && opened_at !== null) ||
    (row.kind === 'counting' && shadows.length > 0)
  );
}

/**
 * Amends a submitted card: everything before others can read it, words only afterwards. The same submission id and
 * content again gives the same answer; `revision` is that of the card which is amended.
 * @throws Refusal stale_revision where another device has amended it since; scorecard_locked at `answers.rating` for a
 * rating that cannot change any more; otherwise with the field at `answers.<key>` or `reason`
 */
export function amendScorecard(
  client: Client,
  payload: { assignment_id: string; submission_id: string; revision: number; reason: string; answers: Card },
): Promise<{ version: number }> {
  return command(client, 'amend_scorecard', payload);
}
