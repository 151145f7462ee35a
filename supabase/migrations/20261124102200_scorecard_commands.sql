-- Saving a draft, submitting, amending: the author's own.

create function private.need_author(caller uuid, assignment public.assignments) returns void
language plpgsql set search_path = '' as $$
begin
  if assignment.id is null then
    perform private.refuse(404, 'not_found', 'assignment_id', 'Open a scorecard that exists.');
  elsif assignment.member_id <> caller then
    perform private.refuse(403, 'not_author', 'assignment_id', 'Let the interviewer whose scorecard this is do it.');
  end if;
end
$$;
comment on function private.need_author is 'A scorecard is written by its author alone.';

create function private.refuse_ended(assignment public.assignments) returns void
language plpgsql set search_path = '' as $$
begin
  if assignment.ended_at is not null then
    perform private.refuse(409, 'assignment_ended', 'assignment_id', 'Keep your words elsewhere: this assignment has ended.');
  end if;
end
$$;
comment on function private.refuse_ended is 'Nothing is written into a void card.';

create function private.content_hash(content jsonb) returns text
language sql immutable set search_path = '' as $$ select encode(sha256(convert_to(content::text, 'utf8')), 'hex') $$;
comment on function private.content_hash is 'Of the one form jsonb has for equal content.';

create function private.keep_recruiter_note(card public.scorecards, note text) returns void
language plpgsql set search_path = '' as $$
begin
  if private.is_blank(note) then
    delete from public.recruiter_notes n where n.assignment_id = card.assignment_id;
  else
    insert into public.recruiter_notes (assignment_id, loop_id, text) values (card.assignment_id, card.loop_id, note)
    on conflict (assignment_id) do update set text = excluded.text;
  end if;
end
$$;
comment on function private.keep_recruiter_note is 'Logistics go to the recruiters at once, drafts included.';

