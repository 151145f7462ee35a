-- Starting a loop: the assessed level, one competency each, and changing who asks what.
begin;
\ir fixtures/stage.psql
select no_plan();

create function stage.new_candidate(name text, changes jsonb default '{}') returns uuid language sql as $$
  select stage.keep(name, (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', name,
    'kind', 'external') || changes) ->> 'candidate_id')::uuid)
$$;
create function stage.bad_loop(changes jsonb) returns text language sql as $$
  select stage.refusal('create_loop', stage.loop('dora') || changes)
$$;
create function stage.three(first jsonb, second jsonb, third jsonb) returns jsonb language sql as $$
  select jsonb_build_object('interviews', jsonb_build_array(first, second, third))
$$;
create function stage.open_at(level text) returns void language sql as $$
  update stage.things set id = (stage.answer('create_opening', stage.opening(jsonb_build_object('target_level_id', level))) ->> 'opening_id')::uuid
  where name = 'opening'
$$;
grant update on stage.things to authenticated;

-- Assessed level, ramp-up: external one below, internal at the target.
select stage.become('rita');
select results_eq($$ select assessed_level_id, ramp_up, at_lowest, ramp_up_reason from public.loops $$,
  $$ values ('entry', true, false, null::text) $$, 'an external candidate is measured one level below the target');
select stage.new_candidate('kim', jsonb_build_object('kind', 'internal', 'member_id', stage.id('kai')));
select stage.answer('create_loop', stage.loop('kim'));
select results_eq($$ select assessed_level_id, ramp_up from public.loops where candidate_id = stage.id('kim') $$, $$ values ('middle', false) $$,
  'an internal one at the target');
select stage.new_candidate('dora');
select is(stage.bad_loop('{"ramp_up": false}'), 'PT422 ramp_up_reason_required ramp_up_reason', 'departing from the rule takes a reason');
select is(stage.bad_loop('{"ramp_up": "no"}'), 'PT422 field_invalid ramp_up', 'ramp-up is yes or no');

-- What is refused, and where.
select is(stage.bad_loop('{"opening_id": "x"}'), 'PT422 field_invalid opening_id', 'a malformed id');
select is(stage.bad_loop(jsonb_build_object('opening_id', gen_random_uuid())), 'PT404 not_found opening_id', 'an opening that is none');
select is(stage.bad_loop(jsonb_build_object('candidate_id', gen_random_uuid())), 'PT404 not_found candidate_id', 'a candidate of no opening');
select is(stage.bad_loop('{"interviews": []}'), 'PT422 competency_without_interviewer interviews', 'no interviews');
select is(stage.bad_loop('{"interviews": "tomorrow"}'), 'PT422 field_invalid interviews', 'interviews are a list');
select is(stage.bad_loop('{"interviews": [1]}'), 'PT422 field_invalid interviews.0', 'an interview is an object');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines'), stage.interview('planning', 'ines'), stage.interview('repair', 'ida'))),
  'PT409 interviewer_twice interviews.1.assignments.0.member_id', 'a second competency for one interviewer');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines'), stage.interview('listening', 'ivan'), stage.interview('repair', 'ida'))),
  'PT409 competency_twice interviews.1.assignments.0.competency_id', 'a second interviewer for one competency');
select is(stage.bad_loop(jsonb_build_object('interviews', jsonb_build_array(stage.interview('listening', 'ines'), stage.interview('repair', 'ida')))),
  'PT422 competency_without_interviewer interviews', 'a competency without an interviewer');
