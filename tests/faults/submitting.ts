import { expect } from '@playwright/test';
import { words } from '../../src/ui/words.ts';
import { crash } from './phone.ts';
import type { Sitting } from './sitting.ts';

const t = words('de');
const kinds = ['none', 'lost', 'cut', 'cut and killed', 500, 401, 'crash', 'kill', 'slow and crash'] as const;

/** Fills in what is missing and submits, through a fault. */
export async function submit(sitting: Sitting) {
  const { texts, tally } = sitting;
  await rate(sitting);
  await texts.acknowledged(sitting.page());
  await press(sitting);
  await isIn(sitting);
  tally.submissions += 1;
  await sitting.page().close();
}

async function rate({ texts, page }: Sitting) {
  await texts.fill(page());
  const pick = (scope: string, name: string | RegExp) =>
    page().locator(scope).locator('label').filter({ hasText: name }).first().click();
  for (const { key } of texts.questions) {
    await pick(`[id="${key}"]`, t['scorecard.result.figures']);
    await pick(`[id="${key}"] .brief`, /^3/);
  }
  await pick(`[id="${texts.all[0]?.key}"]`, t['scorecard.pin']);
  await pick('.judgement', /^3 ·/);
}

const button = ({ page }: Sitting) => page().getByRole('button', { name: t['scorecard.submit'] });
const waits = ({ page }: Sitting) => page().getByRole('heading', { name: t['scorecard.notSent'] });

async function press(sitting: Sitting) {
  const { network, chance, tally, page } = sitting;
  const kind = chance.one(kinds);
  tally.fault(`submitting: ${kind}`);
  if (kind === 500 || kind === 401 || kind === 'lost') network.answer(kind, kind, kind);
  if (kind === 'slow and crash') network.answer('slow', 'slow');
  const isCut = kind === 'cut' || kind === 'cut and killed';
  if (isCut) network.cut(true);
  await button(sitting).click();
  if (isCut) await expect(waits(sitting)).toBeVisible();
  if (kind === 'cut and killed') {
    await sitting.killed();
    await sitting.visit();
    await expect(waits(sitting)).toBeVisible();
  }
  if (kind === 'crash' || kind === 'slow and crash') await crash(page());
  if (kind === 'kill') await sitting.killed();
  network.heal();
  if (page().isClosed()) await sitting.visit();
  await sitting.signIn();
  await sitting.poke('online');
}

/** The card is in; whoever sees a page that does not come opens it once more. */
async function isIn(sitting: Sitting) {
  await saysSo(sitting).catch(async () => {
    // Nobody but the page is at fault then.
    expect((await sitting.device.read()).over).toBe('scorecard_locked');
    sitting.tally.openedAgain += 1;
    await sitting.visit();
    await saysSo(sitting);
  });
}

/** By itself, or handed in once more where the fault came before it was kept. */
async function saysSo(sitting: Sitting) {
  const [done = ''] = t['scorecard.done'].split('{');
  const said = () => sitting.page().getByText(done).first();
  await expect(async () => {
    if (await said().isVisible()) return;
    const isWaiting = await waits(sitting).isVisible();
    // It may go by itself at any moment, and the button with it.
    if (!isWaiting && (await button(sitting).isEnabled({ timeout: 1000 })))
      await button(sitting).click({ timeout: 1000 });
    await sitting.poke('online');
    await expect(said()).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 40_000, intervals: [100] });
}
