import { longest } from '../../domain/scorecard.ts';
import { Choice, Group } from '../../forms/Choices.tsx';
import { useValue } from '../../forms/form.ts';
import { Mark } from '../../ui/Mark.tsx';
import { fill } from '../../ui/words.ts';
import { useCard, useErrorText } from './card.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { Hints } from './Hints.tsx';
import { LimitedText } from './LimitedText.tsx';
import { OutOfRange } from './OutOfRange.tsx';
import { SignalsPart } from './SignalsPart.tsx';

/** The one judgement on the competency, each option saying in place what it means here, and why. */
export function JudgementPart({ step, hidden }: { step: number; hidden: boolean }) {
  const { form, t, props, wordsOnly } = useCard();
  const [judgement, set] = useValue(form, 'rating');
  const [why, setWhy] = useValue(form, 'why');
  const error = useErrorText('rating');
  return (
    <section
      class="judgement section"
      id="judgement"
      tabIndex={-1}
      aria-labelledby="overall"
      data-step={step}
      hidden={hidden}
    >
      <Group
        id="rating"
        legend={<h2 id="overall">{fill(t['scorecard.overall'], { competency: props.competency })}</h2>}
        error={error}
      >
        <div class="options">
          {props.options.map(({ rating, title, meaning }) => (
            <Choice
              key={rating}
              type="radio"
              class="rate option"
              name="rating"
              checked={judgement.rating === rating}
              disabled={wordsOnly}
              onPick={() => set(() => ({ rating, notObserved: null }))}
            >
              <Mark kind={rating} />
              <span>
                <b>
                  {rating} · {title}
                </b>
                <small>{meaning}</small>
              </span>
            </Choice>
          ))}
          <Choice
            type="radio"
            class="rate option"
            name="rating"
            checked={judgement.notObserved !== null}
            disabled={wordsOnly}
            onPick={() => set(() => ({ rating: null, notObserved: '' }))}
          >
            <Mark kind="not_observed" />
            <span>
              <b>{t['scorecard.notObserved']}</b>
              <small>{t['scorecard.notObserved.meaning']}</small>
            </span>
          </Choice>
        </div>
      </Group>
      <Elsewhere of="rating" />
      {judgement.notObserved !== null && (
        <LimitedText
          id="rating.notObserved"
          label={t['scorecard.notObserved.reason']}
          max={longest.reason}
          lines={2}
          value={judgement.notObserved}
          onChange={(notObserved) => set(() => ({ rating: null, notObserved }))}
        />
      )}
      <OutOfRange />
      <details>
        <summary>{t['scorecard.readings']}</summary>
        <ul>
          {props.readings.map((reading) => (
            <li key={reading}>{reading}</li>
          ))}
        </ul>
      </details>
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
      <Elsewhere of="why" />
      <SignalsPart />
    </section>
  );
}
