import { runUntilStopped } from './lifecycle.ts';
import { isBuilt, startSite } from './site.ts';
import { StartError } from './start-error.ts';

/** `npm run serve`: the built site in front of a Supabase project that runs elsewhere. */
await runUntilStopped(async () => {
  const { url, port, host } = settings();
  if (!isBuilt()) throw new StartError('There is no built site yet: run "npm run build" first.');
  const site = await startSite({ port, host, env: {} });
  console.log(`Messlatte serves ${url} at ${site.url}`);
  return site;
});

function settings(): { url: string; port: number; host: string } {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, PORT = '4321', HOST = '127.0.0.1' } = process.env;
  if (!SUPABASE_URL || !SUPABASE_PUBLISHABLE_KEY)
    throw new StartError(
      'Set SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY to those of your Supabase project; "npm start" runs a demo without one.',
    );
  if (!/^https?:$/.test(URL.parse(SUPABASE_URL)?.protocol ?? ''))
    throw new StartError('SUPABASE_URL must be an address such as https://<project>.supabase.co.');
  if (process.env['MESSLATTE_DEMO'])
    throw new StartError('MESSLATTE_DEMO belongs to "npm start"; unset it to serve.');
  if (!/^\d{1,5}$/.test(PORT)) throw new StartError(`PORT must be a port number, not "${PORT}".`);
  return { url: SUPABASE_URL, port: Number(PORT), host: HOST };
}
