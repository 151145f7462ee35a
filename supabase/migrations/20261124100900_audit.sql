-- What was done, by whom, in a chain of hashes: an entry cannot be changed or removed without breaking every later one.
-- What an entry is about lies apart, salted, so that retention can erase it while the chain still holds.
create table public.audit_log (
  seq bigint primary key,
  at timestamptz not null,
  actor_id uuid references public.members (id),
  action text not null,
  loop_id uuid references public.loops (id),
  payload_hash bytea not null,
  prev_hash bytea not null,
  hash bytea not null
);
comment on table public.audit_log is 'Append-only chain of what was done. Names version and hash of a scorecard, never its content.';
create index audit_log_actor on public.audit_log (actor_id);
create index audit_log_loop on public.audit_log (loop_id);

create table public.audit_payloads (
  seq bigint primary key references public.audit_log (seq),
  salt bytea not null,
  payload jsonb not null
);
comment on table public.audit_payloads is 'What log entries are about, reasons in words included; erased by retention alone.';
create index audit_payloads_candidate on public.audit_payloads ((payload ->> 'candidate_id'));

create table private.audit_head (
  the_only boolean primary key default true check (the_only),
  seq bigint not null,
  hash bytea not null
);
alter table private.audit_head enable row level security;
comment on table private.audit_head is 'The last link. Locked by each writer, last of all its locks, so that the chain has no gaps and no forks.';
insert into private.audit_head (seq, hash) values (0, sha256(''::bytea));

create function private.audit_payload_hash(salt bytea, payload jsonb) returns bytea
language sql immutable set search_path = '' as $$ select sha256(salt || convert_to(payload::text, 'utf8')) $$;
comment on function private.audit_payload_hash is 'The salt keeps short payloads from being guessed after they were erased.';

-- The moment in UTC, so that the hash does not depend on who looks.
create function private.audit_hash(entry public.audit_log) returns bytea
language sql stable set search_path = '' as $$
  select sha256(
    entry.prev_hash || entry.payload_hash || convert_to(concat_ws('|',
      entry.seq, to_char(entry.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(entry.actor_id::text, '-'),
      entry.action, coalesce(entry.loop_id::text, '-')), 'utf8'))
$$;
comment on function private.audit_hash is 'The hash of an entry over everything in it and the entry before.';

create function private.log(actor uuid, action text, loop_id uuid, payload jsonb) returns bigint
language plpgsql set search_path = '' as $$
declare
  head private.audit_head;
  entry public.audit_log;
  -- Built in, so that the log needs no extension: 122 random bits.
  salt bytea := uuid_send(gen_random_uuid());
begin
  select * into head from private.audit_head for update;
  entry := row (head.seq + 1, clock_timestamp(), actor, action, loop_id,
    private.audit_payload_hash(salt, payload), head.hash, ''::bytea);
  entry.hash := private.audit_hash(entry);
  insert into public.audit_log select entry.*;
  insert into public.audit_payloads values (entry.seq, salt, payload);
  update private.audit_head set seq = entry.seq, hash = entry.hash;
  return entry.seq;
end
$$;
comment on function private.log is 'Appends one entry to the chain.';

-- Only what an erased entry names may go, so the log says what is missing and since when.
create function private.guard_audit_payloads() returns trigger
language plpgsql set search_path = '' as $$
begin
  if not exists (
    select from public.audit_log l join public.audit_payloads p on p.seq = l.seq
    where l.action = 'erased' and l.seq <> old.seq and p.payload -> 'seqs' @> to_jsonb(old.seq)
  ) then
    perform private.refuse(409, 'not_allowed', 'audit_payloads', 'Erase payloads by retention only.');
  end if;
  return old;
end
$$;
comment on function private.guard_audit_payloads is 'Lets a payload go only when the log names it as erased.';

create function private.erase_audit_payloads(seqs bigint[]) returns bigint
language plpgsql set search_path = '' as $$
declare
  entry bigint := private.log(null, 'erased', null, jsonb_build_object('seqs', to_jsonb(seqs)));
begin
  delete from public.audit_payloads p using public.audit_log l
  where p.seq = any (seqs) and l.seq = p.seq and l.action <> 'erased';
  return entry;
end
$$;
comment on function private.erase_audit_payloads is 'For retention alone.';

create trigger log_stays before update or delete or truncate on public.audit_log
  execute function private.forbid_change('not_allowed');
create trigger payloads_stay before update or truncate on public.audit_payloads
  execute function private.forbid_change('not_allowed');
create trigger payloads_go_by_retention before delete on public.audit_payloads
  for each row execute function private.guard_audit_payloads();

-- A head kept elsewhere (seq and hash) finds also a chain that was written anew from some point on.
create function private.audit_faults(kept_seq bigint default null, kept_hash bytea default null)
returns table (seq bigint, fault text)
language sql stable set search_path = '' as $$
  with entries as (
    select l as entry, l.seq, l.hash, l.prev_hash, l.payload_hash, l.action,
      lag(l.hash, 1, sha256(''::bytea)) over (order by l.seq) as before,
      row_number() over (order by l.seq) as place
    from public.audit_log l
  ), erased as (
    select jsonb_array_elements(p.payload -> 'seqs')::bigint as seq
    from public.audit_log l join public.audit_payloads p on p.seq = l.seq where l.action = 'erased'
  )
  select e.seq, 'entry changed' from entries e where e.hash <> private.audit_hash(e.entry)
  union all
  select e.seq, 'entry missing before' from entries e where e.prev_hash <> e.before or e.place <> e.seq
  union all
  select e.seq, 'payload changed' from entries e join public.audit_payloads p on p.seq = e.seq
  where e.payload_hash <> private.audit_payload_hash(p.salt, p.payload)
  union all
  select e.seq, 'payload missing' from entries e
  where not exists (select from public.audit_payloads p where p.seq = e.seq) and e.seq not in (select x.seq from erased x)
  union all
  select h.seq, 'end missing' from private.audit_head h
  where h.seq > 0 and not exists (select from public.audit_log l where l.seq = h.seq and l.hash = h.hash)
  union all
  select kept_seq, 'head kept elsewhere differs' where kept_seq is not null
    and not exists (select from public.audit_log l where l.seq = kept_seq and l.hash = kept_hash)
  order by 1, 2
$$;
comment on function private.audit_faults is 'Every place where the chain does not hold; empty when all is well.';

alter table public.audit_log enable row level security;
alter table public.audit_payloads enable row level security;
revoke all on public.audit_log, public.audit_payloads, private.audit_head from public, anon, authenticated, service_role;
grant select on public.audit_log, public.audit_payloads to authenticated, service_role;
revoke all on function private.audit_payload_hash(bytea, jsonb), private.audit_hash(public.audit_log),
  private.log(uuid, text, uuid, jsonb), private.guard_audit_payloads(), private.erase_audit_payloads(bigint[]),
  private.audit_faults(bigint, bytea) from public, anon, authenticated, service_role;
