import { fill } from '../../ui/words.ts';
import { useCard } from './card.ts';
import { useHints } from './useHints.ts';

/** Words to think twice about, and on request why, and what to write instead. The room for it is always there. */
export function Hints({ of, text }: { of: string; text: string }) {
  const { t } = useCard();
  const hits = useHints(text);
  const id = `${of}.hints`;
  const wordsOf = (some: typeof hits) => [...new Set(some.map(({ found }) => found))].join(', ');
  return (
    <div class="hints">
      <div role="status">
        {hits.length > 0 && (
          <button type="button" class="quiet" popovertarget={id}>
            <span>{fill(t['scorecard.hint'], { words: wordsOf(hits) })}</span>
          </button>
        )}
      </div>
      {hits.length > 0 && (
        <div id={id} popover>
          <dl>
            {[...new Set(hits.map(({ entry }) => entry))].map((entry) => (
              <div key={entry.id} class="stack tight">
                <dt>{wordsOf(hits.filter((hit) => hit.entry === entry))}</dt>
                <dd>{entry.why}</dd>
                <dd>{entry.instead}</dd>
              </div>
            ))}
          </dl>
          <button type="button" popovertarget={id}>
            {t['scorecard.hint.close']}
          </button>
        </div>
      )}
    </div>
  );
}
