import * as v from 'valibot';
import { type Release, releaseSchema } from '../domain/framework.ts';
import type { Client } from './client.ts';
import { Refusal, unwrap } from './refusal.ts';

/**
 * The hashes of all published releases, to tell whether the content at hand is one of them.
 * @throws Refusal
 */
export async function publishedHashes(client: Client): Promise<Set<string>> {
  const rows = unwrap(await client.from('framework_releases').select('hash'));
  return new Set(rows.map((row) => row.hash as string));
}

/** The hash of one release. @throws Refusal `not_found` for an id that is no release's */
export async function releaseHash(client: Client, id: string): Promise<string> {
  const row = unwrap(
    await client.from('framework_releases').select('hash').eq('id', id).maybeSingle<{ hash: string }>(),
  );
  if (!row) throw new Refusal(404, 'not_found');
  return row.hash;
}

/**
 * One release with its content as it was stored. Pages show `frameworkOf` it (src/content/edition.ts).
 * @throws Refusal `not_found` for an id that is no release's, `payload_invalid` for one that is no uuid
 * @throws ValiError when what is stored is no framework
 */
export async function releaseById(client: Client, id: string): Promise<Release> {
  const row: unknown = unwrap(
    await client.from('framework_releases').select('id, number, hash, content').eq('id', id).maybeSingle(),
  );
  if (!row) throw new Refusal(404, 'not_found');
  return v.parse(releaseSchema, row);
}
