-- What is no part of the API: helpers, counters, and what this installation is.
create schema if not exists private;
comment on schema private is 'Helpers and counters of the database itself; never exposed by the API.';
revoke all on schema private from public;

-- Row level security policies run as the member who asks and call helpers in here by name.
grant usage on schema private to authenticated;
grant usage on schema public to authenticated, service_role;

create table private.installation (
  the_only boolean primary key default true check (the_only),
  demo boolean not null default false
);
alter table private.installation enable row level security;
comment on table private.installation is
  'One row. Demo is said by the process that started the database, never by a missing variable; false on a hosted project.';
revoke all on private.installation from public, anon, authenticated, service_role;
insert into private.installation default values;

-- Every refusal looks the same: PT and the HTTP status, a stable key, the field, and what to do about it.
create function private.refuse(status integer, key text, field text, hint text) returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = 'PT' || status, message = key, detail = field, hint = hint;
end
$$;
comment on function private.refuse is 'Ends the transaction with SQLSTATE PTnnn: message = key, detail = field path, hint = one English sentence.';

create function private.forbid_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform private.refuse(409, tg_argv[0], tg_table_name, 'Leave the row as it is: ' || tg_table_name || ' only grows.');
  return null;
end
$$;
comment on function private.forbid_change is 'For tables that only grow: refuses the statement with the key given as the trigger argument.';

revoke all on all functions in schema private from public, anon, authenticated, service_role;
