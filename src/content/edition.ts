import { getCollection } from 'astro:content';
import * as v from 'valibot';
import type { Client } from '../data/client.ts';
import { releaseById, releaseHash } from '../data/releases.ts';
import type { Framework, Release } from '../domain/framework.ts';
import type { Locale } from '../domain/locale.ts';
import { type Entries, type Kind, kinds } from './files.ts';
import { type Edition, editionOf } from './release.ts';

let edition: Promise<Edition> | undefined;
const stored = new Map<string, Release['content']>();

/** The framework as the files have it. */
export async function currentFramework(locale: Locale): Promise<Framework> {
  return (await currentEdition()).content[locale];
}

/** The hash of the files in both languages; equal to a release's `hash` when they are published as they are. */
export async function currentHash(): Promise<string> {
  return (await currentEdition()).hash;
}

type Content = Release['content'];

/**
 * The framework of a release: from the files where the hashes agree, from what was stored otherwise. Given as a
 * function, `content` is loaded only when the files differ, and then once.
 */
export async function frameworkOf(
  release: { hash: string; content: Content | (() => Promise<Content>) },
  locale: Locale,
): Promise<Framework> {
  const current = await currentEdition();
  if (current.hash === release.hash) return current.content[locale];
  if (typeof release.content !== 'function') return release.content[locale];
  // A release never changes, so one copy serves everybody who may read it.
  const content = stored.get(release.hash) ?? (await release.content());
  stored.set(release.hash, content);
  return content[locale];
}

/** The same by the id of a release. Throws a Refusal `not_found` when the member sees no such release. */
export async function releaseFramework(
  client: Client,
  releaseId: string,
  locale: Locale,
): Promise<Framework> {
  const hash = await releaseHash(client, releaseId);
  return frameworkOf({ hash, content: async () => (await releaseById(client, releaseId)).content }, locale);
}

function currentEdition(): Promise<Edition> {
  // In dev the files change under a running server.
  if (import.meta.env.DEV) return readEdition();
  edition ??= readEdition();
  return edition;
}

async function readEdition(): Promise<Edition> {
  const [outline, names, scale, evidence, competencies, questions] = await Promise.all([
    byPath('outline'),
    byPath('names'),
    byPath('scale'),
    byPath('evidence'),
    byPath('competencies'),
    byPath('questions'),
  ]);
  return editionOf({ folder: 'content', outline, names, scale, evidence, competencies, questions });
}

async function byPath<K extends Kind>(kind: K): Promise<Entries[K]> {
  const entries = await getCollection(kind);
  // Again, as Astro keeps entries of unchanged files from one build to the next, also when these schemas have changed.
  return new Map(entries.map((entry) => [entry.id, v.parse(kinds[kind].schema, entry.data)])) as Entries[K];
}
