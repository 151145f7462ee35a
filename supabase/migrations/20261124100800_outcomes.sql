-- What a debrief leaves behind: second ratings beside the first, plans for what is still to be learnt, the decision.
create table public.calibrated_ratings (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references public.scorecards (assignment_id),
  loop_id uuid not null,
  release_id uuid not null,
  competency_id text not null,
  rating smallint not null constraint calibrated_ratings_rating check (rating between 1 and 4),
  reason text not null check (char_length(reason) between 1 and 1000),
  author_id uuid not null references public.members (id),
  created_at timestamptz not null default now(),
  constraint calibrated_ratings_loop foreign key (loop_id, release_id) references public.loops (id, release_id),
  constraint calibrated_ratings_competency foreign key (release_id, competency_id)
    references public.release_competencies (release_id, competency_id)
);
comment on table public.calibrated_ratings is 'Ratings changed in a debrief, beside the original, with reason and author; the newest holds.';
comment on constraint calibrated_ratings_rating on public.calibrated_ratings is 'rating_invalid: rating: Rate with 1, 2, 3 or 4.';
create index calibrated_ratings_assignment on public.calibrated_ratings (assignment_id);
create index calibrated_ratings_loop on public.calibrated_ratings (loop_id, release_id);
create index calibrated_ratings_competency on public.calibrated_ratings (release_id, competency_id);
create index calibrated_ratings_author on public.calibrated_ratings (author_id);

create table public.development_plans (
  loop_id uuid not null,
  release_id uuid not null,
  competency_id text not null,
  text text not null check (char_length(text) between 1 and 2000),
  author_id uuid not null references public.members (id),
  created_at timestamptz not null default now(),
  primary key (loop_id, competency_id),
  constraint development_plans_loop foreign key (loop_id, release_id) references public.loops (id, release_id),
  constraint development_plans_competency foreign key (release_id, competency_id)
    references public.release_competencies (release_id, competency_id)
);
comment on table public.development_plans is 'How a competency below the bar is to be learnt; the threshold asks for it where it allows one.';
create index development_plans_loop on public.development_plans (loop_id, release_id);
create index development_plans_competency on public.development_plans (release_id, competency_id);
create index development_plans_author on public.development_plans (author_id);

create table public.decisions (
  id uuid primary key default gen_random_uuid(),
  loop_id uuid not null,
  release_id uuid not null,
  outcome text not null check (outcome in ('hire_at_target', 'hire_at_other_level', 'no_seat', 'no_hire', 'on_hold')),
  level_id text,
  rationale text not null check (char_length(rationale) between 1 and 4000),
  against_threshold_reason text check (char_length(against_threshold_reason) between 1 and 1000),
  participants uuid[] not null default '{}',
  decided_by uuid not null references public.members (id),
  decided_at timestamptz not null default now(),
  reopened_at timestamptz,
  reopen_reason text,
  constraint decisions_loop foreign key (loop_id, release_id) references public.loops (id, release_id),
  constraint decisions_level foreign key (release_id, level_id) references public.release_levels (release_id, level_id),
  constraint decisions_level_when_hired check ((outcome in ('hire_at_target', 'hire_at_other_level')) = (level_id is not null)),
  constraint decisions_reopened_with_reason check ((reopened_at is null) = (reopen_reason is null))
);
comment on table public.decisions is 'Documented decisions on a loop. Reopening keeps the first one.';
create unique index decisions_one_standing on public.decisions (loop_id) where reopened_at is null;
create index decisions_loop on public.decisions (loop_id, release_id);
create index decisions_level on public.decisions (release_id, level_id);
create index decisions_decided_by on public.decisions (decided_by);

alter table public.calibrated_ratings enable row level security;
alter table public.development_plans enable row level security;
alter table public.decisions enable row level security;
revoke all on public.calibrated_ratings, public.development_plans, public.decisions from public, anon, authenticated, service_role;
grant select on public.calibrated_ratings, public.development_plans, public.decisions to authenticated, service_role;
