import { type Draft, lastAt, write } from '../../../domain/draft.ts';
import {
  type Card,
  type CardKey,
  isQuestionKey,
  type QuestionAnswer,
  same,
} from '../../../domain/scorecard.ts';

/** Sets back what nobody may amend once others can read the card: its ratings, and with them what was skipped. */
export function ratingsAsSubmitted(draft: Draft): Draft {
  return (Object.keys(draft.mine) as CardKey[]).reduce((now, key) => {
    const [mine, base] = [draft.mine[key]?.value, draft.base[key]?.value];
    if (base === undefined || (key !== 'rating' && !isQuestionKey(key))) return now;
    const value =
      key === 'rating' ? base : { ...(mine as QuestionAnswer), ...ratingOf(base as QuestionAnswer) };
    return same(mine, value)
      ? now
      : write(now, key, { value: value as Card[CardKey], at: lastAt(now, key) + 1 });
  }, draft);
}

const ratingOf = ({ rating, notObserved, skipped }: QuestionAnswer) => ({ rating, notObserved, skipped });
