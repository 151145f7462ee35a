-- Publishing writes an edition once. The language-free bones of both languages have to be the same.

-- Ids that stand in an array of objects, in order.
create function private.read_ids(list jsonb, under text) returns text[]
language plpgsql set search_path = '' as $$
declare
  entry record;
  ids text[] := '{}';
  id text;
begin
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(list) with ordinality loop
    perform private.need_object(entry.value, under || entry.at);
    id := private.read_text(entry.value, 'id', 60, format('%s%s.', under, entry.at));
    if id = any (ids) then
      perform private.refuse(422, 'field_invalid', format('%s%s.id', under, entry.at), 'Use each id once.');
    end if;
    ids := ids || id;
  end loop;
  if cardinality(ids) = 0 then
    perform private.refuse(422, 'field_required', rtrim(under, '.'), 'Give at least one entry.');
  end if;
  return ids;
end
$$;
comment on function private.read_ids is 'The ids of a list in their order; at least one, each once.';

create function private.framework_bones(framework jsonb, under text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  competencies jsonb;
  questions jsonb;
  kinds jsonb;
  lengths jsonb;
  entry record;
  part record;
  path text;
  bones jsonb := '[]';
begin
  perform private.need_object(framework, rtrim(under, '.'));
  competencies := private.read_list(framework, 'competencies', 50, under);
  perform private.read_ids(competencies, under || 'competencies.');
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(competencies) with ordinality loop
    path := format('%scompetencies.%s.', under, entry.at);
    questions := private.read_list(entry.value, 'questions', 100, path);
    perform private.read_ids(questions, path || 'questions.');
    for part in select value, ordinality - 1 as at from jsonb_array_elements(questions) with ordinality loop
      bones := bones || jsonb_build_object('competency', entry.value ->> 'id', 'question', part.value ->> 'id',
        'kind', private.read_choice(part.value, 'kind', array['core', 'optional'], format('%squestions.%s.', path, part.at)));
    end loop;
  end loop;

  lengths := private.read_list(framework, 'lengths', 20, under);
  if lengths = '[]' then
    perform private.refuse(422, 'field_required', under || 'lengths', 'Give at least one length.');
  end if;
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(lengths) with ordinality loop
    path := format('%slengths.%s', under, entry.at);
    perform private.need_object(entry.value, path);
    perform private.read_integer(entry.value, 'minutes', 1, 480, path || '.');
    perform private.read_integer(entry.value, 'coreQuestions', 1, 100, path || '.');
  end loop;

  kinds := private.read_list(framework, 'evidenceKinds', 50, under);
  perform private.read_ids(kinds, under || 'evidenceKinds.');
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(kinds) with ordinality loop
    path := format('%sevidenceKinds.%s.', under, entry.at);
    if not private.read_list(entry.value, 'sources', 2, path) <@ '["told", "shown"]' or entry.value -> 'sources' = '[]' then
      perform private.refuse(422, 'field_invalid', path || 'sources', 'Name told, shown or both.');
    end if;
  end loop;

  perform private.need_object(framework -> 'threshold', under || 'threshold');
  return jsonb_build_object(
    'levels', to_jsonb(private.read_ids(private.read_list(framework, 'levels', 20, under), under || 'levels.')),
    'competencies', to_jsonb(private.read_ids(competencies, under || 'competencies.')),
    'questions', bones,
    'lengths', (select jsonb_agg(jsonb_build_object('minutes', v -> 'minutes', 'core', v -> 'coreQuestions')) from jsonb_array_elements(lengths) v),
    'kinds', (select jsonb_agg(jsonb_build_object('id', v -> 'id', 'sources', v -> 'sources')) from jsonb_array_elements(kinds) v),
    'at_least', private.read_integer(framework -> 'threshold', 'atLeast', 1, 4, under || 'threshold.'),
    'below', private.read_integer(framework -> 'threshold', 'below', 0, 50, under || 'threshold.')
  );
end
$$;
comment on function private.framework_bones is 'What both languages of an edition have in common: ids, order, kinds, lengths, threshold.';

create function private.do_publish_release(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  framework text := private.read_text(payload, 'framework_id', 60);
  edition_hash text := private.read_text(payload, 'hash', 200);
  author_email text := private.read_email(payload, 'author_email', false);
  author uuid;
  bones jsonb;
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
  perform private.log(author, 'publish_release', null,
    jsonb_build_object('release_id', release.id, 'framework_id', framework, 'number', release.number, 'hash', edition_hash));
  return jsonb_build_object('release_id', release.id, 'number', release.number, 'created', true);
end
$$;
comment on function private.do_publish_release is 'Writes a new edition, or finds the one with this hash.';

comment on constraint release_questions_release_id_question_id_key on public.release_questions is
  'field_invalid: content.de.competencies: Use each question id once in a framework.';
comment on constraint release_lengths_pkey on public.release_lengths is 'field_invalid: content.de.lengths: Use each length once.';

revoke all on all functions in schema private from public, anon;

-- Security definer, because nobody writes releases; the caller is checked by the right to execute, which the secret key alone has.
create function public.publish_release(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('publish_release', payload, false) $$;
comment on function public.publish_release is
  'payload {framework_id, hash, content: {de, en}, author_email?} → {release_id, number, created}. The same hash again is the same release.';
revoke all on function public.publish_release(jsonb) from public, anon, authenticated, service_role;
grant execute on function public.publish_release(jsonb) to service_role;
