-- Drafts: merged answer by answer, never overwriting, for the author alone.
begin;
\ir fixtures/stage.psql
select no_plan();
create function stage.draft(answers jsonb, operation uuid default gen_random_uuid(), person text default 'ines') returns jsonb language sql as $$
  select jsonb_build_object('assignment_id', stage.assignment('loop', person), 'operation_id', operation, 'answers', answers)
$$;
create function stage.one(key text, base integer, value jsonb) returns jsonb language sql as $$
  select jsonb_build_array(jsonb_build_object('key', key, 'base_revision', base, 'value', value))
$$;
create function stage.bad_draft(key text, value jsonb) returns text language sql as $$
  select stage.refusal('save_draft', stage.draft(stage.one(key, 0, value)))
$$;

select stage.become('ines');
select is(stage.answer('save_draft', stage.draft(stage.one('why', 0, '"a"'))), '{"revision": 1, "saved": ["why"], "changed": []}', 'a first answer');
select isnt((select started_at from public.assignments where id = stage.assignment('loop', 'ines')), null, 'the card is in progress');
select is(stage.answer('save_draft', stage.draft(stage.one('question:listening-1', 0, stage.said()) || stage.one('why', 1, '"b"'))),
  '{"revision": 2, "saved": ["question:listening-1", "why"], "changed": []}', 'more, on top of what was');
select is(stage.answer('save_draft', stage.draft(stage.one('why', 1, '"other device"') || stage.one('question:listening-2', 0, stage.said()))),
  '{"revision": 3, "saved": ["question:listening-2"], "changed": [{"key": "why", "revision": 2, "value": "b"}]}',
  'the same answer changed elsewhere comes back with what the server has, the rest is saved');
