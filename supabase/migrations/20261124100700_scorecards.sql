-- Content of scorecards. Judgement columns stay null until the card is submitted; until then only answers exist, which
-- nobody but the author ever reads.
create table public.scorecards (
  assignment_id uuid primary key,
  loop_id uuid not null,
  round_id uuid not null,
  release_id uuid not null,
  competency_id text not null,
  author_id uuid not null,
  kind text not null,
  revision integer not null default 0 check (revision >= 0),
  rating smallint constraint scorecards_rating check (rating between 1 and 4),
  not_observed_reason text constraint scorecards_not_observed_length check (char_length(not_observed_reason) <= 500),
  why text constraint scorecards_why_length check (char_length(why) <= 1000),
  evidence jsonb,
  heard jsonb,
  submission_id uuid,
  submitted_at timestamptz,
  version integer not null default 0 check (version >= 0),
  -- The copies exist for the policies; the key keeps them true, also when two interviewers swap.
  constraint scorecards_assignment foreign key (assignment_id, loop_id, round_id, release_id, competency_id, author_id, kind)
    references public.assignments (id, loop_id, round_id, release_id, competency_id, member_id, kind) on update cascade,
  constraint scorecards_judged_when_submitted check (
    case when submitted_at is null
      then rating is null and not_observed_reason is null and why is null and evidence is null and heard is null
        and submission_id is null and version = 0
      else (rating is null) <> (not_observed_reason is null) and submission_id is not null and version > 0 end
  )
);
comment on table public.scorecards is 'One interviewer, one candidate, one competency. Sealed: see the policies.';
comment on constraint scorecards_rating on public.scorecards is 'rating_invalid: answers.rating: Rate with 1, 2, 3 or 4.';
create index scorecards_loop on public.scorecards (loop_id);
create index scorecards_round on public.scorecards (round_id);
create index scorecards_author on public.scorecards (author_id);

create table public.scorecard_answers (
  assignment_id uuid not null references public.scorecards (assignment_id),
  key text not null constraint scorecard_answers_key check (
    key in ('rating', 'why', 'evidence', 'forRecruiter', 'heard') or key ~ '^question:.'),
  question_id text generated always as (case when key like 'question:%' then substr(key, 10) end) stored,
  release_id uuid not null,
  competency_id text not null,
  value jsonb not null,
  revision integer not null check (revision > 0),
  updated_at timestamptz not null default now(),
  primary key (assignment_id, key),
  constraint scorecard_answers_question foreign key (release_id, competency_id, question_id)
    references public.release_questions (release_id, competency_id, question_id)
);
comment on table public.scorecard_answers is 'What stands in a card now, answer by answer, for its author alone, before and after submission.';
comment on column public.scorecard_answers.revision is 'The revision of the card in which this answer was last saved.';
comment on constraint scorecard_answers_question on public.scorecard_answers is 'question_unknown: answers: Answer questions of this competency and release.';
comment on constraint scorecard_answers_key on public.scorecard_answers is 'field_invalid: answers.key: Use a key that a scorecard has.';
create index scorecard_answers_question on public.scorecard_answers (release_id, competency_id, question_id);

create table public.scorecard_versions (
  assignment_id uuid not null references public.scorecards (assignment_id),
  version integer not null check (version > 0),
  submission_id uuid not null,
  content jsonb not null,
  hash text not null,
  reason text,
  created_at timestamptz not null default now(),
  primary key (assignment_id, version),
  constraint scorecard_versions_submission unique (assignment_id, submission_id),
  constraint scorecard_versions_amended_with_reason check ((version = 1) = (reason is null))
);
comment on table public.scorecard_versions is 'Every submitted and amended state of a card, notes included; all of them stay.';
comment on constraint scorecard_versions_submission on public.scorecard_versions is 'scorecard_locked: submission_id: Reload the card; it was submitted already.';

create table public.recruiter_notes (
  assignment_id uuid primary key references public.scorecards (assignment_id),
  loop_id uuid not null references public.loops (id),
  text text not null constraint recruiter_notes_length check (char_length(text) between 1 and 2000)
);
comment on table public.recruiter_notes is 'The field "for the recruiter": logistics only, visible to recruiters at once, so it lives apart from the sealed card.';
create index recruiter_notes_loop on public.recruiter_notes (loop_id);

-- A phone that lost the answer sends the same operation again and must get the same answer, or it would report its own
-- words as changed elsewhere. The last operations of a card are enough: a phone repeats only what it sent last.
create table private.draft_operations (
  assignment_id uuid not null references public.scorecards (assignment_id) on delete cascade,
  operation_id uuid not null,
  answer jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (assignment_id, operation_id)
);
alter table private.draft_operations enable row level security;
comment on table private.draft_operations is 'Answers to the last draft operations of each card, so that repeating one changes nothing.';

alter table public.scorecards enable row level security;
alter table public.scorecard_answers enable row level security;
alter table public.scorecard_versions enable row level security;
alter table public.recruiter_notes enable row level security;
revoke all on public.scorecards, public.scorecard_answers, public.scorecard_versions, public.recruiter_notes,
  private.draft_operations from public, anon, authenticated, service_role;
grant select on public.scorecards, public.scorecard_answers, public.scorecard_versions, public.recruiter_notes
  to authenticated, service_role;
