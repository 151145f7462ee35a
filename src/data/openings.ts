import type { Client } from './client.ts';
import { command } from './commands.ts';
import { unwrap } from './refusal.ts';

export interface OpeningFacts {
  id: string;
  title: string;
  location: string | null;
  /** ISO 3166 code; decides how long records are kept. */
  country: string;
  releaseId: string;
  targetLevelId: string;
  /** Length of every interview, in minutes. */
  interviewMinutes: number;
  seats: number;
  createdAt: string;
  closedAt: string | null;
}

export interface OpeningSummary extends OpeningFacts {
  competencyIds: string[];
  /** Competencies for which the plan names somebody. */
  plannedIds: string[];
  candidateCount: number;
  runningLoops: number;
}

export interface OpeningDetail extends OpeningFacts {
  competenciesReason: string | null;
  competencies: { id: string; mustReachReason: string | null }[];
  /** Competency → member. */
  plan: Record<string, string>;
  managerIds: string[];
}

const facts =
  'id, title, location, country, release_id, target_level_id, interview_minutes, seats, created_at, closed_at';

interface FactsRow {
  id: string;
  title: string;
  location: string | null;
  country: string;
  release_id: string;
  target_level_id: string;
  interview_minutes: number;
  seats: number;
  created_at: string;
  closed_at: string | null;
}

function toFacts(row: FactsRow): OpeningFacts {
  return {
    id: row.id,
    title: row.title,
    location: row.location,
    country: row.country,
    releaseId: row.release_id,
    targetLevelId: row.target_level_id,
    interviewMinutes: row.interview_minutes,
    seats: row.seats,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  };
}

/** The openings that the reader may see, running ones first, then by the day they were made, newest first. */
export async function listOpenings(client: Client): Promise<OpeningSummary[]> {
  const rows = unwrap(
    await client
      .from('openings')
      .select(
        `${facts}, opening_competencies(competency_id), opening_plans(competency_id), opening_candidates(candidate_id), loops(closed_at)`,
      )
      .order('created_at', { ascending: false })
      .order('id'),
  ) as unknown as (FactsRow & {
    opening_competencies: { competency_id: string }[];
    opening_plans: { competency_id: string }[];
    opening_candidates: { candidate_id: string }[];
    loops: { closed_at: string | null }[];
  })[];
  return rows
    .map((row) => ({
      ...toFacts(row),
      competencyIds: row.opening_competencies.map(({ competency_id }) => competency_id),
      plannedIds: row.opening_plans.map(({ competency_id }) => competency_id),
      candidateCount: row.opening_candidates.length,
      runningLoops: row.loops.filter(({ closed_at }) => closed_at === null).length,
    }))
    .toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
}

/** One opening with its competencies and plan; null where the reader may not see it or there is none. */
export async function readOpening(client: Client, id: string): Promise<OpeningDetail | null> {
  const [opening, managers] = await Promise.all([
    client
      .from('openings')
      .select(
        `${facts}, competencies_reason, opening_competencies(competency_id, must_reach_reason), opening_plans(competency_id, member_id)`,
      )
      .eq('id', id)
      .maybeSingle(),
    client.from('member_roles').select('member_id').eq('opening_id', id).eq('role', 'hiring_manager'),
  ]);
  const row = unwrap(opening) as unknown as
    | (FactsRow & {
        competencies_reason: string | null;
        opening_competencies: { competency_id: string; must_reach_reason: string | null }[];
        opening_plans: { competency_id: string; member_id: string }[];
      })
    | null;
  if (!row) return null;
  return {
    ...toFacts(row),
    competenciesReason: row.competencies_reason,
    competencies: row.opening_competencies.map((competency) => ({
      id: competency.competency_id,
      mustReachReason: competency.must_reach_reason,
    })),
    plan: Object.fromEntries(
      row.opening_plans.map(({ competency_id, member_id }) => [competency_id, member_id]),
    ),
    managerIds: unwrap(managers).map(({ member_id }) => member_id as string),
  };
}

/** The newest release of each framework: what a new opening stands on. */
export async function newestReleases(client: Client): Promise<{ id: string; frameworkId: string }[]> {
  const rows = unwrap(
    await client
      .from('framework_releases')
      .select('id, framework_id')
      .order('framework_id')
      .order('number', { ascending: false }),
  ) as unknown as { id: string; framework_id: string }[];
  const newest = new Map<string, string>();
  for (const { id, framework_id } of rows) if (!newest.has(framework_id)) newest.set(framework_id, id);
  return [...newest].map(([frameworkId, id]) => ({ id, frameworkId }));
}

/** Makes an opening on the newest release of its framework. Recruiters only. */
export function createOpening(client: Client, payload: object): Promise<{ opening_id: string }> {
  return command(client, 'create_opening', payload);
}

/** Says who asks what; entries with `member_id: null` take a person out. Recruiters only. */
export function planOpening(
  client: Client,
  payload: { opening_id: string; plan: { competency_id: string; member_id: string | null }[] },
): Promise<{ opening_id: string }> {
  return command(client, 'plan_opening', payload);
}
