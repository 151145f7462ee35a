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

/**
 * What a new opening can stand on: every framework in its newest release, the one of the files at hand first. One
 * whose release cannot be read stays out, so that it does not keep the others from being used.
 */
export async function offeredFrameworks(client: Client, locale: Locale): Promise<Framework[]> {
  const [releases, atHand] = await Promise.all([newestReleases(client), currentFramework(locale)]);
  const read = await Promise.allSettled(releases.map(({ id }) => releaseFramework(client, id, locale)));
  const frameworks = read.flatMap((result, at) => {
    if (result.status === 'fulfilled') return result.value;
    console.error(`The newest release of ${releases[at]?.frameworkId} cannot be read:`, result.reason);
    return [];
  });
  return inOrderOfOffer(frameworks, atHand.id);
}
