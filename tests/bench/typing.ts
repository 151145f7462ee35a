import type { Page } from '@playwright/test';

/** Milliseconds from a key to the picture that shows it. */
export interface Typing {
  median: number;
  p95: number;
  keys: number;
}

/** Keys that browsers do not list answered faster than this. */
const fastest = 16;

/** Types into a note on a processor four times slower, with so many characters in the notes of the card. */
export async function typeInto(page: Page, characters: number, keys = 80): Promise<Typing> {
  const notes = page.locator('textarea[id^="question:"][id$=".note"]');
  const perNote = Math.floor(characters / 2);
  for (const at of [0, 1])
    await notes.nth(at).fill('Sie sagte, dass. '.repeat(Math.ceil(perNote / 17)).slice(0, perNote));
  await page.evaluate((durationThreshold) => {
    const found = new Map<number, number>();
    Object.assign(globalThis, { found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId > 0)
          found.set(entry.interactionId, Math.max(found.get(entry.interactionId) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
  }, fastest);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await notes.first().press('Control+End');
  // A quick typist: ten characters a second, with the pauses in which drafts are stored and sent.
  await notes.first().pressSequentially('a'.repeat(keys), { delay: 100 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const slow = await page.evaluate(() => [
    ...(globalThis as unknown as { found: Map<number, number> }).found.values(),
  ]);
  const all = [...slow, ...Array.from({ length: Math.max(0, keys - slow.length) }, () => fastest)].toSorted(
    (a, b) => a - b,
  );
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), keys: all.length };
}
