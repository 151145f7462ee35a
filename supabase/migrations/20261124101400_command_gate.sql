-- Everything is written through one gate: who asks, is it an object, run it, and say what went wrong in one form.

create function private.refuse_violation(status integer, constraint_name text, table_name text, column_name text) returns void
language plpgsql set search_path = '' as $$
declare
  said text;
  parts text[];
begin
  select coalesce(
    (select obj_description(c.oid, 'pg_constraint') from pg_catalog.pg_constraint c
     where c.conname = constraint_name and c.conrelid = to_regclass(format('public.%I', table_name))),
    (select obj_description(c.oid, 'pg_class') from pg_catalog.pg_class c
     where c.relname = constraint_name and c.relnamespace = 'public'::regnamespace and c.relkind = 'i')
  ) into said;
  -- "key: field: what to do"
  parts := regexp_match(said, '^([a-z_]+): ([^:]*): (.+)$');
  perform private.refuse(status, coalesce(parts[1], 'field_invalid'),
    coalesce(parts[2], nullif(column_name, ''), constraint_name), coalesce(parts[3], 'Change this field and try again.'));
end
$$;
comment on function private.refuse_violation is
  'Turns a violated constraint into a refusal; key, field and hint stand in the comment of the constraint or index.';

create function private.command(name text, payload jsonb, by_member boolean default true) returns jsonb
language plpgsql set search_path = '' as $$
declare
  caller uuid;
  answer jsonb;
  violated text;
  violated_table text;
  violated_column text;
begin
  if by_member then
    caller := private.me();
    if auth.uid() is null then
      perform private.refuse(401, 'not_signed_in', 'session', 'Sign in and try again.');
    elsif caller is null then
      perform private.refuse(403, 'not_a_member', 'session', 'Ask a recruiter to add you.');
    end if;
  end if;
  if payload is null or jsonb_typeof(payload) <> 'object' then
    perform private.refuse(422, 'payload_invalid', 'payload', 'Send one object with the fields of the command.');
  end if;

  begin
    execute format('select private.%I($1, $2)', 'do_' || name) into answer using caller, payload;
    -- Deferred rules are judged here, where a refusal can still be put into words, not at commit.
    set constraints all immediate;
    return answer;
  exception
    when unique_violation or exclusion_violation then
      get stacked diagnostics violated = constraint_name, violated_table = table_name, violated_column = column_name;
      perform private.refuse_violation(409, violated, violated_table, violated_column);
    when integrity_constraint_violation then
      get stacked diagnostics violated = constraint_name, violated_table = table_name, violated_column = column_name;
      perform private.refuse_violation(422, violated, violated_table, violated_column);
    when transaction_rollback or lock_not_available then
      perform private.refuse(409, 'conflict_try_again', 'payload', 'Somebody changed the same at the same time: try again.');
    when data_exception or program_limit_exceeded then
      perform private.refuse(422, 'payload_invalid', 'payload', 'Send values of the kind each field takes.');
  end;
  return null;
end
$$;
comment on function private.command is
  'The gate: the caller is an active member, the payload an object, private.do_<name> runs, violations become refusals.';

create function private.need_recruiter() returns void
language plpgsql set search_path = '' as $$
begin
  if not private.has_role('recruiter') then
    perform private.refuse(403, 'not_allowed', 'role', 'Ask a recruiter to do this.');
  end if;
end
$$;
comment on function private.need_recruiter is 'For commands that are a recruiter''s.';

revoke all on all functions in schema private from public, anon;
