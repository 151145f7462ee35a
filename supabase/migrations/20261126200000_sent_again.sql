-- What is for the recruiter is in no version, and yet part of what was sent: the same id with another note is another card.
create function private.is_again(written public.scorecard_versions, answers jsonb) returns boolean
language sql stable set search_path = '' as $$
  select written.hash = private.content_hash(answers - 'forRecruiter') and not exists (
    select from public.scorecards s
    left join public.scorecard_answers note on note.assignment_id = s.assignment_id and note.key = 'forRecruiter'
    -- Of an older version nobody knows the note any more.
    where s.assignment_id = written.assignment_id and s.version = written.version
      and coalesce(note.value #>> '{}', '') <> coalesce(answers ->> 'forRecruiter', ''))
$$;
comment on function private.is_again is 'Whether a version is what was sent: then it was sent again.';
revoke all on function private.is_again from public, anon;

create or replace function private.do_submit_scorecard(caller uuid, payload jsonb) returns jsonb
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
    if private.is_again(written, answers) then
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

-- Of two devices that amend the same card, the second sees first what the other has changed: the revision is not left out.
create or replace function private.do_amend_scorecard(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  asked uuid := private.read_uuid(payload, 'assignment_id');
  submission uuid := private.read_uuid(payload, 'submission_id');
  why text := private.read_text(payload, 'reason', 500, '', true, 'reason_required');
  base integer := private.read_integer(payload, 'revision', 0, 2147483647);
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
  if private.is_again(written, answers) then
    return jsonb_build_object('version', written.version);
  elsif written.hash is not null then
    perform private.refuse(409, 'scorecard_locked', 'submission_id', 'Give each amendment an id of its own.');
  elsif assignment.submitted_at is null then
    perform private.refuse(409, 'not_allowed', 'assignment_id', 'Submit the scorecard first.');
  end if;
  perform private.refuse_ended(assignment);
  -- A decision closes the loop, and with it amending.
  perform private.refuse_closed(the_loop, 'assignment_id');
  if base <> card.revision then
    perform private.refuse(409, 'stale_revision', 'revision',
      format('Load revision %s of the scorecard, which the server has, and amend that.', card.revision));
  end if;
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
comment on function public.amend_scorecard is
  'payload {assignment_id, submission_id, revision, reason, answers} → {version}. The author; revision is that of the card which is amended.';
