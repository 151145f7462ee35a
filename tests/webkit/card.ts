import { words } from '../../src/ui/words.ts';
import type { Session } from './driver.ts';
import { until } from './until.ts';

const t = words('de');
export const firstNote = '.question textarea[id$=".note"]';

/** A card can be read before it runs. */
export const isRunning = `document.querySelector('[data-island][data-running]') !== null`;

/** Signs in as one of the demo's people by their button, in German. */
export async function signIn(phone: Session, siteUrl: string, email: string): Promise<void> {
  await phone.open(`${siteUrl}/de/sign-in`);
  await (await phone.find('button', email)).click();
  await until('home', async () => (await phone.url()) === `${siteUrl}/de`);
}

/** Opens the card that home offers next. Gives back the id of its assignment. */
export async function openNextCard(phone: Session): Promise<string> {
  await (await phone.find('a', t['home.scorecards.open'])).click();
  const id = await until('the card', async () => /\/scorecards\/([\w-]+)$/.exec(await phone.url())?.[1]);
  await isReady(phone);
  return id;
}

export async function openCard(phone: Session, siteUrl: string, assignmentId: string): Promise<void> {
  await phone.open(`${siteUrl}/de/scorecards/${assignmentId}`);
  await isReady(phone);
}

async function isReady(phone: Session): Promise<void> {
  await until('a card that runs', () => phone.script<boolean>(`return ${isRunning}`));
}

/** Taps into the note of the first question and types at its end. */
export async function typeNote(phone: Session, text: string): Promise<void> {
  const note = await phone.find(firstNote);
  await note.click();
  await phone.script('arguments[0].setSelectionRange(1e6, 1e6)', note);
  await note.type(text);
}

export async function noteOf(phone: Session): Promise<string> {
  return (await phone.find(firstNote)).property('value');
}

/** Where what was typed is, as the foot of the card says. */
export function saveState(phone: Session): Promise<string | null> {
  return phone.script('return document.querySelector(".save-state")?.dataset.state ?? null');
}

/** Answers what the card asks for, by taps and a few words, leaving the notes that are there. */
export async function fillRest(phone: Session, rating: number): Promise<void> {
  const questions = await phone.findAll('.question');
  for (const question of questions) {
    const note = await phone.find('textarea[id$=".note"]', '', question);
    if (!(await note.property('value'))) await note.type('Nannte drei Kunden und den Umsatz.');
    await (await phone.find('label', t['scorecard.result.figures'], question)).click();
    await (await phone.find('.brief label', String(rating), question)).click();
  }
  await (await phone.find('label', t['scorecard.pin'])).click();
  await (await phone.find('.judgement label', `${rating} ·`)).click();
  await (await phone.find('#why')).type('Eigener Anteil und Ergebnis in allen Antworten.');
}
