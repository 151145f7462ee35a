import type { Page } from '@playwright/test';
import postgres from 'postgres';
import { words } from '../../src/ui/words.ts';
import { isStored, waitUntilStored } from '../stored.ts';
import { fillCard, openCard } from './interviewer.ts';
import { expect, test } from './people.ts';
import { signOut } from './phone.ts';
import { addCandidate, interviewers, openRole, startLoop } from './recruiter.ts';

const t = words('de');
const state = (page: Page) => page.locator('.save-state');
const note = (page: Page) => page.getByLabel(t['scorecard.note']).first();

test('what an interviewer is told, whatever becomes of the network, the session and the card', async ({
  atDesk,
  onPhone,
  installation,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const candidate = `Noa Sicher ${mark}`;
  const recruiter = await atDesk('recruiter@example.org');
  const opening = await openRole(recruiter, {
    title: `Kept ${mark}`,
    manager: 'Martin Kessler',
    interviewers,
  });
  await addCandidate(recruiter, opening, candidate);
  await startLoop(recruiter, opening, candidate);
  const sql = postgres(installation.databaseUrl, { max: 1, onnotice: () => {} });
  const open = async (at: number) => {
    const phone = await onPhone(`interviewer${at}@example.org`);
    await openCard(phone, candidate);
    await expect(state(phone)).toHaveAttribute('data-state', 'saved');
    return phone;
  };
  const pathOf = (page: Page) => new URL(page.url()).pathname;
  const idOf = (page: Page) => pathOf(page).split('/').at(-1) ?? '';

  await test.step('handed in without a network, it waits, can be taken back, and goes once', async () => {
    const phone = await open(1);
    await waitUntilStored(phone, pathOf(phone));
    await fillCard(phone, { rating: 3, note: 'Notiz', why: 'Weil.' });
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: t['scorecard.submit'] }).tap();
    const waits = phone.getByRole('dialog', { name: t['scorecard.notSent'] });
    await expect(waits).toBeVisible();
    await waits.getByRole('button', { name: t['scorecard.notSent.recall'] }).tap();
    await expect(waits).toHaveCount(0);
    await phone.getByLabel(t['scorecard.why'], { exact: true }).fill('Weil es so war.');
    await phone.getByRole('button', { name: t['scorecard.submit'] }).tap();
    await expect(waits).toBeVisible();
    await phone.context().setOffline(false);
    await expect(phone.getByText(t['scorecard.done.release'].split('{')[0] ?? '')).toBeVisible();
    await expect(phone.getByText('Weil es so war.')).toBeVisible();
    await expect.poll(() => isStored(phone, pathOf(phone))).toBe(false);
    const versions = await sql`select 1 from scorecard_versions where assignment_id = ${idOf(phone)}`;
    expect(versions).toHaveLength(1);
  });

  await test.step('signed out in the middle, typing goes on, and so does saving afterwards', async () => {
    const phone = await open(2);
    await phone.context().clearCookies();
    await note(phone).fill('Ohne Anmeldung');
    await expect(state(phone)).toContainText(t['scorecard.state.signed_out']);
    const [other] = await Promise.all([
      phone.context().waitForEvent('page'),
      phone.getByRole('link', { name: t['scorecard.signIn'] }).tap(),
    ]);
    await other.getByRole('button', { name: /interviewer2@example\.org/ }).tap();
    await other.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    await other.close();
    await expect(state(phone)).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });
    await phone.reload();
    await expect(note(phone)).toHaveValue('Ohne Anmeldung');
  });

  await test.step('a full storage is said at once, and the server has the text', async () => {
    const phone = await open(3);
    // As a browser says it; a quota set from outside holds only some time later.
    await phone.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await phone.route('**/_actions/**', (route) => route.abort());
    await note(phone).fill('Kein Platz');
    await expect(state(phone)).toContainText(t['scorecard.state.unkept']);
    await phone.unroute('**/_actions/**');
    await expect(state(phone)).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });
  });

  await test.step('a storage that does not answer is said too, and the server has the text', async () => {
    const phone = await onPhone('interviewer3@example.org');
    await phone.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    });
    await openCard(phone, candidate);
    await note(phone).fill('Der Speicher hängt');
    await expect(state(phone)).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });
    await expect(state(phone)).toContainText(t['scorecard.state.savedAlone']);
  });

  await test.step('changed on two devices, both texts are shown, and one is chosen', async () => {
    const phone = await open(4);
    const laptop = await onPhone('interviewer4@example.org');
    await openCard(laptop, candidate);
    await phone.context().setOffline(true);
    await note(phone).fill('Auf dem Telefon');
    await expect(state(phone)).toHaveAttribute('data-state', 'waiting', { timeout: 20_000 });
    await note(laptop).fill('Auf dem Laptop');
    await expect(state(laptop)).toHaveAttribute('data-state', 'saved');
    await phone.context().setOffline(false);
    const both = phone.getByRole('region', { name: t['scorecard.elsewhere'] });
    await expect(both).toContainText('Auf dem Telefon');
    await expect(both).toContainText('Auf dem Laptop');
    await expect(note(phone)).toHaveValue('Auf dem Telefon');
    await both.getByRole('button', { name: t['scorecard.elsewhere.takeTheirs'] }).tap();
    await expect(note(phone)).toHaveValue('Auf dem Laptop');
    await expect(state(phone)).toHaveAttribute('data-state', 'saved');
  });

  await test.step('given to somebody else meanwhile, it says why, and the text can be taken along', async () => {
    const phone = await open(5);
    await sql`update assignments set ended_at = now(), end_reason = 'replaced' where id = ${idOf(phone)}`;
    await note(phone).fill('Nicht mehr meiner');
    const stopped = phone.getByRole('region', { name: t['scorecard.stopped'] });
    await expect(stopped).toContainText(t['errors.assignment_ended']);
    // Whoever is in the middle of a word writes on, and it stays here.
    await note(phone).press('End');
    await note(phone).pressSequentially(', und weiter');
    await expect(phone.getByRole('button', { name: t['scorecard.submit'] })).toBeDisabled();
    await phone.getByRole('link', { name: t['scorecard.state.stopped'] }).tap();
    await expect(stopped).toBeInViewport();
    await stopped.getByRole('link', { name: t['scorecard.stopped.take'] }).tap();
    await phone.getByText(t['device.text.show']).tap();
    await expect(phone.getByText('Nicht mehr meiner, und weiter')).toBeVisible();
  });

  await test.step('two tabs agree', async () => {
    const phone = await open(6);
    const tab = await phone.context().newPage();
    await tab.goto(phone.url());
    await note(tab).fill('Im zweiten Fenster');
    await expect(note(phone)).toHaveValue('Im zweiten Fenster');
    await note(phone).fill('Im zweiten Fenster, dann im ersten');
    await expect(note(tab)).toHaveValue('Im zweiten Fenster, dann im ersten');
    await expect(state(tab)).toHaveAttribute('data-state', 'saved');
  });

  await test.step('what comes from there moves no caret here', async () => {
    const phone = await open(6);
    const tab = await phone.context().newPage();
    await tab.goto(phone.url());
    await expect(state(tab)).toHaveAttribute('data-state', 'saved');
    const caret = () => note(phone).evaluate((field: HTMLTextAreaElement) => field.selectionStart);
    await note(phone).evaluate((field: HTMLTextAreaElement) => {
      field.focus();
      field.setSelectionRange(3, 3);
    });
    await note(tab).fill('Im ersten, dann im zweiten');
    await expect(note(phone)).toHaveValue('Im ersten, dann im zweiten');
    expect(await caret()).toBe(3);

    // A key in the very moment in which something comes.
    const why = phone.getByLabel(t['scorecard.why'], { exact: true });
    await why.focus();
    await note(phone).evaluate((field: HTMLTextAreaElement) => {
      const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
      Object.defineProperty(field, 'value', {
        ...own,
        set(value: string) {
          own?.set?.call(field, value);
          Promise.resolve().then(() => {
            const typed = document.activeElement as HTMLTextAreaElement;
            typed.setRangeText('a', typed.selectionStart, typed.selectionEnd, 'end');
            typed.dispatchEvent(new Event('input', { bubbles: true }));
          });
        },
      });
    });
    await note(tab).fill('Und dann wieder im zweiten');
    await expect(why).toHaveValue('a');
    await why.press('b');
    await expect(why).toHaveValue('ab');
  });

  await test.step('a card that is in is not shown open again, however late its page comes', async () => {
    const laptop = await open(6);
    const phone = await open(6);
    await waitUntilStored(phone, pathOf(phone));
    await fillCard(phone, { rating: 3, note: 'Notiz', why: 'Weil.' });
    let asked = 0;
    await phone.context().route(`**${pathOf(phone)}?in`, async (route) => {
      asked += 1;
      if (asked === 1) return route.abort();
      // Later than the worker waits where it has something to show.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      return route.continue();
    });
    await phone.getByRole('button', { name: t['scorecard.submit'] }).tap();
    await expect(phone.getByText(t['offline.in'])).toBeVisible();
    await phone.getByRole('link', { name: t['offline.retry'] }).tap();
    await expect(phone.getByText(t['scorecard.done.release'].split('{')[0] ?? '')).toBeVisible();

    // Nor on another device, as soon as somebody looks at it again.
    await laptop.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(laptop.getByText(t['scorecard.done.release'].split('{')[0] ?? '')).toBeVisible();
    const tab = await phone.context().newPage();
    await tab.goto('/de');
    await signOut(tab);
    await expect(phone).toHaveURL(/sign-in/);
  });
  await sql.end();
});
