import { AsyncLocalStorage } from 'node:async_hooks';
import type { ConnectionContextOptions, VarsContext } from '@supabase/lite';
import { PostgresConnection } from '@supabase/lite/postgres';
import { Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { databaseFields, logQuietly, RefusedByDatabase, statusOf } from './database-error.ts';

/** What the database last refused while one request was served. */
export const lastRefusal = new AsyncLocalStorage<{ error?: RefusedByDatabase }>();

/** The connection of @supabase/lite without what would open more than a hosted project does. */
export class HardenedConnection extends PostgresConnection {
  constructor(url: string) {
    super({ url, postgresOptions: { max: 12, onnotice: () => {} } });
    // Left unknown, the first request would grant everything on every table of a schema with row level security.
    Reflect.set(this, 'rlsState', 'active');
    this.kysely = new Kysely({
      dialect: new PostgresJSDialect({ postgres: this.driver }),
      // The sign-in service answers every database error with a bare 500; this keeps the cause for api.ts.
      log: (event) => {
        const store = lastRefusal.getStore();
        const refused = event.level === 'error' ? refusal(event.error) : null;
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
    const refused = refusal(error);
    if (refused) throw refused;
    return typeof error === 'object' && error !== null ? logQuietly(error) : error;
  }
}

function refusal(error: unknown): RefusedByDatabase | null {
  const fields = databaseFields(error);
  const status = fields ? statusOf(fields.code) : null;
  return fields && status ? new RefusedByDatabase(status, fields) : null;
}
