import { askForWork, keepAll } from '../phone/kept.ts';

const isHome = /^\/(de|en)$/;

/** On home: has the cards kept that it lists, and says at each what lies on this device. */
export async function showMarks(memberId: string): Promise<void> {
  const home = location.pathname;
  if (!isHome.test(home)) return;
  const said = document.documentElement.dataset;
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')].map(({ dataset }) => dataset);
  for (const { assignmentId, state } of (await askForWork(memberId)) ?? []) {
    const card = cards.find(({ card }) => card?.endsWith(assignmentId));
    if (state === 'refused') said['refused'] = '';
    else if (card) card['here'] = state;
  }

  const here = await keepAll({
    memberId,
    home,
    cards: cards.map(({ card = '', until = '', title = '' }) => ({ path: card, until, title })),
    also: [`${home}/device`, `${home}/wording.json`],
  });
  for (const card of cards) if (here.includes(card['card'] ?? '')) card['here'] ??= 'kept';
  // Last, as some browsers ask the person first.
  if (here.length > 0 && (await navigator.storage?.persist?.()) === false) said['loose'] = '';
}