-- Answers that two devices changed apart are both kept: what the server has newer comes back as changed, the rest is saved.
create function private.merge_draft(card public.scorecards, said jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  entry record;
  path text;
  answer_key text;
  base integer;
  answer jsonb;
  here public.scorecard_answers;
  next_revision integer := card.revision + 1;
  saved jsonb := '[]';
  changed jsonb := '[]';
begin
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(said) with ordinality loop
    path := format('answers.%s', entry.at);
    perform private.need_object(entry.value, path, array['key', 'base_revision', 'value']);
    answer_key := private.read_text(entry.value, 'key', 200, path || '.');
    base := private.read_integer(entry.value, 'base_revision', 0, 2147483647, path || '.');
    answer := private.read_answer(card, answer_key, entry.value -> 'value');
    if saved ? answer_key or changed @> jsonb_build_array(jsonb_build_object('key', answer_key)) then
      perform private.refuse(422, 'field_invalid', path || '.key', 'Send each answer once.');
    end if;

    select * into here from public.scorecard_answers a where a.assignment_id = card.assignment_id and a.key = answer_key;
    if here.revision > base and here.value <> answer then
      changed := changed || jsonb_build_object('key', answer_key, 'revision', here.revision, 'value', here.value);
      continue;
    end if;
    insert into public.scorecard_answers as a (assignment_id, key, release_id, competency_id, value, revision, updated_at)
    values (card.assignment_id, answer_key, card.release_id, card.competency_id, answer, next_revision, clock_timestamp())
    on conflict (assignment_id, key) do update
      set value = excluded.value, revision = excluded.revision, updated_at = excluded.updated_at;
    saved := saved || to_jsonb(answer_key);
    if answer_key = 'forRecruiter' then
      perform private.keep_recruiter_note(card, answer #>> '{}');
    end if;
  end loop;

  if saved <> '[]' then
    update public.scorecards s set revision = next_revision where s.assignment_id = card.assignment_id;
    update public.assignments a set started_at = clock_timestamp() where a.id = card.assignment_id and a.started_at is null;
  else
    next_revision := card.revision;
  end if;
  return jsonb_build_object('revision', next_revision, 'saved', saved, 'changed', changed);
end
$$;
comment on function private.merge_draft is 'Saves answer by answer; the same answer changed elsewhere comes back with both revisions, nothing is overwritten.';

-- The one command without a log entry: how often somebody saved would tell how much they wrote.
create function private.do_save_draft(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  asked uuid := private.read_uuid(payload, 'assignment_id');
  operation uuid := private.read_uuid(payload, 'operation_id');
  said jsonb := private.read_list(payload, 'answers', 200);
  assignment public.assignments;
  card public.scorecards;
  answer jsonb;
begin
  select * into assignment from public.assignments a where a.id = asked for no key update;
  perform private.need_author(caller, assignment);
  select o.answer into answer from private.draft_operations o
  where o.assignment_id = assignment.id and o.operation_id = operation;
  if found then
    return answer;
  end if;
  if assignment.submitted_at is not null then
    perform private.refuse(409, 'scorecard_locked', 'assignment_id', 'Amend the submitted scorecard with a reason.');
  end if;
  perform private.refuse_ended(assignment);
  perform private.refuse_closed((select l from public.loops l where l.id = assignment.loop_id), 'assignment_id');

  select * into card from public.scorecards s where s.assignment_id = assignment.id;
  answer := private.merge_draft(card, said);
  insert into private.draft_operations (assignment_id, operation_id, answer) values (assignment.id, operation, answer);
  delete from private.draft_operations o where o.assignment_id = assignment.id and o.operation_id in (
    select old.operation_id from private.draft_operations old
    where old.assignment_id = assignment.id order by old.at desc offset 20);
  return answer;
end
$$;
comment on function private.do_save_draft is 'Keeps what the author wrote so far; the same operation again gives the same answer.';

-- Writes a checked card: answers as they stand, the judgement, and a version that stays.
create function private.write_version(
  card public.scorecards, answers jsonb, submission uuid, reason text, at timestamptz
) returns public.scorecard_versions
language plpgsql set search_path = '' as $$
declare
  written public.scorecard_versions;
  next_revision integer := card.revision + 1;
begin
  delete from public.scorecard_answers a where a.assignment_id = card.assignment_id;
  insert into public.scorecard_answers (assignment_id, key, release_id, competency_id, value, revision)
  select card.assignment_id, e.key, card.release_id, card.competency_id, e.value, next_revision from jsonb_each(answers) e;
  update public.scorecards s set
    revision = next_revision,
    rating = (answers #>> '{rating,rating}')::smallint,
    not_observed_reason = answers #>> '{rating,notObserved}',
    why = nullif(btrim(answers ->> 'why', E' \t\r\n'), ''),
    evidence = coalesce(answers -> 'evidence', '[]'),
    heard = coalesce(answers -> 'heard', '[]'),
    submission_id = submission,
    submitted_at = coalesce(s.submitted_at, at),
    version = s.version + 1
  where s.assignment_id = card.assignment_id;
  perform private.keep_recruiter_note(card, answers ->> 'forRecruiter');
  -- A version is read by all who read the card: what is for the recruiter is not in it.
  insert into public.scorecard_versions (assignment_id, version, submission_id, content, hash, reason, created_at)
  values (card.assignment_id, card.version + 1, submission, answers - 'forRecruiter',
    private.content_hash(answers - 'forRecruiter'), reason, at)
  returning * into written;
  return written;
end
$$;
comment on function private.write_version is 'The next version of a card.';

create function private.submission_answer(written public.scorecard_versions, loop_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  -- Not later than the submission: repeated after others submitted, the answer is still the same.
  select jsonb_build_object('version', written.version, 'submitted_at', written.created_at,
    'unsealed', l.unsealed_at is not null and l.unsealed_at <= written.created_at)
  from public.loops l where l.id = submission_answer.loop_id
$$;
comment on function private.submission_answer is 'What a submission is told, also when it is sent again.';

create function private.do_submit_scorecard(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  asked uuid := private.read_uuid(payload, 'assignment_id');
  submission uuid := private.read_uuid(payload, 'submission_id');
  base integer := private.read_integer(payload, 'revision', 0, 2147483647);
  assignment public.assignments;
  card public.scorecards;
  answers jsonb;
  written public.scorecard_versions;
  the_loop public.loops;
  at timestamptz;
begin
  select * into assignment from public.assignments a where a.id = asked;
  perform private.need_author(caller, assignment);
  -- The loop first, then the card: every command takes its locks in this order.
  the_loop := private.lock_loop(assignment.loop_id, 'assignment_id');
  select * into assignment from public.assignments a where a.id = assignment.id for update;
  perform private.need_author(caller, assignment);
  select * into card from public.scorecards s where s.assignment_id = assignment.id;
  answers := private.read_card(card, payload -> 'answers');

  if assignment.submitted_at is not null then
    select * into written from public.scorecard_versions v where v.assignment_id = assignment.id and v.submission_id = submission;
    if written.hash = private.content_hash(answers - 'forRecruiter') then
      return private.submission_answer(written, the_loop.id);
    end if;
    perform private.refuse(409, 'scorecard_locked', 'assignment_id', 'Amend the submitted scorecard with a reason.');
  end if;
  perform private.refuse_ended(assignment);
  perform private.refuse_closed(the_loop, 'assignment_id');
  if base < card.revision then
    perform private.refuse(409, 'stale_revision', 'revision',
      format('Load revision %s of the draft, which the server has, and submit again.', card.revision));
  elsif base > card.revision then
    perform private.refuse(422, 'field_invalid', 'revision', 'Give the revision that the last saved draft was given.');
  end if;
  perform private.refuse_incomplete(card, answers);

  -- Taken under the lock, so that times follow the order of submissions.
  at := clock_timestamp();
  written := private.write_version(card, answers, submission, null, at);
  update public.assignments a set submitted_at = at, started_at = coalesce(a.started_at, at) where a.id = assignment.id;
  perform private.log(caller, 'submit_scorecard', the_loop.id,
    jsonb_build_object('assignment_id', assignment.id, 'version', written.version, 'hash', written.hash));
  perform private.settle_loop(the_loop.id, at);
  return private.submission_answer(written, the_loop.id);
end
$$;
comment on function private.do_submit_scorecard is 'Complete or refused; once, whatever is sent again; opens the round or the loop when it was the last.';

-- Whether somebody's judgement could by now have been formed by another's.
create function private.others_can_read(assignment public.assignments) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from public.rounds r where r.id = assignment.round_id and r.opened_at is not null)
    or exists (select from public.loops l where l.id = assignment.loop_id and l.unsealed_at is not null)
    or (assignment.kind = 'counting' and exists (
      select from public.assignments shadow
      where shadow.loop_id = assignment.loop_id and shadow.competency_id = assignment.competency_id
        and shadow.kind = 'shadow' and shadow.submitted_at is not null and shadow.ended_at is null))
$$;
comment on function private.others_can_read is 'From then on words can be amended, ratings only be calibrated.';

create function private.ratings_of(answers jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(e.key, jsonb_build_array(e.value -> 'rating', e.value ->> 'notObserved' is null)), '{}')
  from jsonb_each(answers) e
  where (e.key = 'rating' or e.key like 'question:%') and (e.value ->> 'rating' is not null or e.value ->> 'notObserved' is not null)
$$;
comment on function private.ratings_of is 'The ratings of a card without its words.';

create function private.do_amend_scorecard(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  asked uuid := private.read_uuid(payload, 'assignment_id');
  submission uuid := private.read_uuid(payload, 'submission_id');
  why text := private.read_text(payload, 'reason', 500, '', true, 'reason_required');
  assignment public.assignments;
  card public.scorecards;
  answers jsonb;
  current_content jsonb;
  written public.scorecard_versions;
  the_loop public.loops;
begin
  select * into assignment from public.assignments a where a.id = asked;
  perform private.need_author(caller, assignment);
  the_loop := private.lock_loop(assignment.loop_id, 'assignment_id');
  select * into assignment from public.assignments a where a.id = assignment.id for update;
  select * into card from public.scorecards s where s.assignment_id = assignment.id;
  answers := private.read_card(card, payload -> 'answers');

  select * into written from public.scorecard_versions v where v.assignment_id = assignment.id and v.submission_id = submission;
  if written.hash = private.content_hash(answers - 'forRecruiter') then
    return jsonb_build_object('version', written.version);
  elsif written.hash is not null then
    perform private.refuse(409, 'scorecard_locked', 'submission_id', 'Give each amendment an id of its own.');
  elsif assignment.submitted_at is null then
    perform private.refuse(409, 'not_allowed', 'assignment_id', 'Submit the scorecard first.');
  end if;
  perform private.refuse_ended(assignment);
  -- A decision closes the loop, and with it amending.
  perform private.refuse_closed(the_loop, 'assignment_id');
  perform private.refuse_incomplete(card, answers);
  select v.content into current_content from public.scorecard_versions v
  where v.assignment_id = assignment.id and v.version = card.version;
  if private.others_can_read(assignment) and private.ratings_of(answers) <> private.ratings_of(current_content) then
    perform private.refuse(409, 'scorecard_locked', 'answers.rating', 'Change words only: ratings change in the debrief now.');
  end if;

  written := private.write_version(card, answers, submission, why, clock_timestamp());
  perform private.log(caller, 'amend_scorecard', the_loop.id, jsonb_build_object(
    'assignment_id', assignment.id, 'version', written.version, 'hash', written.hash, 'reason', why));
  return jsonb_build_object('version', written.version);
end
$$;
comment on function private.do_amend_scorecard is 'Everything with a reason before others can read the card, words only afterwards; all versions stay.';

revoke all on all functions in schema private from public, anon;

-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.save_draft(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('save_draft', payload) $$;
comment on function public.save_draft is
  'payload {assignment_id, operation_id, answers: [{key, base_revision, value}]} → {revision, saved, changed: [{key, revision, value}]}. The author.';
-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.submit_scorecard(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('submit_scorecard', payload) $$;
comment on function public.submit_scorecard is
  'payload {assignment_id, submission_id, revision, answers: {key: value}} → {version, submitted_at, unsealed}. The author.';
-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.amend_scorecard(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('amend_scorecard', payload) $$;
comment on function public.amend_scorecard is 'payload {assignment_id, submission_id, reason, answers} → {version}. The author.';
revoke all on function public.save_draft(jsonb), public.submit_scorecard(jsonb), public.amend_scorecard(jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.save_draft(jsonb), public.submit_scorecard(jsonb), public.amend_scorecard(jsonb) to authenticated;
