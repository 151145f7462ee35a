-- Somebody else's scorecard and none at all are told apart by nothing that is answered.
create or replace function private.need_author(caller uuid, assignment public.assignments) returns void
language plpgsql set search_path = '' as $$
begin
  if assignment.id is null or assignment.member_id <> caller then
    perform private.refuse(404, 'not_found', 'assignment_id', 'Open a scorecard of your own.');
  end if;
end
$$;

-- Of two devices that amend the same card, the second sees first what the other has changed. Checked under the lock.
create or replace function private.do_amend_scorecard(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  asked uuid := private.read_uuid(payload, 'assignment_id');
  submission uuid := private.read_uuid(payload, 'submission_id');
  why text := private.read_text(payload, 'reason', 500, '', true, 'reason_required');
  base integer := case when payload ? 'revision' then private.read_integer(payload, 'revision', 0, 2147483647) end;
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
  'payload {assignment_id, submission_id, reason, answers, revision?} → {version}. The author; revision is that of the card which is amended.';
