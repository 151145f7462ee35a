import type { Page } from '@playwright/test';
import { fill, words } from '../../src/ui/words.ts';
import { fillCard, openCard, pick, submitCard } from './interviewer.ts';
import { expect, test } from './people.ts';
import { addCandidate, openRole, startLoop } from './recruiter.ts';

const t = words('de');
const en = words('en');
const plan = {
  manager: 'Martin Kessler',
  interviewers: ['Ines Brandt', 'Tarek Nasser', 'Lena Vogt', 'Paul Sommer', 'Mei Lindner', 'Jakob Ehlers'],
};
const email = 'interviewer2@example.org';

interface Submitted {
  recruiter: Page;
  /** Address of the loop, for the recruiter. */
  loop: string;
  /** The author's, on the card that was submitted. */
  phone: Page;
}

async function submitted(
  name: string,
  atDesk: (email: string) => Promise<Page>,
  onPhone: (email: string) => Promise<Page>,
): Promise<Submitted> {
  const mark = `${name} ${Date.now().toString(36)}`;
  const recruiter = await atDesk('recruiter@example.org');
  const opening = await openRole(recruiter, { title: `Account Manager ${mark}`, ...plan });
  await addCandidate(recruiter, opening, mark);
  const loop = await startLoop(recruiter, opening, mark);
  const phone = await onPhone(email);
  await openCard(phone, mark);
  await fillCard(phone, { rating: 3, note: 'Hat den Kunden gehalten', why: 'Zwei Fälle mit Zahlen.' });
  await submitCard(phone);
  return { recruiter, loop, phone };
}

async function unseal(recruiter: Page, loop: string): Promise<void> {
  await recruiter.goto(loop);
  await recruiter.getByRole('button', { name: en['loops.unseal'] }).click();
  await recruiter.getByLabel(en['loops.unseal.reason'], { exact: true }).fill('The others are ill.');
  await recruiter.getByRole('button', { name: en['loops.unseal.save'] }).click();
  await expect(recruiter.getByText('The others are ill.').first()).toBeVisible();
}

const openAmending = (phone: Page) => phone.getByRole('link', { name: t['amend.link'], exact: true }).tap();
const why = (phone: Page) => phone.getByLabel(t['scorecard.why'], { exact: true });
const lookAt = (phone: Page) => phone.getByRole('button', { name: t['amend.look'] }).tap();
const send = (phone: Page) => phone.getByRole('button', { name: t['amend.submit'] }).tap();
const keptHere = (phone: Page) => expect(phone.getByText(t['amend.state.kept'])).toBeVisible();
const review = (phone: Page) => phone.getByRole('region', { name: t['amend.review'] });

test('everything is amended with a reason, as long as nobody else can read it', async ({
  atDesk,
  onPhone,
}) => {
  test.slow();
  const { phone, recruiter, loop } = await submitted('Amend All', atDesk, onPhone);
  await expect(phone.getByText(t['amend.may.everything'])).toBeVisible();
  await openAmending(phone);
  await expect(phone).toHaveURL(/\/amend$/);
  await expect(phone.getByText(t['amend.state.none'])).toBeVisible();

  await test.step('what will change is seen before it is sent', async () => {
    await why(phone).fill('Drei Fälle mit Zahlen.');
    await pick(phone.locator('.question').first().locator('.brief'), '4');
    await pick(phone.locator('.judgement'), /^4 ·/);
    await lookAt(phone);
    await expect(review(phone).locator('del')).toContainText([/3$/, /3$/, /Zwei$/]);
    await expect(review(phone).locator('ins')).toContainText([/4$/, /4$/, /Drei$/]);
    await expect(review(phone).locator('ins')).toHaveCount(3);
  });

  await test.step('it takes a reason', async () => {
    await send(phone);
    await expect(phone.getByRole('alert')).toContainText(t['errors.reason_required']);
    await phone.getByLabel(t['amend.reason']).fill('Einen Fall vergessen.');
  });

  await test.step('without an answer the text stays, and it is sent once', async () => {
    let sent = 0;
    await phone.route('**/_actions/scorecard.amend', async (route) => {
      sent += 1;
      // The first arrives and its answer does not.
      if (sent === 1) await route.fetch();
      return sent === 1 ? route.abort() : route.continue();
    });
    await send(phone);
    await expect(phone.getByRole('alert')).toContainText(t['scorecard.notSubmitted']);
    await expect(phone.getByLabel(t['amend.reason'])).toHaveValue('Einen Fall vergessen.');
    await send(phone);
    await expect(phone.getByText(t['amend.done'])).toBeVisible();
    expect(sent).toBe(2);
  });

  await test.step('the history says when, why and what', async () => {
    const versions = phone.locator('#history li.stack');
    await expect(versions).toHaveCount(2);
    await expect(versions.first()).toContainText(
      fill(t['history.reason'], { reason: 'Einen Fall vergessen.' }),
    );
    await versions.first().getByText(t['history.show']).tap();
    await expect(versions.first().locator('ins')).toContainText([/4$/, /4$/, /Drei$/]);
    await expect(phone.locator('.read').getByText('Drei Fälle mit Zahlen.')).toBeVisible();
  });

  await test.step('readers see the amended card and why it was amended', async () => {
    await unseal(recruiter, loop);
    await recruiter.goto(loop);
    await expect(recruiter.getByText('Drei Fälle mit Zahlen.').first()).toBeVisible();
    await expect(
      recruiter.getByText(fill(en['comparison.amended'], { version: 2, reason: 'Einen Fall vergessen.' })),
    ).toBeVisible();
  });
});

