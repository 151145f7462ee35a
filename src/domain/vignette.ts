import type { Rating } from './scale.ts';

/** What leads an interviewer astray in an answer: a polished story, a modest one, an impressive employer. */
export const traps = ['polished', 'modest', 'employer'] as const;
export type Trap = (typeof traps)[number];

/** An anonymised answer to practise on, with the rating it gets at a stated level and the reasons, piece by piece. */
export interface Vignette {
  id: string;
  competencyId: string;
  questionId: string;
  /** The level it is measured against. */
  levelId: string;
  rating: Rating;
  trap?: Trap | undefined;
  /** Shown in the guide, ratings and all; the others are kept for practice. */
  worked: boolean;
  answer: { says: string; shows: string }[];
  why: string;
}
