-- Sealed until complete: states only, then all; and whoever owes a card reads nothing, whatever their role.
begin;
\ir fixtures/stage.psql
select no_plan();
-- How many of the loop's cards, versions, words somebody sees besides their own.
create function stage.seen(person text, loop text default 'loop') returns integer language plpgsql as $$
declare
  seen integer;
begin
  perform stage.become(person);
  select (select count(*) from public.scorecards s where s.loop_id = stage.id(loop) and s.author_id <> stage.id(person))
    + (select count(*) from public.scorecard_versions v where v.assignment_id not in (
        select s.assignment_id from public.scorecards s where s.author_id = stage.id(person)))
    + (select count(*) from public.scorecard_answers a where a.assignment_id not in (
        select s.assignment_id from public.scorecards s where s.author_id = stage.id(person)))
    + (select count(*) from public.calibrated_ratings) + (select count(*) from public.decisions) + (select count(*) from public.development_plans)
  into seen;
  perform stage.nobody();
  return seen;
end
$$;
create function stage.states(person text) returns text language plpgsql as $$
declare
  states text;
begin
  perform stage.become(person);
  select string_agg(case when submitted_at is not null then 'submitted' when started_at is not null then 'in progress' else 'planned' end, ', '
    order by competency_id) from public.assignments where loop_id = stage.id('loop') and ended_at is null into states;
  perform stage.nobody();
  return states;
end
$$;

create function stage.shadow_cards(person text) returns integer language plpgsql as $$
declare
  seen integer;
begin
  perform stage.become(person);
  select count(*) from public.scorecards where kind = 'shadow' into seen;
  perform stage.nobody();
  return seen;
end
$$;

-- Calibration and a decision exist from the start here, to see that they are sealed too.
insert into public.decisions (loop_id, release_id, outcome, rationale, decided_by)
select id, release_id, 'on_hold', 'Because.', stage.id('rita') from public.loops;
insert into public.development_plans (loop_id, release_id, competency_id, text, author_id)
select id, release_id, 'repair', 'Learns it.', stage.id('rita') from public.loops;

create table stage.sent as select stage.submission('loop', 'ines') as payload;
grant select on stage.sent to authenticated;
select stage.become('ines');
select is(stage.answer('submit_scorecard', payload) ->> 'unsealed', 'false', 'the first submits') from stage.sent;
select stage.nobody();
select is(stage.submit('loop', 'ivan') ->> 'unsealed', 'false', 'the second submits');
select is(stage.seen(person), 0, person || ' reads no content of a sealed loop')
from unnest(array['rita', 'max', 'olga', 'fred', 'ines', 'ivan', 'ida', 'nora']) person;
select is(stage.states(person), 'submitted, submitted, planned', person || ' sees states') from unnest(array['rita', 'max', 'olga', 'ines', 'ida']) person;
select is(stage.states('nora'), null, 'who has nothing to do with it sees no states either');
select is((select opened_at from public.rounds where loop_id = stage.id('loop')), null, 'the round is closed');

select is(stage.submit('loop', 'ida') ->> 'unsealed', 'true', 'the last submits');
select isnt((select unsealed_at from public.loops), null, 'the loop is unsealed');
select is((select unsealed_at from public.loops), (select opened_at from public.rounds), 'with its last round');
select stage.become('ines');
select is(stage.answer('submit_scorecard', payload) ->> 'unsealed', 'false', 'who sends again is told what they were told') from stage.sent;
select stage.nobody();
select is(stage.seen(person), 8, person || ' reads all cards now') from unnest(array['rita', 'max', 'olga']) person;
select is(stage.seen(person), 6, person || ' reads the others'' cards now') from unnest(array['ines', 'ivan', 'ida']) person;
select is(stage.seen(person), 0, person || ' reads nothing all the same') from unnest(array['fred', 'nora']) person;
select stage.become('max');
select is((select array_agg(rating order by competency_id) from public.scorecards), array[3, 3, 3]::smallint[], 'the manager sees the ratings');
select is((select content ->> 'why' from public.scorecard_versions limit 1), 'Did it alone.', 'and the words');
select is_empty('select from public.scorecard_answers', 'as submitted, not as they stand');
select stage.nobody();

