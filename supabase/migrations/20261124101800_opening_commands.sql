-- Opening a role, planning who asks what, adding candidates: a recruiter's work.

create function private.opening_to_change(opening uuid) returns public.openings
language plpgsql set search_path = '' as $$
declare
  found_opening public.openings;
begin
  select * into found_opening from public.openings o where o.id = opening for no key update;
  if not found then
    perform private.refuse(404, 'not_found', 'opening_id', 'Choose an opening that exists.');
  elsif found_opening.closed_at is not null then
    perform private.refuse(409, 'opening_closed', 'opening_id', 'Choose an opening that is not closed.');
  end if;
  return found_opening;
end
$$;
comment on function private.opening_to_change is 'An opening that is not closed, locked against others who change it.';

create function private.need_active_member(member uuid, path text) returns void
language plpgsql set search_path = '' as $$
begin
  if not private.is_active_member(member) then
    perform private.refuse(422, 'member_unknown', path, 'Choose an active member.');
  end if;
end
$$;
comment on function private.need_active_member is 'Refuses who is no member, or none any more.';

-- What entries name goes first, so that two people can trade places in one command.
create function private.write_plan(opening uuid, plan jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  entry record;
  path text;
  competency text;
  member uuid;
  seen text[] := '{}';
begin
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(plan) with ordinality loop
    path := format('plan.%s.', entry.at);
    perform private.need_object(entry.value, rtrim(path, '.'));
    competency := private.read_text(entry.value, 'competency_id', 100, path);
    if not exists (select from public.opening_competencies c where c.opening_id = opening and c.competency_id = competency) then
      perform private.refuse(422, 'competency_unknown', path || 'competency_id', 'Choose a competency that the opening assesses.');
    elsif competency = any (seen) then
      perform private.refuse(409, 'competency_twice', path || 'competency_id', 'Plan each competency once.');
    end if;
    seen := seen || competency;
    delete from public.opening_plans p where p.opening_id = opening and p.competency_id = competency;
  end loop;

  for entry in select value, ordinality - 1 as at from jsonb_array_elements(plan) with ordinality loop
    path := format('plan.%s.', entry.at);
    member := private.read_uuid(entry.value, 'member_id', path, false);
    continue when member is null;
    perform private.need_active_member(member, path || 'member_id');
    if exists (select from public.opening_plans p where p.opening_id = opening and p.member_id = member) then
      perform private.refuse(409, 'interviewer_twice', path || 'member_id', 'Give each interviewer one competency only.');
    end if;
    insert into public.opening_plans values (opening, private.read_text(entry.value, 'competency_id', 100, path), member);
  end loop;
end
$$;
comment on function private.write_plan is 'Plans the competencies that the list names; null takes a person out; the others stay.';

create function private.write_competencies(opening public.openings, list jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  entry record;
  path text;
  competency text;
  chosen integer := jsonb_array_length(list);
  of_all integer;
begin
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(list) with ordinality loop
    path := format('competencies.%s.', entry.at);
    perform private.need_object(entry.value, rtrim(path, '.'));
    competency := private.read_text(entry.value, 'competency_id', 100, path);
    if not exists (
      select from public.release_competencies c where c.release_id = opening.release_id and c.competency_id = competency
    ) then
      perform private.refuse(422, 'competency_unknown', path || 'competency_id', 'Choose a competency of the release.');
    elsif exists (
      select from public.opening_competencies c where c.opening_id = opening.id and c.competency_id = competency
    ) then
      perform private.refuse(409, 'competency_twice', path || 'competency_id', 'Name each competency once.');
    end if;
    insert into public.opening_competencies values
      (opening.id, opening.release_id, competency, private.read_text(entry.value, 'must_reach_reason', 500, path, false));
  end loop;

  select count(*) into of_all from public.release_competencies c where c.release_id = opening.release_id;
  if chosen < least(3, of_all) then
    perform private.refuse(422, 'competencies_too_few', 'competencies', 'Assess all competencies, or at least three.');
  elsif chosen < of_all and opening.competencies_reason is null then
    perform private.refuse(422, 'competencies_reason_required', 'competencies_reason', 'Say why the opening leaves competencies out.');
  end if;
end
$$;
comment on function private.write_competencies is 'All competencies of the release, or at least three with a reason.';

create function private.do_create_opening(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  title text := private.read_text(payload, 'title', 200);
  location text := private.read_text(payload, 'location', 200, '', false);
  country text := private.read_text(payload, 'country', 100);
  framework text := private.read_text(payload, 'framework_id', 100);
  level text := private.read_text(payload, 'target_level_id', 100);
  length integer := private.read_integer(payload, 'interview_minutes', 1, 480);
  seats integer := private.read_integer(payload, 'seats', 1, 999);
  manager text := private.read_text(payload, 'manager_id', 1000, '', true, 'manager_required');
  competencies jsonb := private.read_list(payload, 'competencies', 50);
  reason text := private.read_text(payload, 'competencies_reason', 500, '', false);
  plan jsonb := private.read_list(payload, 'plan', 50, '', false);
  release uuid;
  opening public.openings;
begin
  perform private.need_recruiter();
  if country not in ('DE', 'AT', 'US') then
    perform private.refuse(422, 'field_invalid', 'country', 'Give DE, AT or US, the countries whose periods of retention are known.');
  end if;
  select r.id into release from public.framework_releases r where r.framework_id = framework order by r.number desc limit 1;
  if release is null then
    perform private.refuse(404, 'not_found', 'framework_id', 'Choose a framework that has been published.');
  elsif not exists (select from public.release_levels l where l.release_id = release and l.level_id = level) then
    perform private.refuse(422, 'level_unknown', 'target_level_id', 'Choose a level of the release.');
  elsif not exists (select from public.release_lengths l where l.release_id = release and l.minutes = length) then
    perform private.refuse(422, 'field_invalid', 'interview_minutes', 'Choose a length the release knows.');
  end if;
  perform private.need_active_member(private.read_uuid(payload, 'manager_id'), 'manager_id');

  insert into public.openings
    (title, location, country, release_id, target_level_id, interview_minutes, seats, competencies_reason, created_by)
  values (title, location, country, release, level, length, seats, reason, caller)
  returning * into opening;
  insert into public.member_roles (member_id, role, opening_id) values (manager::uuid, 'hiring_manager', opening.id);
  perform private.write_competencies(opening, competencies);
  perform private.write_plan(opening.id, plan);
  perform private.log(caller, 'create_opening', null, jsonb_build_object(
    'opening_id', opening.id, 'release_id', release, 'target_level_id', level, 'manager_id', manager, 'competencies', competencies));
  return jsonb_build_object('opening_id', opening.id);
end
$$;
comment on function private.do_create_opening is 'Opens a role on the newest release of a framework.';

create function private.do_plan_opening(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  opening uuid := private.read_uuid(payload, 'opening_id');
  plan jsonb := private.read_list(payload, 'plan', 50);
begin
  perform private.need_recruiter();
  perform private.opening_to_change(opening);
  perform private.write_plan(opening, plan);
  perform private.log(caller, 'plan_opening', null, jsonb_build_object('opening_id', opening, 'plan', plan));
  return jsonb_build_object('opening_id', opening);
end
$$;
comment on function private.do_plan_opening is 'Says who usually asks about which competency.';

-- One person is one row, over all openings: found again by address, or as the member they are.
create function private.do_add_candidate(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  opening uuid := private.read_uuid(payload, 'opening_id');
  new_name text := private.read_text(payload, 'name', 200);
  new_kind text := private.read_choice(payload, 'kind', array['external', 'internal']);
  new_email text := private.read_email(payload, 'email', false);
  member uuid := private.read_uuid(payload, 'member_id', '', new_kind = 'internal');
  candidate uuid;
begin
  perform private.need_recruiter();
  perform private.opening_to_change(opening);
  if new_kind = 'internal' then
    perform private.need_active_member(member, 'member_id');
  else
    select m.id into member from public.members m where m.email = new_email;
  end if;
  if member = caller then
    perform private.refuse(403, 'not_allowed', case new_kind when 'internal' then 'member_id' else 'email' end,
      'Let another recruiter look after your own application.');
  end if;

  select c.id into candidate from public.candidates c left join public.candidate_contacts k on k.candidate_id = c.id
  where k.email = new_email or c.member_id = member order by k.email = new_email desc nulls last limit 1;
  if exists (select from public.opening_candidates o where o.opening_id = opening and o.candidate_id = candidate) then
    perform private.refuse(409, 'candidate_already_added',
      case when new_kind = 'internal' then 'member_id' else 'email' end, 'This person is a candidate of the opening already.');
  end if;
  if candidate is null then
    insert into public.candidates (name, kind, member_id) values (new_name, new_kind, member) returning id into candidate;
  else
    update public.candidates c set kind = new_kind, member_id = coalesce(c.member_id, member) where c.id = candidate;
  end if;
  if new_email is not null then
    insert into public.candidate_contacts values (candidate, new_email) on conflict (candidate_id) do nothing;
  end if;
  insert into public.opening_candidates (opening_id, candidate_id, added_by) values (opening, candidate, caller);
  perform private.log(caller, 'add_candidate', null,
    jsonb_build_object('opening_id', opening, 'candidate_id', candidate, 'kind', new_kind));
  return jsonb_build_object('candidate_id', candidate);
end
$$;
comment on function private.do_add_candidate is 'Adds somebody to an opening.';

revoke all on all functions in schema private from public, anon;

-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.create_opening(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('create_opening', payload) $$;
comment on function public.create_opening is
  'payload {title, location?, country, framework_id, target_level_id, interview_minutes, seats, manager_id, competencies: [{competency_id, must_reach_reason?}], competencies_reason?, plan?: [{competency_id, member_id}]} → {opening_id}. Recruiters.';
-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.plan_opening(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('plan_opening', payload) $$;
comment on function public.plan_opening is 'payload {opening_id, plan: [{competency_id, member_id or null}]} → {opening_id}. Recruiters.';
-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.add_candidate(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('add_candidate', payload) $$;
comment on function public.add_candidate is 'payload {opening_id, name, kind, email?, member_id?} → {candidate_id}. Recruiters.';
revoke all on function public.create_opening(jsonb), public.plan_opening(jsonb), public.add_candidate(jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.create_opening(jsonb), public.plan_opening(jsonb), public.add_candidate(jsonb) to authenticated;
