-- Who may use this installation, and what they may do beyond interviewing.
create table public.members (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references auth.users (id) on delete set null,
  email text not null,
  name text not null,
  language text not null default 'de',
  deactivated_at timestamptz,
  created_at timestamptz not null default now(),
  constraint members_one_per_user unique (user_id),
  constraint members_email_lower check (email = lower(email) and email ~ '^[^\s@]+@[^\s@]+$' and char_length(email) <= 254),
  constraint members_name_length check (char_length(name) between 1 and 200),
  constraint members_language_known check (language in ('de', 'en')),
  constraint members_one_per_address unique (email)
);
comment on table public.members is 'People of the company who may sign in. Every one of them can be an interviewer.';
comment on column public.members.user_id is 'The account, linked once when its address was confirmed; from then on rights follow the account, never an address.';
comment on constraint members_one_per_address on public.members is 'email_taken: email: Use another address, or the member who has this one.';
comment on constraint members_one_per_user on public.members is 'email_taken: email: This account belongs to another member.';
comment on constraint members_email_lower on public.members is 'field_invalid: email: Give an e-mail address.';
comment on constraint members_name_length on public.members is 'field_too_long: name: Use at most 200 characters.';
comment on constraint members_language_known on public.members is 'field_invalid: language: Use de or en.';

create table public.member_roles (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references public.members (id) on delete cascade,
  role text not null,
  opening_id uuid,
  valid_until timestamptz,
  constraint member_roles_known check (role in ('recruiter', 'hiring_manager', 'framework_owner', 'observer')),
  constraint member_roles_of_openings check ((role in ('hiring_manager', 'observer')) = (opening_id is not null)),
  constraint member_roles_observer_ends check (role <> 'observer' or valid_until is not null),
  constraint member_roles_once unique nulls not distinct (member_id, role, opening_id)
);
comment on table public.member_roles is
  'Roles add up. Hiring manager and observer belong to one opening; an observer reads until a date.';
comment on constraint member_roles_known on public.member_roles is 'field_invalid: roles.role: Use a role this installation knows.';
comment on constraint member_roles_of_openings on public.member_roles is 'field_invalid: roles.opening_id: Name the opening for a hiring manager or an observer, and for nobody else.';
comment on constraint member_roles_observer_ends on public.member_roles is 'field_required: roles.valid_until: Say until when the observer may read.';
create index member_roles_opening on public.member_roles (opening_id, role);

alter table public.members enable row level security;
alter table public.member_roles enable row level security;
revoke all on public.members, public.member_roles from public, anon, authenticated, service_role;
grant select (id, email, name, language, deactivated_at, created_at) on public.members to authenticated;
grant select on public.member_roles to authenticated;
grant select on public.members, public.member_roles to service_role;

-- Security definer, because user_id is readable to nobody; it only ever answers about the caller.
create function private.me() returns uuid
language sql stable security definer set search_path = '' as $$
  select m.id from public.members m where m.user_id = auth.uid() and m.deactivated_at is null
$$;
comment on function private.me is 'The active member who asks, or null. Called as (select private.me()), so once a statement.';

-- Security definer, because policies on member_roles itself would call it again without end; only about the caller.
create function private.has_role(wanted text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.member_roles r
    where r.member_id = (select private.me()) and r.role = wanted and (r.valid_until is null or r.valid_until > now())
  )
$$;
comment on function private.has_role is 'Whether the caller has a role somewhere, now.';

create function private.is_active_member(member uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from public.members m where m.id = member and m.deactivated_at is null)
$$;
comment on function private.is_active_member is 'For commands, which run as the owner of the tables.';

revoke all on function private.me(), private.has_role(text), private.is_active_member(uuid) from public, anon, authenticated, service_role;
grant execute on function private.me(), private.has_role(text) to authenticated;
