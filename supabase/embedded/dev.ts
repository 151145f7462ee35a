import { once } from 'node:events';
import { runUntilStopped } from '../../src/server/lifecycle.ts';
import { astroDev } from './astro.ts';
import { startDemoDatabase } from './demo-start.ts';

/** `npm run dev`: the demo's database, and the site as Astro serves it while it is being worked on. */
await runUntilStopped(async (signal) => {
  const { embedded, port, env, welcome } = await startDemoDatabase(signal);
  const astro = astroDev(port, env);
  const ended = once(astro, 'exit');
  console.log(welcome);
  return {
    ended,
    stop: async () => {
      if (astro.exitCode === null && astro.signalCode === null) {
        astro.kill();
        await ended;
      }
      await embedded.stop();
    },
  };
});
