-- Submitted is locked: amended with a reason, everything before others can read it, words only afterwards.
begin;
\ir fixtures/stage.psql
select no_plan();
create function stage.amendment(changes jsonb, person text default 'ines') returns jsonb language sql as $$
  select jsonb_build_object('assignment_id', stage.assignment('loop', person), 'submission_id', gen_random_uuid(), 'reason', 'Misheard.',
    'revision', coalesce((select revision from public.scorecards where author_id = stage.id(person)), 0),
    'answers', stage.card('listening', changes))
$$;
select stage.become('ines');
select is(stage.refusal('amend_scorecard', stage.amendment('{}')), 'PT409 not_allowed assignment_id', 'nothing to amend before submission');
select stage.nobody();
select stage.submit('loop', 'ines'), stage.submit('loop', 'ivan');

select stage.become('ines');
select is(stage.refusal('amend_scorecard', stage.amendment('{}') - 'reason'), 'PT422 reason_required reason', 'amending takes a reason');
select is(stage.refusal('amend_scorecard', stage.amendment('{"why": ""}')), 'PT422 why_required answers.why', 'the card stays complete');
select is(stage.refusal('amend_scorecard', stage.amendment('{"rating": {"rating": 5}}')), 'PT422 rating_invalid answers.rating', 'a rating is 1 to 4');
select is(stage.refusal('amend_scorecard', stage.amendment('{}') || '{"revision": 0}'), 'PT409 stale_revision revision', 'not over what another device has amended');
select is(stage.refusal('amend_scorecard', stage.amendment('{}') || '{"revision": 99}'), 'PT409 stale_revision revision', 'nor over what is not there');
select is(stage.refusal('amend_scorecard', stage.amendment('{}') - 'revision'), 'PT422 field_required revision', 'nor without looking');
select is(stage.answer('amend_scorecard', stage.amendment('{"rating": {"rating": 2, "notObserved": null}}')), '{"version": 2}', 'before others can read it, ratings too');
select is((select rating from public.scorecards where author_id = stage.id('ines')), 2::smallint, 'the new rating stands');
select is((select array_agg((content #>> '{rating,rating}')::int order by version) from public.scorecard_versions), array[3, 2], 'both versions stay');
select is((select array_agg(reason order by version) from public.scorecard_versions), array[null, 'Misheard.'], 'with the reason');
select stage.become('ivan');
select is(stage.refusal('amend_scorecard', stage.amendment('{}')), 'PT404 not_found assignment_id', 'not by somebody else');
select stage.become('rita');
select is((select payload ->> 'reason' from public.audit_payloads p join public.audit_log l using (seq) where l.action = 'amend_scorecard'), 'Misheard.', 'the log says why');

select stage.nobody();
select stage.submit('loop', 'ida');
select stage.become('ines');
select is(stage.refusal('amend_scorecard', stage.amendment('{"rating": {"rating": 4, "notObserved": null}}')), 'PT409 scorecard_locked answers.rating', 'afterwards no other rating');
select is(stage.refusal('amend_scorecard', stage.amendment(jsonb_build_object('rating', '{"rating": 2}'::jsonb, 'question:listening-1', stage.said('4')))),
  'PT409 scorecard_locked answers.rating', 'for no question either');
select is(stage.refusal('amend_scorecard', stage.amendment('{"rating": {"rating": null, "notObserved": "Nothing."}}')), 'PT409 scorecard_locked answers.rating', 'and no taking back');
select is(stage.answer('amend_scorecard', stage.amendment('{"rating": {"rating": 2, "notObserved": null}, "why": "In other words."}')), '{"version": 3}', 'but words');
savepoint words;
select is(stage.answer('amend_scorecard', stage.amendment('{"rating": {"rating": 2, "notObserved": null}, "signals": ["blames"], "outOfRange": "Heard late."}')), '{"version": 4}',
  'signals and the sentence about the range are no ratings');
select is((select jsonb_build_array(content -> 'signals', content -> 'outOfRange') from public.scorecard_versions where version = 4), '[["blames"], "Heard late."]', 'the version has them');
select is(stage.refusal('amend_scorecard', stage.amendment('{"rating": {"rating": 2, "notObserved": null}, "signals": ["mends"]}')), 'PT422 signal_unknown answers.signals', 'none of another competency');
rollback to words;
select stage.keep('amendment', gen_random_uuid());
create function pg_temp.same() returns jsonb language sql as $$
  select stage.amendment('{"rating": {"rating": 2, "notObserved": null}, "why": "Last words."}') || jsonb_build_object('submission_id', stage.id('amendment'))
$$;
select is(stage.answer('amend_scorecard', pg_temp.same()), '{"version": 4}', 'an amendment');
select is(stage.answer('amend_scorecard', pg_temp.same()), '{"version": 4}', 'sent again is the same one');
select is(stage.refusal('amend_scorecard', jsonb_set(pg_temp.same(), '{answers,why}', '"Other."')), 'PT409 scorecard_locked submission_id', 'not with other words');
select is(stage.refusal('amend_scorecard', jsonb_set(pg_temp.same(), '{answers,forRecruiter}', '"In June."')), 'PT409 scorecard_locked submission_id', 'nor with another note');

select stage.nobody();
update public.loops set closed_at = now();
select stage.become('ines');
select is(stage.refusal('amend_scorecard', stage.amendment('{"rating": {"rating": 2}, "why": "After all."}')), 'PT409 loop_closed assignment_id', 'a decision ends amending');
select stage.nobody();
select * from finish();
rollback;
