-- What may stand in a card: types, lengths and ids, answer by answer, and whether a card is complete. The same rules as in
-- src/domain/scorecard.ts; here they hold whatever calls.

create function private.read_words(said jsonb, longest integer, path text) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if said is null or jsonb_typeof(said) <> 'string' then
    perform private.refuse(422, 'field_invalid', path, 'Give a text.');
  elsif char_length(said #>> '{}') > longest then
    perform private.refuse(422, 'field_too_long', path, format('Use at most %s characters.', longest));
  end if;
  return said;
end
$$;
comment on function private.read_words is 'Words as they were written, blanks included: a note is not trimmed while somebody types.';

create function private.read_words_or_null(said jsonb, longest integer, path text) returns jsonb
language sql set search_path = '' as $$
  select case when nullif(said, 'null') is null then 'null' else private.read_words(said, longest, path) end
$$;
comment on function private.read_words_or_null is 'Words or nothing.';

create function private.read_rating(said jsonb, path text) returns jsonb
language plpgsql set search_path = '' as $$
begin
  if nullif(said, 'null') is null then
    return 'null';
  end if;
  if said not in ('1', '2', '3', '4') then
    perform private.refuse(422, 'rating_invalid', path, 'Rate with 1, 2, 3 or 4.');
  end if;
  return to_jsonb(said::integer);
end
$$;
comment on function private.read_rating is 'A rating or none: 1 to 4, no half points, no numbers written as text.';

create function private.read_question_answer(said jsonb, path text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  probes jsonb;
begin
  perform private.need_object(said, path, array['note', 'result', 'probes', 'rating', 'notObserved', 'skipped', 'pinned']);
  probes := private.read_list(said, 'probes', 50, path || '.', false);
  if exists (select from jsonb_array_elements(probes) p where jsonb_typeof(p) <> 'string' or char_length(p #>> '{}') > 60) then
    perform private.refuse(422, 'field_invalid', path || '.probes', 'Give ids of probes.');
  end if;
  return jsonb_build_object(
    'note', private.read_words(coalesce(said -> 'note', '""'), 10000, path || '.note'),
    'result', private.read_choice(said, 'result', array['figures', 'words', 'none'], path || '.', false),
    'probes', probes,
    'rating', private.read_rating(said -> 'rating', path || '.rating'),
    'notObserved', private.read_words_or_null(said -> 'notObserved', 500, path || '.notObserved'),
    'skipped', private.read_choice(said, 'skipped', array['no_time', 'covered', 'not_fitting'], path || '.', false),
    'pinned', coalesce(private.read_boolean(said, 'pinned', path || '.'), false));
end
$$;
comment on function private.read_question_answer is 'What is kept of one question.';

create function private.read_evidence(card public.scorecards, said jsonb, path text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  list jsonb := private.read_list(jsonb_build_object('', said), '', 20, path);
  entry record;
  at_path text;
  kind text;
  kind_sources text[];
  read jsonb := '[]';
begin
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(list) with ordinality loop
    at_path := format('%s.%s.', path, entry.at);
    perform private.need_object(entry.value, rtrim(at_path, '.'), array['id', 'kind', 'source', 'what', 'figure']);
    kind := private.read_text(entry.value, 'kind', 60, at_path);
    select k.sources into kind_sources from public.release_evidence_kinds k
    where k.release_id = card.release_id and k.kind_id = kind;
    if not found then
      perform private.refuse(422, 'evidence_kind_unknown', at_path || 'kind', 'Choose a kind of evidence of the release.');
    end if;
    read := read || jsonb_build_object(
      'id', private.read_text(entry.value, 'id', 100, at_path),
      'kind', kind,
      'source', private.read_choice(entry.value, 'source', kind_sources, at_path),
      'what', private.read_words(coalesce(entry.value -> 'what', '""'), 1000, at_path || 'what'),
      'figure', private.read_words(coalesce(nullif(entry.value -> 'figure', 'null'), '""'), 200, at_path || 'figure'));
  end loop;
  return read;
end
$$;
comment on function private.read_evidence is 'Entries of evidence: of a kind from the content, told or shown.';

create function private.read_heard(card public.scorecards, said jsonb, path text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  list jsonb := private.read_list(jsonb_build_object('', said), '', 20, path);
  entry record;
  at_path text;
  competency text;
  read jsonb := '[]';
begin
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(list) with ordinality loop
    at_path := format('%s.%s.', path, entry.at);
    perform private.need_object(entry.value, rtrim(at_path, '.'), array['competencyId', 'text']);
    competency := private.read_text(entry.value, 'competencyId', 60, at_path);
    if not exists (
      select from public.release_competencies c where c.release_id = card.release_id and c.competency_id = competency
    ) then
      perform private.refuse(422, 'competency_unknown', at_path || 'competencyId', 'Choose a competency of the release.');
    end if;
    read := read || jsonb_build_object('competencyId', competency,
      'text', private.read_words(coalesce(entry.value -> 'text', '""'), 2000, at_path || 'text'));
  end loop;
  return read;
end
$$;
comment on function private.read_heard is 'What was heard for other competencies: words, never a rating.';

create function private.read_answer(card public.scorecards, key text, said jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  path text := 'answers.' || left(key, 100);
begin
  if key like 'question:%' then
    if not exists (
      select from public.release_questions q
      where q.release_id = card.release_id and q.competency_id = card.competency_id and q.question_id = substr(key, 10)
    ) then
      perform private.refuse(422, 'question_unknown', path, 'Answer questions of this competency and release.');
    end if;
    return private.read_question_answer(said, path);
  end if;
  case key
    when 'rating' then
      perform private.need_object(said, path, array['rating', 'notObserved']);
      return jsonb_build_object('rating', private.read_rating(said -> 'rating', path),
        'notObserved', private.read_words_or_null(said -> 'notObserved', 500, path || '.notObserved'));
    when 'why' then return private.read_words(said, 1000, path);
    when 'forRecruiter' then return private.read_words(said, 2000, path);
    when 'evidence' then return private.read_evidence(card, said, path);
    when 'heard' then return private.read_heard(card, said, path);
    else perform private.refuse(422, 'field_invalid', path, 'Use a key that a scorecard has.');
  end case;
  return null;
end
$$;
comment on function private.read_answer is 'One answer of a card, checked and in one form.';

create function private.is_blank(said text) returns boolean
language sql immutable set search_path = '' as $$ select coalesce(btrim(said, E' \t\r\n') = '', true) $$;
comment on function private.is_blank is 'Nothing, or nothing but white space.';

-- The opening fixes the length for all its candidates, and with it how many core questions are asked.
create function private.core_questions(card public.scorecards) returns setof text
language sql stable set search_path = '' as $$
  select q.question_id from public.release_questions q
  where q.release_id = card.release_id and q.competency_id = card.competency_id and q.kind = 'core'
  order by q.position
  limit (
    select n.core_questions from public.loops l join public.openings o on o.id = l.opening_id
    join public.release_lengths n on n.release_id = o.release_id and n.minutes = o.interview_minutes
    where l.id = card.loop_id)
$$;
comment on function private.core_questions is 'The core questions of this card, in order.';

-- What an answer still lacks; null when it is answered, or skipped with a reason and without a rating.
create function private.refuse_open_question(answer jsonb, path text) returns void
language plpgsql set search_path = '' as $$
declare
  lacking text := case
    when answer ->> 'skipped' is not null then case when answer ->> 'rating' is not null then 'rating' end
    when private.is_blank(answer ->> 'note') then 'note'
    when answer ->> 'result' is null then 'result'
    when answer ->> 'rating' is null and answer ->> 'notObserved' is null then 'rating'
  end;
begin
  if answer ->> 'skipped' is null and answer ->> 'notObserved' is not null and private.is_blank(answer ->> 'notObserved') then
    perform private.refuse(422, 'not_observed_reason_required', path || '.notObserved', 'Say why this could not be observed.');
  elsif lacking is not null then
    perform private.refuse(422, 'question_open', path || '.' || lacking,
      'Answer this core question with note, result and rating, or skip it with a reason and without a rating.');
  end if;
end
$$;
comment on function private.refuse_open_question is 'Rule 4.5: a core question is answered or skipped.';

create function private.refuse_incomplete(card public.scorecards, answers jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  question text;
  answer jsonb;
  answered integer := 0;
  pinned boolean := false;
  judged jsonb := coalesce(answers -> 'rating', '{}');
  stray integer;
begin
  for question in select q from private.core_questions(card) q loop
    answer := coalesce(answers -> ('question:' || question), '{}');
    perform private.refuse_open_question(answer, 'answers.question:' || question);
    answered := answered + case when answer ->> 'skipped' is null then 1 else 0 end;
    pinned := pinned or ((answer ->> 'pinned')::boolean and not private.is_blank(answer ->> 'note'));
  end loop;

  if judged ->> 'rating' is null and judged ->> 'notObserved' is null then
    perform private.refuse(422, 'rating_required', 'answers.rating', 'Rate the competency, or say why it could not be observed.');
  elsif judged ->> 'rating' is null and private.is_blank(judged ->> 'notObserved') then
    perform private.refuse(422, 'not_observed_reason_required', 'answers.rating.notObserved', 'Say why this could not be observed.');
  elsif judged ->> 'rating' is not null and judged ->> 'notObserved' is not null then
    perform private.refuse(422, 'field_invalid', 'answers.rating.notObserved', 'Give a rating or a reason for none, not both.');
  elsif judged ->> 'rating' is not null then
    -- Rule 3.6.
    if answered < 2 then
      perform private.refuse(422, 'answers_too_few', 'answers.rating', 'Answer at least two core questions, or say that nothing could be observed.');
    elsif private.is_blank(answers ->> 'why') then
      perform private.refuse(422, 'why_required', 'answers.why', 'Say in one sentence why.');
    elsif not pinned and coalesce(answers -> 'evidence', '[]') = '[]' then
      perform private.refuse(422, 'evidence_required', 'answers.evidence', 'Pin a note or add a piece of evidence.');
    end if;
  end if;

  select e.ordinality - 1 into stray from jsonb_array_elements(answers -> 'evidence') with ordinality e
  where private.is_blank(e.value ->> 'what') limit 1;
  if stray is not null then
    perform private.refuse(422, 'field_required', format('answers.evidence.%s.what', stray), 'Say what was told or shown.');
  end if;
end
$$;
comment on function private.refuse_incomplete is 'Rules 3.6 and 4.5: complete, or refused with the field named.';

-- Some answers to one card, each read; keys come from an object, so each is there once.
create function private.read_card(card public.scorecards, said jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  entry record;
  answers jsonb := '{}';
begin
  perform private.need_object(said, 'answers');
  for entry in select * from jsonb_each(said) loop
    answers := answers || jsonb_build_object(entry.key, private.read_answer(card, entry.key, entry.value));
  end loop;
  return answers;
end
$$;
comment on function private.read_card is 'All answers of a card as they were sent.';

revoke all on all functions in schema private from public, anon;
