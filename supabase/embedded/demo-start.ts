import postgres from 'postgres';
import { publishFramework } from '../../src/content/publish.ts';
import { accounts } from './demo-data/people.ts';
import { seedDemo } from './demo-data/seed.ts';
import { claimPort, loopback } from './ports.ts';
import { refuseInUse } from './running.ts';
import { frameworkFolder, migrationsDir, settings } from './settings.ts';
import { type Embedded, startEmbedded } from './start.ts';

export interface Demo {
  embedded: Embedded;
  port: number;
  /** what the site reads with astro:env */
  env: Record<string, string>;
  /** where the site is, who can sign in, with what */
  welcome: string;
}

/** The database of the demo with the framework published and its people in; the site is still to start. */
export async function startDemoDatabase(signal: AbortSignal): Promise<Demo> {
  const { port: wanted, supabasePort, dataDir, demoPassword } = settings();
  refuseInUse(dataDir);
  const port = await claimPort(wanted, 'PORT');
  const siteUrl = `http://${loopback}:${port}`;
  const embedded = await startEmbedded({ dataDir, supabasePort, demo: true, migrationsDir, siteUrl, signal });
  try {
    const { supabaseUrl, secretKey } = embedded;
    await publishFramework({ supabaseUrl, secretKey, folder: frameworkFolder });
    const sql = postgres(embedded.databaseUrl, { max: 1, onnotice: () => {} });
    await seedDemo(sql, demoPassword).finally(() => sql.end());
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return {
    embedded,
    port,
    env: {
      SUPABASE_URL: embedded.supabaseUrl,
      SUPABASE_PUBLISHABLE_KEY: embedded.publishableKey,
      SUPABASE_SECRET_KEY: embedded.secretKey,
      SITE_URL: siteUrl,
      SIGN_IN_OTP_TYPE: 'magiclink',
      MESSLATTE_DEMO: JSON.stringify({ password: demoPassword, accounts }),
    },
    welcome: [
      `Messlatte demo: ${siteUrl}`,
      '',
      ...accounts.map(
        ({ email, name, role }) => `  ${email.padEnd(26)} ${name.padEnd(16)} ${role.replace('_', ' ')}`,
      ),
      '',
      `  Password of all of them: ${demoPassword}`,
      '',
      'Ctrl-C stops everything.',
    ].join('\n'),
  };
}
