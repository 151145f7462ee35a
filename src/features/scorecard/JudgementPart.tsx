import { longest } from '../../domain/scorecard.ts';
import { useValue } from '../../forms/form.ts';
import { fill } from '../../ui/words.ts';
import { useCard } from './card.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Hints } from './Hints.tsx';
import { LimitedText } from './LimitedText.tsx';
import { OutOfRange } from './OutOfRange.tsx';
import { RatingGroup } from './RatingGroup.tsx';
import { SignalsPart } from './SignalsPart.tsx';

/** The one judgement on the competency, each option saying in place what it means here, and why. */
export function JudgementPart({ step, hidden }: { step: number; hidden: boolean }) {
  const { form, t, props } = useCard();
  const [judgement, set] = useValue(form, 'rating');
  const [why, setWhy] = useValue(form, 'why');
  return (
    <section
      class="judgement section"
      id="judgement"
      tabIndex={-1}
      aria-labelledby="overall"
      data-step={step}
      hidden={hidden}
    >
      <RatingGroup
        id="rating"
        reason="rating.notObserved"
        class="options"
        legend={<h2 id="overall">{fill(t['scorecard.overall'], { competency: props.competency })}</h2>}
        value={judgement}
        onChange={(value) => set(() => value)}
        say={({ rating, title, meaning }) => ({ title: `${rating} · ${title}`, meaning })}
      />
      <Elsewhere of="rating" />
      <OutOfRange />
      <details>
        <summary>{t['scorecard.readings']}</summary>
        <ul>
          {props.readings.map((reading) => (
            <li key={reading}>{reading}</li>
          ))}
        </ul>
      </details>
      {/* Where nothing was observed, that has a reason of its own. */}
      {(judgement.notObserved === null || why) && (
        <>
          <LimitedText
            id="why"
            label={t['scorecard.why']}
            help={t['scorecard.why.help']}
            max={longest.why}
            lines={2}
            value={why}
            onChange={(text) => setWhy(() => text)}
          />
          <Hints of="why" text={why} />
        </>
      )}
      <Elsewhere of="why" />
      <SignalsPart />
    </section>
  );
}
