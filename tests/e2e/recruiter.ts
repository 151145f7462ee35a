import { expect, type Page } from '@playwright/test';
import { words } from '../../src/ui/words.ts';

const t = words('en');

/** The demo's six, in the order of its competencies: interviewer1@example.org and so on. */
export const interviewers = [
  'Ines Brandt',
  'Tarek Nasser',
  'Lena Vogt',
  'Paul Sommer',
  'Mei Lindner',
  'Jakob Ehlers',
] as const;

export interface Plan {
  title: string;
  manager: string;
  /** Interviewers by name, in the order of the competencies. */
  interviewers: readonly string[];
  /** By its name, where it is not the one that the page offers first. */
  framework?: string;
  /** By its title. */
  level?: string;
  minutes?: number;
}

/** Opens a role, without more for a Senior Account Manager with 45-minute interviews; gives the opening's address. */
export async function openRole(page: Page, plan: Plan): Promise<string> {
  const { title, manager, interviewers, framework, level = 'Senior Account Manager', minutes = 45 } = plan;
  await page.goto('/en/openings');
  await page.getByRole('link', { name: t['openings.new'] }).click();
  if (framework) await page.getByRole('link', { name: framework }).click();
  await page.getByLabel(t['openings.field.title']).fill(title);
  await page.getByLabel(t['openings.field.manager']).selectOption({ label: manager });
  await page.getByLabel(new RegExp(`^${level}`)).check();
  await page.getByLabel(new RegExp(`^${minutes} minutes`)).check();
  const who = page.getByLabel(t['openings.field.who']);
  await expect(who).toHaveCount(interviewers.length);
  for (const [at, name] of interviewers.entries()) await who.nth(at).selectOption({ label: name });
  await page.getByRole('button', { name: t['openings.new.save'] }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Adds a candidate from outside to an opening. */
export async function addCandidate(page: Page, opening: string, name: string): Promise<void> {
  await page.goto(opening);
  await page.getByRole('link', { name: t['candidates.new'] }).click();
  await page.getByLabel(t['candidates.field.name'], { exact: true }).fill(name);
  await page.getByRole('button', { name: t['candidates.new.save'] }).click();
  await expect(page.getByText(name).first()).toBeVisible();
}

/** Starts the loop at nine, tomorrow or later, with the plan's people as proposed; gives the loop's address. */
export async function startLoop(page: Page, opening: string, name: string, inDays = 1): Promise<string> {
  await page.goto(opening);
  await page
    .getByRole('link', { name: new RegExp(t['loops.new']) })
    .first()
    .click();
  const day = new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(t['loops.field.date'], { exact: true }).fill(day);
  await page.getByRole('button', { name: t['loops.new.next'] }).click();
  await page.getByRole('button', { name: t['loops.new.save'] }).click();
  await expect(page).toHaveURL(/\/en\/loops\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  return new URL(page.url()).pathname;
}
