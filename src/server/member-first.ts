import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'npm run member:first -- --email <address> --name <name> [--language de|en]';

/** `npm run member:first`: makes the first recruiter of an installation, who then adds everybody else. */
async function memberFirst(): Promise<string> {
  const { email, name, language } = options();
  const { url, secretKey } = project();
  const response = await fetch(`${url}/rest/v1/rpc/first_member`, {
    method: 'POST',
    headers: { apikey: secretKey, 'content-type': 'application/json' },
    body: JSON.stringify({ payload: { email, name, language } }),
  }).catch(() => {
    throw new Error(`Nothing answers at ${url}.`);
  });
  if (response.ok) return `${name} is the first recruiter and can sign in with ${email}.`;
  const refused = (await response.json().catch(() => ({}))) as { message?: string; hint?: string };
  throw new Error(
    [`Refused: ${refused.message ?? response.status}.`, refused.hint].filter(Boolean).join(' '),
  );
}

function options(): { email: string; name: string; language: string } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { email: text, name: text, language: { ...text, default: 'de' } },
  });
  if (!values.email || !values.name) throw new Error(`Usage: ${usage}`);
  return { email: values.email, name: values.name, language: values.language };
}

/** The project named in the environment, else the embedded one that runs on this machine. */
function project(): { url: string; secretKey: string } {
  const { SUPABASE_URL, SUPABASE_SECRET_KEY, DATA_DIR = '.data' } = process.env;
  if (SUPABASE_URL && SUPABASE_SECRET_KEY) return { url: SUPABASE_URL, secretKey: SUPABASE_SECRET_KEY };
  if (SUPABASE_URL || SUPABASE_SECRET_KEY) throw new Error('Set both SUPABASE_URL and SUPABASE_SECRET_KEY.');
  try {
    const running = JSON.parse(readFileSync(join(DATA_DIR, 'embedded.json'), 'utf8'));
    return { url: running.supabaseUrl, secretKey: running.secretKey };
  } catch {
    throw new Error('Set SUPABASE_URL and SUPABASE_SECRET_KEY; no embedded Supabase runs here either.');
  }
}

await memberFirst().then(console.log, (error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
