import type { TransactionSql } from 'postgres';
import { externalCards } from './cards-external.ts';
import { internalCards } from './cards-internal.ts';
import { begunNotes, runningCards } from './cards-running.ts';
import { internalCandidate, plan } from './people.ts';
import { command } from './persona.ts';
import { beginCard, submitCards } from './submit.ts';

const recruiter = 'recruiter@example.org';

/** One opening with a loop that is planned, one that is under way and two that are unsealed. */
export async function seedOpening(sql: TransactionSql): Promise<void> {
  const members = new Map<string, string>();
  for (const row of await sql<{ email: string; id: string }[]>`select email, id from public.members`)
    members.set(row.email, row.id);
  const id = (email: string | undefined) => members.get(email ?? '') ?? '';

  const { opening_id } = await command<{ opening_id: string }>(sql, recruiter, 'create_opening', {
    title: 'Senior Account Manager',
    location: 'Hamburg',
    country: 'DE',
    framework_id: 'account-manager',
    target_level_id: 'senior',
    interview_minutes: 45,
    seats: 1,
    manager_id: id('manager@example.org'),
    competencies: Object.keys(plan).map((competency_id) => ({
      competency_id,
      ...(competency_id === 'renewal-management'
        ? { must_reach_reason: 'Im ersten Halbjahr stehen elf Verlängerungen an, darunter die drei größten.' }
        : {}),
    })),
    plan: Object.entries(plan).map(([competency_id, email]) => ({ competency_id, member_id: id(email) })),
  });
  await sql`insert into public.member_roles (member_id, role, opening_id, valid_until)
    values (${id('observer@example.org')}, 'observer', ${opening_id}, current_date + 90)`;

  async function startLoop(candidate: Record<string, string>, days: number[]): Promise<string> {
    const { candidate_id } = await command<{ candidate_id: string }>(sql, recruiter, 'add_candidate', {
      opening_id,
      ...candidate,
    });
    const { loop_id } = await command<{ loop_id: string }>(sql, recruiter, 'create_loop', {
      opening_id,
      candidate_id,
      interviews: Object.entries(plan).map(([competency_id, email], i) => ({
        starts_at: slot(days[i < 3 ? 0 : 1] ?? 0, i % 3),
        mode: i < 3 ? 'on_site' : 'video',
        place: i < 3 ? 'Raum Elbe' : 'Videoraum 2',
        assignments: [{ competency_id, member_id: id(email) }],
      })),
    });
    return loop_id;
  }

  const external = { kind: 'external', name: 'Jonas Weidner', email: 'jonas.weidner@example.com' };
  await submitCards(sql, await startLoop(external, [-12, -11]), externalCards);
  const internal = { kind: 'internal', name: internalCandidate.name, member_id: id(internalCandidate.email) };
  await submitCards(sql, await startLoop(internal, [-7, -6]), internalCards);
  const running = { kind: 'external', name: 'Miriam Okafor', email: 'miriam.okafor@example.com' };
  const underWay = await startLoop(running, [-3, -1]);
  await submitCards(sql, underWay, runningCards);
  await beginCard(sql, underWay, 'customer-advocacy', begunNotes);
  const planned = { kind: 'external', name: 'Tobias Lindqvist', email: 'tobias.lindqvist@example.com' };
  await startLoop(planned, [4, 5]);
}

/** The moment of an interview: so many days from today, at 9, 11 or 13 o'clock UTC. */
function slot(days: number, place: number): string {
  const day = new Date();
  day.setUTCHours(9 + 2 * place, 0, 0, 0);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString();
}
