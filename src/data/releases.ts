import type { Release } from '../domain/framework.ts';
import type { Locale } from '../domain/locale.ts';
import type { Client } from './client.ts';
import { Refusal, unwrap } from './refusal.ts';

/** A release as the database has it: the content is not validated yet. */
export type StoredRelease = Omit<Release, 'content'> & { content: Record<Locale, unknown> };

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
  const row = unwrap(await client.from('framework_releases').select('hash').eq('id', id).maybeSingle());
  if (!row) throw new Refusal(404, 'not_found');
  return row.hash;
}

/**
 * One release with its content as it was stored; `frameworkOf` (src/content/edition.ts) makes a Framework of it.
 * @throws Refusal `not_found` for an id that is no release's, `payload_invalid` for one that is no uuid
 */
export async function releaseById(client: Client, id: string): Promise<StoredRelease> {
  const row = unwrap(
    await client
      .from('framework_releases')
      .select('id, number, hash, content')
      .eq('id', id)
      .maybeSingle<StoredRelease>(),
  );
  if (!row) throw new Refusal(404, 'not_found');
  return row;
}
