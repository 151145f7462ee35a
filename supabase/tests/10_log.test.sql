-- The log: who did what, in a chain that shows every change.
begin;
\ir fixtures/stage.psql
select no_plan();
select stage.submit('loop', 'ines', jsonb_build_object('answers', stage.card('listening', '{"why": "A secret sentence."}')));

select results_eq('select action from public.audit_log order by seq',
  array['publish_release', 'create_opening', 'add_candidate', 'create_loop', 'submit_scorecard'], 'every command leaves an entry');
select is((select actor_id from public.audit_log where action = 'create_loop'), stage.id('rita'), 'with who did it');
select is((select loop_id from public.audit_log where action = 'submit_scorecard'), stage.id('loop'), 'and in which loop');
select is((select payload - 'assignment_id' from public.audit_payloads p join public.audit_log l using (seq) where l.action = 'submit_scorecard'),
  (select jsonb_build_object('version', version, 'hash', hash) from public.scorecard_versions), 'of a scorecard, version and hash');
select is((select count(*)::int from public.audit_payloads where payload::text ~ 'secret|Called twice|rating'), 0, 'never its content');
select is((select count(*)::int from public.audit_payloads where payload::text ~ 'Cara'), 0, 'nor names');
select is((select count(*)::int from public.audit_log where loop_id = stage.id('loop') and action = 'save_draft'), 0, 'drafts leave none: their number would tell how much was written');
select is_empty('select * from private.audit_faults()', 'the chain holds');

-- Nobody changes it, not even its owner by mistake.
select throws_ok($$ update public.audit_log set action = 'x' $$, 'PT409', 'not_allowed', 'entries are not changed');
select throws_ok($$ delete from public.audit_log $$, 'PT409', 'not_allowed', 'nor deleted');
select throws_ok($$ update public.audit_payloads set payload = '{}' $$, 'PT409', 'not_allowed', 'nor payloads changed');
select throws_ok($$ delete from public.audit_payloads $$, 'PT409', 'not_allowed', 'nor deleted at will');
select throws_ok($$ truncate public.audit_log cascade $$, 'PT409', 'not_allowed', 'nor emptied');

-- What an owner could do on purpose is found.
select stage.keep('head', gen_random_uuid());
create temp table kept as select seq, hash from private.audit_head;
create function stage.found(tampering text) returns text[] language plpgsql as $$
declare
  faults text[];
begin
  alter table public.audit_log disable trigger user;
  alter table public.audit_payloads disable trigger user;
  begin
    execute tampering;
    select array_agg(distinct fault order by fault) into faults from private.audit_faults((select seq from kept), (select hash from kept));
    raise exception using errcode = 'P0009';
  exception when sqlstate 'P0009' then
    null;
  end;
  return faults;
end
$$;
select is(stage.found($$ select $$), null, 'nothing done, nothing found');
select is(stage.found($$ update public.audit_log set actor_id = null where seq = 2 $$), array['entry changed'], 'another actor');
select is(stage.found($$ update public.audit_log set at = at + interval '1 second' where seq = 2 $$), array['entry changed'], 'another time');
select is(stage.found($$ update public.audit_log set action = 'x' where seq = 2 $$), array['entry changed'], 'another action');
select is(stage.found($$ update public.audit_payloads set payload = payload || '{"ramp_up": false}' where seq = 4 $$), array['payload changed'], 'another payload');
select is(stage.found($$ delete from public.audit_payloads where seq = 4 $$), array['payload missing'], 'a payload gone');
select is(stage.found($$ delete from public.audit_payloads where seq = 3; delete from public.audit_log where seq = 3 $$), array['entry missing before'], 'an entry gone');
select is(stage.found($$ delete from public.audit_payloads where seq = 5; delete from public.audit_log where seq = 5 $$),
  array['end missing', 'head kept elsewhere differs'], 'the end gone');
select is(stage.found($$ update public.audit_log l set action = 'x' where seq = 5;
  update public.audit_log l set hash = private.audit_hash(l) where seq = 5;
  update private.audit_head set hash = (select hash from public.audit_log where seq = 5) $$),
  array['head kept elsewhere differs'], 'a chain written anew, by the head kept elsewhere');

-- Retention erases payloads and says so.
select private.erase_audit_payloads(array[3, 4]::bigint[]);
select is((select count(*)::int from public.audit_payloads where seq in (3, 4)), 0, 'retention erases payloads');
select is((select action from public.audit_log order by seq desc limit 1), 'erased', 'and leaves an entry');
select is_empty('select * from private.audit_faults()', 'the chain holds still');

-- Who reads it.
create function stage.entries(person text) returns integer language plpgsql as $$
declare
  seen integer;
begin
  perform stage.become(person);
  select count(*) + (select count(*) from public.audit_payloads) from public.audit_log into seen;
  perform stage.nobody();
  return seen;
end
$$;
select is(stage.entries('rita'), 10, 'recruiters read the log');
select is(stage.entries('olga'), 3, 'an observer reads what is of their opening''s loops');
select is(stage.entries(person), 0, person || ' does not') from unnest(array['max', 'fred', 'ines', 'nora']) person;
update public.member_roles set valid_until = now() where role = 'observer';
select is(stage.entries('olga'), 0, 'an observer only until their date');
select * from finish();
rollback;
