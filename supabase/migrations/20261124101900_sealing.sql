-- Sealing in one place. Whatever may complete a round ends by settling its loop, under a lock on the loop, so that of two
-- who submit last at the same moment exactly one sees the other and opens it.

create function private.lock_loop(the_loop uuid, field text default 'loop_id') returns public.loops
language plpgsql set search_path = '' as $$
declare
  locked public.loops;
begin
  select * into locked from public.loops l where l.id = the_loop for update;
  -- About the caller: as if it were not there.
  if not found or locked.id in (select private.loops_about_me()) then
    perform private.refuse(404, 'not_found', field, 'Choose a loop that exists.');
  end if;
  return locked;
end
$$;
comment on function private.lock_loop is 'The loop, locked first of all locks of a command.';

create function private.refuse_closed(the_loop public.loops, field text default 'loop_id') returns void
language plpgsql set search_path = '' as $$
begin
  if the_loop.closed_at is not null then
    perform private.refuse(409, 'loop_closed', field, 'Reopen the loop before you change it.');
  end if;
end
$$;
comment on function private.refuse_closed is 'A closed loop is not changed.';

create function private.settle_loop(the_loop uuid, at timestamptz default clock_timestamp()) returns boolean
language plpgsql set search_path = '' as $$
declare
  locked public.loops;
  next_round public.rounds;
  last_position integer;
begin
  select * into locked from public.loops l where l.id = the_loop for update;
  if locked.closed_at is not null then
    return locked.unsealed_at is not null;
  end if;
  select max(r.position) into last_position from public.rounds r where r.loop_id = the_loop;

  for next_round in select * from public.rounds r where r.loop_id = the_loop order by r.position loop
    exit when exists (
      select from public.assignments a
      where a.round_id = next_round.id and a.kind = 'counting' and a.submitted_at is null and a.ended_at is null
    );
    if next_round.opened_at is null then
      update public.rounds r set opened_at = at where r.id = next_round.id;
      perform private.log(null, 'round_opened', the_loop, jsonb_build_object('round_id', next_round.id));
    end if;
    -- A loop in which nothing was submitted has nothing to unseal; it would stay open to whoever comes later.
    if next_round.position = last_position and locked.unsealed_at is null and exists (
      select from public.assignments a where a.loop_id = the_loop and a.kind = 'counting' and a.submitted_at is not null
    ) then
      update public.loops l set unsealed_at = at where l.id = the_loop returning * into locked;
      perform private.log(null, 'loop_unsealed', the_loop, jsonb_build_object('unsealed_at', at));
    end if;
    exit when next_round.outcome is distinct from 'continue';
  end loop;
  return locked.unsealed_at is not null;
end
$$;
comment on function private.settle_loop is
  'Opens rounds that are complete, and unseals the loop once the last one is in and every earlier one said continue. True when unsealed.';

create function private.do_unseal_loop(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  the_loop uuid := private.read_uuid(payload, 'loop_id');
  why text := private.read_text(payload, 'reason', 500, '', true, 'reason_required');
  locked public.loops;
begin
  perform private.need_recruiter();
  locked := private.lock_loop(the_loop);
  perform private.refuse_closed(locked);
  -- Written once: when it is open already there is nothing left to do.
  if locked.unsealed_at is null then
    update public.loops l set unsealed_at = clock_timestamp(), unsealed_by = caller, unseal_reason = why where l.id = the_loop;
    update public.rounds r set opened_at = clock_timestamp() where r.loop_id = the_loop and r.opened_at is null;
    perform private.log(caller, 'unseal_loop', the_loop, jsonb_build_object('loop_id', the_loop, 'reason', why));
  end if;
  return jsonb_build_object('loop_id', the_loop);
end
$$;
comment on function private.do_unseal_loop is 'A recruiter unseals early, with a reason all can see. Who still owes a card reads nothing all the same.';

create function private.do_close_round(caller uuid, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  round uuid := private.read_uuid(payload, 'round_id');
  said text := private.read_choice(payload, 'outcome', array['continue', 'stop']);
  why text := private.read_text(payload, 'reason', 1000, '', true, 'reason_required');
  the_loop public.loops;
  locked public.rounds;
begin
  the_loop := private.lock_loop((select r.loop_id from public.rounds r where r.id = round), 'round_id');
  select * into locked from public.rounds r where r.id = round for update;
  if not private.has_role('recruiter') and not exists (
    select from public.member_roles r
    where r.member_id = caller and r.role = 'hiring_manager' and r.opening_id = the_loop.opening_id
      and (r.valid_until is null or r.valid_until > now())
  ) then
    perform private.refuse(403, 'not_allowed', 'role', 'Ask a recruiter or the manager of the opening to do this.');
  end if;
  perform private.refuse_closed(the_loop, 'round_id');
  if locked.opened_at is null or the_loop.id in (select private.loops_i_owe()) then
    perform private.refuse(409, 'not_allowed', 'round_id', 'Wait until the round is open to you.');
  elsif locked.outcome is not null then
    perform private.refuse(409, 'not_allowed', 'outcome', 'Leave it as it is: how this round ended has been said.');
  end if;

  update public.rounds r set outcome = said, outcome_reason = why where r.id = round;
  perform private.log(caller, 'close_round', the_loop.id, jsonb_build_object('round_id', round, 'outcome', said, 'reason', why));
  if said = 'stop' then
    -- Later interviews will not be held: nobody owes a card for them.
    update public.assignments a set ended_at = clock_timestamp(), end_reason = 'round_stopped'
    from public.rounds later
    where later.id = a.round_id and later.loop_id = the_loop.id and later.position > locked.position
      and a.ended_at is null and a.submitted_at is null;
    update public.interviews i set state = 'not_held', state_reason = 'round_stopped'
    from public.rounds later
    where later.id = i.round_id and later.loop_id = the_loop.id and later.position > locked.position and i.state in ('planned', 'moved');
  end if;
  perform private.settle_loop(the_loop.id);
  return jsonb_build_object('round_id', round);
end
$$;
comment on function private.do_close_round is 'After reading a round: go on or stop, with a reason.';

revoke all on all functions in schema private from public, anon;

-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.unseal_loop(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('unseal_loop', payload) $$;
comment on function public.unseal_loop is 'payload {loop_id, reason} → {loop_id}. Recruiters.';
-- Security definer, because members write no table; the gate checks that the caller is an active member.
create function public.close_round(payload jsonb) returns jsonb
language sql security definer set search_path = '' as $$ select private.command('close_round', payload) $$;
comment on function public.close_round is 'payload {round_id, outcome: continue or stop, reason} → {round_id}. Recruiters and the manager of the opening.';
revoke all on function public.unseal_loop(jsonb), public.close_round(jsonb) from public, anon, authenticated, service_role;
grant execute on function public.unseal_loop(jsonb), public.close_round(jsonb) to authenticated;
