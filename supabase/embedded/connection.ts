import { AsyncLocalStorage } from 'node:async_hooks';
import type { ConnectionContextOptions, VarsContext } from '@supabase/lite';
import { PostgresConnection } from '@supabase/lite/postgres';
import { Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { quietly, type RefusedByDatabase, refusalFrom } from './database-error.ts';
import { prepared } from './prepared.ts';

/** What the database last refused while one request was served. */
export const lastRefusal = new AsyncLocalStorage<{ error?: RefusedByDatabase }>();

// lite hands over the argument of a command as text already, which would be quoted once more: the function would
// get a text instead of an object.
const jsonb = {
  to: 3802,
  from: [3802],
  serialize: (value: unknown) =>
    typeof value === 'string' && /^\s*[[{]/.test(value) && isJson(value) ? value : JSON.stringify(value),
  parse: (text: string): unknown => JSON.parse(text),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The connection of @supabase/lite without what would open more than a hosted project does. */
export class HardenedConnection extends PostgresConnection {
  constructor(url: string) {
    super({ url, postgresOptions: { max: 12, onnotice: () => {}, types: { jsonb } } });
    // Left unknown, the first request would grant everything on every table of a schema with row level security.
    Reflect.set(this, 'rlsState', 'active');
    this.kysely = new Kysely({
      dialect: new PostgresJSDialect({ postgres: prepared(this.driver) }),
      // The sign-in service answers every database error with a bare 500; this keeps the cause for api.ts.
      log: (event) => {
        if (event.level !== 'error') return;
        quietly(event.error);
        const store = lastRefusal.getStore();
        const refused = refusalFrom(event.error);
        if (store && refused) store.error = refused;
      },
    });
  }

  /** Without a caller nothing runs as the owner of the tables. */
  override async withContext<T>(
    vars: VarsContext | undefined,
    run: (db: Kysely<unknown>) => Promise<T>,
    options?: ConnectionContextOptions,
  ): Promise<T> {
    return await super.withContext(vars ?? { auth: { uid: null, role: 'anon', jwt: null } }, run, options);
  }

  /** Throws for what the caller can put right, as lite would answer most of it with 500 and without its code. */
  override normalizeDbError(error: unknown): unknown {
    const refused = refusalFrom(error);
    if (refused) throw refused;
    return quietly(error);
  }
}
