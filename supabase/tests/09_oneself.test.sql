-- Nobody reads about themselves, whatever they are besides a candidate.
begin;
\ir fixtures/stage.psql
select no_plan();
-- What somebody sees of one candidate, table by table.
create function stage.seen(person text, candidate text) returns text[] language plpgsql as $$
declare
  seen text[];
begin
  perform stage.become(person);
  seen := array_remove(array[
    (select 'candidates' from public.candidates where id = stage.id(candidate)),
    (select 'contacts' from public.candidate_contacts where candidate_id = stage.id(candidate)),
    (select 'applications' from public.opening_candidates where candidate_id = stage.id(candidate)),
    (select 'loops' from public.loops where candidate_id = stage.id(candidate)),
    (select min('rounds') from public.rounds where loop_id = stage.id(candidate || ' loop')),
    (select min('interviews') from public.interviews where loop_id = stage.id(candidate || ' loop')),
    (select min('assignments') from public.assignments where loop_id = stage.id(candidate || ' loop')),
    (select min('scorecards') from public.scorecards where loop_id = stage.id(candidate || ' loop')),
    (select min('versions') from public.scorecard_versions v where v.assignment_id = stage.assignment(candidate || ' loop', 'ines')),
    (select min('notes') from public.recruiter_notes where loop_id = stage.id(candidate || ' loop')),
    (select min('decisions') from public.decisions where loop_id = stage.id(candidate || ' loop')),
    (select min('log') from public.audit_log where loop_id = stage.id(candidate || ' loop')),
    (select min('payloads') from public.audit_payloads where payload ->> 'candidate_id' = stage.id(candidate)::text)
  ], null);
  perform stage.nobody();
  return seen;
end
$$;
-- An internal candidate who is a recruiter, and follows the opening in every other way.
select stage.hire('rolf', 'recruiter');
select stage.become('rita');
select stage.keep('rolf himself', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Rolf', 'kind', 'internal',
  'member_id', stage.id('rolf'), 'email', 'rolf.private@example.com')) ->> 'candidate_id')::uuid);
select stage.keep('rolf himself loop', (stage.answer('create_loop', stage.loop('rolf himself')) ->> 'loop_id')::uuid);
select stage.nobody();
insert into public.member_roles (member_id, role, opening_id, valid_until) values
  (stage.id('rolf'), 'observer', stage.id('opening'), now() + interval '1 day'), (stage.id('rolf'), 'hiring_manager', stage.id('opening'), null);
select stage.submit('rolf himself loop', 'ines', jsonb_build_object('answers', stage.card('listening', '{"forRecruiter": "May."}'))),
  stage.submit('rolf himself loop', 'ivan'), stage.submit('rolf himself loop', 'ida');
insert into public.decisions (loop_id, release_id, outcome, rationale, decided_by)
select id, release_id, 'on_hold', 'Because.', stage.id('rita') from public.loops where id = stage.id('rolf himself loop');

select is(stage.seen('rita', 'rolf himself'), array['candidates', 'contacts', 'applications', 'loops', 'rounds', 'interviews', 'assignments',
  'scorecards', 'versions', 'notes', 'decisions', 'log', 'payloads'], 'another recruiter sees it all');
select is(stage.seen('max', 'rolf himself'), array['candidates', 'applications', 'loops', 'rounds', 'interviews', 'assignments', 'scorecards', 'versions', 'decisions'],
  'the manager sees it without addresses, notes and log');
select is(stage.seen('olga', 'rolf himself'), array['candidates', 'applications', 'loops', 'rounds', 'interviews', 'assignments', 'scorecards', 'versions', 'decisions', 'log', 'payloads'],
  'an observer with the log');
select is(stage.seen('rolf', 'rolf himself'), '{}', 'the candidate sees nothing, recruiter, manager and observer as they are');
select is('candidates' = any (stage.seen('rolf', 'cara')), true, 'but still other candidates');

select stage.become('rolf');
select is(stage.refusal('unseal_loop', jsonb_build_object('loop_id', stage.id('rolf himself loop'), 'reason', 'x')), 'PT404 not_found loop_id', 'nor may they unseal their own loop');
select is(stage.refusal('assign_interviewer', jsonb_build_object('assignment_id', stage.assignment('rolf himself loop', 'ines'), 'member_id', stage.id('nora'), 'reason', 'x')),
  'PT404 not_found assignment_id', 'choose their interviewers');
select is(stage.refusal('create_loop', stage.loop('rolf himself')), 'PT404 not_found candidate_id', 'start their loop');
select is(stage.refusal('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Rolf', 'kind', 'internal', 'member_id', stage.id('rolf'))),
  'PT403 not_allowed member_id', 'or apply by themselves');

-- Equal addresses are one person, whoever came first.
select stage.become('rita');
select stage.keep('kai himself', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'K', 'kind', 'external',
  'email', 'KAI@example.org')) ->> 'candidate_id')::uuid);
select is((select member_id from public.candidates where id = stage.id('kai himself')), stage.id('kai'), 'an external candidate with the address of a member is that member');
select stage.answer('add_member', '{"name": "Cara", "email": "cara@example.com", "language": "de"}');
select isnt((select member_id from public.candidates where id = stage.id('cara')), null, 'a member who is added later is the candidate they were');
select stage.nobody();
insert into auth.users (id, email, email_confirmed_at) values (stage.keep('account of carla', gen_random_uuid()), 'cara@example.com', now());
select stage.keep('cara loop', stage.id('loop'));
select is(stage.seen('carla', 'cara'), '{}', 'and reads nothing of it');
select stage.become('rita');
select is(stage.answer('add_candidate', jsonb_build_object('opening_id', (stage.answer('create_opening', stage.opening()) ->> 'opening_id'), 'name', 'Cara', 'kind', 'external',
  'email', 'cara@example.com')) ->> 'candidate_id', stage.id('cara')::text, 'in another opening a person stays the same person');
select stage.nobody();
select * from finish();
rollback;
