import { isBuilt, startSite } from './site.ts';

/** `npm run serve`: the built site in front of a Supabase project that runs elsewhere. */
async function serve(): Promise<void> {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, PORT = '4321', HOST = '127.0.0.1' } = process.env;
  if (!SUPABASE_URL || !SUPABASE_PUBLISHABLE_KEY)
    return refuse(
      'Set SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY to those of your Supabase project; "npm start" runs a demo without one.',
    );
  if (!/^https?:$/.test(URL.parse(SUPABASE_URL)?.protocol ?? ''))
    return refuse('SUPABASE_URL must be an address such as https://<project>.supabase.co.');
  if (process.env['MESSLATTE_DEMO'])
    return refuse('MESSLATTE_DEMO belongs to "npm start"; unset it to serve.');
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refuse('PORT must be a number from 0 to 65535.');
  if (!isBuilt()) return refuse('There is no built site yet: run "npm run build" first.');

  const site = await startSite({ port, host: HOST, env: {} }).catch((error: NodeJS.ErrnoException) =>
    refuse(
      error.code === 'EADDRINUSE' ? `Port ${port} is already taken; set PORT to another one.` : error.message,
    ),
  );
  if (!site) return;
  console.log(`Messlatte serves ${SUPABASE_URL} at ${site.url}`);
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => void site.stop().then(() => process.exit(0)));
}

function refuse(sentence: string): undefined {
  console.error(sentence);
  process.exitCode = 1;
}

await serve();
