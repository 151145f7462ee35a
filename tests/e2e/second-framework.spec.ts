import type { Page } from '@playwright/test';
import { frameworkFolder } from '../../src/content/folder.ts';
import { publishFramework } from '../../src/content/publish.ts';
import { readEntries } from '../../src/content/read.ts';
import { editionOf } from '../../src/content/release.ts';
import { siteClient } from '../../src/data/client.ts';
import { command } from '../../src/data/commands.ts';
import type { Competency, Framework } from '../../src/domain/framework.ts';
import { fill, words } from '../../src/ui/words.ts';
import { fixtureFramework } from '../fixtures/framework-copy.ts';
import type { Installation } from '../installation.ts';
import { fillCard, openCard, submitCard } from './interviewer.ts';
import { expect, test } from './people.ts';
import { addCandidate, openRole, startLoop } from './recruiter.ts';

const t = { de: words('de'), en: words('en') };
const atHand = editionOf(readEntries(frameworkFolder())).content;
const gardening = editionOf(readEntries(fixtureFramework)).content;

const people = [
  { email: 'interviewer4@example.org', name: 'Paul Sommer', rating: 4 },
  { email: 'interviewer5@example.org', name: 'Mei Lindner', rating: 3 },
  { email: 'interviewer6@example.org', name: 'Jakob Ehlers', rating: 2 },
] as const;
const minutes = 30;
/** Core questions that fit into so many minutes. */
const asked = 2;
/** Later than any other interview, so that nobody meets these cards as the next one. */
const inDays = 40;

test.beforeEach(async ({ installation }) => {
  await publishSecond(installation);
});

