-- Submitting: complete or refused with the field named, once, by the author.
begin;
\ir fixtures/stage.psql
select no_plan();
-- A submission by Ines with single answers replaced.
create function stage.bad(changes jsonb, without text default '') returns text language sql as $$
  select stage.refusal('submit_scorecard', stage.submission('loop', 'ines')
    || jsonb_build_object('answers', stage.card('listening', changes) - without))
$$;
create function stage.first_answer(changes jsonb) returns jsonb language sql as $$
  select jsonb_build_object('question:listening-1', stage.said() || changes)
$$;
create function stage.raw(changes jsonb) returns text language sql as $$
  select stage.refusal('submit_scorecard', stage.submission('loop', 'ines') || changes)
$$;

select stage.become('ines');
select is(stage.bad(jsonb_build_object('rating', jsonb_build_object('rating', r::jsonb, 'notObserved', null))), 'PT422 rating_invalid answers.rating', 'a rating of ' || r)
from unnest(array['0', '5', '2.5', '"3"']) r;
select is(stage.bad('{"rating": {"rating": null, "notObserved": null}}'), 'PT422 rating_required answers.rating', 'no rating');
select is(stage.bad('{}', 'rating'), 'PT422 rating_required answers.rating', 'none mentioned');
select is(stage.bad('{"rating": {"rating": null, "notObserved": " "}}'), 'PT422 not_observed_reason_required answers.rating.notObserved', 'not observed takes a reason');
select is(stage.bad('{"rating": {"rating": 2, "notObserved": "No time."}}'), 'PT422 field_invalid answers.rating.notObserved', 'a rating or a reason for none');
select is(stage.bad('{}', 'question:listening-2'), 'PT422 question_open answers.question:listening-2.note', 'a core question left out');
select is(stage.bad(stage.first_answer('{"note": " \n"}')), 'PT422 question_open answers.question:listening-1.note', 'an answer without a note');
select is(stage.bad(stage.first_answer('{"result": null}')), 'PT422 question_open answers.question:listening-1.result', 'an answer without a result');
select is(stage.bad(stage.first_answer('{"rating": null}')), 'PT422 question_open answers.question:listening-1.rating', 'an answer without a rating');
select is(stage.bad(stage.first_answer('{"rating": null, "notObserved": ""}')), 'PT422 not_observed_reason_required answers.question:listening-1.notObserved', 'not observed without a reason');
select is(stage.bad(stage.first_answer('{"skipped": "no_time"}')), 'PT422 question_open answers.question:listening-1.rating', 'skipped with a rating');
select is(stage.bad(stage.first_answer('{"skipped": "no_time", "rating": null}')), 'PT422 answers_too_few answers.rating', 'a rating on one answer');
select is(stage.bad('{"why": "  "}'), 'PT422 why_required answers.why', 'a rating without why');
select is(stage.bad(stage.first_answer('{"pinned": false}') || jsonb_build_object('question:listening-2', stage.said() || '{"pinned": false}')),
  'PT422 evidence_required answers.evidence', 'a rating without evidence');
select is(stage.bad(stage.first_answer('{"pinned": false}') || jsonb_build_object('question:listening-2', stage.said() || '{"pinned": false}',
  'question:listening-3', stage.said())), 'PT422 evidence_required answers.evidence', 'a note pinned to a question that is not asked is none');
select is(stage.bad('{"evidence": [{"id": "e", "kind": "example", "source": "told", "what": " ", "figure": ""}]}'), 'PT422 field_required answers.evidence.0.what', 'evidence of nothing');
select is(stage.bad(stage.first_answer(jsonb_build_object('note', repeat('x', 10001)))), 'PT422 field_too_long answers.question:listening-1.note', 'a note over 10,000 characters');
select is(stage.bad(jsonb_build_object('question:planning-1', stage.said())), 'PT422 question_unknown answers.question:planning-1', 'a question of another competency');
select is(stage.bad('{"evidence": [{"id": "e", "kind": "rumour", "source": "told", "what": "x"}]}'), 'PT422 evidence_kind_unknown answers.evidence.0.kind', 'evidence of a kind the release lacks');
select is(stage.bad('{"signals": ["mends"]}'), 'PT422 signal_unknown answers.signals', 'a signal of another competency');
select is(stage.bad('{"signals": ["asks", "asks"]}'), 'PT422 field_invalid answers.signals', 'a signal twice');
select is(stage.bad(jsonb_build_object('outOfRange', repeat('x', 501))), 'PT422 field_too_long answers.outOfRange', 'more than a sentence about the range');
select is(stage.raw('{"answers": null}'), 'PT422 field_required answers', 'no answers');
select is(stage.raw('{"answers": []}'), 'PT422 field_invalid answers', 'answers that are a list');
select is(stage.raw('{"revision": "0"}'), 'PT422 field_invalid revision', 'a revision is a number');
select is(stage.raw('{"revision": 3}'), 'PT422 field_invalid revision', 'one the server never gave');
select is(stage.raw('{"submission_id": "again"}'), 'PT422 field_invalid submission_id', 'a malformed submission id');
select is(stage.raw('{"assignment_id": "1; select"}'), 'PT422 field_invalid assignment_id', 'a malformed assignment id');
select is(stage.raw(jsonb_build_object('assignment_id', gen_random_uuid())), 'PT404 not_found assignment_id', 'a card that is none');
select is(stage.refusal('submit_scorecard', stage.submission('loop', 'ivan')), 'PT404 not_found assignment_id', 'a submission by somebody else');
select stage.become('rita');
select is(stage.refusal('submit_scorecard', stage.submission('loop', 'ines')), 'PT404 not_found assignment_id', 'also by a recruiter');
select stage.nobody();
select is((select count(*)::int from public.scorecard_versions) + (select count(*)::int from public.scorecard_answers)
  + (select count(*)::int from public.assignments where submitted_at is not null), 0, 'nothing half written');

