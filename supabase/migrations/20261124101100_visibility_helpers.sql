-- Who reads what, told once. Each helper answers about the caller alone and returns ids, so that a policy asks once a
-- statement and not once a row. All are security definer: they look at tables whose policies would call them again.
-- None takes an argument, so nobody can ask about somebody else.

create function private.reads_all() returns boolean
language sql stable security definer set search_path = '' as $$ select private.has_role('recruiter') $$;
comment on function private.reads_all is 'Recruiters read across openings; still nothing about themselves, and nothing sealed.';

create function private.candidates_about_me() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select c.id from public.candidates c where c.member_id = (select private.me())
$$;
comment on function private.candidates_about_me is 'The caller as a candidate.';

create function private.loops_about_me() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select l.id from public.loops l where l.candidate_id in (select private.candidates_about_me())
$$;
comment on function private.loops_about_me is 'Loops in which the caller is the candidate: never shown to them.';

create function private.openings_i_follow() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.opening_id from public.member_roles r
  where r.member_id = (select private.me()) and r.role in ('hiring_manager', 'observer')
    and (r.valid_until is null or r.valid_until > now())
$$;
comment on function private.openings_i_follow is 'Openings the caller manages, or observes until a date.';

-- An ended assignment is void and makes nobody a reader.
create function private.loops_i_interview_in() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.loop_id from public.assignments a
  where a.member_id = (select private.me()) and a.ended_at is null
$$;
comment on function private.loops_i_interview_in is 'Loops in which the caller has an assignment that stands.';

create function private.loops_i_follow() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select l.id from public.loops l where l.opening_id in (select private.openings_i_follow())
$$;
comment on function private.loops_i_follow is 'Loops of the openings the caller follows.';

create function private.my_loops() returns setof uuid
language sql stable security definer set search_path = '' as $$
  (select private.loops_i_interview_in() union select private.loops_i_follow())
  except select private.loops_about_me()
$$;
comment on function private.my_loops is 'Loops whose progress the caller may see, other than as a recruiter.';

create function private.my_openings() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select private.openings_i_follow()
  union select l.opening_id from public.loops l where l.id in (select private.my_loops())
$$;
comment on function private.my_openings is 'Openings the caller follows or interviews for.';

create function private.my_candidates() returns setof uuid
language sql stable security definer set search_path = '' as $$
  (select l.candidate_id from public.loops l where l.id in (select private.my_loops())
   union
   select o.candidate_id from public.opening_candidates o where o.opening_id in (select private.openings_i_follow()))
  except select private.candidates_about_me()
$$;
comment on function private.my_candidates is 'Candidates of the openings the caller follows and of the loops they interview in.';

-- Whoever owes a card in a loop reads nothing of it, whatever their role: their judgement has to be their own.
create function private.loops_i_owe() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.loop_id from public.assignments a
  where a.member_id = (select private.me()) and a.ended_at is null and a.submitted_at is null
$$;
comment on function private.loops_i_owe is 'Loops in which the caller still owes a scorecard, a shadow''s included.';

create function private.loops_closed_to_me() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select private.loops_about_me() union select private.loops_i_owe()
$$;
comment on function private.loops_closed_to_me is 'Loops whose content the caller may not read yet or ever.';

create function private.loops_i_submitted_in() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select a.loop_id from public.assignments a
  where a.member_id = (select private.me()) and a.ended_at is null and a.submitted_at is not null
$$;
comment on function private.loops_i_submitted_in is 'Loops to which the caller contributed a card that stands.';

create function private.open_rounds() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.id from public.rounds r join public.loops l on l.id = r.loop_id
  where (
      (r.opened_at is not null and ((select private.reads_all()) or l.id in (select private.loops_i_follow())))
      or (l.unsealed_at is not null and l.id in (select private.loops_i_submitted_in()))
    )
    and l.id not in (select private.loops_closed_to_me())
$$;
comment on function private.open_rounds is 'Rounds whose submitted scorecards the caller may read.';

create function private.debriefed_loops() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select r.loop_id from public.rounds r where r.id in (select private.open_rounds())
$$;
comment on function private.debriefed_loops is 'Loops whose calibration, plans and decisions the caller may read: those with a round open to them.';

-- A shadow's card is read by the shadow and the interviewer, after both submitted, and by nobody else.
create function private.shadow_cards_i_read() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select shadow.id
  from public.assignments mine
  join public.assignments shadow on shadow.loop_id = mine.loop_id and shadow.competency_id = mine.competency_id
  where mine.member_id = (select private.me()) and mine.kind = 'counting'
    and mine.submitted_at is not null and mine.ended_at is null
    and shadow.kind = 'shadow' and shadow.submitted_at is not null and shadow.ended_at is null
$$;
comment on function private.shadow_cards_i_read is 'Submitted cards of those who learn from the caller.';

create function private.cards_i_wrote() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select s.assignment_id from public.scorecards s where s.author_id = (select private.me())
$$;
comment on function private.cards_i_wrote is 'The caller''s own cards, void ones included.';

create function private.log_entries_closed_to_me() returns setof bigint
language sql stable security definer set search_path = '' as $$
  select l.seq from public.audit_log l where l.loop_id in (select private.loops_closed_to_me())
  union
  select p.seq from public.audit_payloads p
  where p.payload ->> 'candidate_id' in (select c::text from private.candidates_about_me() c)
$$;
comment on function private.log_entries_closed_to_me is 'Log entries about the caller as a candidate, or of loops closed to them.';

create function private.log_entries_i_observe() returns setof bigint
language sql stable security definer set search_path = '' as $$
  select l.seq from public.audit_log l join public.loops o on o.id = l.loop_id
  join public.member_roles r on r.opening_id = o.opening_id
  where r.member_id = (select private.me()) and r.role = 'observer' and r.valid_until > now()
$$;
comment on function private.log_entries_i_observe is 'Log entries of the openings the caller observes.';

revoke all on function private.reads_all(), private.candidates_about_me(), private.loops_about_me(), private.openings_i_follow(),
  private.loops_i_interview_in(), private.loops_i_follow(), private.my_loops(), private.my_openings(), private.my_candidates(),
  private.loops_i_owe(), private.loops_closed_to_me(), private.loops_i_submitted_in(), private.open_rounds(),
  private.debriefed_loops(), private.shadow_cards_i_read(), private.cards_i_wrote(),
  private.log_entries_closed_to_me(), private.log_entries_i_observe() from public, anon, authenticated, service_role;
grant execute on function private.reads_all(), private.candidates_about_me(), private.loops_about_me(),
  private.my_loops(), private.my_openings(), private.my_candidates(), private.loops_i_owe(), private.loops_closed_to_me(),
  private.open_rounds(), private.debriefed_loops(), private.shadow_cards_i_read(), private.cards_i_wrote(),
  private.log_entries_closed_to_me(), private.log_entries_i_observe()
  to authenticated;
