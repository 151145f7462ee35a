import { getCollection } from 'astro:content';
import * as v from 'valibot';
import type { Client } from '../data/client.ts';
import { releaseById, releaseHash } from '../data/releases.ts';
import { type Framework, frameworkSchema } from '../domain/framework.ts';
import type { Locale } from '../domain/locale.ts';
import type { Entries, FileOf, Kind } from './files.ts';
import { type Edition, editionOf } from './release.ts';

let edition: Promise<Edition> | undefined;
const stored = new Map<string, Framework>();

/** The framework as the files have it. */
export async function currentFramework(locale: Locale): Promise<Framework> {
  return (await currentEdition()).content[locale];
}

/** The hash of the files in both languages; equal to a release's `hash` when they are published as they are. */
export async function currentHash(): Promise<string> {
  return (await currentEdition()).hash;
}

type Stored = Record<Locale, unknown>;

/**
 * The framework of a release: from the files where the hashes agree, from the stored release otherwise. `content`
 * may be a way to load it, so that the usual case moves none of it.
 * Throws a ValiError when the stored content is no framework.
 */
export async function frameworkOf(
  release: { hash: string; content: Stored | (() => Promise<Stored>) },
  locale: Locale,
): Promise<Framework> {
  const current = await currentEdition();
  if (current.hash === release.hash) return current.content[locale];
  // A release never changes, so what was parsed once holds for good.
  const key = `${release.hash} ${locale}`;
  const known = stored.get(key);
  if (known) return known;
  const content = typeof release.content === 'function' ? await release.content() : release.content;
  const parsed = v.parse(frameworkSchema, content[locale]);
  stored.set(key, parsed);
  return parsed;
}

/** The framework an opening stands on, by the id of its release. @throws Refusal when there is no such release */
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
  return new Map(entries.map((entry) => [entry.id, entry.data as FileOf<K>])) as Entries[K];
}
