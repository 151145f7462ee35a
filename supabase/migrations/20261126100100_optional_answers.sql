-- Two more answers of a scorecard, neither of them ever in the way: the signals that were ticked, and one sentence why the
-- competency is rated outside the range of its questions. The same rules as in src/domain/scorecard.ts.
alter table public.scorecard_answers
  drop constraint scorecard_answers_key,
  add constraint scorecard_answers_key check (
    key in ('rating', 'why', 'evidence', 'forRecruiter', 'heard', 'signals', 'outOfRange') or key ~ '^question:.');
comment on constraint scorecard_answers_key on public.scorecard_answers is 'field_invalid: answers.key: Use a key that a scorecard has.';

create function private.read_signals(card public.scorecards, said jsonb, path text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  list jsonb := private.read_list(jsonb_build_object('', said), '', 50, path);
begin
  if exists (select from jsonb_array_elements(list) s where jsonb_typeof(s) <> 'string') then
    perform private.refuse(422, 'field_invalid', path, 'Give ids of signals.');
  elsif (select count(distinct s) < count(*) from jsonb_array_elements(list) s) then
    perform private.refuse(422, 'field_invalid', path, 'Tick each signal once.');
  elsif exists (
    select from jsonb_array_elements_text(list) said_id where not exists (
      select from public.release_signals s
      where s.release_id = card.release_id and s.signal_id = said_id
        and (s.competency_ids is null or card.competency_id = any (s.competency_ids)))
  ) then
    perform private.refuse(422, 'signal_unknown', path, 'Tick signals that the release names for this competency.');
  end if;
  return list;
end
$$;
comment on function private.read_signals is 'Ids of signals, each once, each one that can be heard in the competency of the card.';

create or replace function private.read_answer(card public.scorecards, key text, said jsonb) returns jsonb
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
    when 'signals' then return private.read_signals(card, said, path);
    when 'outOfRange' then return private.read_words(said, 500, path);
    else perform private.refuse(422, 'field_invalid', path, 'Use a key that a scorecard has.');
  end case;
  return null;
end
$$;

-- A page that a phone keeps may be older than these two keys, and a submission may be sent again by a newer one. So what
-- is not sent stays as it was saved, and empty is the same as absent: neither loses a tick, nor makes one card two.
create or replace function private.read_card(card public.scorecards, said jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  entry record;
  answers jsonb;
begin
  perform private.need_object(said, 'answers');
  select coalesce(jsonb_object_agg(a.key, a.value), '{}') into answers from public.scorecard_answers a
  where a.assignment_id = card.assignment_id and a.key in ('signals', 'outOfRange');
  for entry in select * from jsonb_each(said) loop
    answers := answers || jsonb_build_object(entry.key, private.read_answer(card, entry.key, entry.value));
  end loop;
  if answers -> 'signals' = '[]' then
    answers := answers - 'signals';
  end if;
  if private.is_blank(answers ->> 'outOfRange') then
    answers := answers - 'outOfRange';
  end if;
  return answers;
end
$$;
comment on function private.read_card is 'All answers of a card as they were sent; signals and outOfRange as saved where they were not.';

revoke all on function private.read_signals(public.scorecards, jsonb, text) from public, anon;
