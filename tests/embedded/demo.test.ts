import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFramework } from '../../src/content/publish.ts';
import { accounts } from '../../supabase/embedded/demo-data/people.ts';
import { seedDemo } from '../../supabase/embedded/demo-data/seed.ts';
import { frameworkFolder } from '../../supabase/embedded/settings.ts';
import { type Fixture, startFixture } from './fixture.ts';

let here: Fixture;
beforeAll(async () => {
  here = await startFixture(null, { demo: true });
  const { supabaseUrl, secretKey } = here;
  await publishFramework({ supabaseUrl, secretKey, folder: frameworkFolder });
  await seedDemo(here.sql, 'first password');
});
afterAll(() => here.end());

const enter = (email: string, password: string) =>
  here.ask('/auth/v1/token?grant_type=password', { body: { email, password } });

test('everybody the sign-in page offers can sign in and is who it says', async () => {
  for (const { email, name, role } of accounts) {
    const { body } = await enter(email, 'first password');
    const me = await here.ask('/rest/v1/rpc/current_member', { token: body.access_token, body: {} });
    expect(me.body).toMatchObject({ email, name });
    const roles = me.body.roles.map((entry: { role: string }) => entry.role);
    expect(roles).toEqual(role === 'interviewer' ? [] : [role]);
  }
});

test('there are loops planned, under way and unsealed, of external and internal candidates', async () => {
  const loops = await here.sql`
    select c.kind, l.assessed_level_id as level, l.ramp_up, l.unsealed_at is not null as unsealed,
      count(*) filter (where a.submitted_at is not null)::int as submitted,
      count(*) filter (where a.started_at is not null and a.submitted_at is null)::int as begun,
      bool_and(i.starts_at > now()) as ahead
    from public.loops l join public.candidates c on c.id = l.candidate_id
      join public.assignments a on a.loop_id = l.id join public.interviews i on i.id = a.interview_id
    group by l.id, c.id order by submitted, c.kind desc`;
  const external = { kind: 'external', level: 'mid', ramp_up: true };
  expect([...loops]).toEqual([
    { ...external, unsealed: false, submitted: 0, begun: 0, ahead: true },
    { ...external, unsealed: false, submitted: 3, begun: 1, ahead: false },
    {
      kind: 'internal',
      level: 'senior',
      ramp_up: false,
      unsealed: true,
      submitted: 6,
      begun: 0,
      ahead: false,
    },
    { ...external, unsealed: true, submitted: 6, begun: 0, ahead: false },
  ]);
});

test('the manager reads what is unsealed and nothing of what is not', async () => {
  const { body } = await enter('manager@example.org', 'first password');
  const cards = await here.ask('/rest/v1/scorecards?select=rating', { token: body.access_token });
  expect(cards.body).toHaveLength(12);
});

test('a later start changes the password and nothing else', async () => {
  const [before] =
    await here.sql`select (select count(*) from public.loops) as loops, max(seq) as log from public.audit_log`;
  await seedDemo(here.sql, 'second password');
  const [after] =
    await here.sql`select (select count(*) from public.loops) as loops, max(seq) as log from public.audit_log`;
  expect(after).toEqual(before);
  expect((await enter('owner@example.org', 'first password')).status).toBe(400);
  expect((await enter('owner@example.org', 'second password')).status).toBe(200);
});

test('nobody becomes the first recruiter where there is one', async () => {
  const response = await fetch(`${here.supabaseUrl}/rest/v1/rpc/first_member`, {
    method: 'POST',
    headers: { apikey: here.secretKey, 'content-type': 'application/json' },
    body: JSON.stringify({ payload: { email: 'new@example.org', name: 'New', language: 'de' } }),
  });
  expect(response.status).toBe(409);
});
