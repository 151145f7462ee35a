import { keyOf, longest, outOfRange } from '../../domain/scorecard.ts';
import { useValue, useValues } from '../../forms/form.ts';
import { useCard } from './card.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { LimitedText } from './LimitedText.tsx';

/** Asks for a sentence when the competency is rated higher or lower than every answer. It keeps nobody from submitting. */
export function OutOfRange() {
  const { form, t, props } = useCard();
  const [text, set] = useValue(form, 'outOfRange');
  const side = useValues(form, (card) =>
    outOfRange(
      card,
      props.questions.map(({ key }) => key.slice(keyOf('').length)),
    ),
  );
  // What was written stays in sight until somebody takes it out: it is submitted as well.
  if (!side && !text) return <Elsewhere of="outOfRange" />;
  return (
    <>
      <LimitedText
        id="outOfRange"
        label={t[`scorecard.outOfRange.${side ?? 'above'}`]}
        help={t['scorecard.outOfRange.help']}
        max={longest.outOfRange}
        lines={2}
        value={text}
        onChange={(next) => set(() => next)}
      />
      <Elsewhere of="outOfRange" />
    </>
  );
}
