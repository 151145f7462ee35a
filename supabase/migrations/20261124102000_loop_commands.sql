-- Starting a loop, and changing who asks what while it runs: a recruiter's work.

create function private.make_assignment(like_this public.assignments, new_id uuid default gen_random_uuid()) returns uuid
language plpgsql set search_path = '' as $$
begin
  like_this.id := new_id;
  insert into public.assignments select like_this.*;
  -- Made along, so that saving a draft inserts nothing that refers to the loop and so never waits for its lock.
  insert into public.scorecards (assignment_id, loop_id, round_id, release_id, competency_id, author_id, kind)
  values (new_id, like_this.loop_id, like_this.round_id, like_this.release_id, like_this.competency_id,
    like_this.member_id, like_this.kind);
  return new_id;
end
$$;
comment on function private.make_assignment is 'An assignment with its empty scorecard.';

create function private.need_interviewer(member uuid, candidate uuid, path text) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.need_active_member(member, path);
  if exists (select from public.candidates c where c.id = candidate and c.member_id = member) then
    perform private.refuse(422, 'candidate_is_interviewer', path, 'Choose somebody other than the candidate.');
  end if;
end
$$;
comment on function private.need_interviewer is 'An active member who is not the candidate.';

-- Rule 3.2: with ramp-up one level below the target, without it the target; at the lowest target there is nothing below.
create function private.rule_ramp_up(inout the_loop public.loops, candidate_kind text, asked boolean, reason text)
language plpgsql set search_path = '' as $$
declare
  target_position integer;
  by_default boolean;
begin
  select l.position into target_position from public.release_levels l
  where l.release_id = the_loop.release_id and l.level_id = the_loop.target_level_id;
  the_loop.at_lowest := target_position = (select min(l.position) from public.release_levels l where l.release_id = the_loop.release_id);
  by_default := candidate_kind = 'external' and not the_loop.at_lowest;
  the_loop.ramp_up := coalesce(asked, by_default);
  if the_loop.ramp_up and the_loop.at_lowest then
    perform private.refuse(422, 'ramp_up_not_possible', 'ramp_up', 'There is no level below the lowest one.');
  elsif the_loop.ramp_up <> by_default and reason is null then
    perform private.refuse(422, 'ramp_up_reason_required', 'ramp_up_reason', 'Say why the usual rule does not fit here.');
  end if;
  the_loop.ramp_up_reason := case when the_loop.ramp_up <> by_default then reason end;
  select l.level_id into the_loop.assessed_level_id from public.release_levels l
  where l.release_id = the_loop.release_id and l.position <= target_position - case when the_loop.ramp_up then 1 else 0 end
  order by l.position desc limit 1;
end
$$;
comment on function private.rule_ramp_up is 'Fills ramp-up, its reason, and the assessed level of a loop.';

create function private.write_interview(the_loop public.loops, opening public.openings, said jsonb, path text) returns void
language plpgsql set search_path = '' as $$
declare
  interview public.interviews;
  entry record;
  place_path text;
  assignment public.assignments;
