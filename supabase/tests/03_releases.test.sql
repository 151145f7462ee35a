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
select is(stage.broken('{content}', '"x"'), 'PT422 field_invalid content', 'content is an object');
select is(stage.refusal('publish_release', stage.release('three') || '{"author_email": "nobody@example.org"}'),
  'PT422 member_unknown author_email', 'the author is a member');
select is(stage.refusal('publish_release', stage.release('three') - 'hash'), 'PT422 field_required hash', 'a hash is said');

select stage.nobody();
select is((select count(*)::int from public.framework_releases), 2, 'nothing of a refused release is written');
select throws_ok($$ update public.framework_releases set content = '{}' $$, 'PT409', 'release_in_use', 'a release is not changed');
select throws_ok($$ delete from public.release_questions $$, 'PT409', 'release_in_use', 'nor are its questions');

select stage.become('nora');
select is((select count(*)::int from public.framework_releases), 2, 'every member reads releases');
select is((select count(*)::int from public.release_levels), 6, 'and their parts');
select stage.nobody();
select * from finish();
rollback;
