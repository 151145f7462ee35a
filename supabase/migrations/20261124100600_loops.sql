-- All interviews of one candidate for one opening: rounds that are opened together, interviews at a time and place, and who
-- takes which competency in them. State and times live here; content lives in the scorecards.
create table public.loops (
  id uuid primary key default gen_random_uuid(),
  opening_id uuid not null references public.openings (id),
  candidate_id uuid not null references public.candidates (id),
  release_id uuid not null,
  target_level_id text not null,
  assessed_level_id text not null,
  ramp_up boolean not null,
  ramp_up_reason text constraint loops_ramp_up_reason_length check (char_length(ramp_up_reason) between 1 and 500),
  at_lowest boolean not null,
  started_by uuid not null references public.members (id),
  started_at timestamptz not null default now(),
  unsealed_at timestamptz,
  unsealed_by uuid references public.members (id),
  unseal_reason text,
  closed_at timestamptz,
  closing_reason text,
  unique (id, release_id),
  constraint loops_lowest_has_no_ramp_up check (not (ramp_up and at_lowest)),
  constraint loops_early_unsealing_has_reason check ((unsealed_by is null) = (unseal_reason is null)),
  constraint loops_release foreign key (release_id) references public.framework_releases (id),
  constraint loops_applies foreign key (opening_id, candidate_id)
    references public.opening_candidates (opening_id, candidate_id),
  constraint loops_target foreign key (release_id, target_level_id) references public.release_levels (release_id, level_id),
  constraint loops_assessed foreign key (release_id, assessed_level_id) references public.release_levels (release_id, level_id)
);
comment on table public.loops is 'All interviews of one candidate for one opening, and the level they are assessed at.';
comment on column public.loops.assessed_level_id is 'One level below the target with ramp-up, the target without; computed when the loop starts.';
comment on column public.loops.unsealed_at is 'Written once: by the submission or command that completed the loop, or early by a recruiter with a reason.';
comment on constraint loops_applies on public.loops is 'not_found: candidate_id: Add the candidate to the opening first.';
comment on constraint loops_lowest_has_no_ramp_up on public.loops is 'ramp_up_not_possible: ramp_up: There is no level below the lowest one.';
create unique index loops_one_open on public.loops (opening_id, candidate_id) where closed_at is null;
comment on index public.loops_one_open is 'loop_exists: candidate_id: Go on with the loop that is open.';
create index loops_applies on public.loops (opening_id, candidate_id);
create index loops_candidate on public.loops (candidate_id);
create index loops_target on public.loops (release_id, target_level_id);
create index loops_assessed on public.loops (release_id, assessed_level_id);
create index loops_started_by on public.loops (started_by);
create index loops_unsealed_by on public.loops (unsealed_by);

create table public.rounds (
  id uuid primary key default gen_random_uuid(),
  loop_id uuid not null references public.loops (id),
  position smallint not null check (position > 0),
  opened_at timestamptz,
  outcome text check (outcome in ('continue', 'stop')),
  outcome_reason text,
  unique (loop_id, position),
  unique (id, loop_id),
  constraint rounds_outcome_has_reason check ((outcome is null) = (outcome_reason is null))
);
comment on table public.rounds is 'Parts of a loop that are opened together, to recruiters and the opening''s manager, who go on or stop.';

create table public.interviews (
  id uuid primary key default gen_random_uuid(),
  loop_id uuid not null references public.loops (id),
  round_id uuid not null,
  starts_at timestamptz not null,
  minutes integer not null constraint interviews_minutes check (minutes between 10 and 480),
  mode text not null constraint interviews_mode check (mode in ('on_site', 'video', 'phone')),
  place text constraint interviews_place_length check (char_length(place) <= 200),
  state text not null default 'planned' check (state in ('planned', 'held', 'moved', 'no_show', 'not_held')),
  state_reason text,
  unique (id, loop_id, round_id),
  constraint interviews_round foreign key (round_id, loop_id) references public.rounds (id, loop_id)
);
comment on table public.interviews is 'A time, a place and a mode; one or several interviewers.';
comment on constraint interviews_minutes on public.interviews is 'field_invalid: interviews.minutes: Give a whole number of minutes from 10 to 480.';
create index interviews_round on public.interviews (round_id, loop_id);
create index interviews_loop on public.interviews (loop_id);

create table public.assignments (
  id uuid primary key default gen_random_uuid(),
  loop_id uuid not null,
  round_id uuid not null,
  interview_id uuid not null,
  release_id uuid not null,
  competency_id text not null,
  member_id uuid not null references public.members (id),
  kind text not null default 'counting' check (kind in ('counting', 'shadow')),
  due_at timestamptz not null,
  started_at timestamptz,
  submitted_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  constraint assignments_interview foreign key (interview_id, loop_id, round_id) references public.interviews (id, loop_id, round_id),
  constraint assignments_loop foreign key (loop_id, release_id) references public.loops (id, release_id),
  constraint assignments_competency foreign key (release_id, competency_id)
    references public.release_competencies (release_id, competency_id),
  constraint assignments_for_scorecards unique (id, loop_id, round_id, release_id, competency_id, member_id, kind),
  constraint assignments_ended_or_submitted check (ended_at is null or submitted_at is null),
  -- Deferrable, so that two people can swap within one transaction; the gate sets them immediate before it answers.
  constraint assignments_one_counting_each exclude using btree (loop_id with =, competency_id with =)
    where (kind = 'counting' and ended_at is null) deferrable,
  constraint assignments_one_competency_each exclude using btree (loop_id with =, member_id with =)
    where (ended_at is null) deferrable
);
comment on table public.assignments is 'Which member takes which competency in a loop, and how far that is. Ended ones stay, void.';
comment on constraint assignments_one_counting_each on public.assignments is 'competency_twice: interviews.assignments.competency_id: Let one interviewer count for each competency.';
comment on constraint assignments_one_competency_each on public.assignments is 'interviewer_twice: interviews.assignments.member_id: Give each interviewer one competency only.';
comment on constraint assignments_competency on public.assignments is 'competency_unknown: interviews.assignments.competency_id: Choose a competency of the release.';
create index assignments_round on public.assignments (round_id);
create index assignments_interview on public.assignments (interview_id, loop_id, round_id);
create index assignments_loop on public.assignments (loop_id, release_id);
create index assignments_competency on public.assignments (release_id, competency_id);
create index assignments_member on public.assignments (member_id, loop_id);

alter table public.loops enable row level security;
alter table public.rounds enable row level security;
alter table public.interviews enable row level security;
alter table public.assignments enable row level security;
revoke all on public.loops, public.rounds, public.interviews, public.assignments from public, anon, authenticated, service_role;
grant select on public.loops, public.rounds, public.interviews, public.assignments to authenticated, service_role;
