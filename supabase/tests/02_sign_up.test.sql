-- Who gets an account, and whose it is.
begin;
\ir fixtures/stage.psql
select no_plan();

insert into public.members (name, email, language) values ('Uma', 'uma@example.org', 'de'), ('Udo', 'udo@example.org', 'de');
update public.members set deactivated_at = now() where email = 'udo@example.org';
create function stage.sign_up(email text, confirmed boolean default false) returns text language plpgsql as $$
declare
  key text;
begin
  insert into auth.users (id, email, encrypted_password, email_confirmed_at)
  values (gen_random_uuid(), email, 'a hash of a password set by a stranger', case when confirmed then now() end);
  return 'admitted';
exception when others then
  get stacked diagnostics key = message_text;
  return key;
end
$$;

select is(stage.sign_up('stranger@example.org'), 'not_a_member', 'a stranger gets no account');
select is(stage.sign_up('udo@example.org'), 'not_a_member', 'who left gets no account');
select is(stage.sign_up('rita@example.org'), 'not_a_member', 'who has an account gets no second one');
select is(stage.sign_up('Uma@Example.org'), 'admitted', 'a member may ask for a code');
select is((select user_id from public.members where email = 'uma@example.org'), null, 'asking links nothing yet');
select is((select encrypted_password from auth.users where email = 'Uma@Example.org'),
  'a hash of a password set by a stranger', 'until then nothing was confirmed, so nothing opens');

update auth.users set email_confirmed_at = now() where email = 'Uma@Example.org';
select is((select m.user_id from public.members m where email = 'uma@example.org'),
  (select id from auth.users where email = 'Uma@Example.org'), 'the first code links the account');
select alike((select encrypted_password from auth.users where email = 'Uma@Example.org'), '$2%', 'and voids a password set before');

update auth.users set encrypted_password = 'their own' where email = 'Uma@Example.org';
update auth.users set email_confirmed_at = now() where email = 'Uma@Example.org';
select is((select encrypted_password from auth.users where email = 'Uma@Example.org'), 'their own', 'only the first code does');

update auth.users set email = 'max@example.net', email_confirmed_at = null where email = 'Uma@Example.org';
insert into public.members (name, email, language) values ('Maxine', 'max@example.net', 'de');
update auth.users set email_confirmed_at = now() where email = 'max@example.net';
select is((select user_id from public.members where email = 'max@example.net'), null, 'a changed address makes nobody somebody else');
select isnt((select user_id from public.members where email = 'uma@example.org'), null, 'and takes nothing away');

update private.installation set demo = true;
insert into public.members (name, email, language) values ('Demi', 'demi@example.org', 'de');
select is(stage.sign_up('demi@example.org', true), 'admitted', 'in the demo as well');
select is((select encrypted_password from auth.users where email = 'demi@example.org'),
  'a hash of a password set by a stranger', 'where given passwords stay');

-- Who am I.
select stage.become('rita');
select is(public.current_member() ->> 'name', 'Rita', 'a member learns who they are');
select is(public.current_member() -> 'roles' -> 0 ->> 'role', 'recruiter', 'and what they may do');
select stage.become('max');
select is(public.current_member() -> 'roles' -> 0 ->> 'opening_id', stage.id('opening')::text, 'a manager, of which opening');
select stage.become('somebody without a member');
select is(stage.refusal('add_member', '{}'), 'PT401 not_signed_in session', 'without a session a command says so');
select throws_ok('select public.current_member()', 'PT401', 'not_signed_in', 'and nobody is somebody');
select stage.nobody();
select stage.keep('account of ghost', gen_random_uuid());
select stage.become('ghost');
select is(public.current_member(), null, 'an account without a member is nobody');
select is(stage.refusal('add_member', '{}'), 'PT403 not_a_member session', 'and may do nothing');
select stage.nobody();
update public.members set deactivated_at = now() where id = stage.id('nora');
select stage.become('nora');
select is(stage.refusal('save_draft', '{}'), 'PT403 not_a_member session', 'who was deactivated may do nothing');
select is_empty('select id from public.members', 'and reads nothing, whatever their token says');

-- Adding people.
select stage.become('rita');
select is(stage.refusal('add_member', '{"name": "Ada", "email": "ada", "language": "de"}'), 'PT422 field_invalid email', 'an address is one');
select is(stage.refusal('add_member', '{"name": " ", "email": "ada@example.org", "language": "de"}'), 'PT422 field_required name', 'a name is said');
select is(stage.refusal('add_member', '{"name": "Ada", "email": "ada@example.org", "language": "fr"}'), 'PT422 field_invalid language', 'a language is known');
select is(stage.refusal('add_member', '{"name": "Ada", "email": "INES@example.org", "language": "de"}'), 'PT409 email_taken email', 'an address belongs to one');
select is(stage.refusal('add_member', '{"name": "Ada", "email": "ada@example.org", "language": "de", "roles": [{"role": "king"}]}'),
  'PT422 field_invalid roles.0.role', 'a role is known');
select isnt(stage.answer('add_member', '{"name": "Ada", "email": "Ada@Example.org", "language": "de", "roles": [{"role": "framework_owner"}]}')
  ->> 'member_id', null, 'a recruiter lets somebody in');
select is((select email from public.members where name = 'Ada'), 'ada@example.org', 'whose address is kept in lower case');
select stage.become('ines');
select is(stage.refusal('add_member', '{"name": "Bo", "email": "bo@example.org", "language": "de"}'), 'PT403 not_allowed role', 'an interviewer does not');

select stage.become_role('service_role');
select is(stage.refusal('first_member', '{"name": "Bo", "email": "bo@example.org", "language": "de"}'), 'PT409 recruiter_exists email',
  'the first recruiter is made once');
select is((select count(*)::int from generate_series(1, 5) where (public.count_sign_in_attempt('{"email": "Eve@example.org", "ip": "1.2.3.4"}') ->> 'allowed')::boolean),
  5, 'five tries are allowed for an address');
select is(public.count_sign_in_attempt('{"email": "eve@example.org", "ip": null}') ->> 'allowed', 'false', 'the sixth is not');
select public.forget_sign_in_attempts('{"email": "EVE@example.org"}');
select is(public.count_sign_in_attempt('{"email": "eve@example.org"}') ->> 'allowed', 'true', 'after signing in it starts anew');
select is((select count(*)::int from generate_series(1, 40) n
  where (public.count_sign_in_attempt(jsonb_build_object('email', n || '@example.org', 'ip', '5.6.7.8')) ->> 'allowed')::boolean),
  30, 'thirty for an IP, whatever the addresses');
select is(stage.refusal('count_sign_in_attempt', '{}'), 'PT422 field_required email', 'an address is said');
select stage.nobody();
update private.sign_in_attempts set first_at = now() - interval '16 minutes';
select stage.become_role('service_role');
select is(public.count_sign_in_attempt('{"email": "x@example.org", "ip": "5.6.7.8"}') ->> 'allowed', 'true', 'after 15 minutes as well');
select stage.nobody();
select is((select count(*)::int from private.sign_in_attempts), 2, 'and what is older is gone');
select stage.become('rita');
select throws_ok($$ select public.first_member('{}') $$, '42501', null, 'members do not set installations up');
select throws_ok($$ select public.publish_release('{}') $$, '42501', null, 'nor publish');

select stage.nobody();
select * from finish();
rollback;
