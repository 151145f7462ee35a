import { askForWork, keepAll } from '../phone/kept.ts';
import type { OnlyHere } from '../phone/messages.ts';

/** Milliseconds that what waits may take to go. */
const afterwards = 3_000;
const isHome = /^\/(de|en)$/;

/** On home: has the cards kept that it lists, and says at each what lies on this device. */
export async function showMarks(memberId: string): Promise<void> {
  const home = location.pathname;
  if (!isHome.test(home)) return;
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')].map(({ dataset }) => dataset);
  // What waited for the network may have gone: home is another one then.
  addEventListener('online', () => setTimeout(() => location.reload(), afterwards));
  try {
    localStorage.getItem('');
  } catch {
    say('unkept');
  }
  const work = await askForWork(memberId);
  const found = new Set<OnlyHere['state']>();
  for (const { assignmentId, state } of work ?? []) {
    const card = cards.find(({ card }) => card?.endsWith(assignmentId));
    if (card && state !== 'refused') card['here'] = state;
    // What home does not list can be submitted no more.
    found.add(card || state === 'amendment' ? state : 'refused');
  }
  if (work === null) say('unkept');
  for (const what of ['refused', 'amendment'] as const) if (found.has(what)) say(what);

  const here = await keepAll({
    memberId,
    home,
    cards: cards.map(({ card = '', until = '', title = '' }) => ({ path: card, until, title })),
    also: [`${home}/device`, `${home}/wording.json`],
  });
  for (const card of cards) if (here.includes(card['card'] ?? '')) card['here'] ??= 'kept';
  // Last, as some browsers ask the person first.
  if (here.length > 0 && (await navigator.storage?.persist?.()) === false) say('loose');
}

/** The one thing there is to say about this device, the gravest first. */
function say(what: string): void {
  document.documentElement.dataset['said'] ??= what;
}
