import { chmod, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { StartError } from '../../src/server/start-error.ts';
import { startApi } from './api.ts';
import { makeBaseSchema } from './base-schema.ts';
import { keysOf } from './keys.ts';
import { type Mail, mailDriver } from './mail.ts';
import { migrate } from './migrate.ts';
import { assertLoopback, claimPort, loopback } from './ports.ts';
import { adminRole, startPostgres } from './postgres.ts';
import { writePrivate } from './private-file.ts';
import { claimFolder, endOrphan } from './running.ts';

export interface EmbeddedOptions {
  dataDir: string;
  /** 0 takes a free one */
  supabasePort: number;
  /** without it, a free one */
  postgresPort?: number;
  demo: boolean;
  migrationsDir: string;
  siteUrl?: string;
  host?: string | undefined;
  smtpUrl?: string | undefined;
  /** ends a start under way */
  signal?: AbortSignal;
  /** for tests: faster, and nothing is safe against a power cut */
  throwaway?: boolean;
  /** for a test: the default grants that projects had before 30 October 2026 */
  oldDefaultGrants?: boolean;
}

export interface Embedded {
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  /** as the role `postgres`, which is no superuser, as on a hosted project */
  databaseUrl: string;
  siteUrl: string;
  /** the names of the migrations this start applied */
  applied: string[];
  mails: readonly Mail[];
  stop: () => Promise<void>;
}

/**
 * Starts Postgres and the API on this machine and brings the database up to date. What fails is undone before
 * the error reaches the caller; a StartError says in one sentence what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  assertLoopback(options.host ?? process.env['HOST']);
  Object.assign(process.env, { LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', ASTRO_TELEMETRY_DISABLED: '1' });
  const dataDir = resolve(options.dataDir);
  const clusterDir = join(dataDir, 'postgres');
  const undo: (() => Promise<unknown>)[] = [];
  const stop = once(async () => {
    for (const step of undo.reverse()) await step();
  });
  const goOn = () => {
    if (options.signal?.aborted) throw new StartError('Stopped while starting.');
  };

  try {
    // Others may pass through, as Postgres run by root works under another account, but not list it.
    await mkdir(dataDir, { recursive: true });
    await chmod(dataDir, 0o711);
    undo.push(await claimFolder(dataDir));
    await endOrphan(clusterDir);
    const supabasePort = await claimPort(options.supabasePort, 'SUPABASE_PORT');
    const postgresPort = await claimPort(options.postgresPort ?? 0, 'POSTGRES_PORT');
    const keys = await keysOf(dataDir);
    goOn();

    const { adminPassword, databasePassword } = keys;
    const cluster = await startPostgres({
      clusterDir,
      port: postgresPort,
      adminPassword,
      throwaway: options.throwaway ?? false,
    });
    undo.push(cluster.stop);
    goOn();

    const urlFor = (role: string, password: string) =>
      `postgres://${role}:${password}@${loopback}:${postgresPort}/postgres`;
    const admin = postgres(urlFor(adminRole, adminPassword), { max: 1, onnotice: () => {} });
    await makeBaseSchema(admin, databasePassword, options.oldDefaultGrants ?? false).finally(() =>
      admin.end(),
    );
    goOn();

    const databaseUrl = urlFor('postgres', databasePassword);
    const sql = postgres(databaseUrl, { max: 4, onnotice: () => {} });
    undo.push(() => sql.end({ timeout: 2 }));
    const applied = await migrate(sql, options.migrationsDir);
    await sayWhetherDemo(sql, options.demo);
    goOn();

    const siteUrl = options.siteUrl ?? `http://${loopback}:4321`;
    const mail = mailDriver(dataDir, options.smtpUrl ?? process.env['SMTP_URL']);
    const api = await startApi({ port: supabasePort, databaseUrl, siteUrl, keys, mail, sql });
    undo.push(api.stop);

    const supabaseUrl = `http://${loopback}:${supabasePort}`;
    const { publishableKey, secretKey } = keys;
    const access = { siteUrl, supabaseUrl, publishableKey, secretKey, databaseUrl };
    const accessFile = join(dataDir, 'embedded.json');
    await writePrivate(accessFile, `${JSON.stringify(access, null, 2)}\n`);
    undo.push(() => rm(accessFile, { force: true }));
    goOn();
    return { ...access, applied, mails: mail.mails, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whether this is a demo is said by who starts the database, never guessed from what is missing. */
async function sayWhetherDemo(sql: postgres.Sql, demo: boolean): Promise<void> {
  const [found] = await sql`select to_regclass('private.installation') as here`;
  if (!found?.['here']) return;
  const updated = await sql`update private.installation set demo = ${demo}`;
  if (updated.count === 0) await sql`insert into private.installation (demo) values (${demo})`;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}