select is(stage.bad_loop(stage.three(stage.interview('juggling', 'ines'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 competency_unknown interviews.0.assignments.0.competency_id', 'a competency of another framework');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines', '{"starts_at": "tomorrow"}'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 date_invalid interviews.0.starts_at', 'a time that is none');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines', '{"starts_at": "2026-02-30T10:00:00Z"}'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 date_invalid interviews.0.starts_at', 'a day that is none');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines', '{"starts_at": "2026-02-20T10:00:00"}'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 date_invalid interviews.0.starts_at', 'a time without its zone');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines', '{"mode": "telepathy"}'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 field_invalid interviews.0.mode', 'a mode that is none');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines', '{"assignments": []}'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 field_required interviews.0.assignments', 'an interview without an interviewer');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines', '{"round": 3}'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 field_invalid interviews.0.round', 'a third round');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'ines', '{"round": 2}'), stage.interview('planning', 'ivan', '{"round": 2}'), stage.interview('repair', 'ida', '{"round": 2}'))),
  'PT422 field_invalid interviews', 'a second round without a first');
select is(stage.bad_loop(stage.three(stage.interview('listening', 'nobody'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida'))),
  'PT422 field_required interviews.0.assignments.0.member_id', 'nobody as an interviewer');
select stage.new_candidate('ida herself', '{"email": "ida@example.org"}');
select is(stage.refusal('create_loop', stage.loop('ida herself')), 'PT422 candidate_is_interviewer interviews.2.assignments.0.member_id',
  'the candidate as an interviewer');
select is(stage.refusal('create_loop', stage.loop('cara')), 'PT409 loop_exists candidate_id', 'a second loop beside an open one');
select stage.become('max');
select is(stage.bad_loop('{}'), 'PT403 not_allowed role', 'managers start no loops');
select stage.nobody();
update public.members set deactivated_at = now() where id = stage.id('ivan');
select stage.become('rita');
select is(stage.bad_loop('{}'), 'PT422 member_unknown interviews.1.assignments.0.member_id', 'who left does not interview');
select stage.nobody();
update public.members set deactivated_at = null where id = stage.id('ivan');
select is((select count(*)::int from public.loops where candidate_id = stage.id('dora')), 0, 'nothing half written');
select is((select count(*)::int from public.rounds r where not exists (select from public.assignments a where a.round_id = r.id)), 0, 'no empty rounds left');

-- What is kept.
select stage.become('rita');
select stage.keep('dora loop', (stage.answer('create_loop', stage.loop('dora') || '{"ramp_up": false, "ramp_up_reason": "Did this job before."}'
  || stage.three(stage.interview('listening', 'ines', '{"minutes": 45}'), stage.interview('planning', 'ivan', '{"round": 2}'),
    stage.interview('repair', 'ida') || jsonb_build_object('assignments', jsonb_build_array(
      jsonb_build_object('competency_id', 'repair', 'member_id', stage.id('ida')),
      jsonb_build_object('competency_id', 'repair', 'member_id', stage.id('sam'), 'kind', 'shadow'))))) ->> 'loop_id')::uuid);
select results_eq($$ select assessed_level_id, ramp_up, ramp_up_reason from public.loops where id = stage.id('dora loop') $$,
  $$ values ('middle', false, 'Did this job before.') $$, 'with a reason all can see, without ramp-up');
select is((select array_agg(position order by position) from public.rounds where loop_id = stage.id('dora loop')), array[1, 2]::smallint[], 'two rounds when the interviews say two');
select is((select due_at from public.assignments where id = stage.assignment('dora loop', 'ines')), '2026-12-02T09:45:00Z'::timestamptz, 'a card is due 24 hours after the end');
select is((select minutes from public.interviews i join public.assignments a on a.interview_id = i.id where a.id = stage.assignment('dora loop', 'ida')), 30, 'the opening says how long');
select is((select kind from public.assignments where id = stage.assignment('dora loop', 'sam')), 'shadow', 'a learner may come along');
select stage.open_at('entry');
select stage.new_candidate('eva');
select is(stage.refusal('create_loop', stage.loop('eva') || '{"ramp_up": true, "ramp_up_reason": "Please."}'), 'PT422 ramp_up_not_possible ramp_up', 'nothing lies below the lowest level');
select stage.answer('create_loop', stage.loop('eva'));
select results_eq($$ select assessed_level_id, ramp_up, at_lowest from public.loops where candidate_id = stage.id('eva') $$, $$ values ('entry', false, true) $$,
  'the lowest target is measured at itself, and says so');

-- The rules hold without the commands too.
select stage.nobody();
select throws_ok($$ update public.assignments set member_id = stage.id('ines') where id = stage.assignment('loop', 'ivan') $$,
  '23P01', null, 'one competency each, in the table itself');
select throws_ok($$ update public.assignments set competency_id = 'listening' where id = stage.assignment('loop', 'ivan') $$,
  '23P01', null, 'one counting interviewer each, in the table itself');
select throws_ok($$ update public.assignments set competency_id = 'juggling' where id = stage.assignment('loop', 'ivan') $$,
  '23503', null, 'no competency of another framework, in the table itself');
create function private.do_force(caller uuid, payload jsonb) returns jsonb language plpgsql as $$
begin
  set constraints all deferred;
  update public.assignments set member_id = stage.id('ines') where id = stage.assignment('loop', 'ivan');
  return '{}';
end
$$;
create function public.force(payload jsonb) returns jsonb language sql security definer as $$ select private.command('force', payload) $$;
select stage.become('rita');
select is(stage.refusal('force', '{}'), 'PT409 interviewer_twice interviews.assignments.member_id', 'a rule broken at the end comes back with its key');

-- Substitutes.
select is(stage.refusal('assign_interviewer', jsonb_build_object('assignment_id', stage.assignment('loop', 'ines'), 'member_id', stage.id('nora'))),
  'PT422 reason_required reason', 'a substitute takes a reason');
select is(stage.refusal('assign_interviewer', jsonb_build_object('assignment_id', stage.assignment('loop', 'ines'), 'member_id', stage.id('ivan'), 'reason', 'Ill.')),
  'PT409 interviewer_twice member_id', 'one who has none yet');
select is(stage.refusal('assign_interviewer', jsonb_build_object('assignment_id', gen_random_uuid(), 'member_id', stage.id('nora'), 'reason', 'Ill.')),
  'PT404 not_found assignment_id', 'for an assignment that exists');
select stage.keep('old', stage.assignment('loop', 'ines'));
select stage.answer('assign_interviewer', jsonb_build_object('assignment_id', stage.id('old'), 'member_id', stage.id('nora'), 'reason', 'Ill.'));
select isnt((select ended_at from public.assignments where id = stage.id('old')), null, 'the old assignment ends');
select is((select competency_id from public.assignments where id = stage.assignment('loop', 'nora')), 'listening', 'a new one begins');
select is(stage.refusal('assign_interviewer', jsonb_build_object('assignment_id', stage.id('old'), 'member_id', stage.id('sam'), 'reason', 'Ill.')),
  'PT409 assignment_ended assignment_id', 'what has ended changes hands no more');
select stage.become('ines');
select is((select count(*)::int from public.loops where id = stage.id('loop')), 0, 'who was substituted sees the loop no more');
select stage.become('nora');
select is((select count(*)::int from public.loops where id = stage.id('loop')), 1, 'the substitute does');

-- Swaps.
select stage.become('rita');
create function pg_temp.swap(a uuid, b uuid) returns jsonb language sql as $$ select jsonb_build_object('assignment_ids', jsonb_build_array(a, b)) $$;
select is(stage.refusal('swap_interviewers', pg_temp.swap(stage.assignment('loop', 'ivan'), stage.assignment('dora loop', 'ida'))),
  'PT404 not_found assignment_ids.1', 'two of the same loop');
select is(stage.refusal('swap_interviewers', jsonb_build_object('assignment_ids', jsonb_build_array(stage.id('old')))), 'PT422 field_invalid assignment_ids', 'two of them');
select is(stage.refusal('swap_interviewers', '{"assignment_ids": ["x", "y"]}'), 'PT422 field_invalid assignment_ids.0', 'with ids');
select stage.keep('first', stage.assignment('loop', 'ivan'));
select stage.answer('swap_interviewers', pg_temp.swap(stage.assignment('loop', 'ivan'), stage.assignment('loop', 'ida')));
select is((select member_id from public.assignments where id = stage.id('first')), stage.id('ida'), 'two trade competencies in one command');
select stage.nobody();
select is((select author_id from public.scorecards where assignment_id = stage.id('first')), stage.id('ida'), 'and the cards go along');
select stage.become('ida');
select stage.answer('save_draft', jsonb_build_object('assignment_id', stage.id('first'), 'operation_id', gen_random_uuid(),
  'answers', '[{"key": "why", "base_revision": 0, "value": "mine"}]'::jsonb));
select stage.become('rita');
select stage.answer('swap_interviewers', pg_temp.swap(stage.assignment('loop', 'ivan'), stage.assignment('loop', 'ida')));
select is((select competency_id from public.assignments where id = stage.assignment('loop', 'ida')), 'repair', 'also when one has begun');
select stage.become('ida');
select is((select value #>> '{}' from public.scorecard_answers where assignment_id = stage.id('first')), 'mine', 'whose draft stays readable to its author');
select stage.become('ivan');
select is_empty('select from public.scorecard_answers', 'and goes to nobody else');
select stage.nobody();
select * from finish();
rollback;
