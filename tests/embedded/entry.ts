import { runUntilStopped } from '../../src/server/lifecycle.ts';
import { startEmbedded } from '../../supabase/embedded/start.ts';

/** The smallest entry point, for tests of what happens around it: node entry.ts <data folder> <migrations> */
const [dataDir = '', migrationsDir = ''] = process.argv.slice(2);
await runUntilStopped(async (signal) => {
  const supabasePort = Number(process.env['SUPABASE_PORT'] ?? 0);
  console.log('starting');
  const embedded = await startEmbedded({
    dataDir,
    supabasePort,
    demo: false,
    migrationsDir,
    throwaway: true,
    signal,
  });
  console.log('ready');
  return embedded;
});
