-- A role being filled: which release and level it measures against, which competencies, who usually asks about which.
create table public.openings (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  location text,
  country text not null,
  release_id uuid not null references public.framework_releases (id),
  target_level_id text not null,
  interview_minutes integer not null,
  seats integer not null default 1,
  competencies_reason text,
  created_by uuid not null references public.members (id),
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (id, release_id),
  constraint openings_title_length check (char_length(title) between 1 and 200),
  constraint openings_location_length check (char_length(location) <= 200),
  constraint openings_country_code check (country in ('DE', 'AT', 'US')),
  constraint openings_seats check (seats between 1 and 999),
  constraint openings_reason_length check (char_length(competencies_reason) between 1 and 500),
  constraint openings_level foreign key (release_id, target_level_id) references public.release_levels (release_id, level_id),
  constraint openings_length foreign key (release_id, interview_minutes) references public.release_lengths (release_id, minutes)
);
comment on table public.openings is 'Roles being filled, each with the release it measures against, a target level and seats.';
comment on column public.openings.competencies_reason is 'Why the opening leaves competencies out; null when it assesses all.';
comment on constraint openings_level on public.openings is 'level_unknown: target_level_id: Choose a level of the release.';
comment on constraint openings_length on public.openings is 'field_invalid: interview_minutes: Choose a length the release knows.';
comment on constraint openings_country_code on public.openings is 'field_invalid: country: Give DE, AT or US, the countries whose periods of retention are known.';
comment on constraint openings_seats on public.openings is 'field_invalid: seats: Give a whole number from 1 to 999.';
create index openings_level on public.openings (release_id, target_level_id);
create index openings_length on public.openings (release_id, interview_minutes);
create index openings_created_by on public.openings (created_by);

alter table public.member_roles add constraint member_roles_opening_exists
  foreign key (opening_id) references public.openings (id) on delete cascade;

create table public.opening_competencies (
  opening_id uuid not null,
  release_id uuid not null,
  competency_id text not null,
  must_reach_reason text check (char_length(must_reach_reason) between 1 and 500),
  primary key (opening_id, competency_id),
  constraint opening_competencies_release foreign key (opening_id, release_id) references public.openings (id, release_id),
  constraint opening_competencies_known foreign key (release_id, competency_id)
    references public.release_competencies (release_id, competency_id)
);
comment on table public.opening_competencies is 'What an opening assesses; must be reached where a reason stands.';
comment on constraint opening_competencies_known on public.opening_competencies is 'competency_unknown: competencies.competency_id: Choose a competency of the release.';
comment on constraint opening_competencies_pkey on public.opening_competencies is 'competency_twice: competencies.competency_id: Name each competency once.';
create index opening_competencies_release on public.opening_competencies (opening_id, release_id);
create index opening_competencies_known on public.opening_competencies (release_id, competency_id);

create table public.opening_plans (
  opening_id uuid not null references public.openings (id),
  competency_id text not null,
  member_id uuid not null references public.members (id),
  primary key (opening_id, competency_id),
  constraint opening_plans_one_each unique (opening_id, member_id),
  constraint opening_plans_assessed foreign key (opening_id, competency_id)
    references public.opening_competencies (opening_id, competency_id)
);
comment on table public.opening_plans is 'Who asks about which competency, so that the same person asks every candidate the same.';
comment on constraint opening_plans_pkey on public.opening_plans is 'competency_twice: plan.competency_id: Plan each competency once.';
comment on constraint opening_plans_one_each on public.opening_plans is 'interviewer_twice: plan.member_id: Give each interviewer one competency only.';
comment on constraint opening_plans_assessed on public.opening_plans is 'competency_unknown: plan.competency_id: Choose a competency that the opening assesses.';
create index opening_plans_member on public.opening_plans (member_id);

alter table public.openings enable row level security;
alter table public.opening_competencies enable row level security;
alter table public.opening_plans enable row level security;
revoke all on public.openings, public.opening_competencies, public.opening_plans from public, anon, authenticated, service_role;
grant select on public.openings, public.opening_competencies, public.opening_plans to authenticated, service_role;