test('a new opening chooses its framework by name, the one at hand being first', async ({ atDesk }) => {
  const page = await atDesk('recruiter@example.org');
  await page.goto('/en/openings/new');
  const choice = page.getByRole('navigation', { name: t.en['openings.new.framework'] });
  await expect(choice.getByRole('link')).toHaveText([atHand.en.name, gardening.en.name]);
  await expect(choice.locator('[aria-current]')).toHaveText(atHand.en.name);
  const levels = page.getByRole('group', { name: t.en['openings.field.target'] }).getByRole('radio');
  await expect(levels).toHaveCount(atHand.en.levels.length);

  await choice.getByRole('link', { name: gardening.en.name }).click();
  await expect(choice.locator('[aria-current]')).toHaveText(gardening.en.name);
  await expect(levels).toHaveCount(3);
  await page.getByRole('button', { name: t.en['openings.new.save'] }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(choice.locator('[aria-current]')).toHaveText(gardening.en.name);
});

test('a release that cannot be read keeps no other framework from being used', async ({
  atDesk,
  installation,
}) => {
  const { id: _id, ...unnamed } = nth(gardening.de.levels, 0);
  const broken = (framework: Framework) => ({
    ...framework,
    id: 'unreadable',
    levels: [{ id: 'helper', ...unnamed, name: '' }],
  });
  const { supabaseUrl, secretKey } = installation;
  await command(siteClient({ url: supabaseUrl, publishableKey: '' }, secretKey), 'publish_release', {
    framework_id: 'unreadable',
    hash: 'unreadable',
    content: { de: broken(gardening.de), en: broken(gardening.en) },
  });
  const page = await atDesk('recruiter@example.org');
  await page.goto('/en/openings/new?framework=unreadable');
  const choice = page.getByRole('navigation', { name: t.en['openings.new.framework'] });
  await expect(choice.getByRole('link')).toHaveText([atHand.en.name, gardening.en.name]);
  await expect(choice.locator('[aria-current]')).toHaveText(atHand.en.name);
});

test('three competencies and three levels go from an open role to a candidate seen against it', async ({
  atDesk,
  onPhone,
}) => {
  test.slow();
  const mark = Date.now().toString(36);
  const candidate = `Toni Laub ${mark}`;
  const { competencies, levels } = gardening.en;
  const target = nth(levels, 2);
  const names = { assessed: nth(levels, 1).name, target: target.name };

  const recruiter = await atDesk('recruiter@example.org');
  const opening = await openRole(recruiter, {
    title: `Gardens ${mark}`,
    manager: 'Martin Kessler',
    interviewers: people.map(({ name }) => name),
    framework: gardening.en.name,
    level: target.title,
    minutes,
  });
  await addCandidate(recruiter, opening, candidate);
  await expectOnlyGardening(recruiter);
  await startLoop(recruiter, opening, candidate, inDays);
  const interviews = recruiter.getByRole('table', { name: t.en['loops.progress'] }).getByRole('row');
  await expect(interviews).toHaveCount(1 + people.length);
  for (const [at, time] of ['09:00', '09:45', '10:30'].entries()) {
    await expect(interviews.nth(at + 1)).toContainText(time);
    await expect(interviews.nth(at + 1)).toContainText(nth(competencies, at).name);
    await expect(interviews.nth(at + 1)).toContainText(nth(people, at).name);
  }
  await expectOnlyGardening(recruiter);

  await test.step('the sheet for candidates says what this framework says', async () => {
    await recruiter.goto(opening);
    await recruiter.getByRole('link', { name: t.en['sheet.link'] }).click();
    const title = gardening.en.candidateSheet?.title;
    expect(title).toBeTruthy();
    await expect(recruiter.getByRole('heading', { name: title ?? '' })).toBeVisible();
    await expect(recruiter.getByText(`${minutes} minutes and ${asked} questions.`)).toBeVisible();
    await expectOnlyGardening(recruiter);
  });

  for (const [at, { email, rating }] of people.entries())
    await test.step(`${email} fills and submits the one card assigned`, async () => {
      const phone = await onPhone(email);
      await openCard(phone, candidate);
      await expectCard(phone, nth(gardening.de.competencies, at));
      if (at === 0) await expectKit(phone, nth(gardening.de.competencies, at), candidate);
      await fillCard(phone, {
        rating,
        note: `Notiz ${mark}`,
        why: `Begründung ${at} ${mark}`,
        questions: asked,
      });
      await submitCard(phone);
      await expectOnlyGardening(phone);
    });

  const manager = await atDesk('manager@example.org');
  await test.step('the manager sees the candidate against the role, by the rule of this release', async () => {
    await manager.goto(opening);
    const table = manager.getByRole('table', { name: t.en['comparison.against'] });
    await expect(table.getByRole('columnheader')).toHaveCount(1 + people.length + 1);
    const row = table.getByRole('row').filter({ hasText: candidate });
    await expect(row).toContainText(fill(t.en['comparison.expect.rampUp'], names));
    await expect(row.locator('.cell')).toHaveText([
      new RegExp(fill(t.en['marks.level'], { level: names.target })),
      new RegExp(fill(t.en['marks.level'], { level: names.assessed })),
      new RegExp(fill(t.en['marks.part'], { level: names.assessed })),
    ]);
    await expect(row.locator('.verdict')).toContainText(t.en['comparison.threshold.not_met']);
    await expect(row.locator('.verdict')).toContainText(nth(competencies, 2).short);
    const rule = fill(t.en['comparison.threshold.rule.none'], { atLeast: 3 });
    await expect(manager.getByText(rule)).toBeVisible();
    await expectOnlyGardening(manager);

    await row.getByRole('link', { name: candidate }).click();
    const picture = manager.getByRole('figure', {
      name: fill(t.en['comparison.picture.label'], { name: candidate }),
    });
    await expect(picture.locator('.levels li')).toHaveText([
      nth(levels, 0).name,
      `${names.assessed} ${t.en['marks.bar']}`,
      `${names.target} ${t.en['marks.role']}`,
    ]);
    await expect(picture.locator('.plot li')).toHaveCount(people.length);
    for (const at of people.keys()) await expect(manager.getByText(`Begründung ${at} ${mark}`)).toBeVisible();
    await expect(manager.getByText(t.en['comparison.threshold.not_met'])).toBeVisible();
    await expect(manager.getByText(rule)).toBeVisible();
    await expectOnlyGardening(manager);
  });

  await test.step('guide and matrix show the files at hand', async () => {
    await manager.goto('/en/framework');
    await expect(manager.getByRole('heading', { level: 1, name: atHand.en.name })).toBeVisible();
    const rows = manager.getByRole('table', { name: t.en['guide.matrix.caption'] }).getByRole('rowheader');
    await expect(rows).toHaveText(atHand.en.competencies.map(({ name }) => name));
    // Which shows as well that names are found where they stand.
    const found = await namesOn(manager, atHand);
    expect(found).toEqual(expect.arrayContaining(atHand.en.competencies.map(({ name }) => name)));
    const first = nth(atHand.en.competencies, 0);
    await manager.getByRole('link', { name: nth(first.anchors, 0).summary }).click();
    await expect(manager.getByRole('heading', { level: 1, name: first.name })).toBeVisible();
    const steps = manager.getByRole('navigation', { name: t.en['guide.levels.label'] }).getByRole('link');
    await expect(steps).toHaveText(atHand.en.levels.map(({ name }) => name));
  });
});

/** Publishing the same content again changes nothing, so each test may ask for it. */
async function publishSecond({ supabaseUrl, secretKey }: Pick<Installation, 'supabaseUrl' | 'secretKey'>) {
  await publishFramework({ supabaseUrl, secretKey, folder: fixtureFramework });
}

/** A card of the second framework on a phone: its questions, levels and anchors, measured one level below the role. */
async function expectCard(phone: Page, competency: Competency): Promise<void> {
  const { levels } = gardening.de;
  const names = { assessed: nth(levels, 1).name, target: nth(levels, 2).name };
  await expect(phone.getByRole('heading', { level: 1, name: competency.name })).toBeVisible();
  await expect(phone.getByText(fill(t.de['scorecard.measure.rampUp'], names))).toBeVisible();
  const ladder = { ...names, count: 3, levels: levels.map(({ name }) => name).join(', ') };
  await expect(phone.getByRole('img', { name: fill(t.de['scorecard.ladder.label'], ladder) })).toBeVisible();
  await expect(phone.locator('.question h2')).toHaveText(
    competency.questions.slice(0, asked).map(({ text }) => text),
  );
  for (const { id, name: level } of levels.slice(1)) {
    await phone.getByText(fill(t.de['scorecard.anchors'], { competency: competency.short, level })).tap();
    const anchor = competency.anchors.find(({ levelId }) => levelId === id);
    expect(anchor).toBeDefined();
    for (const text of anchor?.behaviours ?? [])
      await expect(phone.getByText(text, { exact: true })).toBeVisible();
  }
  const overall = phone.locator('.judgement');
  await expect(overall).toContainText(
    `4 · ${fill(t.de['scorecard.option.4.next'], { level: names.target })}`,
  );
  await expect(overall).toContainText(`3 · ${fill(t.de['scorecard.option.3'], { level: names.assessed })}`);
  await expectOnlyGardening(phone);
}

/** The same on paper; comes back to the card. */
async function expectKit(phone: Page, competency: Competency, candidate: string): Promise<void> {
  await phone.getByRole('link', { name: t.de['kit.print'] }).tap();
  await expect(phone).toHaveURL(/\/kit$/);
  await expect(phone.getByRole('heading', { name: competency.name, exact: true })).toBeVisible();
  await expect(phone.getByRole('main')).toContainText(candidate);
  for (const [place, { text }] of competency.questions.entries())
    await expect(phone.getByRole('heading', { name: text })).toHaveCount(place < asked ? 1 : 0);
  for (const { name } of gardening.de.levels.slice(1))
    await expect(phone.getByRole('heading', { name, exact: true })).toBeVisible();
  await expectOnlyGardening(phone);
  await phone.goBack();
  await expect(phone.locator('[data-island]:not([data-running])')).toHaveCount(0);
}

async function expectOnlyGardening(page: Page): Promise<void> {
  expect(await namesOn(page, atHand), page.url()).toEqual([]);
}

const escaped = (name: string) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Which names and ids of a framework the page says, be it in attributes or in what is only heard. */
async function namesOn(page: Page, framework: Record<'de' | 'en', Framework>): Promise<string[]> {
  const names = [framework.de, framework.en].flatMap(({ name, role, levels, competencies }) => [
    name,
    role,
    ...levels.flatMap((level) => [level.name, level.title]),
    ...competencies.flatMap((competency) => [competency.id, competency.name, competency.short]),
  ]);
  const html = await page.content();
  return [...new Set(names)].filter((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}(?![\\p{L}\\p{N}-])`, 'u').test(html),
  );
}

/** What stands at this place; fails where nothing does, so that nothing is compared with nothing. */
function nth<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing at ${place}`);
  return found;
}
