import type { Client } from '../data/client.ts';
import type { Framework } from '../domain/framework.ts';
import type { Locale } from '../domain/locale.ts';
import { releaseFramework } from './edition.ts';

/** The frameworks of several releases in one language, by the id of the release, each looked up once. */
export async function frameworksOf(
  client: Client,
  releaseIds: readonly string[],
  locale: Locale,
): Promise<Map<string, Framework>> {
  const distinct = [...new Set(releaseIds)];
  const found = await Promise.all(distinct.map((id) => releaseFramework(client, id, locale)));
  return new Map(distinct.map((id, at) => [id, found[at] as Framework]));
}
