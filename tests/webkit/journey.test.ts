import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  emptyAnswer,
  isQuestionKey,
  type QuestionAnswer,
  type QuestionKey,
} from '../../src/domain/scorecard.ts';
import { fill, words } from '../../src/ui/words.ts';
import { type Network, startNetwork } from '../faults/network.ts';
import { secondDevice } from '../faults/secondDevice.ts';
import { type Installation, startInstallation } from '../installation.ts';
import {
  fillRest,
  firstNote,
  isRunning,
  noteOf,
  openCard,
  openNextCard,
  saveState,
  signIn,
  typeNote,
} from './card.ts';
import { startKeepingBrowser } from './keeping-browser.ts';
import { missingPackages } from './packages.ts';
import { type Phone, startPhone } from './phone.ts';
import { type Screen, startScreen } from './screen.ts';
import { until } from './until.ts';

const t = words('de');
const patient = { timeout: 20_000, interval: 100 };

describe.skipIf(missingPackages().length > 0)('the scorecard in the engine of Safari', () => {
  let installation: Installation;
  let network: Network;
  let screen: Screen;
  let phone: Phone;
  let assignmentId: string;
  let sql: postgres.Sql;
  let device: ReturnType<typeof secondDevice>;

  beforeAll(async () => {
    [installation, screen] = await Promise.all([startInstallation(), startScreen()]);
    sql = postgres(installation.databaseUrl, { max: 1 });
    [network, phone] = await Promise.all([startNetwork(installation.siteUrl), startPhone(screen)]);
  });
  afterAll(async () => {
    await phone?.end();
    await network?.stop();
    await sql?.end();
    await Promise.all([screen?.end(), installation?.stop()]);
  });

  const state = () => saveState(phone.session);
  const serverNote = async () => (await firstAnswer()).value.note;
  const firstAnswer = async () => {
    const answers = (await device.read()).answers as { key: QuestionKey; value: QuestionAnswer }[];
    const first = answers.find(({ key }) => isQuestionKey(key));
    if (!first) throw new Error('the server has no answer yet');
    return first;
  };

  test('home leads to the card with one tap, and it fits', async () => {
    await signIn(phone.session, network.url, 'interviewer1@example.org');
    assignmentId = await openNextCard(phone.session);
    const cookies = await phone.session.cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    device = secondDevice(installation.siteUrl, cookie, assignmentId);
    expect(await phone.session.script('return document.documentElement.scrollWidth')).toBe(390);
  });

  test('what is typed reaches the server as it was typed', async () => {
    await typeNote(phone.session, 'Größter Kunde: „Öztürk & Söhne“\n42 % mehr.');
    await expect.poll(state, patient).toBe('saved');
    expect(await serverNote()).toBe('Größter Kunde: „Öztürk & Söhne“\n42 % mehr.');
  });

  test('two tabs of one browser have what either of them types', async () => {
    const close = await phone.session.openTab();
    await openCard(phone.session, network.url, assignmentId);
    await typeNote(phone.session, ' Zweiter Reiter.');
    await expect.poll(state, patient).toBe('saved');
    const there = await noteOf(phone.session);
    await close();
    await expect.poll(() => noteOf(phone.session), patient).toBe(there);
    expect(await state()).toBe('saved');
  });

  test('what was typed without reception is there after the page was killed, and then goes out', async () => {
    network.stopActions();
    await typeNote(phone.session, ' Selbst verhandelt.');
    await expect.poll(state, patient).toBe('waiting');
    await phone.killPage();
    expect(await serverNote()).not.toContain('Selbst verhandelt.');
    await openCard(phone.session, network.url, assignmentId);
    await expect.poll(() => noteOf(phone.session), patient).toMatch(/Zweiter Reiter\. Selbst verhandelt\.$/);
    network.heal();
    await expect.poll(state, { ...patient, timeout: 40_000 }).toBe('saved');
    expect(await serverNote()).toContain('Selbst verhandelt.');
  });

  test('an answer that was changed on another device too: both texts, and the one chosen holds', async () => {
    await device.write<QuestionAnswer>((await firstAnswer()).key, (now = emptyAnswer) => ({
      ...now,
      note: 'Vom Laptop.',
    }));
    await typeNote(phone.session, ' Vom Telefon.');
    await expect.poll(state, patient).toBe('conflict');
    const both = await phone.session.find('.notice.warning', t['scorecard.elsewhere']);
    for (const text of ['Vom Laptop.', 'Vom Telefon.']) await phone.session.find('dd', text, both);
    await (await phone.session.find('button', t['scorecard.elsewhere.keepMine'], both)).click();
    await expect.poll(state, patient).toBe('saved');
    expect(await noteOf(phone.session)).toMatch(/Selbst verhandelt\. Vom Telefon\.$/);
    expect(await serverNote()).toBe(await noteOf(phone.session));
  });

  test('the card is handed in once, and says so', async () => {
    await fillRest(phone.session, 3);
    await (await phone.session.find('button', t['scorecard.submit'])).click();
    const [said = ''] = fill(t['scorecard.done'], { when: '\n' }).split('\n');
    await until('a card that is in', () => phone.session.find('h2', said));
    const versions = await sql`
      select content::text from scorecard_versions where assignment_id = ${assignmentId}`;
    expect(versions).toHaveLength(1);
    expect(versions[0]?.['content']).toContain('Selbst verhandelt. Vom Telefon.');
  });

  test('a browser that was killed with all its processes opens without a network, and has what was typed', async () => {
    network.heal();
    const page = await startKeepingBrowser(screen, `${network.url}/de/sign-in`);
    const text = 'Vor dem leeren Akku.';
    const note = `document.querySelector('${firstNote}')`;
    await until('sign-in', () =>
      page.read(`document.querySelector('[value^=interviewer2]').click() ?? true`),
    );
    const link = `document.querySelector('main a[href*="/scorecards/"]')`;
    const path = await until('home', () => page.read<string>(`${link}.getAttribute('href')`));
    await until(
      'the tick at the card',
      () => page.read(`document.querySelector('[data-here=kept]') && 1`),
      40,
    );
    await page.read(`${link}.click()`);
    await until('the card', () => page.read(isRunning));
    network.cut(true);
    await page.read(`${note}.focus(); document.execCommand('insertText', false, '${text}')`);
    const saved = `document.querySelector('.save-state').dataset.state`;
    await expect.poll(() => page.read(saved), patient).toBe('waiting');
    await page.kill();

    const again = await startKeepingBrowser(screen, `${network.url}${path}`);
    await until('the note', async () => (await again.read(`${note}.value`)) === text);
    await again.kill();
  }, 150_000);
});
