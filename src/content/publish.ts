import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteClient } from '../data/client.ts';
import { command } from '../data/commands.ts';
import { Refusal } from '../data/refusal.ts';
import { frameworkFolder } from './folder.ts';
import { readEntries } from './read.ts';
import { editionOf } from './release.ts';

interface Published {
  /** Counts up from 1 for each framework. */
  number: number;
  /** False when this very content was published before. */
  created: boolean;
}

/**
 * Validates a framework's folder in both languages and writes it into the database as a release.
 * Throws a ContentError before anything is sent, a Refusal when the database does not take it.
 */
export async function publishFramework(options: {
  supabaseUrl: string;
  secretKey: string;
  folder: string;
  authorEmail?: string;
}): Promise<Published> {
  const { hash, content } = editionOf(readEntries(options.folder));
  const client = siteClient({ url: options.supabaseUrl, publishableKey: '' }, options.secretKey);
  const { number, created } = await command<Published>(client, 'publish_release', {
    framework_id: content.de.id,
    hash,
    content,
    ...(options.authorEmail ? { author_email: options.authorEmail } : {}),
  });
  return { number, created };
}

/** Where to publish: the environment, or what the embedded start wrote into its data folder. */
function settings(): { supabaseUrl: string; secretKey: string } {
  const { SUPABASE_URL, SUPABASE_SECRET_KEY, DATA_DIR = '.data' } = process.env;
  if (SUPABASE_URL && SUPABASE_SECRET_KEY) {
    return { supabaseUrl: SUPABASE_URL, secretKey: SUPABASE_SECRET_KEY };
  }
  // Half a setting is a mistake: falling back would publish somewhere else than was meant.
  if (SUPABASE_URL || SUPABASE_SECRET_KEY) {
    throw new Error('Set both SUPABASE_URL and SUPABASE_SECRET_KEY, or neither to use the running demo.');
  }
  const file = join(DATA_DIR, 'embedded.json');
  if (!existsSync(file)) {
    throw new Error(
      `Nothing to publish to: set SUPABASE_URL and SUPABASE_SECRET_KEY, or start the demo (no ${file}).`,
    );
  }
  return JSON.parse(readFileSync(file, 'utf8')) as { supabaseUrl: string; secretKey: string };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { author: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? frameworkFolder();
  const { number, created } = await publishFramework({
    ...settings(),
    folder,
    ...(values.author ? { authorEmail: values.author } : {}),
  });
  console.log(
    created
      ? `Published ${folder} as release ${number}.`
      : `${folder} is release ${number} already; nothing was changed.`,
  );
}

if (process.argv[1] === import.meta.filename) {
  await main().catch((error: unknown) => {
    if (error instanceof Refusal)
      console.error([error.key, error.field, error.hint].filter(Boolean).join(': '));
    else console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
