import type { CardKey, CardValue, QuestionAnswer } from '../../domain/scorecard.ts';
import { type CardWords, useCard } from './card.ts';

/** An answer that was changed on another page as well: both texts, and the choice. */
export function Elsewhere({ of: key }: { of: CardKey }) {
  const { elsewhere, form, t, choose } = useCard();
  const theirs = elsewhere[key];
  if (!theirs) return null;
  const sides = [
    {
      whose: 'mine',
      title: 'scorecard.elsewhere.mine',
      keep: 'scorecard.elsewhere.keepMine',
      value: form.values()[key],
    },
    {
      whose: 'theirs',
      title: 'scorecard.elsewhere.theirs',
      keep: 'scorecard.elsewhere.takeTheirs',
      value: theirs.value,
    },
  ] as const;
  return (
    <section
      class="notice warning"
      id={`${key}.elsewhere`}
      tabIndex={-1}
      aria-labelledby={`${key}.elsewhere.title`}
    >
      <h3 id={`${key}.elsewhere.title`}>{t['scorecard.elsewhere']}</h3>
      <p>{t['scorecard.elsewhere.text']}</p>
      <dl class="columns">
        {sides.map(({ whose, title, keep, value }) => (
          <div key={whose} class="stack">
            <dt>{t[title]}</dt>
            <dd>{said(value, t) || t['scorecard.elsewhere.nothing']}</dd>
            <dd>
              <button type="button" onClick={() => choose(key, whose)}>
                {t[keep]}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A value in words, as far as somebody needs them to choose. */
function said(value: CardValue | undefined, t: CardWords): string {
  if (typeof value !== 'object') return value ?? '';
  if (Array.isArray(value)) {
    return value
      .map((part) => {
        if (typeof part === 'string') return part;
        return 'text' in part ? part.text : [part.what, part.figure].filter(Boolean).join(' – ');
      })
      .join('\n');
  }
  const { rating, notObserved, note, result, skipped } = value as Partial<QuestionAnswer>;
  return [
    note,
    result && t[`scorecard.result.${result}`],
    skipped && `${t['scorecard.skip']} ${t[`scorecard.skip.${skipped}`]}`,
    rating,
    notObserved !== null && [t['scorecard.notObserved'], notObserved].filter(Boolean).join(': '),
  ]
    .filter(Boolean)
    .join(' · ');
}
