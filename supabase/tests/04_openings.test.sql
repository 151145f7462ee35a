-- Opening a role, planning, adding candidates: what is taken, what is refused and where.
begin;
\ir fixtures/stage.psql
select no_plan();

create function stage.bad_opening(changes jsonb) returns text language sql as $$
  select stage.refusal('create_opening', stage.opening() || changes)
$$;
create function stage.plan(entries jsonb) returns jsonb language sql as $$
  select jsonb_build_object('opening_id', stage.id('opening'), 'plan', entries)
$$;
create function stage.entry(competency text, person text) returns jsonb language sql as $$
  select jsonb_build_object('competency_id', competency, 'member_id', stage.id(person))
$$;
create function stage.bad_candidate(changes jsonb) returns text language sql as $$
  select stage.refusal('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Carl', 'kind', 'external') || changes)
$$;

select stage.become('ines');
select is(stage.bad_opening('{}'), 'PT403 not_allowed role', 'interviewers open no roles');
select stage.become('max');
select is(stage.bad_opening('{}'), 'PT403 not_allowed role', 'managers open no roles');

select stage.become('rita');
select is(stage.refusal('create_opening', null), 'PT422 payload_invalid payload', 'no payload');
select is(stage.refusal('create_opening', 'null'), 'PT422 payload_invalid payload', 'null is no payload');
select is(stage.refusal('create_opening', '[]'), 'PT422 payload_invalid payload', 'a list is no payload');
select is(stage.refusal('create_opening', '"x"'), 'PT422 payload_invalid payload', 'a text is no payload');
select is(stage.bad_opening('{"title": ""}'), 'PT422 field_required title', 'a title is said');
select is(stage.bad_opening('{"title": 7}'), 'PT422 field_invalid title', 'a title is a text');
select is(stage.bad_opening(jsonb_build_object('title', repeat('x', 201))), 'PT422 field_too_long title', 'a title is short');
select is(stage.bad_opening('{"country": "Germany"}'), 'PT422 field_invalid country', 'a country is two letters');
select is(stage.bad_opening('{"target_level_id": "wizard"}'), 'PT422 level_unknown target_level_id', 'a level the release lacks');
select is(stage.bad_opening('{"framework_id": "other"}'), 'PT404 not_found framework_id', 'a framework nobody published');
select is(stage.bad_opening('{"interview_minutes": 31}'), 'PT422 field_invalid interview_minutes', 'a length the release lacks');
select is(stage.bad_opening('{"interview_minutes": "30"}'), 'PT422 field_invalid interview_minutes', 'minutes are a number');
select is(stage.bad_opening('{"seats": 0}'), 'PT422 field_invalid seats', 'at least one seat');
select is(stage.bad_opening('{"seats": 1.5}'), 'PT422 field_invalid seats', 'no half seats');
select is(stage.bad_opening('{"manager_id": null}'), 'PT422 manager_required manager_id', 'an opening without a manager');
select is(stage.refusal('create_opening', stage.opening() - 'manager_id'), 'PT422 manager_required manager_id', 'or none mentioned');
select is(stage.bad_opening('{"manager_id": "max"}'), 'PT422 field_invalid manager_id', 'a malformed id');
select is(stage.bad_opening('{"manager_id": {"a": 1}}'), 'PT422 field_invalid manager_id', 'an id that is an object');
select is(stage.bad_opening(jsonb_build_object('manager_id', gen_random_uuid())), 'PT422 member_unknown manager_id', 'a manager who is no member');
select is(stage.bad_opening('{"competencies": []}'), 'PT422 competencies_too_few competencies', 'no competencies');
select is(stage.bad_opening('{"competencies": [{"competency_id": "listening"}, {"competency_id": "juggling"}]}'),
  'PT422 competency_unknown competencies.1.competency_id', 'a competency of another framework');
select is(stage.bad_opening('{"competencies": [{"competency_id": "listening"}, {"competency_id": "listening"}]}'),
  'PT409 competency_twice competencies.1.competency_id', 'a competency twice');
select is(stage.bad_opening('{"competencies": [{"competency_id": "listening"}, {"competency_id": "planning"}]}'),
  'PT422 competencies_too_few competencies', 'fewer than three');
select is(stage.bad_opening('{"competencies": [7]}'), 'PT422 field_invalid competencies.0', 'a competency is an object');
select is(stage.bad_opening(jsonb_build_object('plan', jsonb_build_array(
  jsonb_build_object('competency_id', 'listening', 'member_id', stage.id('ines')),
  jsonb_build_object('competency_id', 'planning', 'member_id', stage.id('ines'))))),
  'PT409 interviewer_twice plan.1.member_id', 'a plan gives each one competency');
select is((select count(*)::int from public.openings), 1, 'nothing half written');

select is((select must_reach_reason from public.opening_competencies where opening_id = stage.id('opening') and competency_id = 'planning'),
  'Safety.', 'a must-reach keeps its reason');
select is(stage.answer('create_opening', stage.opening('{"title": "<script>alert(1)</script>''; drop table members; --"}')) ? 'opening_id', true,
  'markup and SQL are words');
select is((select count(*)::int from public.openings where title like '<script>%drop table%'), 1, 'and stay as they were written');

