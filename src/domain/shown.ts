import type { Rating } from './scale.ts';

/** Where a person is measured: positions in the ordered levels of the release, 0 being the lowest. */
export interface Bar {
  assessedIndex: number;
  targetIndex: number;
  levelCount: number;
}

/** What a rating shows (DESIGN.md §3.3); `index` is the position of the level in question. */
export type Shown =
  | { kind: 'level'; index: number }
  | { kind: 'part'; index: number }
  | { kind: 'none'; index: number }
  | { kind: 'exceeded'; index: number };

/** The level that a rating at the assessed level shows. 1 says nothing about the levels below: those were not judged. */
export function shown(rating: Rating, { assessedIndex, levelCount }: Bar): Shown {
  switch (rating) {
    case 1:
      return { kind: 'none', index: assessedIndex };
    case 2:
      return { kind: 'part', index: assessedIndex };
    case 3:
      return { kind: 'level', index: assessedIndex };
    case 4:
      return assessedIndex + 1 < levelCount
        ? { kind: 'level', index: assessedIndex + 1 }
        : { kind: 'exceeded', index: assessedIndex };
  }
}

/** How what was shown stands to the bar and to the role (DESIGN.md §3.4). */
export interface Standing {
  bar: 'below' | 'on' | 'above';
  /** Short of the target although no time to ramp up was given. Never true with ramp-up. */
  gap: boolean;
  /** The target itself was shown. */
  targetShown: boolean;
}

/** Compares a rating against the bar first, the target second; people are never compared with one another. */
export function standing(rating: Rating, bar: Bar): Standing {
  const result = shown(rating, bar);
  const reached = result.kind === 'level' || result.kind === 'exceeded';
  return {
    bar: rating < 3 ? 'below' : rating === 3 ? 'on' : 'above',
    gap: rating < 3 && bar.assessedIndex === bar.targetIndex,
    targetShown: reached && result.index >= bar.targetIndex,
  };
}