begin
  interview.id := gen_random_uuid();
  interview.loop_id := the_loop.id;
  interview.starts_at := private.read_moment(said, 'starts_at', path);
  interview.minutes := coalesce(private.read_integer(said, 'minutes', 10, 480, path, false), opening.interview_minutes);
  interview.mode := private.read_choice(said, 'mode', array['on_site', 'video', 'phone'], path);
  interview.place := private.read_text(said, 'place', 200, path, false);
  select r.id into interview.round_id from public.rounds r
  where r.loop_id = the_loop.id and r.position = coalesce(private.read_integer(said, 'round', 1, 2, path, false), 1);
  insert into public.interviews (id, loop_id, round_id, starts_at, minutes, mode, place)
  values (interview.id, the_loop.id, interview.round_id, interview.starts_at, interview.minutes, interview.mode, interview.place);

  if private.read_list(said, 'assignments', 20, path) = '[]' then
    perform private.refuse(422, 'field_required', path || 'assignments', 'Name at least one interviewer.');
  end if;
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(said -> 'assignments') with ordinality loop
    place_path := format('%sassignments.%s.', path, entry.at);
    perform private.need_object(entry.value, rtrim(place_path, '.'));
    assignment.loop_id := the_loop.id;
    assignment.round_id := interview.round_id;
    assignment.interview_id := interview.id;
    assignment.release_id := the_loop.release_id;
    assignment.competency_id := private.read_text(entry.value, 'competency_id', 100, place_path);
    assignment.member_id := private.read_uuid(entry.value, 'member_id', place_path);
    assignment.kind := coalesce(private.read_choice(entry.value, 'kind', array['counting', 'shadow'], place_path, false), 'counting');
    assignment.due_at := interview.starts_at + make_interval(mins => interview.minutes) + interval '24 hours';
    if not exists (
      select from public.opening_competencies c where c.opening_id = opening.id and c.competency_id = assignment.competency_id
    ) then
      perform private.refuse(422, 'competency_unknown', place_path || 'competency_id', 'Choose a competency that the opening assesses.');
    end if;
    perform private.need_interviewer(assignment.member_id, the_loop.candidate_id, place_path || 'member_id');
    -- The constraints would find these two as well, but not say where.
    if exists (select from public.assignments a where a.loop_id = the_loop.id and a.member_id = assignment.member_id) then
      perform private.refuse(409, 'interviewer_twice', place_path || 'member_id', 'Give each interviewer one competency only.');
    elsif assignment.kind = 'counting' and exists (
      select from public.assignments a
      where a.loop_id = the_loop.id and a.competency_id = assignment.competency_id and a.kind = 'counting'
    ) then
      perform private.refuse(409, 'competency_twice', place_path || 'competency_id', 'Let one interviewer count for each competency.');
    end if;
    perform private.make_assignment(assignment);
  end loop;
end
$$;
comment on function private.write_interview is 'One interview with its assignments; each card is due 24 hours after its end.';

