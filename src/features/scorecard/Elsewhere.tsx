import { type CardKey, isQuestionKey } from '../../domain/scorecard.ts';
import { useCard } from './card.ts';
import { said } from './said.ts';

/** An answer that was changed on another page as well: both texts, and the choice. */
export function Elsewhere({ of: key }: { of: CardKey }) {
  const { elsewhere, form, t, props, choose } = useCard();
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
  function settle({ detail }: MouseEvent, whose: 'mine' | 'theirs') {
    choose(key, whose);
    // The notice goes, and with it the place of whoever came by keyboard.
    if (detail === 0) document.getElementById(isQuestionKey(key) ? `${key}.note` : key)?.focus();
  }
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
            <dd>{said(key, value, props) || t['scorecard.elsewhere.nothing']}</dd>
            <dd>
              <button type="button" onClick={(event) => settle(event, whose)}>
                {t[keep]}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