-- Four competencies: three with a reason.
select stage.become_role('service_role');
select stage.answer('publish_release', replace(
  jsonb_build_object('framework_id', 'craft4', 'hash', 'four', 'content', jsonb_build_object('de', f, 'en', f))::text, '"locale": "de"', '"locale": "xx"')::jsonb)
from (select jsonb_set(stage.framework('de'), '{competencies,3}', '{"id": "four", "questions": [{"id": "four-1", "kind": "core"}]}') f) x;
select stage.become('rita');
select is(stage.bad_opening('{"framework_id": "craft4"}'), 'PT422 competencies_reason_required competencies_reason', 'leaving one out takes a reason');
select is(stage.answer('create_opening', stage.opening('{"framework_id": "craft4", "competencies_reason": "Asked elsewhere."}')) ? 'opening_id',
  true, 'with a reason it is taken');

-- The plan.
select stage.answer('plan_opening', stage.plan(jsonb_build_array(stage.entry('listening', 'ines'), stage.entry('planning', 'ivan'))));
select is((select count(*)::int from public.opening_plans), 2, 'a plan is kept');
select stage.answer('plan_opening', stage.plan(jsonb_build_array(stage.entry('listening', 'ivan'), stage.entry('planning', 'ines'))));
select is((select member_id from public.opening_plans where competency_id = 'listening'), stage.id('ivan'), 'two trade places in one command');
select is(stage.refusal('plan_opening', stage.plan(jsonb_build_array(stage.entry('repair', 'ines')))), 'PT409 interviewer_twice plan.0.member_id',
  'who has one already gets no second');
select stage.answer('plan_opening', stage.plan('[{"competency_id": "listening", "member_id": null}]'));
select is((select count(*)::int from public.opening_plans), 1, 'a person can be taken out');
select is(stage.refusal('plan_opening', stage.plan('[{"competency_id": "juggling", "member_id": null}]')), 'PT422 competency_unknown plan.0.competency_id', 'a plan names what is assessed');
select is(stage.refusal('plan_opening', jsonb_build_object('opening_id', gen_random_uuid(), 'plan', '[]'::jsonb)), 'PT404 not_found opening_id', 'a plan is for an opening that exists');

-- Candidates.
select is(stage.bad_candidate('{"name": "  "}'), 'PT422 field_required name', 'a candidate without a name');
select is(stage.bad_candidate('{"name": null}'), 'PT422 field_required name', 'or none mentioned');
select is(stage.bad_candidate('{"kind": "alien"}'), 'PT422 field_invalid kind', 'from inside or outside');
select is(stage.bad_candidate('{"email": "x"}'), 'PT422 field_invalid email', 'an address is one');
select is(stage.bad_candidate('{"kind": "internal"}'), 'PT422 field_required member_id', 'an internal candidate is a member');
select is(stage.bad_candidate(jsonb_build_object('kind', 'internal', 'member_id', gen_random_uuid())), 'PT422 member_unknown member_id', 'one that exists');
select is(stage.bad_candidate('{"email": "CARA@example.com"}'), 'PT409 candidate_already_added email', 'nobody is added twice');
select is(stage.bad_candidate('{"opening_id": "7"}'), 'PT422 field_invalid opening_id', 'a malformed id');
select is(stage.bad_candidate('{"email": "rita@example.org"}'), 'PT403 not_allowed email', 'nobody looks after their own application');
select stage.nobody();
update public.openings set closed_at = now();
select stage.become('rita');
select is(stage.bad_candidate('{}'), 'PT409 opening_closed opening_id', 'a closed opening takes no candidates');
select is(stage.refusal('plan_opening', stage.plan('[]')), 'PT409 opening_closed opening_id', 'nor plans');

-- Who sees openings.
select stage.become('max');
select isnt_empty(format('select from public.openings where id = %L', stage.id('opening')), 'a manager sees the opening');
select isnt_empty('select from public.opening_plans', 'its plan');
select isnt_empty('select from public.opening_candidates', 'its candidates');
select is_empty('select from public.candidate_contacts', 'but no addresses');
select stage.become('olga');
select is((select count(*)::int from public.openings), 1, 'an observer sees one opening');
select stage.become('ines');
select is((select count(*)::int from public.openings), 1, 'an interviewer sees the opening they interview for');
select is((select count(*)::int from public.candidates), 1, 'and the candidate');
select stage.become('nora');
select is((select count(*)::int from public.openings), 0, 'others see none');
select is((select count(*)::int from public.candidates), 0, 'and no candidates');
select stage.become('fred');
select is((select count(*)::int from public.openings), 0, 'nor does a framework owner');
select stage.become('rita');
select is((select count(*)::int from public.candidate_contacts), 1, 'recruiters read addresses');
select isnt_empty($$ select from public.member_roles where role = 'observer' $$, 'and who observes');
select stage.become('nora');
select is_empty('select from public.member_roles', 'others see no roles');
select is((select count(*)::int from public.members where deactivated_at is null), 10, 'everybody sees who the members are');

select stage.nobody();
update public.member_roles set valid_until = now() - interval '1 second' where role = 'observer';
select stage.become('olga');
select is((select count(*)::int from public.openings), 0, 'an observer reads until their date');
select stage.nobody();
select * from finish();
rollback;
