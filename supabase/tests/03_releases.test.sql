-- Publishing: once, whole, in both languages, for ever.
begin;
\ir fixtures/stage.psql
select no_plan();

create function stage.broken(path text[], value jsonb) returns text language sql as $$
  select stage.refusal('publish_release', jsonb_set(stage.release('broken'), path, value))
$$;
select stage.become_role('service_role');

select is(stage.answer('publish_release', stage.release('one')), jsonb_build_object('release_id', stage.id('release'), 'number', 1, 'created', false),
  'the same hash again is the same release');
select is(stage.answer('publish_release', stage.release('two')) - 'release_id', '{"number": 2, "created": true}', 'another hash is the next one');
select is((select array_agg(level_id order by position) from public.release_levels where release_id = stage.id('release')),
  array['entry', 'middle', 'top'], 'levels in their order');
select is((select count(*)::int from public.release_questions where release_id = stage.id('release') and kind = 'core'), 9, 'questions with their kind');
select is((select array_agg(question_id order by position) from public.release_questions where release_id = stage.id('release') and competency_id = 'repair'),
  array['repair-1', 'repair-2', 'repair-3', 'repair-4'], 'and their order');
select is((select threshold_at_least from public.framework_releases where id = stage.id('release')), 3::smallint, 'the threshold is stored');

select is(stage.broken('{content,en,levels}', '[{"id": "entry"}]'), 'PT422 field_invalid content.en', 'languages agree on ids');
select is(stage.broken('{content,de,levels}', '[]'), 'PT422 field_required content.de.levels', 'there are levels');
select is(stage.broken('{content,de,levels,1,id}', '"entry"'), 'PT422 field_invalid content.de.levels.1.id', 'ids are there once');
select is(stage.broken('{content,de,competencies,0,questions,2,kind}', '"maybe"'),
  'PT422 field_invalid content.de.competencies.0.questions.2.kind', 'a question is core or optional');
select is(stage.broken('{content,de,competencies}', '7'), 'PT422 field_invalid content.de.competencies', 'a list is a list');
select is(stage.broken('{content,de,threshold}', '{"atLeast": 5, "below": 1}'), 'PT422 field_invalid content.de.threshold.atLeast', 'the threshold is a rating');
select is(stage.broken('{content,de,lengths}', '[]'), 'PT422 field_required content.de.lengths', 'there are lengths');
select is(stage.broken('{content,de,evidenceKinds,0,sources}', '["guessed"]'), 'PT422 field_invalid content.de.evidenceKinds.0.sources', 'sources are told or shown');

-- Signals, which an edition need not have.
select results_eq($$ select signal_id, kind, competency_ids from public.release_signals where release_id = stage.id('release') order by 1 $$,
  $$ values ('asks', 'growth', null::text[]), ('blames', 'warning', array['listening', 'planning']), ('mends', 'growth', array['repair']) $$,
  'signals with their kind and where they can be heard, null being everywhere');
select is(stage.broken('{content,en,signals}', '[]'), 'PT422 field_invalid content.en.signals', 'languages agree on signals');
select is(stage.broken('{content,en,signals,0,kind}', '"warning"'), 'PT422 field_invalid content.en.signals', 'on their kind');
select is(stage.broken('{content,en,signals,0,competencies}', '["repair"]'), 'PT422 field_invalid content.en.signals', 'and on where they can be heard');
select is(stage.broken('{content,de,signals,1,id}', '"asks"'), 'PT422 field_invalid content.de.signals.1.id', 'each signal is there once');
select is(stage.broken('{content,de,signals,0,kind}', '"hope"'), 'PT422 field_invalid content.de.signals.0.kind', 'a signal points up or down');
select is(stage.broken('{content,de,signals,1,competencies}', '["juggling"]'), 'PT422 competency_unknown content.de.signals.1.competencies', 'in a competency of the framework');
select is(stage.broken('{content,de,signals,1,competencies}', '[]'), 'PT422 field_invalid content.de.signals.1.competencies', 'and not in none');
select is(stage.broken('{content,de,signals}', '7'), 'PT422 field_invalid content.de.signals', 'signals are a list');
create function pg_temp.without_signals() returns jsonb language sql as $$
  select stage.release('three') #- '{content,de,signals}' || jsonb_build_object('framework_id', 'silent')
$$;
select is(stage.refusal('publish_release', pg_temp.without_signals()), 'PT422 field_invalid content.en.signals', 'nor are they left out in one language');
select stage.keep('silent', (stage.answer('publish_release', pg_temp.without_signals() #- '{content,en,signals}') ->> 'release_id')::uuid);
select is_empty($$ select from public.release_signals where release_id = stage.id('silent') $$, 'an edition without signals has none');

select is(stage.broken('{content}', '"x"'), 'PT422 field_invalid content', 'content is an object');
select is(stage.refusal('publish_release', stage.release('three') || '{"author_email": "nobody@example.org"}'),
  'PT422 member_unknown author_email', 'the author is a member');
select is(stage.refusal('publish_release', stage.release('three') - 'hash'), 'PT422 field_required hash', 'a hash is said');

select stage.nobody();
select is((select count(*)::int from public.framework_releases), 3, 'nothing of a refused release is written');
select throws_ok($$ update public.framework_releases set content = '{}' $$, 'PT409', 'release_in_use', 'a release is not changed');
select throws_ok($$ delete from public.release_questions $$, 'PT409', 'release_in_use', 'nor are its questions');
select throws_ok($$ update public.release_signals set competency_ids = null $$, 'PT409', 'release_in_use', 'nor its signals');

select stage.become('nora');
select is((select count(*)::int from public.framework_releases), 3, 'every member reads releases');
select is((select count(*)::int from public.release_levels), 9, 'and their parts');
select is((select count(*)::int from public.release_signals), 6, 'signals included');
select stage.nobody();
select * from finish();
rollback;
