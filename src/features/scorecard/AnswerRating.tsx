import { longest, type QuestionAnswer, type QuestionKey } from '../../domain/scorecard.ts';
import { Choice, Group } from '../../forms/Choices.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { useCard, useErrorText } from './card.ts';
import { LimitedText } from './LimitedText.tsx';
import { OfQuestion } from './OfQuestion.tsx';

interface Props {
  name: QuestionKey;
  at: number;
  answer: QuestionAnswer;
  change(part: Partial<QuestionAnswer>): void;
}

/** What one answer shows: four steps, the line under 3, or nothing to be seen. Below stands what the chosen one means. */
export function AnswerRating({ name, at, answer, change }: Props) {
  const { t, props, wordsOnly } = useCard();
  const error = useErrorText(`${name}.rating`);
  const isUnseen = answer.notObserved !== null;
  const meanings = [
    { title: '', text: t['scorecard.thisAnswer.help'], isShown: answer.rating === null && !isUnseen },
    { title: '', text: t['scorecard.notObserved.meaning'], isShown: isUnseen },
    ...props.options.map(({ rating, title, answer: text }) => ({
      title: `${rating} · ${title}`,
      text,
      isShown: answer.rating === rating,
    })),
  ];
  return (
    <Group
      id={`${name}.rating`}
      legend={<OfQuestion at={at}>{t['scorecard.thisAnswer']}</OfQuestion>}
      error={error}
    >
      <div class="steps">
        {props.options.toReversed().map(({ rating, title }) => (
          <Choice
            key={rating}
            type="radio"
            class="rate step"
            name={`${name}.rating`}
            label={`${rating}: ${title}`}
            checked={answer.rating === rating}
            disabled={wordsOnly}
            onPick={() => change({ rating, notObserved: null })}
          >
            <Mark kind={rating} />
            {rating}
          </Choice>
        ))}
      </div>
      {/* All in one place, one of them seen: as high as the longest, whichever is chosen. */}
      <div class="meanings" role="status">
        {meanings.map(({ title, text, isShown }) => (
          <p key={text} class={isShown ? 'is-shown' : undefined}>
            {title && <b>{title}</b>} {text}
          </p>
        ))}
      </div>
      <div class="chips">
        <Choice
          type="radio"
          class="chip"
          name={`${name}.rating`}
          checked={isUnseen}
          disabled={wordsOnly}
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
