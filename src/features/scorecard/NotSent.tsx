import { useEffect, useRef } from 'preact/hooks';
import { useCard } from './card.ts';
import type { SaveState } from './saving.ts';

interface Props {
  state: SaveState;
  onAgain(): void;
  onRecall(): void;
}

/** Fills the screen as long as the card was handed in here and nobody has taken it. */
export function NotSent({ state, onAgain, onRecall }: Props) {
  const { t, props } = useCard();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const isSignedOut = state === 'signed_out';
  return (
    <dialog
      class="not-sent"
      ref={dialog}
      aria-labelledby="not-sent"
      // Whoever leaves it by the keyboard says first how to go on.
      onCancel={(event) => event.preventDefault()}
    >
      <div class="stack">
        <h2 id="not-sent">{t['scorecard.notSent']}</h2>
        <p class="help">{props.draft.title}</p>
        <p role="status">
          {
            t[
              isSignedOut
                ? 'scorecard.notSent.signedOut'
                : state === 'unkept'
                  ? 'scorecard.notSent.unkept'
                  : 'scorecard.notSent.text'
            ]
          }
        </p>
        {isSignedOut && (
          <p>
            <a href={props.signIn} target="_blank" rel="noreferrer">
              {t['scorecard.signIn']}
            </a>
          </p>
        )}
        <p class="actions">
          <button type="button" class="primary" onClick={onAgain}>
            {t['scorecard.notSent.again']}
          </button>
          <button type="button" class="quiet" onClick={onRecall}>
            {t['scorecard.notSent.recall']}
          </button>
          <a class="button quiet" href={props.home}>
            {t['scorecard.notSent.home']}
          </a>
        </p>
      </div>
    </dialog>
  );
}
