-- Accounts are made by the first code somebody asks for, so sign-up has to stay on: the database says who may.

-- Security definer, because the auth server may not read members; a trigger, so there is no caller to check.
create function private.admit_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' and not exists (
    select from public.members m
    where m.email = lower(new.email) and m.deactivated_at is null and (m.user_id is null or m.user_id = new.id)
  ) then
    perform private.refuse(403, 'not_a_member', 'email', 'Ask a recruiter to add this address first.');
  end if;

  -- Whoever knew an invited address could have signed up with a password of their own before its owner came:
  -- what was set before the address was confirmed must not open the account afterwards. The demo has given passwords.
  if new.email_confirmed_at is not null
    and (tg_op = 'INSERT' or old.email_confirmed_at is null)
    and not (select demo from private.installation) then
    new.encrypted_password := extensions.crypt(gen_random_uuid()::text || gen_random_uuid()::text, extensions.gen_salt('bf'));
  end if;
  return new;
end
$$;
comment on function private.admit_account is 'Refuses accounts for addresses without an active member; voids passwords set before the address was confirmed.';

-- Security definer, because the auth server may not write members; a trigger, so there is no caller to check.
-- After the row is there, because members.user_id refers to it. Linked once: an address changed later changes no rights.
create function private.link_account() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.email_confirmed_at is not null and (tg_op = 'INSERT' or old.email_confirmed_at is null) then
    update public.members m set user_id = new.id
    where m.email = lower(new.email) and m.user_id is null and m.deactivated_at is null
      and not exists (select from public.members other where other.user_id = new.id);
  end if;
  return null;
end
$$;
comment on function private.link_account is 'Links a member to the account, once, when its address is confirmed.';

revoke all on function private.admit_account(), private.link_account() from public, anon, authenticated, service_role;

create trigger admit_account before insert or update of email_confirmed_at on auth.users
  for each row execute function private.admit_account();
create trigger link_account after insert or update of email_confirmed_at on auth.users
  for each row execute function private.link_account();
