-- Signals are ticked on a scorecard, so their ids have to be refused where a release lacks them: rows, beside the content.
create table public.release_signals (
  release_id uuid not null references public.framework_releases (id),
  signal_id text not null,
  kind text not null check (kind in ('growth', 'warning')),
  competency_ids text[] check (cardinality(competency_ids) > 0),
  primary key (release_id, signal_id)
);
comment on table public.release_signals is 'Signals a release knows, and in which competencies each can be heard.';
comment on column public.release_signals.competency_ids is 'Null: in every competency.';

-- Editions from before this table. Their content is language by language the same but for words; what can be heard
-- nowhere is none.
insert into public.release_signals (release_id, signal_id, kind, competency_ids)
select distinct on (r.id, s.value ->> 'id') r.id, s.value ->> 'id', s.value ->> 'kind', heard.competency_ids
from public.framework_releases r
cross join lateral jsonb_array_elements(
  case jsonb_typeof(r.content #> '{de,signals}') when 'array' then r.content #> '{de,signals}' else '[]' end) s
cross join lateral (
  select case jsonb_typeof(s.value -> 'competencies')
    when 'array' then array(select jsonb_array_elements_text(s.value -> 'competencies')) end) heard (competency_ids)
where s.value ->> 'id' <> '' and s.value ->> 'kind' in ('growth', 'warning')
  and (heard.competency_ids <> '{}' or coalesce(jsonb_typeof(s.value -> 'competencies'), 'null') = 'null');

create trigger signals_stay before update or delete or truncate on public.release_signals
  execute function private.forbid_change('release_in_use');

alter table public.release_signals enable row level security;
revoke all on public.release_signals from public, anon, authenticated, service_role;
grant select on public.release_signals to authenticated, service_role;
create policy "Active members read the signals of releases" on public.release_signals
  for select to authenticated using ((select private.me()) is not null);

create function private.signal_bones(framework jsonb, competencies jsonb, under text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  signals jsonb := private.read_list(framework, 'signals', 500, under, false);
  entry record;
  path text;
  heard_in jsonb;
  bones jsonb := '[]';
begin
  if signals = '[]' then
    return bones;
  end if;
  perform private.read_ids(signals, under || 'signals.');
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(signals) with ordinality loop
    path := format('%ssignals.%s.', under, entry.at);
    heard_in := nullif(entry.value -> 'competencies', 'null');
    if heard_in is not null then
      heard_in := private.read_list(entry.value, 'competencies', 50, path);
      if heard_in = '[]' then
        perform private.refuse(422, 'field_invalid', path || 'competencies', 'Name at least one, or leave it out for all.');
      elsif not heard_in <@ competencies then
        perform private.refuse(422, 'competency_unknown', path || 'competencies', 'Name competencies of the framework.');
      end if;
    end if;
    bones := bones || jsonb_build_object('id', private.read_text(entry.value, 'id', 60, path),
      'kind', private.read_choice(entry.value, 'kind', array['growth', 'warning'], path), 'competencies', heard_in);
  end loop;
  return bones;
end
$$;
comment on function private.signal_bones is 'What both languages have in common of the signals, if there are any: ids, kinds, where each can be heard.';

create or replace function private.do_publish_release(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  framework text := private.read_text(payload, 'framework_id', 60);
  edition_hash text := private.read_text(payload, 'hash', 200);
  author_email text := private.read_email(payload, 'author_email', false);
  author uuid;
  bones jsonb;
  signals jsonb;
  release public.framework_releases;
begin
  if author_email is not null then
    select m.id into author from public.members m where m.email = author_email and m.deactivated_at is null;
    if author is null then
      perform private.refuse(422, 'member_unknown', 'author_email', 'Name an active member as the author.');
    end if;
  end if;
  -- One publisher at a time for each framework, so that numbers have no gaps and the same hash is found.
  perform pg_advisory_xact_lock(hashtextextended('publish_release ' || framework, 0));
  select * into release from public.framework_releases r where r.framework_id = framework and r.hash = edition_hash;
  if found then
    return jsonb_build_object('release_id', release.id, 'number', release.number, 'created', false);
  end if;

  perform private.need_object(payload -> 'content', 'content');
  bones := private.framework_bones(payload -> 'content' -> 'de', 'content.de.');
  if private.framework_bones(payload -> 'content' -> 'en', 'content.en.') <> bones then
    perform private.refuse(422, 'field_invalid', 'content.en', 'Give both languages the same ids in the same order.');
  end if;
  signals := private.signal_bones(payload -> 'content' -> 'de', bones -> 'competencies', 'content.de.');
  if private.signal_bones(payload -> 'content' -> 'en', bones -> 'competencies', 'content.en.') <> signals then
    perform private.refuse(422, 'field_invalid', 'content.en.signals', 'Give both languages the same signals in the same order.');
  end if;

  insert into public.framework_releases (framework_id, number, hash, content, threshold_at_least, threshold_below, published_by)
  values (framework,
    (select coalesce(max(r.number), 0) + 1 from public.framework_releases r where r.framework_id = framework),
    edition_hash, payload -> 'content', (bones ->> 'at_least')::smallint, (bones ->> 'below')::smallint, author)
  returning * into release;
  insert into public.release_levels
    select release.id, value, ordinality from jsonb_array_elements_text(bones -> 'levels') with ordinality;
  insert into public.release_competencies
    select release.id, value, ordinality from jsonb_array_elements_text(bones -> 'competencies') with ordinality;
  insert into public.release_questions
    select release.id, value ->> 'competency', value ->> 'question', value ->> 'kind',
      row_number() over (partition by value ->> 'competency' order by ordinality)
    from jsonb_array_elements(bones -> 'questions') with ordinality;
  insert into public.release_lengths
    select release.id, (value ->> 'minutes')::integer, (value ->> 'core')::smallint from jsonb_array_elements(bones -> 'lengths');
  insert into public.release_evidence_kinds
    select release.id, value ->> 'id', array(select jsonb_array_elements_text(value -> 'sources'))
    from jsonb_array_elements(bones -> 'kinds');
  insert into public.release_signals
    select release.id, value ->> 'id', value ->> 'kind',
      case when value -> 'competencies' <> 'null' then array(select jsonb_array_elements_text(value -> 'competencies')) end
    from jsonb_array_elements(signals);
  perform private.log(author, 'publish_release', null,
    jsonb_build_object('release_id', release.id, 'framework_id', framework, 'number', release.number, 'hash', edition_hash));
  return jsonb_build_object('release_id', release.id, 'number', release.number, 'created', true);
end
$$;

revoke all on function private.signal_bones(jsonb, jsonb, text) from public, anon;
