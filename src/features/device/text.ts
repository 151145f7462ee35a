import { type Draft, valueIn } from '../../domain/draft.ts';
import { type CardKey, isQuestionKey, keyOf, type QuestionAnswer } from '../../domain/scorecard.ts';
import { fill } from '../../ui/words.ts';
import type { DeviceWords } from './words.ts';

type Line = readonly [label: string, text: string | number | null | undefined];

/** What a card says as it stands on this device, to be read by a person. */
export function cardText(draft: Draft, t: DeviceWords): string {
  const keys = [...new Set([...Object.keys(draft.base), ...Object.keys(draft.mine)])] as CardKey[];
  const parts = keys.filter(isQuestionKey).map((key) => {
    const answer = valueIn(draft, key) as QuestionAnswer;
    return [
      draft.asked?.[key] ?? fill(t['device.text.question'], { id: key.slice(keyOf('').length) }),
      ...lines(answerLines(answer, t)),
    ];
  });
  const whole = lines(judgementLines(draft, t));
  return [...parts.filter((part) => part.length > 1), whole, ...beside(draft, t)]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

/** What was changed elsewhere as well and is not settled yet. */
function beside(draft: Draft, t: DeviceWords): string[][] {
  const base = Object.fromEntries(Object.entries(draft.elsewhere).filter(([, theirs]) => theirs));
  if (Object.keys(base).length === 0) return [];
  const text = cardText({ ...draft, base, mine: {}, elsewhere: {} }, t);
  return text ? [[t['scorecard.elsewhere.theirs']], [text]] : [];
}

/** One file with several cards, each under its title. */
export function fileText(drafts: readonly Draft[], t: DeviceWords, siteUrl: string): string {
  const cards = drafts.map((draft) =>
    [draft.title, '='.repeat(draft.title.length), siteUrl + draft.path, '', cardText(draft, t)].join('\n'),
  );
  return `${[t['device.file.lead'], ...cards].join('\n\n\n')}\n`;
}

function answerLines(answer: QuestionAnswer, t: DeviceWords): Line[] {
  return [
    [t['scorecard.read.skipped'], answer.skipped && t[`scorecard.skip.${answer.skipped}`]],
    [t['scorecard.note'], answer.note],
    [t['scorecard.read.probes'], answer.probes.join(', ')],
    [t['device.text.result'], answer.result && t[`scorecard.result.${answer.result}`]],
    [t['scorecard.read.rating'], answer.rating],
    [t['scorecard.notObserved'], answer.notObserved],
    ['', answer.pinned && answer.note ? t['scorecard.read.pinned'] : null],
  ];
}

function judgementLines(draft: Draft, t: DeviceWords): Line[] {
  const value = <Key extends CardKey>(key: Key) => valueIn(draft, key);
  const judgement = value('rating') as { rating: number | null; notObserved: string | null } | undefined;
  const evidence = (value('evidence') ?? []) as {
    kind: string;
    source: 'told' | 'shown';
    what: string;
    figure: string;
  }[];
  const heard = (value('heard') ?? []) as { competencyId: string; text: string }[];
  return [
    [t['device.text.overall'], judgement?.rating],
    [t['scorecard.notObserved'], judgement?.notObserved],
    [t['device.text.why'], value('why') as string | undefined],
    // An amendment is kept like a card, and has one text more.
    [t['amend.reason'], value('reason' as CardKey) as string | undefined],
    [t['scorecard.read.outOfRange'], value('outOfRange') as string | undefined],
    ...evidence.map(
      ({ kind, source, what, figure }, at): Line => [
        fill(t['scorecard.evidence.number'], { at: at + 1 }),
        `${kind}, ${t[`scorecard.source.${source}`]}: ${[what, figure].filter(Boolean).join('; ')}`,
      ],
    ),
    [t['device.text.signals'], ((value('signals') ?? []) as string[]).join(', ')],
    [t['scorecard.forRecruiter'], value('forRecruiter') as string | undefined],
    ...heard.map(
      ({ competencyId, text }): Line => [t['scorecard.heard'], text && `${competencyId}: ${text}`],
    ),
  ];
}

function lines(all: readonly Line[]): string[] {
  return all.flatMap(([label, text]) => {
    if (text === null || text === undefined || text === '') return [];
    return label ? [`${label}: ${text}`] : [String(text)];
  });
}