create function private.do_create_loop(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  opening_asked uuid := private.read_uuid(payload, 'opening_id');
  candidate_asked uuid := private.read_uuid(payload, 'candidate_id');
  asked boolean := private.read_boolean(payload, 'ramp_up');
  reason text := private.read_text(payload, 'ramp_up_reason', 500, '', false);
  interviews jsonb := private.read_list(payload, 'interviews', 30);
  opening public.openings;
  candidate public.candidates;
  the_loop public.loops;
  entry record;
  missing text;
begin
  perform private.need_recruiter();
  opening := private.opening_to_change(opening_asked);
  select c.* into candidate from public.candidates c join public.opening_candidates o on o.candidate_id = c.id
  where c.id = candidate_asked and o.opening_id = opening.id;
  if not found or candidate.member_id = caller then
    perform private.refuse(404, 'not_found', 'candidate_id', 'Add the candidate to the opening first.');
  elsif exists (
    select from public.loops l where l.opening_id = opening.id and l.candidate_id = candidate.id and l.closed_at is null
  ) then
    perform private.refuse(409, 'loop_exists', 'candidate_id', 'Go on with the loop that is open.');
  end if;

  the_loop.id := gen_random_uuid();
  the_loop.candidate_id := candidate.id;
  the_loop.release_id := opening.release_id;
  the_loop.target_level_id := opening.target_level_id;
  the_loop := private.rule_ramp_up(the_loop, candidate.kind, asked, reason);
  insert into public.loops (id, opening_id, candidate_id, release_id, target_level_id, assessed_level_id, ramp_up,
    ramp_up_reason, at_lowest, started_by)
  values (the_loop.id, opening.id, candidate.id, the_loop.release_id, the_loop.target_level_id, the_loop.assessed_level_id, the_loop.ramp_up,
    the_loop.ramp_up_reason, the_loop.at_lowest, caller);

  for entry in select value, ordinality - 1 as at from jsonb_array_elements(interviews) with ordinality loop
    perform private.need_object(entry.value, 'interviews.' || entry.at);
    insert into public.rounds (loop_id, position)
    values (the_loop.id, coalesce(private.read_integer(entry.value, 'round', 1, 2, format('interviews.%s.', entry.at), false), 1))
    on conflict do nothing;
  end loop;
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(interviews) with ordinality loop
    perform private.write_interview(the_loop, opening, entry.value, format('interviews.%s.', entry.at));
  end loop;

  select c.competency_id into missing from public.opening_competencies c
  where c.opening_id = opening.id and not exists (
    select from public.assignments a where a.loop_id = the_loop.id and a.kind = 'counting' and a.competency_id = c.competency_id)
  order by c.competency_id limit 1;
  if missing is not null then
    perform private.refuse(422, 'competency_without_interviewer', 'interviews', format('Name an interviewer for %s.', missing));
  elsif not exists (select from public.rounds r where r.loop_id = the_loop.id and r.position = 1) or exists (
    -- A round that nobody's card completes would be open at once.
    select from public.rounds r where r.loop_id = the_loop.id
      and not exists (select from public.assignments a where a.round_id = r.id and a.kind = 'counting')
  ) then
    perform private.refuse(422, 'field_invalid', 'interviews', 'Give each round an interviewer who counts, and begin with round 1.');
  end if;
  perform private.log(caller, 'create_loop', the_loop.id, jsonb_build_object(
    'opening_id', opening.id, 'candidate_id', candidate.id, 'release_id', the_loop.release_id, 'target_level_id', the_loop.target_level_id,
    'assessed_level_id', the_loop.assessed_level_id, 'ramp_up', the_loop.ramp_up, 'ramp_up_reason', the_loop.ramp_up_reason));
  return jsonb_build_object('loop_id', the_loop.id);
end
$$;
comment on function private.do_create_loop is 'Starts a loop: assessed level, rounds, interviews, assignments.';

-- The card that was begun stays with who began it, void; nothing of it goes to the next.
create function private.hand_over(given public.assignments, to_member uuid, reason text) returns uuid
language plpgsql set search_path = '' as $$
begin
  update public.assignments a set ended_at = clock_timestamp(), end_reason = reason where a.id = given.id;
  given.member_id := to_member;
  given.started_at := null;
  return private.make_assignment(given);
end
$$;
comment on function private.hand_over is 'Ends an assignment and makes the same one for somebody else.';

create function private.refuse_settled(given public.assignments, field text) returns void
language plpgsql set search_path = '' as $$
begin
  if given.submitted_at is not null then
    perform private.refuse(409, 'scorecard_locked', field, 'Choose an assignment whose scorecard is not submitted.');
  elsif given.ended_at is not null then
    perform private.refuse(409, 'assignment_ended', field, 'Choose an assignment that has not ended.');
  end if;
end
$$;
comment on function private.refuse_settled is 'Only what is still owed can change hands.';

create function private.do_assign_interviewer(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  assignment uuid := private.read_uuid(payload, 'assignment_id');
  member uuid := private.read_uuid(payload, 'member_id');
  why text := private.read_text(payload, 'reason', 500, '', true, 'reason_required');
  the_loop public.loops;
  given public.assignments;
  made uuid;
begin
  perform private.need_recruiter();
  the_loop := private.lock_loop((select a.loop_id from public.assignments a where a.id = assignment), 'assignment_id');
  perform private.refuse_closed(the_loop, 'assignment_id');
  select * into given from public.assignments a where a.id = assignment for update;
  perform private.refuse_settled(given, 'assignment_id');
  perform private.need_interviewer(member, the_loop.candidate_id, 'member_id');
  if exists (select from public.assignments a where a.loop_id = the_loop.id and a.member_id = member and a.ended_at is null) then
    perform private.refuse(409, 'interviewer_twice', 'member_id', 'Choose somebody who has no competency in this loop yet.');
  end if;
  made := private.hand_over(given, member, why);
  perform private.log(caller, 'assign_interviewer', the_loop.id,
    jsonb_build_object('assignment_id', made, 'instead_of', assignment, 'member_id', member, 'reason', why));
  perform private.settle_loop(the_loop.id);
  return jsonb_build_object('assignment_id', made);
end
$$;
comment on function private.do_assign_interviewer is 'A substitute: the old assignment ends, a new one begins.';

create function private.do_swap_interviewers(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  ids jsonb := private.read_list(payload, 'assignment_ids', 2);
  why text := private.read_text(payload, 'reason', 500, '', false);
  first_id uuid;
  second_id uuid;
  the_loop public.loops;
  one public.assignments;
  other public.assignments;
begin
  perform private.need_recruiter();
  if jsonb_array_length(ids) <> 2 then
    perform private.refuse(422, 'field_invalid', 'assignment_ids', 'Give two assignments.');
  end if;
  first_id := private.read_uuid(jsonb_build_object('0', ids -> 0), '0', 'assignment_ids.');
  second_id := private.read_uuid(jsonb_build_object('1', ids -> 1), '1', 'assignment_ids.');
  the_loop := private.lock_loop((select a.loop_id from public.assignments a where a.id = first_id), 'assignment_ids.0');
  perform private.refuse_closed(the_loop, 'assignment_ids.0');
  select * into one from public.assignments a where a.id = first_id for update;
  select * into other from public.assignments a where a.id = second_id and a.loop_id = the_loop.id for update;
  if not found or first_id = second_id then
    perform private.refuse(404, 'not_found', 'assignment_ids.1', 'Give two assignments of the same loop.');
  end if;
  perform private.refuse_settled(one, 'assignment_ids.0');
  perform private.refuse_settled(other, 'assignment_ids.1');

  if one.started_at is null and other.started_at is null then
    -- Nothing was written yet. Half-way through, one person has both: the rules are judged when both rows are done.
    set constraints public.assignments_one_counting_each, public.assignments_one_competency_each deferred;
    update public.assignments a set member_id = other.member_id where a.id = first_id;
    update public.assignments a set member_id = one.member_id where a.id = second_id;
  else
    set constraints public.assignments_one_counting_each, public.assignments_one_competency_each deferred;
    first_id := private.hand_over(one, other.member_id, coalesce(why, 'swapped'));
    second_id := private.hand_over(other, one.member_id, coalesce(why, 'swapped'));
  end if;
  perform private.log(caller, 'swap_interviewers', the_loop.id, jsonb_build_object(
    'assignment_ids', ids, 'now', jsonb_build_array(first_id, second_id), 'reason', why));
  perform private.settle_loop(the_loop.id);
  return jsonb_build_object('assignment_ids', jsonb_build_array(first_id, second_id));
end
$$;
comment on function private.do_swap_interviewers is 'Two interviewers of a loop trade competencies.';

revoke all on all functions in schema private from public, anon;

-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.create_loop(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('create_loop', payload) $$;
comment on function public.create_loop is
  'payload {opening_id, candidate_id, ramp_up?, ramp_up_reason?, interviews: [{round?, starts_at, minutes?, mode, place?, assignments: [{competency_id, member_id, kind?}]}]} → {loop_id}. Recruiters.';
-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.assign_interviewer(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('assign_interviewer', payload) $$;
comment on function public.assign_interviewer is 'payload {assignment_id, member_id, reason} → {assignment_id} of the substitute. Recruiters.';
-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.swap_interviewers(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('swap_interviewers', payload) $$;
comment on function public.swap_interviewers is 'payload {assignment_ids: [a, b], reason?} → {assignment_ids}. Recruiters.';
revoke all on function public.create_loop(jsonb), public.assign_interviewer(jsonb), public.swap_interviewers(jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.create_loop(jsonb), public.assign_interviewer(jsonb), public.swap_interviewers(jsonb) to authenticated;
