import { isPinned } from '../../domain/scorecard.ts';
import { useValues } from '../../forms/form.ts';
import { fill } from '../../ui/words.ts';
import { useCard } from './card.ts';

const shownOf = 140;

/** The notes that were pinned as evidence, each linked to where it stands. */
export function Pinned() {
  const { form, t, props } = useCard();
  // The texts alone, so that a note that is not pinned can be typed without this being drawn again.
  const notes = useValues(form, (card) =>
    JSON.stringify(
      props.questions.map(({ key }) => {
        const answer = card[key];
        return answer && isPinned(answer) ? answer.note.slice(0, shownOf + 1) : '';
      }),
    ),
  );
  const pinned = (JSON.parse(notes) as string[]).map((note, at) => ({ note, at })).filter(({ note }) => note);
  if (pinned.length === 0) return null;
  return (
    <ul class="pinned">
      {pinned.map(({ note, at }) => (
        <li key={at}>
          <a class="tap" href={`#${props.questions[at]?.key}.note`}>
            {fill(t['scorecard.evidence.pinned'], { at: at + 1 })}
          </a>{' '}
          {note.length > shownOf ? `${note.slice(0, shownOf)}…` : note}
        </li>
      ))}
    </ul>
  );
}