test('when others can read it, words are amended and ratings are not', async ({ atDesk, onPhone }) => {
  test.slow();
  const { phone, recruiter, loop } = await submitted('Amend Words', atDesk, onPhone);
  const card = phone.url();
  await openAmending(phone);
  await pick(phone.locator('.judgement'), /^2 ·/);
  await why(phone).fill('Zwei Fälle, einer mit Zahlen.');
  await unseal(recruiter, loop);

  await test.step('a rating that was changed meanwhile is refused where it stands', async () => {
    await lookAt(phone);
    await phone.getByLabel(t['amend.reason']).fill('Genauer gesagt.');
    await send(phone);
    await expect(phone.getByRole('alert')).toContainText(t['amend.locked']);
    await expect(phone.locator('#rating')).toContainText(t['amend.locked']);
    await expect(why(phone)).toHaveValue('Zwei Fälle, einer mit Zahlen.');
    await pick(phone.locator('.judgement'), /^3 ·/);
    await lookAt(phone);
    await expect(phone.getByLabel(t['amend.reason'])).toHaveValue('Genauer gesagt.');
    await send(phone);
    await expect(phone.getByText(t['amend.done'])).toBeVisible();
  });

  await test.step('the next time ratings cannot be chosen at all', async () => {
    await expect(phone.getByText(t['amend.may.words'])).toBeVisible();
    await phone.goto(`${new URL(card).pathname}/amend`);
    await expect(phone.locator('.judgement').getByRole('radio')).toHaveCount(5);
    for (const scope of ['.judgement', '.question >> nth=0']) {
      const ratings = phone.locator(scope).locator('.rate input');
      for (const rating of await ratings.all()) await expect(rating).toBeDisabled();
    }
    await expect(why(phone)).toBeEditable();
  });
});

test('an amendment outlives a reload, and is discarded after asking', async ({ atDesk, onPhone }) => {
  test.slow();
  const { phone } = await submitted('Amend Later', atDesk, onPhone);
  await openAmending(phone);
  await why(phone).fill('Zwei Fälle, mit Zahlen und Namen.');
  await keptHere(phone);
  await phone.reload();
  await expect(why(phone)).toHaveValue('Zwei Fälle, mit Zahlen und Namen.');
  await keptHere(phone);

  await test.step('the card says that it is begun, and stands as it was', async () => {
    await phone.goto(new URL(phone.url()).pathname.replace('/amend', ''));
    await expect(phone.getByText(t['amend.begun'])).toBeVisible();
    await expect(phone.locator('.read').getByText('Zwei Fälle mit Zahlen.')).toBeVisible();
    await phone.getByRole('link', { name: t['amend.link'], exact: true }).tap();
    await expect(why(phone)).toHaveValue('Zwei Fälle, mit Zahlen und Namen.');
  });

  await test.step('going back leads from the changes to the card', async () => {
    await lookAt(phone);
    await expect(review(phone)).toBeVisible();
    await phone.goBack();
    await expect(why(phone)).toBeVisible();
    await expect(review(phone)).toHaveCount(0);
  });

  await phone.getByRole('button', { name: t['amend.discard'] }).tap();
  const asking = phone.getByRole('dialog', { name: t['amend.discard.ask'] });
  await asking.getByRole('button', { name: t['amend.discard.keep'] }).tap();
  await expect(why(phone)).toHaveValue('Zwei Fälle, mit Zahlen und Namen.');
  await phone.getByRole('button', { name: t['amend.discard'] }).tap();
  await asking.getByRole('button', { name: t['amend.discard'] }).tap();
  await expect(phone.locator('#history li.stack')).toHaveCount(1);
  await expect(phone.getByText(t['amend.begun'])).toHaveCount(0);
  await openAmending(phone);
  await expect(why(phone)).toHaveValue('Zwei Fälle mit Zahlen.');
});
