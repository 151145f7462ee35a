-- People who apply. Addresses live apart, because only recruiters read them.
create table public.candidates (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint candidates_name_length check (char_length(name) between 1 and 200),
  kind text not null constraint candidates_kind_known check (kind in ('external', 'internal')),
  member_id uuid references public.members (id),
  created_at timestamptz not null default now(),
  constraint candidates_internal_is_member check (kind <> 'internal' or member_id is not null)
);
comment on table public.candidates is 'People who apply for openings.';
comment on column public.candidates.member_id is 'Set for internal candidates and whenever a member has the same address: nobody reads about themselves.';
comment on constraint candidates_name_length on public.candidates is 'field_too_long: name: Use at most 200 characters.';
comment on constraint candidates_internal_is_member on public.candidates is 'field_required: member_id: Choose the member who applies.';
create index candidates_member on public.candidates (member_id);

create table public.candidate_contacts (
  candidate_id uuid primary key references public.candidates (id) on delete cascade,
  email text not null constraint candidate_contacts_lower check (email = lower(email) and char_length(email) <= 254)
);
comment on table public.candidate_contacts is 'Addresses of candidates, for recruiters alone.';
create unique index candidate_contacts_email on public.candidate_contacts (email);
comment on index public.candidate_contacts_email is 'candidate_already_added: email: This address is a candidate already.';

create table public.opening_candidates (
  opening_id uuid not null references public.openings (id),
  candidate_id uuid not null references public.candidates (id),
  added_by uuid not null references public.members (id),
  added_at timestamptz not null default now(),
  primary key (opening_id, candidate_id)
);
comment on table public.opening_candidates is 'Who applies for what.';
comment on constraint opening_candidates_pkey on public.opening_candidates is 'candidate_already_added: name: This person is a candidate of the opening already.';
create index opening_candidates_candidate on public.opening_candidates (candidate_id);
create index opening_candidates_added_by on public.opening_candidates (added_by);

-- Equal addresses are one person, whichever side came first. A candidate who is linked already stays linked.
create function private.link_candidate_of_contact() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.candidates c set member_id = m.id from public.members m
  where c.id = new.candidate_id and c.member_id is null and m.email = new.email;
  return null;
end
$$;
comment on function private.link_candidate_of_contact is 'A candidate with the address of a member is that member.';

create function private.link_candidate_of_member() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.candidates c set member_id = new.id from public.candidate_contacts k
  where k.candidate_id = c.id and k.email = new.email and c.member_id is null;
  return null;
end
$$;
comment on function private.link_candidate_of_member is 'A member with the address of a candidate is that candidate.';
revoke all on function private.link_candidate_of_contact(), private.link_candidate_of_member()
  from public, anon, authenticated, service_role;

create trigger link_candidate after insert or update of email on public.candidate_contacts
  for each row execute function private.link_candidate_of_contact();
create trigger link_candidate after insert or update of email on public.members
  for each row execute function private.link_candidate_of_member();

alter table public.candidates enable row level security;
alter table public.candidate_contacts enable row level security;
alter table public.opening_candidates enable row level security;
revoke all on public.candidates, public.candidate_contacts, public.opening_candidates from public, anon, authenticated, service_role;
grant select on public.candidates, public.candidate_contacts, public.opening_candidates to authenticated, service_role;
