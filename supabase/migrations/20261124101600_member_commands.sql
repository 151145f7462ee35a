-- Letting people in, and telling somebody who they are.

create function private.do_add_member(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  name text := private.read_text(payload, 'name', 200);
  email text := private.read_email(payload, 'email');
  language text := private.read_choice(payload, 'language', array['de', 'en']);
  roles jsonb := private.read_list(payload, 'roles', 10, '', false);
  entry record;
  member uuid;
begin
  perform private.need_recruiter();
  insert into public.members (name, email, language) values (name, email, language) returning id into member;
  for entry in select value, ordinality - 1 as at from jsonb_array_elements(roles) with ordinality loop
    perform private.need_object(entry.value, 'roles.' || entry.at);
    -- Roles of one opening are given where the opening is.
    insert into public.member_roles (member_id, role) values
      (member, private.read_choice(entry.value, 'role', array['recruiter', 'framework_owner'], format('roles.%s.', entry.at)))
    on conflict do nothing;
  end loop;
  perform private.log(caller, 'add_member', null, jsonb_build_object('member_id', member, 'roles', roles));
  return jsonb_build_object('member_id', member);
end
$$;
comment on function private.do_add_member is 'A recruiter lets somebody in.';

create function private.do_first_member(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  new_name text := private.read_text(payload, 'name', 200);
  new_email text := private.read_email(payload, 'email');
  new_language text := private.read_choice(payload, 'language', array['de', 'en']);
  member uuid;
begin
  -- Two who start at once: the second has to see the first.
  lock table public.member_roles in share row exclusive mode;
  if exists (
    select from public.member_roles r join public.members m on m.id = r.member_id
    where r.role = 'recruiter' and m.deactivated_at is null
  ) then
    perform private.refuse(409, 'recruiter_exists', 'email', 'Ask the recruiter there is to add this person.');
  end if;
  insert into public.members (name, email, language) values (new_name, new_email, new_language) returning id into member;
  insert into public.member_roles (member_id, role) values (member, 'recruiter');
  perform private.log(null, 'first_member', null, jsonb_build_object('member_id', member));
  return jsonb_build_object('member_id', member);
end
$$;
comment on function private.do_first_member is 'The first recruiter of an installation; afterwards recruiters add people.';

revoke all on all functions in schema private from public, anon;

-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.add_member(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('add_member', payload) $$;
comment on function public.add_member is 'payload {name, email, language, roles?: [{role}]} → {member_id}. Recruiters.';
revoke all on function public.add_member(jsonb) from public, anon, authenticated, service_role;
grant execute on function public.add_member(jsonb) to authenticated;

-- Security definer, because nobody writes members; the caller is checked by the right to execute, which the secret key alone has.
create function public.first_member(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('first_member', payload, false) $$;
comment on function public.first_member is 'payload {email, name, language} → {member_id}. For the person who sets the installation up.';
revoke all on function public.first_member(jsonb) from public, anon, authenticated, service_role;
grant execute on function public.first_member(jsonb) to service_role;

-- Security definer, because user_id is readable to nobody; checks the caller and answers about them alone.
create function public.current_member() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if auth.uid() is null then
    perform private.refuse(401, 'not_signed_in', 'session', 'Sign in and try again.');
  end if;
  return (
    select jsonb_build_object('id', m.id, 'name', m.name, 'email', m.email, 'language', m.language, 'roles', coalesce(
      (select jsonb_agg(jsonb_build_object('role', r.role, 'opening_id', r.opening_id, 'valid_until', r.valid_until) order by r.role, r.id)
       from public.member_roles r where r.member_id = m.id), '[]'))
    from public.members m where m.id = private.me()
  );
end
$$;
comment on function public.current_member is 'Who the session belongs to: {id, name, email, language, roles}, or null for somebody who is no active member.';
revoke all on function public.current_member() from public, anon, authenticated, service_role;
grant execute on function public.current_member() to authenticated;