-- A newer draft on the server.
select stage.become('ines');
select stage.answer('save_draft', jsonb_build_object('assignment_id', stage.assignment('loop', 'ines'), 'operation_id', gen_random_uuid(),
  'answers', '[{"key": "why", "base_revision": 0, "value": "old"}, {"key": "heard", "base_revision": 0, "value": []}]'::jsonb));
select is(stage.raw('{"revision": 0}'), 'PT409 stale_revision revision', 'a stale revision');

-- Taken: an optional question, pinned notes as evidence, markup as words.
select stage.keep('submission', gen_random_uuid());
create function pg_temp.sent() returns jsonb language sql as $$
  select stage.submission('loop', 'ines') || jsonb_build_object('submission_id', stage.id('submission'), 'revision', 1,
    'answers', stage.card('listening', jsonb_build_object('question:listening-4', stage.said(), 'why', '<b>Robert''); drop table scorecards;--</b>',
      'forRecruiter', 'Starts in May.', 'heard', '[{"competencyId": "repair", "text": "Fixed a pump."}]'::jsonb)))
$$;
select results_eq($$ select answer - 'submitted_at' from (select stage.answer('submit_scorecard', pg_temp.sent()) answer) x $$,
  $$ values ('{"version": 1, "unsealed": false}'::jsonb) $$, 'a complete card is taken');
select is((select count(*)::int from public.scorecard_answers), 8, 'and replaces the draft');
select is((select why from public.scorecards), '<b>Robert''); drop table scorecards;--</b>', 'markup and SQL are words');
select is((select text from public.recruiter_notes), 'Starts in May.', 'the recruiter gets what is for them');
select is((select rating from public.scorecards), 3::smallint, 'the rating stands');
select is((select content ? 'forRecruiter' from public.scorecard_versions), false, 'what is for the recruiter is in no version');
select is((select hash from public.scorecard_versions), (select encode(sha256(convert_to(content::text, 'utf8')), 'hex') from public.scorecard_versions), 'a version carries its hash');

-- Again.
select is(stage.answer('submit_scorecard', pg_temp.sent()) ->> 'version', '1', 'the same id and content again gives the same answer');
select is(stage.answer('submit_scorecard', pg_temp.sent()) -> 'submitted_at', (select to_jsonb(created_at) from public.scorecard_versions), 'the very same');
select is(stage.refusal('submit_scorecard', jsonb_set(pg_temp.sent(), '{answers,why}', '"Other."')), 'PT409 scorecard_locked assignment_id', 'the same id with other content does not');
select is(stage.refusal('submit_scorecard', jsonb_set(pg_temp.sent(), '{answers,forRecruiter}', '"In June."')), 'PT409 scorecard_locked assignment_id', 'nor with another note for the recruiter');
select is((select text from public.recruiter_notes), 'Starts in May.', 'who has the first');
select is(stage.refusal('submit_scorecard', pg_temp.sent() || jsonb_build_object('submission_id', gen_random_uuid())), 'PT409 scorecard_locked assignment_id', 'nor another id');
select is((select count(*)::int from public.scorecard_versions), 1, 'one version');
select is(stage.refusal('save_draft', jsonb_build_object('assignment_id', stage.assignment('loop', 'ines'), 'operation_id', gen_random_uuid(), 'answers', '[]'::jsonb)),
  'PT409 scorecard_locked assignment_id', 'and no more drafts');

-- Both optional answers empty are the same as neither of them: an older page and a newer one send the same card.
select is(stage.answer('submit_scorecard', jsonb_set(pg_temp.sent(), '{answers}', (pg_temp.sent() -> 'answers') || '{"signals": [], "outOfRange": " "}')) ->> 'version', '1',
  'sent again by a newer page, with nothing ticked');
select is((select content ?| array['signals', 'outOfRange'] from public.scorecard_versions), false, 'which is in no version');
select is(stage.refusal('submit_scorecard', jsonb_set(pg_temp.sent(), '{answers,signals}', '["asks"]')), 'PT409 scorecard_locked assignment_id', 'a tick is other content');

