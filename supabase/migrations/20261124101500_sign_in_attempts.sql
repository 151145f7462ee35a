-- Codes are short, so tries are counted, by address and by where they come from. Kept for a quarter of an hour only: it
-- holds addresses of people who are no members.
create table private.sign_in_attempts (
  kind text not null check (kind in ('address', 'ip')),
  subject text not null,
  attempts integer not null,
  first_at timestamptz not null,
  primary key (kind, subject)
);
alter table private.sign_in_attempts enable row level security;
comment on table private.sign_in_attempts is 'Tries to sign in within the last 15 minutes.';
create index sign_in_attempts_first_at on private.sign_in_attempts (first_at);
revoke all on private.sign_in_attempts from public, anon, authenticated, service_role;

create function private.count_attempt(attempt_kind text, attempt_subject text, most integer) returns boolean
language sql set search_path = '' as $$
  insert into private.sign_in_attempts as s (kind, subject, attempts, first_at)
  values (attempt_kind, attempt_subject, 1, clock_timestamp())
  on conflict (kind, subject) do update set
    attempts = case when s.first_at < clock_timestamp() - interval '15 minutes' then 1 else s.attempts + 1 end,
    first_at = case when s.first_at < clock_timestamp() - interval '15 minutes' then clock_timestamp() else s.first_at end
  returning attempts <= most
$$;
comment on function private.count_attempt is 'Counts one try and says whether it is among the first so many of 15 minutes.';

create function private.do_count_sign_in_attempt(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  email text := lower(private.read_text(payload, 'email', 1000));
  ip text := private.read_text(payload, 'ip', 100, '', false);
  allowed boolean;
begin
  -- Skipping locked rows, so that two who clean up never wait for each other.
  delete from private.sign_in_attempts s using (
    select o.kind, o.subject from private.sign_in_attempts o
    where o.first_at < clock_timestamp() - interval '15 minutes' for update skip locked
  ) old where s.kind = old.kind and s.subject = old.subject;
  allowed := private.count_attempt('address', email, 5);
  if ip is not null then
    -- Counted in any case, so evaluated on its own.
    allowed := private.count_attempt('ip', ip, 30) and allowed;
  end if;
  return jsonb_build_object('allowed', allowed);
end
$$;
comment on function private.do_count_sign_in_attempt is 'Five tries in 15 minutes for an address, thirty for an IP.';

create function private.do_forget_sign_in_attempts(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  email text := lower(private.read_text(payload, 'email', 1000));
begin
  delete from private.sign_in_attempts s where s.kind = 'address' and s.subject = email;
  return '{}';
end
$$;
comment on function private.do_forget_sign_in_attempts is 'After signing in: the address starts anew.';

revoke all on all functions in schema private from public, anon;

-- Security definer, because nobody has rights on the counter; the caller is checked by the right to execute, which the
-- secret key of the server alone has.
create function public.count_sign_in_attempt(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('count_sign_in_attempt', payload, false) $$;
comment on function public.count_sign_in_attempt is 'payload {email, ip?} → {allowed}. For the server.';
create function public.forget_sign_in_attempts(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('forget_sign_in_attempts', payload, false) $$;
comment on function public.forget_sign_in_attempts is 'payload {email} → {}. For the server, after signing in.';
revoke all on function public.count_sign_in_attempt(jsonb), public.forget_sign_in_attempts(jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.count_sign_in_attempt(jsonb), public.forget_sign_in_attempts(jsonb) to service_role;
