import type { Card } from '../domain/scorecard.ts';
import type { Client } from './client.ts';
import { unwrap } from './refusal.ts';

/** A submitted scorecard as it reads now, and how often it was submitted or amended. */
export interface ReadableCard {
  assignmentId: string;
  competencyId: string;
  version: number;
  /** Why it was amended; null for a card as first submitted. */
  amendReason: string | null;
  submittedAt: string;
  content: SubmittedCard;
}

/** A version in which nothing was ticked has no `signals`, one without the sentence no `outOfRange`; none has `forRecruiter`. */
export type SubmittedCard = Omit<Card, 'forRecruiter' | 'signals' | 'outOfRange'> &
  Partial<Pick<Card, 'signals' | 'outOfRange'>>;

/**
 * The newest version of each counting scorecard of a loop that row level security lets the reader see.
 * @returns by assignment; sealed ones are simply not there
 */
export async function readCards(client: Client, loopId: string): Promise<Map<string, ReadableCard>> {
  const rows = unwrap(
    await client
      .from('scorecards')
      .select(
        'assignment_id, competency_id, version, submitted_at, versions:scorecard_versions(version, reason, content)',
      )
      .eq('loop_id', loopId)
      .eq('kind', 'counting')
      .not('submitted_at', 'is', null),
  ) as unknown as {
    assignment_id: string;
    competency_id: string;
    version: number;
    submitted_at: string;
    versions: { version: number; reason: string | null; content: SubmittedCard }[];
  }[];
  return new Map(
    rows.flatMap((row) => {
      const newest = row.versions.find(({ version }) => version === row.version);
      if (!newest) return [];
      const card: ReadableCard = {
        assignmentId: row.assignment_id,
        competencyId: row.competency_id,
        version: row.version,
        amendReason: newest.reason,
        submittedAt: row.submitted_at,
        content: newest.content,
      };
      return [[row.assignment_id, card] as const];
    }),
  );
}

/** What interviewers left "for the recruiter", by assignment: readable to recruiters and the author, at once. */
export async function readRecruiterNotes(client: Client, loopId: string): Promise<Map<string, string>> {
  const rows = unwrap(
    await client.from('recruiter_notes').select('assignment_id, text').eq('loop_id', loopId),
  ) as unknown as { assignment_id: string; text: string }[];
  return new Map(rows.map(({ assignment_id, text }) => [assignment_id, text]));
}

/** Competencies for which loops have a development plan, by loop. */
export async function listDevelopmentPlans(
  client: Client,
  loopIds: string[],
): Promise<Map<string, string[]>> {
  if (loopIds.length === 0) return new Map();
  const rows = unwrap(
    await client.from('development_plans').select('loop_id, competency_id').in('loop_id', loopIds),
  ) as unknown as { loop_id: string; competency_id: string }[];
  const plans = new Map<string, string[]>();
  for (const { loop_id, competency_id } of rows)
    plans.set(loop_id, [...(plans.get(loop_id) ?? []), competency_id]);
  return plans;
}