-- Not observed needs neither why nor evidence.
select is(stage.submit('loop', 'ivan', jsonb_build_object('answers', stage.card('planning', '{"rating": {"rating": null, "notObserved": "Fire alarm."}, "why": ""}'
  || jsonb_build_object('question:planning-1', '{"skipped": "no_time"}'::jsonb, 'question:planning-2', '{"skipped": "covered"}'::jsonb)))) ->> 'version', '1', 'nothing observed, with a reason');
select is((select (rating is null) and not_observed_reason = 'Fire alarm.' from public.scorecards where assignment_id = stage.assignment('loop', 'ivan')), true, 'is no low rating');

-- Void and closed.
select stage.become('rita');
select stage.keep('void', stage.assignment('loop', 'ida'));
select stage.answer('assign_interviewer', jsonb_build_object('assignment_id', stage.id('void'), 'member_id', stage.id('nora'), 'reason', 'Ill.'));
select stage.become('ida');
select is(stage.refusal('submit_scorecard', jsonb_build_object('assignment_id', stage.id('void'), 'submission_id', gen_random_uuid(), 'revision', 0, 'answers', stage.card('repair'))),
  'PT409 assignment_ended assignment_id', 'a void card is not submitted');
select stage.nobody();
update public.loops set closed_at = now();
select stage.become('nora');
select is(stage.refusal('submit_scorecard', stage.submission('loop', 'nora')), 'PT409 loop_closed assignment_id', 'nor one of a closed loop');

-- What was ticked on another device stays when a page that is older than the ticks submits. A rating above all questions
-- needs no sentence.
select stage.nobody();
update public.loops set closed_at = null;
select stage.become('nora');
select stage.answer('save_draft', jsonb_build_object('assignment_id', stage.assignment('loop', 'nora'), 'operation_id', gen_random_uuid(),
  'answers', '[{"key": "signals", "base_revision": 0, "value": ["mends", "asks"]}, {"key": "outOfRange", "base_revision": 0, "value": "Saw it twice."}]'::jsonb));
select stage.keep('older', gen_random_uuid());
create function pg_temp.above(changes jsonb default '{}') returns jsonb language sql as $$
  select stage.submission('loop', 'nora', jsonb_build_object('submission_id', stage.id('older'), 'revision', 1,
    'answers', stage.card('repair', '{"rating": {"rating": 4, "notObserved": null}}') || changes))
$$;
savepoint drafted;
select is(stage.answer('submit_scorecard', pg_temp.above()) ->> 'version', '1', 'a card without the two keys is taken');
select is((select content -> 'signals' from public.scorecard_versions v where v.submission_id = stage.id('older')), '["mends", "asks"]', 'with what was ticked elsewhere');
select is((select content ->> 'outOfRange' from public.scorecard_versions v where v.submission_id = stage.id('older')), 'Saw it twice.', 'and what was said about the range');
select is(stage.answer('submit_scorecard', pg_temp.above()) ->> 'version', '1', 'and sent again it is the same');
rollback to drafted;
select is(stage.answer('submit_scorecard', pg_temp.above('{"signals": [], "outOfRange": ""}')) ->> 'version', '1', 'unticked, no sentence, above all questions: taken');
select is((select content ?| array['signals', 'outOfRange'] from public.scorecard_versions v where v.submission_id = stage.id('older')), false, 'and what was taken back is gone');
rollback to drafted;

-- A longer interview asks more core questions, as far as there are some; optional ones are never needed.
select stage.nobody();
update public.loops set closed_at = null;
update public.openings set interview_minutes = 60;
select stage.become('nora');
select is(stage.refusal('submit_scorecard', stage.submission('loop', 'nora')), 'PT422 question_open answers.question:repair-3.note', 'a longer interview asks more core questions');
select is(stage.refusal('submit_scorecard', stage.submission('loop', 'nora') || jsonb_build_object('answers', stage.card('repair', jsonb_build_object(
  'question:repair-1', stage.said() || '{"pinned": false}', 'question:repair-2', stage.said() || '{"pinned": false}',
  'question:repair-3', '{"skipped": "no_time", "pinned": true}'::jsonb)))), 'PT422 evidence_required answers.evidence', 'a blank note is no evidence, pinned or not');
select stage.nobody();
select is(stage.submit('loop', 'nora', jsonb_build_object('answers', stage.card('repair', jsonb_build_object('question:repair-3', '{"skipped": "no_time", "pinned": true}'::jsonb))))
  ->> 'version', '1', 'but no optional ones');

-- The tables hold by themselves.
select stage.nobody();
select throws_ok($$ update public.scorecards set rating = 5 where submitted_at is not null $$, '23514', null, 'no rating of 5 in the table');
select throws_ok($$ update public.scorecards set rating = 3 where author_id = stage.id('ida') $$, '23514', null, 'no judgement before submission');
select throws_ok($$ insert into public.scorecard_answers (assignment_id, key, release_id, competency_id, value, revision)
  select assignment_id, 'question:planning-1', release_id, competency_id, '{}', 1 from public.scorecards where competency_id = 'repair' limit 1 $$,
  '23503', null, 'no question of another competency in the table');
select * from finish();
rollback;
