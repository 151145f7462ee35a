import type { Page } from '@playwright/test';
import { type Draft, newDraft, write } from '../../src/domain/draft.ts';

/** The member whose page is open. */
export async function memberOf(page: Page): Promise<string> {
  return (await page.locator('html').getAttribute('data-member')) ?? '';
}

/** A draft with one sentence that the server does not have. */
export async function draftFor(page: Page, path: string, sentence: string): Promise<Draft> {
  const facts = {
    memberId: await memberOf(page),
    assignmentId: path.slice(-36),
    title: 'Bogen · Kim Reise',
    path,
    until: new Date(Date.now() + 86_400_000).toISOString(),
  };
  return write(newDraft(facts, { revision: 0, answers: [] }), 'why', { value: sentence, at: 1 });
}

/** Puts a draft where the card keeps its own. */
export async function store(page: Page, draft: Draft): Promise<void> {
  await page.evaluate(async (draft) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('messlatte', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('drafts');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('drafts', 'readwrite');
    transaction.objectStore('drafts').put(draft, `${draft.memberId}/${draft.assignmentId}`);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, draft);
}

/** How many drafts this browser keeps, whoever they belong to. */
export async function countDrafts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('messlatte');
      opening.onsuccess = () => resolve(opening.result);
    });
    if (!database.objectStoreNames.contains('drafts')) return 0;
    const asked = database.transaction('drafts').objectStore('drafts').count();
    const count = await new Promise<number>((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
    database.close();
    return count;
  });
}

/** The paths that this browser has stored of a member's pages; of anybody's where nobody is named. */
export async function storedPaths(page: Page, memberId = ''): Promise<string[]> {
  return page.evaluate(async (prefix) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  }, `messlatte:${memberId}`);
}
