import { getCollection } from 'astro:content';
import * as v from 'valibot';
import type { Client } from '../data/client.ts';
import { releaseById, releaseHash } from '../data/releases.ts';
import type { FigureNotes } from '../domain/figure.ts';
import type { Framework, Release } from '../domain/framework.ts';
import type { Locale } from '../domain/locale.ts';
import type { Vignette } from '../domain/vignette.ts';
import type { WordingEntry } from '../domain/wording.ts';
import { figureNotesOf, vignettesOf, wordingOf } from './beside.ts';
import { type Entries, type Kind, kindNames, kinds } from './files.ts';
import { checkedEdition, type Edition, editionOf } from './release.ts';

/** The files and what they make. */
interface Current {
  entries: Entries;
  edition: Edition;
}

let current: Promise<Current> | undefined;
const stored = new Map<string, Release['content']>();

/** The framework as the files have it. */
export async function currentFramework(locale: Locale): Promise<Framework> {
  return (await read()).edition.content[locale];
}

/** The hash of the files in both languages; equal to a release's `hash` when they are published as they are. */
export async function currentHash(): Promise<string> {
  return (await read()).edition.hash;
}

/** The vignettes that the guide works through; those for practice are not among them. */
export async function workedVignettes(locale: Locale): Promise<Vignette[]> {
  return vignettesOf((await read()).entries, locale).filter(({ worked }) => worked);
}

/** The figures of the files, with what their owners should know. */
export async function currentFigures(locale: Locale): Promise<FigureNotes> {
  return figureNotesOf((await read()).entries, locale);
}

/** The words to think twice about in a note. */
export async function currentWording(locale: Locale): Promise<WordingEntry[]> {
  return wordingOf((await read()).entries, locale);
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
  const { edition } = await read();
  if (edition.hash === release.hash) return edition.content[locale];
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
  return knownReleaseFramework(client, { id: releaseId, hash: await releaseHash(client, releaseId) }, locale);
}

/** The same where the hash is known already, which spares a question to the database. */
export function knownReleaseFramework(
  client: Client,
  { id, hash }: Pick<Release, 'id' | 'hash'>,
  locale: Locale,
): Promise<Framework> {
  return frameworkOf({ hash, content: async () => (await releaseById(client, id)).content }, locale);
}

function read(): Promise<Current> {
  // In dev the files change under a running server.
  if (import.meta.env.DEV) return readCollections();
  current ??= readCollections();
  return current;
}

async function readCollections(): Promise<Current> {
  const collections = await Promise.all(kindNames.map(async (kind) => [kind, await byPath(kind)] as const));
  const entries = { folder: 'content', ...Object.fromEntries(collections) } as Entries;
  // A build whose files do not agree has failed; in dev the page that needs them says so.
  return { entries, edition: import.meta.env.DEV ? editionOf(entries) : checkedEdition(entries) };
}

async function byPath<K extends Kind>(kind: K): Promise<Entries[K]> {
  const entries = await getCollection(kind);
  // Again, as Astro keeps entries of unchanged files from one build to the next, also when these schemas have changed.
  return new Map(entries.map((entry) => [entry.id, v.parse(kinds[kind].schema, entry.data)])) as Entries[K];
}
