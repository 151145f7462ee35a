import { longest, type QuestionAnswer, type QuestionKey } from '../../domain/scorecard.ts';
import { Choice, Group } from '../../forms/Choices.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { useCard, useErrorText } from './card.ts';
import { LimitedText } from './LimitedText.tsx';

interface Props {
  name: QuestionKey;
  answer: QuestionAnswer;
  change(part: Partial<QuestionAnswer>): void;
}

/** What one answer shows: four steps, the line under 3, or nothing to be seen. */
export function AnswerRating({ name, answer, change }: Props) {
  const { t, props } = useCard();
  const error = useErrorText(`${name}.rating`);
  return (
    <Group id={`${name}.rating`} legend={t['scorecard.thisAnswer']} error={error}>
      <div class="steps">
        {props.options.toReversed().map(({ rating, title }) => (
          <Choice
            key={rating}
            type="radio"
            class="rate step"
            name={`${name}.rating`}
            label={`${rating}: ${title}`}
            checked={answer.rating === rating}
            onPick={() => change({ rating, notObserved: null })}
          >
            <Mark kind={rating} />
            {rating}
          </Choice>
        ))}
      </div>
      <div class="chips">
        <Choice
          type="radio"
          class="chip"
          name={`${name}.rating`}
          checked={answer.notObserved !== null}
          onPick={() => change({ rating: null, notObserved: '' })}
        >
          {t['scorecard.notObserved']}
        </Choice>
      </div>
      {answer.notObserved !== null && (
        <LimitedText
          id={`${name}.notObserved`}
          label={t['scorecard.notObserved.reason']}
          max={longest.reason}
          lines={2}
          value={answer.notObserved}
          onChange={(notObserved) => change({ notObserved })}
        />
      )}
    </Group>
  );
}
