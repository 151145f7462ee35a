import { useEffect, useRef } from 'preact/hooks';
import { cardErrorText, useCard } from './card.ts';

interface Props {
  /** Error key: why. */
  why: string;
  /** Whether this device keeps the text. */
  isKept: boolean;
  onAgain(): void;
}

/** The server takes nothing of this card any more: why, and where its text goes from here. */
export function Stopped({ why, isKept, onAgain }: Props) {
  const { t, props } = useCard();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Whoever is typing goes on, and hears of it below; anybody else is led here.
    if (!document.activeElement?.matches('textarea, input')) box.current?.focus();
  }, []);
  return (
    <section class="notice warning" id="stopped" ref={box} tabIndex={-1} aria-labelledby="stopped.title">
      <h2 id="stopped.title">{t['scorecard.stopped']}</h2>
      <p>{cardErrorText(t, '', why)}</p>
      <p>{t[isKept ? 'scorecard.stopped.text' : 'scorecard.stopped.unkept']}</p>
      <p class="actions">
        <a class="button" href={props.device}>
          {t['scorecard.stopped.take']}
        </a>
        <button type="button" class="quiet" onClick={onAgain}>
          {t['scorecard.notSent.again']}
        </button>
      </p>
    </section>
  );
}
