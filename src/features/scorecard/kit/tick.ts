import { type Framework, scalePoint } from '../../../domain/framework.ts';
import type { Rating } from '../../../domain/scale.ts';
import type { Words } from '../../../ui/words.ts';
import type { RatingOption } from '../card.ts';

/** A box to tick on paper. */
export interface TickItem {
  text: string;
  mark?: Rating;
}

/** What there is to tick for one answer, 1 first: the rating at this level, and how a single answer is rated. */
export function answerRatings(framework: Framework, options: readonly RatingOption[], t: Words): TickItem[] {
  return [
    ...options.toReversed().map(({ rating, title }) => {
      const answer = scalePoint(framework, rating)?.answer;
      return { text: `${rating} · ${title}${answer ? `: ${answer}` : ''}`, mark: rating };
    }),
    { text: t['scorecard.notObserved'] },
  ];
}
