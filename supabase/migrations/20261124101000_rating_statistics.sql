-- What stays of a rating when retention has taken names, notes and words.
create table public.rating_statistics (
  id uuid primary key default gen_random_uuid(),
  release_id uuid not null,
  competency_id text not null,
  level_id text not null,
  rating smallint not null check (rating between 1 and 4),
  mode text not null check (mode in ('on_site', 'video', 'phone')),
  quarter date not null check (quarter = date_trunc('quarter', quarter::timestamp)::date),
  constraint rating_statistics_competency foreign key (release_id, competency_id)
    references public.release_competencies (release_id, competency_id),
  constraint rating_statistics_level foreign key (release_id, level_id) references public.release_levels (release_id, level_id)
);
comment on table public.rating_statistics is 'Ratings without a person, by quarter; shown only as distributions over at least five.';
create index rating_statistics_competency on public.rating_statistics (release_id, competency_id);
create index rating_statistics_level on public.rating_statistics (release_id, level_id);

alter table public.rating_statistics enable row level security;
revoke all on public.rating_statistics from public, anon, authenticated, service_role;
grant select on public.rating_statistics to service_role;
