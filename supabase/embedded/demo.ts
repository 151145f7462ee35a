import { runUntilStopped } from '../../src/server/lifecycle.ts';
import { startSite } from '../../src/server/site.ts';
import { buildWhenChanged } from './astro.ts';
import { startDemoDatabase } from './demo-start.ts';
import { loopback } from './ports.ts';

/** `npm start`: the whole product on this machine, with people and loops to try it on. */
await runUntilStopped(async (signal) => {
  const { embedded, port, env, welcome } = await startDemoDatabase(signal);
  try {
    await buildWhenChanged(signal);
    const site = await startSite({ port, host: loopback, env });
    console.log(welcome);
    return {
      stop: async () => {
        await site.stop();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
});
