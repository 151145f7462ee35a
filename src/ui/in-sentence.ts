import type { Words } from './words.ts';

/** A moment within a sentence: "bis heute, 14:00" rather than "bis Heute, 14:00"; dates stay as they are. */
export function inSentence(t: Words, moment: string): string {
  const named = [t['common.today'], t['common.tomorrow'], t['common.yesterday']];
  const found = named.find((day) => moment.startsWith(day));
  return found ? found.toLowerCase() + moment.slice(found.length) : moment;
}
