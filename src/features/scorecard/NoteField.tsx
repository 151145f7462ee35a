import { longest, type QuestionAnswer, type QuestionKey } from '../../domain/scorecard.ts';
import { Choice } from '../../forms/Choices.tsx';
import { useCard } from './card.ts';
import { LimitedText } from './LimitedText.tsx';

interface Props {
  name: QuestionKey;
  answer: QuestionAnswer;
  change(part: Partial<QuestionAnswer>): void;
}

/** What was said, and whether it is evidence. */
export function NoteField({ name, answer, change }: Props) {
  const { t } = useCard();
  return (
    <div class="note">
      <LimitedText
        id={`${name}.note`}
        label={t['scorecard.note']}
        max={longest.note}
        lines={5}
        value={answer.note}
        onChange={(note) => change({ note })}
      />
      <Choice
        type="checkbox"
        class="chip pin"
        name={`${name}.pinned`}
        checked={answer.pinned}
        onPick={(pinned) => change({ pinned })}
      >
        {t['scorecard.pin']}
      </Choice>
    </div>
  );
}
