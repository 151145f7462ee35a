import type { Client } from './client.ts';
import { command } from './commands.ts';
import { unwrap } from './refusal.ts';

export type CandidateKind = 'external' | 'internal';

export interface OpeningCandidate {
  candidateId: string;
  name: string;
  kind: CandidateKind;
  addedAt: string;
}

/** The candidates of one opening in the order in which they were added: no other order is offered. */
export async function listOpeningCandidates(client: Client, openingId: string): Promise<OpeningCandidate[]> {
  const rows = unwrap(
    await client
      .from('opening_candidates')
      .select('candidate_id, added_at, candidate:candidates(name, kind)')
      .eq('opening_id', openingId)
      .order('added_at')
      .order('candidate_id'),
  ) as unknown as {
    candidate_id: string;
    added_at: string;
    candidate: { name: string; kind: CandidateKind } | null;
  }[];
  // A row without its candidate is about the reader, or about somebody the reader may not see.
  return rows.flatMap(({ candidate_id, added_at, candidate }) =>
    candidate ? [{ candidateId: candidate_id, addedAt: added_at, ...candidate }] : [],
  );
}

export interface ListedCandidate {
  id: string;
  name: string;
  kind: CandidateKind;
  createdAt: string;
  openings: { id: string; title: string; location: string | null }[];
  loops: { id: string; openingId: string; closedAt: string | null; unsealedAt: string | null }[];
}

/** How many candidates one page of the list shows. */
export const candidatesPerPage = 50;

/**
 * Candidates by name, where `search` is part of it; '' for all.
 * @returns the page asked for (the first is 1) and how many there are altogether
 */
export async function listCandidates(
  client: Client,
  { search, page }: { search: string; page: number },
): Promise<{ candidates: ListedCandidate[]; total: number }> {
  const from = (page - 1) * candidatesPerPage;
  let query = client
    .from('candidates')
    .select(
      'id, name, kind, created_at, opening_candidates(opening:openings(id, title, location), loops(id, opening_id, closed_at, unsealed_at))',
      { count: 'exact' },
    )
    .order('name')
    .order('id')
    .range(from, from + candidatesPerPage - 1);
  if (search) query = query.ilike('name', `%${escapeLike(search)}%`);
  const answer = await query;
  // A page behind the last one, as PostgREST says it.
  if (answer.status === 416) return { candidates: [], total: 0 };
  const rows = unwrap(answer) as unknown as {
    id: string;
    name: string;
    kind: CandidateKind;
    created_at: string;
    opening_candidates: {
      opening: { id: string; title: string; location: string | null } | null;
      loops: { id: string; opening_id: string; closed_at: string | null; unsealed_at: string | null }[];
    }[];
  }[];
  return {
    total: answer.count ?? rows.length,
    candidates: rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      createdAt: row.created_at,
      openings: row.opening_candidates.flatMap(({ opening }) => (opening ? [opening] : [])),
      loops: row.opening_candidates.flatMap((entry) =>
        entry.loops.map((loop) => ({
          id: loop.id,
          openingId: loop.opening_id,
          closedAt: loop.closed_at,
          unsealedAt: loop.unsealed_at,
        })),
      ),
    })),
  };
}

// What a person types is a text, not a pattern.
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** Adds somebody to an opening. Recruiters only. */
export function addCandidate(
  client: Client,
  payload: { opening_id: string; name: string; kind: CandidateKind; email?: string; member_id?: string },
): Promise<{ candidate_id: string }> {
  return command(client, 'add_candidate', payload);
}

export interface Unplanned {
  candidateId: string;
  name: string;
  openingId: string;
  openingTitle: string;
}

/** Who was added to an opening that runs and has no loop in it yet, the longest waiting first. */
export async function listUnplanned(client: Client): Promise<Unplanned[]> {
  const rows = unwrap(
    await client
      .from('opening_candidates')
      .select(
        'candidate_id, opening_id, added_at, candidate:candidates(name), opening:openings(title, closed_at), loops(id)',
      )
      .order('added_at')
      .order('candidate_id'),
  ) as unknown as {
    candidate_id: string;
    opening_id: string;
    candidate: { name: string } | null;
    opening: { title: string; closed_at: string | null } | null;
    loops: { id: string }[];
  }[];
  return rows.flatMap(({ candidate_id, opening_id, candidate, opening, loops }) =>
    candidate && opening && opening.closed_at === null && loops.length === 0
      ? [
          {
            candidateId: candidate_id,
            name: candidate.name,
            openingId: opening_id,
            openingTitle: opening.title,
          },
        ]
      : [],
  );
}