select is((select value #>> '{}' from public.scorecard_answers where key = 'why'), 'b', 'nothing is overwritten');
select is(stage.answer('save_draft', stage.draft(stage.one('why', 0, '"b"'))) -> 'changed', '[]', 'the same words are no change');

select stage.keep('operation', gen_random_uuid());
select stage.keep('other operation', gen_random_uuid());
select is(stage.answer('save_draft', stage.draft(stage.one('why', 9, '"c"'), stage.id('operation'))) ->> 'revision', '5', 'an operation');
select is(stage.answer('save_draft', stage.draft(stage.one('why', 9, '"c"'), stage.id('other operation'))) ->> 'revision', '6', 'another');
select is(stage.answer('save_draft', stage.draft(stage.one('why', 0, '"d"'), stage.id('operation'))),
  '{"revision": 5, "saved": ["why"], "changed": []}', 'sent again it gives the same answer and does nothing');
select is((select value #>> '{}' from public.scorecard_answers where key = 'why'), 'c', 'nothing at all');

-- What may not stand in a card.
select is(stage.bad_draft('question:planning-1', stage.said()), 'PT422 question_unknown answers.question:planning-1', 'a question of another competency');
select is(stage.bad_draft('question:', stage.said()), 'PT422 question_unknown answers.question:', 'no question');
select is(stage.bad_draft('salary', '"x"'), 'PT422 field_invalid answers.salary', 'a key no card has');
select is(stage.bad_draft('question:listening-1', stage.said() || jsonb_build_object('note', repeat('x', 10001))), 'PT422 field_too_long answers.question:listening-1.note', 'a note over 10,000 characters');
select is(stage.answer('save_draft', stage.draft(stage.one('question:listening-3', 0, stage.said() || jsonb_build_object('note', repeat('ß', 10000))))) ->> 'saved', '["question:listening-3"]', 'one of 10,000 is taken');
select is(stage.bad_draft('question:listening-1', stage.said(r::jsonb)), 'PT422 rating_invalid answers.question:listening-1.rating', 'a rating of ' || r)
from unnest(array['0', '5', '2.5', '"3"', 'true', '[]', '-1', '1e99']) r;
select is(stage.bad_draft('rating', jsonb_build_object('rating', r::jsonb)), 'PT422 rating_invalid answers.rating', 'a competency rating of ' || r)
from unnest(array['0', '5', '2.5', '"3"', '{"a": 1}']) r;
select is(stage.bad_draft('rating', '3'), 'PT422 field_invalid answers.rating', 'a rating without its object');
select is(stage.bad_draft('question:listening-1', '{"stars": 5}'), 'PT422 payload_invalid answers.question:listening-1.stars', 'a field no answer has');
select is(stage.bad_draft('question:listening-1', '"x"'), 'PT422 field_invalid answers.question:listening-1', 'an answer that is no object');
select is(stage.bad_draft('question:listening-1', stage.said() || '{"result": "maybe"}'), 'PT422 field_invalid answers.question:listening-1.result', 'a result that is none');
select is(stage.bad_draft('question:listening-1', stage.said() || '{"skipped": "bored"}'), 'PT422 field_invalid answers.question:listening-1.skipped', 'a reason to skip that is none');
select is(stage.bad_draft('question:listening-1', stage.said() || '{"probes": [1]}'), 'PT422 field_invalid answers.question:listening-1.probes', 'a probe that is no id');
select is(stage.bad_draft('question:listening-1', stage.said() || '{"pinned": "yes"}'), 'PT422 field_invalid answers.question:listening-1.pinned', 'pinned is yes or no');
select is(stage.bad_draft('why', '7'), 'PT422 field_invalid answers.why', 'words are text');
select is(stage.bad_draft('why', 'null'), 'PT422 field_invalid answers.why', 'not null');
select is(stage.bad_draft('why', to_jsonb(repeat('x', 1001))), 'PT422 field_too_long answers.why', 'a sentence, not a page');
select is(stage.bad_draft('forRecruiter', to_jsonb(repeat('x', 2001))), 'PT422 field_too_long answers.forRecruiter', 'a note for the recruiter is short');
select is(stage.bad_draft('evidence', '[{"id": "e", "kind": "rumour", "source": "told", "what": ""}]'), 'PT422 evidence_kind_unknown answers.evidence.0.kind', 'a kind of evidence the release lacks');
select is(stage.bad_draft('evidence', '[{"id": "e", "kind": "example", "source": "shown", "what": ""}]'), 'PT422 field_invalid answers.evidence.0.source', 'an example is told, not shown');
select is(stage.bad_draft('evidence', '[{"id": "e", "kind": "example", "source": "told", "figure": 3}]'), 'PT422 field_invalid answers.evidence.0.figure', 'a figure is written');
select is(stage.bad_draft('evidence', (select jsonb_agg(jsonb_build_object('id', n, 'kind', 'example', 'source', 'told')) from generate_series(1, 21) n)),
  'PT422 field_too_long answers.evidence', 'twenty pieces at most');
select is(stage.bad_draft('heard', '[{"competencyId": "juggling", "text": "x"}]'), 'PT422 competency_unknown answers.heard.0.competencyId', 'heard for a competency the release lacks');
select is(stage.bad_draft('signals', '["asks", "juggles"]'), 'PT422 signal_unknown answers.signals', 'a signal the release lacks');
select is(stage.bad_draft('signals', '["mends"]'), 'PT422 signal_unknown answers.signals', 'a signal of another competency');
select is(stage.bad_draft('signals', '["asks", "asks"]'), 'PT422 field_invalid answers.signals', 'a signal ticked twice');
select is(stage.bad_draft('signals', said::jsonb), 'PT422 field_invalid answers.signals', 'signals that are ' || said)
from unnest(array['"asks"', '[7]', '[["asks"]]', '{"asks": true}']) said;
select is(stage.bad_draft('signals', 'null'), 'PT422 field_required answers.signals', 'not null either');
select is(stage.bad_draft('signals', (select jsonb_agg('asks' || n) from generate_series(1, 51) n)), 'PT422 field_too_long answers.signals', 'fifty signals at most');
select is(stage.bad_draft('outOfRange', to_jsonb(repeat('x', 501))), 'PT422 field_too_long answers.outOfRange', 'why it is out of range is one sentence');
select is(stage.bad_draft('outOfRange', 'null'), 'PT422 field_invalid answers.outOfRange', 'in words');
select is(stage.refusal('save_draft', stage.draft('{}')), 'PT422 field_invalid answers', 'answers are a list');
select is(stage.refusal('save_draft', stage.draft('[7]')), 'PT422 field_invalid answers.0', 'of objects');
select is(stage.refusal('save_draft', stage.draft('[{"base_revision": 0, "value": ""}]')), 'PT422 field_required answers.0.key', 'with a key');
select is(stage.refusal('save_draft', stage.draft('[{"key": "why", "value": ""}]')), 'PT422 field_required answers.0.base_revision', 'and what they build on');
select is(stage.refusal('save_draft', stage.draft(stage.one('why', 0, '""') || stage.one('why', 0, '"x"'))), 'PT422 field_invalid answers.1.key', 'each once');
select is(stage.refusal('save_draft', stage.draft('[]') || '{"assignment_id": "x"}'), 'PT422 field_invalid assignment_id', 'a malformed id');
select is(stage.refusal('save_draft', stage.draft('[]') || jsonb_build_object('assignment_id', gen_random_uuid())), 'PT404 not_found assignment_id', 'a card that is none');
select is(stage.refusal('save_draft', stage.draft('[]') - 'operation_id'), 'PT422 field_required operation_id', 'an operation has an id');
select is(stage.refusal('save_draft', stage.draft(stage.one('why', 0, '"x"'), gen_random_uuid(), 'ivan')), 'PT404 not_found assignment_id', 'somebody else''s card');
select is((select max(revision) from public.scorecard_answers), 7, 'what was refused left nothing');
select is(stage.answer('save_draft', stage.draft(stage.one('signals', 0, '["blames", "asks"]') || stage.one('outOfRange', 0, to_jsonb(repeat('ß', 500))))) -> 'saved',
  '["signals", "outOfRange"]', 'signals of this competency and of all, and a sentence of 500 characters');
select is(stage.answer('save_draft', stage.draft(stage.one('signals', 8, '[]') || stage.one('outOfRange', 8, '""'))) ->> 'revision', '9', 'and both are taken back');
select is((select array_agg(value order by key) from public.scorecard_answers where key in ('signals', 'outOfRange')), array['""', '[]']::jsonb[], 'so that nothing is ticked');
select stage.answer('save_draft', stage.draft(stage.one('why', 99, to_jsonb(e''';drop table scorecards;--<b>\n'::text))));
select is((select value #>> '{}' from public.scorecard_answers where key = 'why'), e''';drop table scorecards;--<b>\n', 'markup and SQL are words');

-- Who reads it.
select stage.answer('save_draft', stage.draft(stage.one('why', 99, to_jsonb(n::text)))) from generate_series(1, 25) n;
select stage.answer('save_draft', stage.draft(stage.one('forRecruiter', 0, '"Came late: trains."')));
select isnt_empty('select from public.scorecard_answers', 'the author reads the draft');
select stage.nobody();
select is((select count(*)::int from private.draft_operations), 20, 'the last twenty operations are kept');
create function stage.content_seen() returns integer language sql as $$
  select ((select count(*) from public.scorecard_answers) + (select count(*) from public.scorecards)
    + (select count(*) from public.scorecard_versions))::int
$$;
select stage.become('rita');
select is((select text from public.recruiter_notes), 'Came late: trains.', 'the recruiter reads what is for them at once');
select is(stage.content_seen(), 0, 'and nothing else');
select is((select array_agg(started_at is not null order by competency_id) from public.assignments), array[true, false, false], 'but sees that it is in progress');
select stage.become('max');
select is(stage.content_seen(), 0, 'the manager reads nothing');
select is_empty('select from public.recruiter_notes', 'nor what is for the recruiter');
select stage.become('olga');
select is(stage.content_seen(), 0, 'nor does an observer');
select stage.become('fred');
select is(stage.content_seen(), 0, 'nor a framework owner');
select stage.become('ivan');
select is((select count(*)::int from public.scorecards), 1, 'an interviewer reads their own card alone');
select is_empty('select from public.scorecard_answers', 'and no other words');
select stage.become_role('anon');
select throws_ok('select from public.scorecards', '42501', null, 'nobody before signing in');

-- After the end.
select stage.become('rita');
select stage.keep('void', stage.assignment('loop', 'ines'));
select stage.answer('assign_interviewer', jsonb_build_object('assignment_id', stage.id('void'), 'member_id', stage.id('nora'), 'reason', 'Ill.'));
select stage.become('ines');
select is(stage.refusal('save_draft', jsonb_build_object('assignment_id', stage.id('void'), 'operation_id', gen_random_uuid(), 'answers', '[]'::jsonb)),
  'PT409 assignment_ended assignment_id', 'a void card takes no words');
select isnt_empty('select from public.scorecard_answers', 'but stays readable to its author');
select stage.nobody();
update public.loops set closed_at = now();
select stage.become('ivan');
select is(stage.refusal('save_draft', stage.draft('[]', gen_random_uuid(), 'ivan')), 'PT409 loop_closed assignment_id', 'nor does a card of a closed loop');
select stage.nobody();
select * from finish();
rollback;
