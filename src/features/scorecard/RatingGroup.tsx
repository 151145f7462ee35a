import type { ComponentChildren } from 'preact';
import { type Judgement, longest } from '../../domain/scorecard.ts';
import { Choice, Group } from '../../forms/Choices.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { type RatingOption, useCard, useErrorText } from './card.ts';
import { LimitedText } from './LimitedText.tsx';

interface Props {
  id: string;
  /** Where the reason for `not observed` is. */
  reason: string;
  legend: ComponentChildren;
  value: Judgement;
  onChange(value: Judgement): void;
  /** What to call a rating here, and what it means. */
  say(option: RatingOption): { title: string; meaning: string };
  class: string;
}

/** The four ratings and `not observed`, each saying in place what it means. */
export function RatingGroup({ id, reason, legend, value, onChange, say, class: style }: Props) {
  const { t, props, wordsOnly } = useCard();
  const error = useErrorText(id);
  const options = [
    ...props.options.map((option) => ({ kind: option.rating, ...say(option) })),
    {
      kind: 'not_observed' as const,
      title: t['scorecard.notObserved'],
      meaning: t['scorecard.notObserved.meaning'],
    },
  ];
  return (
    <Group id={id} legend={legend} error={error}>
      <div class={style}>
        {options.map(({ kind, title, meaning }) => {
          const isUnseen = kind === 'not_observed';
          return (
            <Choice
              key={kind}
              type="radio"
              class="rate option"
              name={id}
              checked={isUnseen ? value.notObserved !== null : value.rating === kind}
              disabled={wordsOnly}
              onPick={() =>
                onChange(isUnseen ? { rating: null, notObserved: '' } : { rating: kind, notObserved: null })
              }
            >
              <Mark kind={kind} />
              <span>
                <b>{title}</b> <small>{meaning}</small>
              </span>
            </Choice>
          );
        })}
      </div>
      {value.notObserved !== null && (
        <LimitedText
          id={reason}
          label={t['scorecard.notObserved.reason']}
          max={longest.reason}
          lines={2}
          value={value.notObserved}
          onChange={(notObserved) => onChange({ rating: null, notObserved })}
        />
      )}
    </Group>
  );
}
