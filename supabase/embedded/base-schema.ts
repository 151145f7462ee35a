import { getAuthSchemaSql } from '@supabase/lite';
import type { Sql } from 'postgres';

/**
 * Makes what a hosted project has before its first migration: the roles and their attributes, the schemas with
 * who may use them, and the tables of the sign-in service. Run as superuser at every start; it only adds.
 */
export async function makeBaseSchema(sql: Sql, databasePassword: string, oldDefaultGrants: boolean) {
  await sql.unsafe(roles(databasePassword)).simple();
  await sql.unsafe(getAuthSchemaSql()).simple();
  await sql.unsafe(schemas).simple();
  if (oldDefaultGrants) await sql.unsafe(defaultGrantsBeforeOctober2026).simple();
}

// The role `postgres` is no superuser on a hosted project; migrations that need one must fail here as well.
const roles = (databasePassword: string) => `
  do $$
  declare wanted record;
  begin
    for wanted in
      select * from (values
        ('anon', 'nologin'), ('authenticated', 'nologin'), ('service_role', 'nologin bypassrls'),
        ('postgres', 'login createrole createdb bypassrls')) as r(name, attributes)
    loop
      if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
        execute format('create role %I noinherit %s', wanted.name, wanted.attributes);
      end if;
    end loop;
  end $$;
  alter role postgres inherit password '${databasePassword}';
  grant anon, authenticated, service_role to postgres with admin option;
`;

const schemas = `
  create schema if not exists extensions;
  create extension if not exists pgcrypto with schema extensions;
  create extension if not exists "uuid-ossp" with schema extensions;
  alter database postgres set search_path to "$user", public, extensions;
  alter database postgres set timezone to 'UTC';

  grant create, connect, temporary on database postgres to postgres;
  alter schema public owner to postgres;
  grant all on schema extensions to postgres;
  grant usage on schema public, extensions, auth to anon, authenticated, service_role;
  grant usage on schema auth to postgres;
  grant all on all tables in schema auth to postgres;
  grant all on all sequences in schema auth to postgres;

  create or replace function auth.uid() returns uuid language sql stable as $$
    select coalesce(
      nullif(current_setting('request.jwt.claim.sub', true), ''),
      nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
  $$;
  create or replace function auth.role() returns text language sql stable as $$
    select coalesce(
      nullif(current_setting('request.jwt.claim.role', true), ''),
      nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
  $$;
  create or replace function auth.email() returns text language sql stable as $$
    select coalesce(
      nullif(current_setting('request.jwt.claim.email', true), ''),
      nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email')
  $$;
  create or replace function auth.jwt() returns jsonb language sql stable as $$
    select coalesce(
      nullif(current_setting('request.jwt.claim', true), ''),
      nullif(current_setting('request.jwt.claims', true), ''))::jsonb
  $$;
`;

// What projects granted by themselves before 30 October 2026; a test migrates with it and without.
const defaultGrantsBeforeOctober2026 = `
  alter default privileges for role postgres in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges for role postgres in schema public grant all on sequences to anon, authenticated, service_role;
  alter default privileges for role postgres in schema public grant all on functions to anon, authenticated, service_role;
`;
