-- Members read; only commands write. So there is a policy for select on each table and none for anything else, and no
-- right to anything else either. Broad readers come first, by a scalar; the others by sets of ids.

create policy "Active members see who the members are" on public.members
  for select to authenticated using ((select private.me()) is not null);

create policy "Recruiters see all roles, members theirs and their openings'" on public.member_roles
  for select to authenticated using (
    (select private.reads_all())
    or member_id = (select private.me())
    or opening_id in (select private.my_openings()));

create policy "Active members read every release" on public.framework_releases
  for select to authenticated using ((select private.me()) is not null);
create policy "Active members read the levels of releases" on public.release_levels
  for select to authenticated using ((select private.me()) is not null);
create policy "Active members read the competencies of releases" on public.release_competencies
  for select to authenticated using ((select private.me()) is not null);
create policy "Active members read the questions of releases" on public.release_questions
  for select to authenticated using ((select private.me()) is not null);
create policy "Active members read the lengths of releases" on public.release_lengths
  for select to authenticated using ((select private.me()) is not null);
create policy "Active members read the kinds of evidence of releases" on public.release_evidence_kinds
  for select to authenticated using ((select private.me()) is not null);

create policy "Members read openings they follow or interview for" on public.openings
  for select to authenticated using ((select private.reads_all()) or id in (select private.my_openings()));
create policy "Whoever reads an opening reads what it assesses" on public.opening_competencies
  for select to authenticated using ((select private.reads_all()) or opening_id in (select private.my_openings()));
create policy "Whoever reads an opening reads who asks what" on public.opening_plans
  for select to authenticated using ((select private.reads_all()) or opening_id in (select private.my_openings()));

create policy "Members read candidates of their loops, never themselves" on public.candidates
  for select to authenticated using (
    ((select private.reads_all()) and id not in (select private.candidates_about_me()))
    or id in (select private.my_candidates()));
create policy "Recruiters alone read candidates' addresses, not their own" on public.candidate_contacts
  for select to authenticated using (
    (select private.reads_all()) and candidate_id not in (select private.candidates_about_me()));
create policy "Whoever reads opening and candidate reads who applies" on public.opening_candidates
  for select to authenticated using (
    ((select private.reads_all()) and candidate_id not in (select private.candidates_about_me()))
    or (opening_id in (select private.my_openings()) and candidate_id in (select private.my_candidates())));

create policy "Members see loops they follow or interview in, never their own" on public.loops
  for select to authenticated using (
    ((select private.reads_all()) and id not in (select private.loops_about_me()))
    or id in (select private.my_loops()));
-- The reason given with an outcome may tell what was seen in a round: not for those who still have to judge.
create policy "Whoever sees a loop sees rounds, outcomes when owing no card" on public.rounds
  for select to authenticated using (
    (((select private.reads_all()) and loop_id not in (select private.loops_about_me()))
      or loop_id in (select private.my_loops()))
    and (outcome is null or loop_id not in (select private.loops_i_owe())));
create policy "Whoever sees a loop sees its interviews" on public.interviews
  for select to authenticated using (
    ((select private.reads_all()) and loop_id not in (select private.loops_about_me()))
    or loop_id in (select private.my_loops()));
create policy "Whoever sees a loop sees its assignments, members their own" on public.assignments
  for select to authenticated using (
    ((select private.reads_all()) and loop_id not in (select private.loops_about_me()))
    or loop_id in (select private.my_loops())
    or member_id = (select private.me()));

create policy "Authors read their cards, others what is open to them" on public.scorecards
  for select to authenticated using (
    author_id = (select private.me())
    or (submitted_at is not null and kind = 'counting' and round_id in (select private.open_rounds()))
    or assignment_id in (select private.shadow_cards_i_read()));
create policy "Authors alone read the answers as they stand" on public.scorecard_answers
  for select to authenticated using (assignment_id in (select private.cards_i_wrote()));
create policy "Whoever reads a card reads its submitted versions" on public.scorecard_versions
  for select to authenticated using (
    -- The policy on scorecards decides; looked up by key, as a broad reader may read very many cards.
    exists (select from public.scorecards s where s.assignment_id = scorecard_versions.assignment_id));
create policy "Recruiters read what is for them, unless they owe a card" on public.recruiter_notes
  for select to authenticated using (
    assignment_id in (select private.cards_i_wrote())
    or ((select private.reads_all()) and loop_id not in (select private.loops_closed_to_me())));

create policy "Whoever reads the cards of a loop reads its calibration" on public.calibrated_ratings
  for select to authenticated using (loop_id in (select private.debriefed_loops()));
create policy "Whoever reads the cards of a loop reads its development plans" on public.development_plans
  for select to authenticated using (loop_id in (select private.debriefed_loops()));
create policy "Whoever reads the cards of a loop reads its decision" on public.decisions
  for select to authenticated using (loop_id in (select private.debriefed_loops()));

create policy "Recruiters and observers read the log as far as it is open" on public.audit_log
  for select to authenticated using (
    ((select private.reads_all()) or seq in (select private.log_entries_i_observe()))
    and seq not in (select private.log_entries_closed_to_me()));
create policy "Whoever reads a log entry reads what it is about" on public.audit_payloads
  for select to authenticated using (
    ((select private.reads_all()) or seq in (select private.log_entries_i_observe()))
    and seq not in (select private.log_entries_closed_to_me()));

-- rating_statistics has neither a policy nor a right for members: nothing below five is shown, so only a function will.
