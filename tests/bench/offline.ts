import type { BrowserContext } from '@playwright/test';
import type { Network } from '../faults/network.ts';
import { waitUntilStored } from '../stored.ts';

/** Milliseconds from asking for a card without a network until its text is there, the median of several visits. */
export async function openOffline(
  context: BrowserContext,
  network: Network,
  path: string,
  visits = 7,
): Promise<number> {
  const home = await context.newPage();
  await home.goto(`${network.url}/de`);
  await waitUntilStored(home, path);
  await home.close();
  network.cut(true);
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await context.newPage();
    await page.goto(network.url + path, { waitUntil: 'commit' });
    const ready = await page.waitForFunction(() => {
      const state = document.querySelector('.save-state')?.getAttribute('data-state');
      return state && state !== 'opening' ? performance.now() : false;
    });
    times.push(Number(await ready.jsonValue()));
    await page.close();
  }
  network.cut(false);
  return times.toSorted((a, b) => a - b)[Math.floor(visits / 2)] ?? Number.NaN;
}
