import type { CardKey, CardValue, Evidence, QuestionAnswer } from '../../domain/scorecard.ts';
import type { CardFormProps } from './card.ts';

type Part = string | { competencyId: string; text: string } | Evidence;

/** A value in words, with all in which two of it may differ: somebody has to choose between them. */
export function said(key: CardKey, value: CardValue | undefined, props: CardFormProps): string {
  if (typeof value !== 'object') return value ?? '';
  if (Array.isArray(value)) return (value as Part[]).map((part) => partSaid(part, props)).join('\n');
  const { t, questions } = props;
  const {
    rating,
    notObserved,
    note,
    result,
    skipped,
    pinned,
    probes = [],
  } = value as Partial<QuestionAnswer>;
  const asked = questions.find((question) => question.key === key)?.probes ?? [];
  return [
    note,
    pinned && t['scorecard.pinned'],
    ...asked.filter(({ id }) => probes.includes(id)).map(({ text }) => text),
    result && t[`scorecard.result.${result}`],
    skipped && `${t['scorecard.skip']} ${t[`scorecard.skip.${skipped}`]}`,
    // A rating alone is under the name of the competency.
    rating && (key === 'rating' ? rating : `${t['scorecard.thisAnswer']}: ${rating}`),
    notObserved !== null && [t['scorecard.notObserved'], notObserved].filter(Boolean).join(': '),
  ]
    .filter(Boolean)
    .join(' · ');
}

function partSaid(part: Part, { t, signals, evidenceKinds, others }: CardFormProps): string {
  if (typeof part === 'string') return signals.find(({ id }) => id === part)?.text ?? part;
  if ('competencyId' in part)
    return [others.find(({ id }) => id === part.competencyId)?.name, part.text].filter(Boolean).join(': ');
  const kind = evidenceKinds.find(({ id }) => id === part.kind)?.name;
  return [kind, t[`scorecard.source.${part.source}`], part.what, part.figure].filter(Boolean).join(' · ');
}
