import type { WordKey, Words } from '../../ui/words.ts';

const shared = [
  'amend.reason',
  'common.cancel',
  'errors.assignment_ended',
  'errors.loop_closed',
  'errors.not_found',
  'errors.payload_invalid',
  'nav.signOut',
  'nav.signOut.failed',
  'scorecard.elsewhere.theirs',
  'scorecard.evidence.number',
  'scorecard.forRecruiter',
  'scorecard.heard',
  'scorecard.notObserved',
  'scorecard.note',
  'scorecard.read.outOfRange',
  'scorecard.read.pinned',
  'scorecard.read.probes',
  'scorecard.read.rating',
  'scorecard.read.skipped',
  'scorecard.result.figures',
  'scorecard.result.none',
  'scorecard.result.words',
  'scorecard.skip.covered',
  'scorecard.skip.no_time',
  'scorecard.skip.not_fitting',
  'scorecard.source.shown',
  'scorecard.source.told',
] as const satisfies readonly WordKey[];

type OwnKey = Extract<WordKey, `device.${string}`> | (typeof shared)[number];
/** The words of this island: a part of the catalogue, so that the page carries no other. */
export type DeviceWords = Record<OwnKey, string>;

/** Of all words those that the island needs; the page's own texts stay on the server. */
export function deviceWords(t: Words): DeviceWords {
  const onThePage = /^device\.(title|lead|noscript|install|two)\b/;
  const own = Object.entries(t).filter(
    ([key]) => (key.startsWith('device.') && !onThePage.test(key)) || shared.some((one) => one === key),
  );
  return Object.fromEntries(own) as DeviceWords;
}

/** Why the server took nothing more, by its error key. */
export function reasonText(t: DeviceWords, key: string): string {
  if (key === 'scorecard_locked') return t['device.refused.locked'];
  const texts: Record<string, string> = t;
  return texts[`errors.${key}`] ?? t['errors.payload_invalid'];
}
