import { del, entries, get, type UseStore, update } from 'idb-keyval';
import { type Draft, isOver, type Written } from '../domain/draft.ts';
import type { CardKey } from '../domain/scorecard.ts';

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
      resolve(request.result);
    };
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

// Strict: what a transaction has written outlives the battery.
const store: UseStore = async (mode, callback) =>
  callback((await open()).transaction(name, mode, { durability: 'strict' }).objectStore(name));

/** Where a draft is kept: by member, so that nobody else on this device comes upon it. */
export function draftKey({ memberId, assignmentId }: Pick<Draft, 'memberId' | 'assignmentId'>): string {
  return `${memberId}/${assignmentId}`;
}

/** @throws DOMException when this browser keeps nothing */
export function readDraft(key: string): Promise<Draft | undefined> {
  return get<Draft>(key, store);
}

/**
 * Reads, changes and writes a draft in one transaction.
 * @returns what was written, once it is on the disk
 * @throws DOMException when the storage is full or forbidden; nothing is changed then
 */
export async function changeDraft(key: string, change: (was: Draft | undefined) => Draft): Promise<Draft> {
  let now: Draft | undefined;
  await update<Draft>(
    key,
    (was) => {
      now = change(was);
      return now;
    },
    store,
  );
  return now as Draft;
}

/** @throws DOMException when this browser keeps nothing */
export function forgetDraft(key: string): Promise<void> {
  return del(key, store);
}

/**
 * What a member has kept on this device; what is over leaves it on this occasion.
 * @throws DOMException when this browser keeps nothing
 */
export async function draftsOf(memberId: string): Promise<Draft[]> {
  const all = (await entries<string, Draft>(store)).map(([, draft]) => draft);
  const own = all.filter((draft) => draft.memberId === memberId);
  const now = new Date();
  await Promise.all(own.filter((draft) => isOver(draft, now)).map((draft) => forgetDraft(draftKey(draft))));
  return own.filter((draft) => !isOver(draft, now));
}

const leaf = (key: string, tab: string) => `messlatte/${key}/${tab}`;

/** Answers that a tab has not written yet, by key. */
export type Leaf = { [Key in CardKey]?: Written };

/** Keeps at once, in the moment a page hides, what its transactions may not get to write any more. */
export function keepLeaf(key: string, tab: string, answers: Leaf): void {
  if (Object.keys(answers).length === 0) localStorage.removeItem(leaf(key, tab));
  else localStorage.setItem(leaf(key, tab), JSON.stringify(answers));
}

/** What tabs have left behind so. Each leaf is to be dropped once it is written. */
export function leavesOf(key: string): { answers: Leaf; drop(): void }[] {
  return Object.keys(localStorage)
    .filter((at) => at.startsWith(leaf(key, '')))
    .map((at) => ({
      answers: JSON.parse(localStorage.getItem(at) ?? '{}') as Leaf,
      drop: () => localStorage.removeItem(at),
    }));
}
