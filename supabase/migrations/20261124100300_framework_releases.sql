-- A release is a dated, immutable edition of a framework. Its parts are rows as well, so that foreign keys can refuse ids
-- that belong to another framework or another release. Ids are text; which ones there are is content, not code.
create table public.framework_releases (
  id uuid primary key default gen_random_uuid(),
  framework_id text not null,
  number integer not null check (number > 0),
  hash text not null check (char_length(hash) between 1 and 200),
  content jsonb not null,
  threshold_at_least smallint not null check (threshold_at_least between 1 and 4),
  threshold_below smallint not null check (threshold_below >= 0),
  published_at timestamptz not null default now(),
  published_by uuid references public.members (id),
  constraint framework_releases_number unique (framework_id, number),
  constraint framework_releases_hash unique (framework_id, hash)
);
comment on table public.framework_releases is 'Published editions: content in all languages, and the threshold rule.';
comment on constraint framework_releases_number on public.framework_releases is 'conflict_try_again: framework_id: Publish again.';
comment on constraint framework_releases_hash on public.framework_releases is 'conflict_try_again: hash: Publish again.';
create index framework_releases_published_by on public.framework_releases (published_by);

create table public.release_levels (
  release_id uuid not null references public.framework_releases (id),
  level_id text not null,
  position smallint not null check (position > 0),
  primary key (release_id, level_id),
  unique (release_id, position)
);
comment on table public.release_levels is 'Levels of a release, lowest first.';

create table public.release_competencies (
  release_id uuid not null references public.framework_releases (id),
  competency_id text not null,
  position smallint not null check (position > 0),
  primary key (release_id, competency_id),
  unique (release_id, position)
);
comment on table public.release_competencies is 'Competencies of a release in their fixed order.';

create table public.release_questions (
  release_id uuid not null,
  competency_id text not null,
  question_id text not null,
  kind text not null check (kind in ('core', 'optional')),
  position smallint not null check (position > 0),
  primary key (release_id, competency_id, question_id),
  unique (release_id, question_id),
  unique (release_id, competency_id, position),
  foreign key (release_id, competency_id) references public.release_competencies (release_id, competency_id)
);
comment on table public.release_questions is 'Questions of a competency in their fixed order, core ones first.';

create table public.release_lengths (
  release_id uuid not null references public.framework_releases (id),
  minutes integer not null check (minutes > 0),
  core_questions smallint not null check (core_questions > 0),
  primary key (release_id, minutes)
);
comment on table public.release_lengths is 'How many core questions fit an interview of so many minutes.';

create table public.release_evidence_kinds (
  release_id uuid not null references public.framework_releases (id),
  kind_id text not null,
  sources text[] not null check (sources <@ array['told', 'shown'] and cardinality(sources) > 0),
  primary key (release_id, kind_id)
);
comment on table public.release_evidence_kinds is 'Kinds of evidence a release knows, and whether they can be told, shown or both.';

create trigger releases_stay before update or delete or truncate on public.framework_releases
  execute function private.forbid_change('release_in_use');
create trigger levels_stay before update or delete or truncate on public.release_levels
  execute function private.forbid_change('release_in_use');
create trigger competencies_stay before update or delete or truncate on public.release_competencies
  execute function private.forbid_change('release_in_use');
create trigger questions_stay before update or delete or truncate on public.release_questions
  execute function private.forbid_change('release_in_use');

alter table public.framework_releases enable row level security;
alter table public.release_levels enable row level security;
alter table public.release_competencies enable row level security;
alter table public.release_questions enable row level security;
alter table public.release_lengths enable row level security;
alter table public.release_evidence_kinds enable row level security;
revoke all on public.framework_releases, public.release_levels, public.release_competencies, public.release_questions,
  public.release_lengths, public.release_evidence_kinds from public, anon, authenticated, service_role;
grant select on public.framework_releases, public.release_levels, public.release_competencies, public.release_questions,
  public.release_lengths, public.release_evidence_kinds to authenticated, service_role;
