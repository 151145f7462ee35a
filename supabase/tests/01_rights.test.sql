-- What the migrations leave behind, whatever a project grants by default.
begin;
\ir fixtures/stage.psql
select no_plan();

select is_empty($$
  select c.relname from pg_class c where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r'
    and not c.relrowsecurity
$$, 'every table has row level security');

select is_empty($$
  select c.relname from pg_class c where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r'
    and obj_description(c.oid, 'pg_class') is null
$$, 'every table says what it is for');

select is_empty($$
  select p.proname from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    and obj_description(p.oid, 'pg_proc') is null and p.prorettype <> 'trigger'::regtype
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
$$, 'every function says what it is for');

select is_empty($$
  select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
    and has_any_column_privilege('anon', c.oid, 'select, insert, update, references')
$$, 'nobody may do anything on a table before signing in');

select is_empty($$
  select c.relname, a.grantee::regrole, a.privilege_type from pg_class c cross join lateral aclexplode(c.relacl) a
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.grantee <> c.relowner
    and (a.grantee = 0 or a.grantee = 'anon'::regrole or a.privilege_type <> 'SELECT')
$$, 'tables are select-only, for members and for jobs');

select is_empty($$
  select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid cross join lateral aclexplode(a.attacl) g
  where c.relnamespace = 'public'::regnamespace and (g.grantee = 'anon'::regrole or g.grantee = 0 or g.privilege_type <> 'SELECT')
$$, 'columns too');

select ok(not has_column_privilege('authenticated', 'public.members', 'user_id', 'select'), 'nobody reads which account a member has');
select ok(not has_table_privilege('authenticated', 'public.rating_statistics', 'select'), 'nobody reads single ratings out of the statistics');

select is_empty($$
  select c.relname from pg_class c cross join lateral aclexplode(c.relacl) a
  where c.relnamespace = 'private'::regnamespace and c.relkind = 'r' and a.grantee <> c.relowner
$$, 'private tables belong to their owner alone');

select is_empty($$
  select con.conrelid::regclass, con.conname from pg_constraint con
  where con.contype = 'f' and con.connamespace in ('public'::regnamespace, 'private'::regnamespace) and not exists (
    select from pg_index i where i.indrelid = con.conrelid and i.indpred is null
      and (i.indkey::int2[])[0:least(cardinality(con.conkey), i.indnkeyatts) - 1] <@ con.conkey
      -- covers the key, or at least finds the row by a unique part of it
      and (i.indnkeyatts >= cardinality(con.conkey) or i.indisunique or i.indnkeyatts = 1))
$$, 'every foreign key has an index');

select is_empty($$
  select p.proname from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not coalesce(p.proconfig @> array['search_path=""'], false)
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
$$, 'every function has an empty search path');

select is_empty($$
  select p.proname, r.rolname from pg_proc p cross join (values ('anon')) r(rolname)
  where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and has_function_privilege(r.rolname, p.oid, 'execute')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
$$, 'nobody runs a function before signing in');

select is_empty($$
  select p.proname from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
  where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and a.grantee = 0
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
$$, 'no function is granted to everybody');

select set_eq($$
  select p.proname::text from pg_proc p
  where p.pronamespace = 'public'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
$$, array['current_member', 'add_member', 'create_opening', 'plan_opening', 'add_candidate', 'create_loop', 'assign_interviewer',
  'swap_interviewers', 'unseal_loop', 'close_round', 'save_draft', 'submit_scorecard', 'amend_scorecard'],
  'members run the commands, by name');

select set_eq($$
  select p.proname::text from pg_proc p
  where p.pronamespace = 'public'::regnamespace and has_function_privilege('service_role', p.oid, 'execute')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
$$, array['count_sign_in_attempt', 'forget_sign_in_attempts', 'first_member', 'publish_release'], 'the server runs four, by name');

select set_eq($$
  select p.proname::text from pg_proc p
  where p.pronamespace = 'private'::regnamespace and has_function_privilege('authenticated', p.oid, 'execute')
$$, array['me', 'has_role', 'reads_all', 'candidates_about_me', 'loops_about_me', 'my_loops', 'my_openings', 'my_candidates',
  'loops_i_owe', 'loops_closed_to_me', 'open_rounds', 'debriefed_loops', 'shadow_cards_i_read', 'cards_i_wrote',
  'log_entries_closed_to_me', 'log_entries_i_observe'], 'policies use these helpers and no others');

select is_empty($$
  select polrelid::regclass, polname from pg_policy join pg_class c on c.oid = polrelid
  where c.relnamespace = 'public'::regnamespace and (polcmd <> 'r' or polroles <> array['authenticated'::regrole::oid])
$$, 'policies are for reading, and for members');

select is_empty($$
  select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and c.relname <> 'rating_statistics' and not exists (select from pg_policy p where p.polrelid = c.oid)
$$, 'every table that members may select from has a policy');

select is_empty($$
  select con.conname from pg_constraint con
  where con.connamespace = 'public'::regnamespace and obj_description(con.oid, 'pg_constraint') is not null
    and obj_description(con.oid, 'pg_constraint') !~ '^[a-z_]+: [^:]+: [A-Z][^:]*\.$'
$$, 'a comment on a constraint reads key: field: what to do');

-- Writing past the commands, as each of them.
create temp table attempts as
  select c.relname as table_name, who.name as person, what.statement
  from pg_class c
  cross join (values ('rita'), ('max'), ('olga'), ('fred'), ('ines'), ('service_role'), ('anon')) who(name)
  cross join (values ('insert into public.%I default values'), ('delete from public.%I'), ('truncate public.%I')) what(statement)
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  union all
  select c.relname, who.name, format('update public.%%I set %I = %I', a.attname, a.attname)
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
  cross join (values ('rita'), ('max'), ('olga'), ('fred'), ('ines'), ('service_role'), ('anon')) who(name)
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r';
create function stage.can(person text, statement text) returns boolean language plpgsql as $$
begin
  if person in ('service_role', 'anon') then perform stage.become_role(person); else perform stage.become(person); end if;
  execute statement;
  return true;
exception when insufficient_privilege then
  return false;
end
$$;
create function stage.not_refused(wanted text) returns setof text language plpgsql as $$
declare
  attempt record;
begin
  for attempt in select * from attempts where person = wanted loop
    if stage.can(wanted, format(attempt.statement, attempt.table_name)) then
      return next format(attempt.statement, attempt.table_name);
    end if;
    perform stage.nobody();
  end loop;
end
$$;
select is_empty(format('select stage.not_refused(%L)', person), person || ' writes into no table directly')
from unnest(array['rita', 'max', 'olga', 'fred', 'ines', 'service_role', 'anon']) person;

select is_empty($$
  select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and stage.can('anon', format('select from public.%I', c.relname))
$$, 'before signing in nobody reads any table');

select stage.nobody();
select * from finish();
rollback;
