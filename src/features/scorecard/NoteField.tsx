import { longest, type QuestionAnswer, type QuestionKey } from '../../domain/scorecard.ts';
import { Choice } from '../../forms/Choices.tsx';
import { useCard } from './card.ts';
import { Hints } from './Hints.tsx';
import { LimitedText } from './LimitedText.tsx';
import { OfQuestion } from './OfQuestion.tsx';

interface Props {
  name: QuestionKey;
  at: number;
  answer: QuestionAnswer;
  change(part: Partial<QuestionAnswer>): void;
}

/** What was said, and whether it is evidence. */
export function NoteField({ name, at, answer, change }: Props) {
  const { t } = useCard();
  const id = `${name}.note`;
  return (
    <div class="note">
      <LimitedText
        id={id}
        label={<OfQuestion at={at}>{t['scorecard.note']}</OfQuestion>}
        help={t['scorecard.note.help']}
        max={longest.note}
        lines={5}
        value={answer.note}
        onChange={(note) => change({ note })}
      />
      <div class="beside">
        <Choice
          type="checkbox"
          class="chip pin"
          name={`${name}.pinned`}
          checked={answer.pinned}
          onPick={(pinned) => change({ pinned })}
        >
          <OfQuestion at={at}>{t['scorecard.pin']}</OfQuestion>
        </Choice>
        <Hints of={id} text={answer.note} />
      </div>
    </div>
  );
}
