import * as v from 'valibot';

/** The four points of the scale, lowest first. Only these are fixed; their names come from the release. */
export const ratings = [1, 2, 3, 4] as const;
export type Rating = (typeof ratings)[number];

/** One judgement: a whole figure from 1 to 4, never a text, never a half. Issue message: `rating_invalid`. */
export const RatingSchema = v.picklist(ratings, 'rating_invalid');
