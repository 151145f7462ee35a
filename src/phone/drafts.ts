import { del, get, type UseStore, update } from 'idb-keyval';
import type { Draft, DraftFacts, Leaf } from '../domain/draft.ts';

const name = 'drafts';
let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('messlatte', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // Browsers close connections by themselves; the next change opens another.
      request.result.onclose = () => {
        opened = undefined;
      };
      // Whoever wants to delete or replace it need not wait for this page to close.
      request.result.onversionchange = () => {
        opened = undefined;
        request.result.close();
      };
      resolve(request.result);
    };
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Milliseconds after which a storage that does not answer counts as one that keeps nothing; less once it has not. */
const patience = { atFirst: 3_000, afterwards: 500 };
let wait = patience.atFirst;

/** The result, or the refusal of a storage that does not answer. */
export async function answered<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      wait = patience.afterwards;
      reject(new DOMException('the storage does not answer', 'TimeoutError'));
    }, wait);
  });
  const result = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  wait = patience.atFirst;
  return result;
}

// Strict: what a transaction has written outlives the battery.
export const store: UseStore = async (mode, callback) =>
  callback((await open()).transaction(name, mode, { durability: 'strict' }).objectStore(name));

/** Where a draft is kept: by member, so that nobody else on this device comes upon it. */
export function draftKey({ memberId, assignmentId }: Pick<Draft, 'memberId' | 'assignmentId'>): string {
  return `${memberId}/${assignmentId}`;
}

/** @throws DOMException when this browser keeps nothing */
export function readDraft(key: string): Promise<Draft | undefined> {
  return answered(get<Draft>(key, store));
}

/**
 * Reads, changes and writes a draft in one transaction.
 * @returns what was written, once it is on the disk
 * @throws DOMException when the storage is full or forbidden; nothing is changed then
 */
export async function changeDraft(key: string, change: (was: Draft | undefined) => Draft): Promise<Draft> {
  let now: Draft | undefined;
  await answered(
    update<Draft>(
      key,
      (was) => {
        now = change(was);
        return now;
      },
      store,
    ),
  );
  return now as Draft;
}

/** @throws DOMException when this browser keeps nothing */
export function forgetDraft(key: string): Promise<void> {
  return answered(del(key, store));
}

/** What a tab has not written yet, with what is to be known of its card. */
interface Loose {
  facts: DraftFacts;
  answers: Leaf;
}

export const prefix = 'messlatte/';
/** The tab behind a sign that no key has: an amendment is kept under the name of its card and more. */
const leaf = (key: string, tab: string) => `${prefix}${key}#${tab}`;

/** Keeps at once, in the moment a page hides, what its transactions may not get to write any more. */
export function keepLeaf(tab: string, facts: DraftFacts, answers: Leaf): void {
  const at = leaf(draftKey(facts), tab);
  if (Object.keys(answers).length === 0) localStorage.removeItem(at);
  else localStorage.setItem(at, JSON.stringify({ facts, answers } satisfies Loose));
}

/** What tabs have left behind so. Each leaf is to be dropped once it is written. */
export type Left = Loose & { drop(): void };

/** The leaves of one card. */
export const leavesOf = (key: string): Left[] => leavesFrom(leaf(key, ''));

export function leavesFrom(start: string): Left[] {
  try {
    return Object.keys(localStorage)
      .filter((at) => at.startsWith(start))
      .map((at) => ({
        ...(JSON.parse(localStorage.getItem(at) ?? '') as Loose),
        drop: () => localStorage.removeItem(at),
      }));
  } catch {
    // Where this is forbidden, nothing was left.
    return [];
  }
}