-- A substitute for a member who then owes: a recruiter who interviews reads nothing until they submitted.
select stage.become('rita');
select stage.keep('dora', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Dora', 'kind', 'external')) ->> 'candidate_id')::uuid);
select stage.keep('second', (stage.answer('create_loop', stage.loop('dora') || jsonb_build_object('interviews', jsonb_build_array(
  stage.interview('listening', 'rita'), stage.interview('planning', 'max'), stage.interview('repair', 'ida')))) ->> 'loop_id')::uuid);
select stage.answer('unseal_loop', jsonb_build_object('loop_id', stage.id('second'), 'reason', 'Offer elsewhere.'));
select stage.nobody();
select stage.submit('second', 'ida');
select stage.become('rita');
select is_empty($$ select from public.scorecards where loop_id = stage.id('second') and author_id <> stage.id('rita') $$, 'a recruiter who owes a card reads none, unsealed or not');
select is_empty($$ select from public.audit_log where loop_id = stage.id('second') $$, 'nor the log of the loop');
select stage.become('max');
select is_empty($$ select from public.scorecards where loop_id = stage.id('second') and author_id <> stage.id('max') $$, 'nor does a manager who owes one');
select stage.become('ida');
select is_empty($$ select from public.scorecards where loop_id = stage.id('second') and author_id <> stage.id('ida') $$, 'nothing else is submitted yet');
select stage.nobody();
select stage.submit('second', 'max');
select stage.become('ida');
select is((select count(*)::int from public.scorecards where loop_id = stage.id('second')), 2, 'unsealed early, who submitted reads what is in');
select stage.become('max');
select is((select count(*)::int from public.scorecards where loop_id = stage.id('second')), 2, 'so does the manager who submitted');
select stage.become('rita');
select is((select count(*)::int from public.scorecards where loop_id = stage.id('second') and author_id <> stage.id('rita')), 0, 'not the recruiter who still owes one');
select is((select unseal_reason from public.loops where id = stage.id('second')), 'Offer elsewhere.', 'why it was unsealed early all can see');
select is(stage.refusal('unseal_loop', jsonb_build_object('loop_id', stage.id('second'))), 'PT422 reason_required reason', 'unsealing early takes a reason');
select stage.answer('unseal_loop', jsonb_build_object('loop_id', stage.id('second'), 'reason', 'Another.'));
select is((select unseal_reason from public.loops where id = stage.id('second')), 'Offer elsewhere.', 'it is written once');
select stage.become('max');
select is(stage.refusal('unseal_loop', jsonb_build_object('loop_id', stage.id('second'), 'reason', 'I am curious.')), 'PT403 not_allowed role', 'a manager does not unseal');
select stage.become('rita');
select is(stage.refusal('unseal_loop', '{"loop_id": "x", "reason": "y"}'), 'PT422 field_invalid loop_id', 'a malformed id');
select is(stage.refusal('unseal_loop', jsonb_build_object('loop_id', gen_random_uuid(), 'reason', 'y')), 'PT404 not_found loop_id', 'a loop that is none');

-- Two rounds.
select stage.keep('enno', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Enno', 'kind', 'external')) ->> 'candidate_id')::uuid);
select stage.keep('rounds', (stage.answer('create_loop', stage.loop('enno') || jsonb_build_object('interviews', jsonb_build_array(
  stage.interview('listening', 'ines'), stage.interview('planning', 'ivan', '{"round": 2}'), stage.interview('repair', 'ida', '{"round": 2}')))) ->> 'loop_id')::uuid);
select stage.nobody();
select stage.keep('round 1', (select id from public.rounds where loop_id = stage.id('rounds') and position = 1));
select stage.become('max');
select is(stage.refusal('close_round', jsonb_build_object('round_id', stage.id('round 1'), 'outcome', 'continue', 'reason', 'Good.')), 'PT409 not_allowed round_id', 'a round is not judged before it is open');
select stage.nobody();
select is(stage.submit('rounds', 'ines') ->> 'unsealed', 'false', 'the first round is complete, the loop is not');
select stage.become('max');
select is((select count(*)::int from public.scorecards where loop_id = stage.id('rounds')), 1, 'the manager reads the first round');
select stage.become('ines');
select is((select count(*)::int from public.scorecards where loop_id = stage.id('rounds')), 1, 'its interviewer reads their own only');
select stage.become('ivan');
select is(stage.refusal('close_round', jsonb_build_object('round_id', stage.id('round 1'), 'outcome', 'continue', 'reason', 'Good.')), 'PT403 not_allowed role', 'interviewers do not say go on');
select stage.become('max');
select is(stage.refusal('close_round', jsonb_build_object('round_id', stage.id('round 1'), 'outcome', 'continue')), 'PT422 reason_required reason', 'going on takes a reason');
select is(stage.refusal('close_round', jsonb_build_object('round_id', stage.id('round 1'), 'outcome', 'perhaps', 'reason', 'x')), 'PT422 field_invalid outcome', 'go on or stop');
select is(stage.refusal('close_round', jsonb_build_object('round_id', gen_random_uuid(), 'outcome', 'stop', 'reason', 'x')), 'PT404 not_found round_id', 'a round that is none');
select stage.nobody();
select stage.submit('rounds', 'ivan');
select is(stage.submit('rounds', 'ida') ->> 'unsealed', 'false', 'all are in, but the first round has not been judged');
select stage.become('max');
select is((select count(*)::int from public.scorecards where loop_id = stage.id('rounds')), 1, 'so the second stays closed');
select stage.answer('close_round', jsonb_build_object('round_id', stage.id('round 1'), 'outcome', 'continue', 'reason', 'Good with people.'));
select is((select count(*)::int from public.scorecards where loop_id = stage.id('rounds')), 3, 'going on opens the next round when it is in');
select isnt((select unsealed_at from public.loops where id = stage.id('rounds')), null, 'and unseals the loop');
select is(stage.refusal('close_round', jsonb_build_object('round_id', stage.id('round 1'), 'outcome', 'stop', 'reason', 'No.')), 'PT409 not_allowed outcome', 'said is said');

-- Stop: later cards end, nothing is unsealed, and who still had to judge never read why.
select stage.become('rita');
select stage.keep('finn', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Finn', 'kind', 'external')) ->> 'candidate_id')::uuid);
select stage.keep('stopped', (stage.answer('create_loop', stage.loop('finn') || jsonb_build_object('interviews', jsonb_build_array(
  stage.interview('listening', 'ines'), stage.interview('planning', 'ivan'), stage.interview('repair', 'ida', '{"round": 2}')))) ->> 'loop_id')::uuid);
select stage.nobody();
select stage.submit('stopped', 'ines'), stage.submit('stopped', 'ivan');
select stage.keep('round s', (select id from public.rounds where loop_id = stage.id('stopped') and position = 1));
update public.rounds set outcome = 'continue', outcome_reason = 'Brilliant.' where id = stage.id('round s');
select stage.become('ida');
select is((select count(*)::int from public.rounds where loop_id = stage.id('stopped')), 1, 'who owes a card does not read how the first round ended');
select stage.become('ines');
select is((select count(*)::int from public.rounds where loop_id = stage.id('stopped')), 2, 'who owes none does');
select stage.nobody();
update public.rounds set outcome = null, outcome_reason = null where id = stage.id('round s');
select stage.become('rita');
select stage.answer('close_round', jsonb_build_object('round_id', stage.id('round s'), 'outcome', 'stop', 'reason', 'Does not listen.'));
select stage.nobody();
select is((select unsealed_at from public.loops where id = stage.id('stopped')), null, 'a loop that stopped is not unsealed');
select is((select count(*)::int from public.assignments where loop_id = stage.id('stopped') and end_reason = 'round_stopped'), 1, 'nobody owes a card for what will not be held');
select is((select state from public.interviews i join public.assignments a on a.interview_id = i.id where a.end_reason = 'round_stopped'), 'not_held', 'and it is not held');

-- Shadows: do not count, and read each other only after both submitted.
select stage.become('rita');
select stage.keep('gina', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Gina', 'kind', 'external')) ->> 'candidate_id')::uuid);
select stage.keep('shadowed', (stage.answer('create_loop', stage.loop('gina') || jsonb_build_object('interviews', jsonb_build_array(
  stage.interview('listening', 'ines') || jsonb_build_object('assignments', jsonb_build_array(
    jsonb_build_object('competency_id', 'listening', 'member_id', stage.id('ines')),
    jsonb_build_object('competency_id', 'listening', 'member_id', stage.id('sam'), 'kind', 'shadow'))),
  stage.interview('planning', 'ivan'), stage.interview('repair', 'ida')))) ->> 'loop_id')::uuid);
select stage.nobody();
select stage.submit('shadowed', 'sam');
select stage.become('ines');
select is_empty($$ select from public.scorecards where loop_id = stage.id('shadowed') and kind = 'shadow' $$, 'the interviewer does not read the learner before submitting');
select stage.nobody();
select stage.submit('shadowed', 'ines');
select stage.become('ines');
select isnt_empty($$ select from public.scorecards where loop_id = stage.id('shadowed') and kind = 'shadow' $$, 'afterwards they do');
select isnt_empty($$ select from public.scorecard_versions v where v.assignment_id = stage.assignment('shadowed', 'sam') $$, 'with its words');
select stage.nobody();
select stage.submit('shadowed', 'ivan');
select is(stage.submit('shadowed', 'ida') ->> 'unsealed', 'true', 'a loop does not wait for learners, nor count them');
-- A learner who never submits holds nobody up; what was ended holds nothing up either.
select stage.become('rita');
select stage.keep('hugo', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Hugo', 'kind', 'external')) ->> 'candidate_id')::uuid);
select stage.keep('not held', (stage.answer('create_loop', stage.loop('hugo') || jsonb_build_object('interviews', jsonb_build_array(
  stage.interview('listening', 'ines') || jsonb_build_object('assignments', jsonb_build_array(
    jsonb_build_object('competency_id', 'listening', 'member_id', stage.id('ines')),
    jsonb_build_object('competency_id', 'listening', 'member_id', stage.id('sam'), 'kind', 'shadow'))),
  stage.interview('planning', 'ivan'), stage.interview('repair', 'ida')))) ->> 'loop_id')::uuid);
select stage.nobody();
update public.assignments set ended_at = now(), end_reason = 'not held' where id in (stage.assignment('not held', 'ivan'), stage.assignment('not held', 'ida'));
select is(private.settle_loop(stage.id('not held')), false, 'one card is still owed');
select is(stage.submit('not held', 'ines') ->> 'unsealed', 'true', 'neither a learner nor what was not held is waited for');
select stage.become('sam');
select is_empty($$ select from public.scorecards where loop_id = stage.id('not held') and kind = 'counting' $$, 'the learner who owes a card reads none');
select stage.nobody();

select is(stage.shadow_cards(person), 0, person || ' never reads a learner''s card') from unnest(array['rita', 'max', 'olga', 'ivan']) person;

-- Ends without a loop that was complete.
select stage.become('rita');
select stage.keep('iris', (stage.answer('add_candidate', jsonb_build_object('opening_id', stage.id('opening'), 'name', 'Iris', 'kind', 'external')) ->> 'candidate_id')::uuid);
select stage.keep('empty', (stage.answer('create_loop', stage.loop('iris')) ->> 'loop_id')::uuid);
select stage.nobody();
update public.assignments set ended_at = now(), end_reason = 'not held' where loop_id = stage.id('empty');
select is(private.settle_loop(stage.id('empty')), false, 'a loop in which nothing was submitted has nothing to unseal');
update public.assignments set ended_at = now(), end_reason = 'x' where loop_id = stage.id('second') and submitted_at is null;
update public.loops set unsealed_at = null, unsealed_by = null, unseal_reason = null, closed_at = now(), closing_reason = 'Withdrawn.' where id = stage.id('second');
select is(private.settle_loop(stage.id('second')), false, 'a closed loop never unseals');
select stage.become('rita');
select is(stage.refusal('unseal_loop', jsonb_build_object('loop_id', stage.id('second'), 'reason', 'Please.')), 'PT409 loop_closed loop_id', 'not even by a recruiter');
select stage.nobody();
select * from finish();
rollback;
