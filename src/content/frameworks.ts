import type { Client } from '../data/client.ts';
import { newestReleases } from '../data/openings.ts';
import type { Framework } from '../domain/framework.ts';
import type { Locale } from '../domain/locale.ts';
import { currentFramework, releaseFramework } from './edition.ts';
import { inOrderOfOffer } from './offered.ts';

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

/** What a new opening can stand on: every framework in its newest release, the one of the files at hand first. */
export async function offeredFrameworks(client: Client, locale: Locale): Promise<Framework[]> {
  const [releases, atHand] = await Promise.all([newestReleases(client), currentFramework(locale)]);
  const frameworks = await frameworksOf(
    client,
    releases.map(({ id }) => id),
    locale,
  );
  return inOrderOfOffer([...frameworks.values()], atHand.id);
}
