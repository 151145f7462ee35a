import { cardErrorText, useCard } from './card.ts';

interface Props {
  /** Error key: why. */
  why: string;
  onAgain(): void;
}

/** The server takes nothing of this card any more: why, and where its text goes from here. */
export function Stopped({ why, onAgain }: Props) {
  const { t, props } = useCard();
  return (
    <section class="notice warning" aria-labelledby="stopped">
      <h2 id="stopped">{t['scorecard.stopped']}</h2>
      <p>{cardErrorText(t, '', why)}</p>
      <p>{t['scorecard.stopped.text']}</p>
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
