import type { Shown } from '../domain/shown.ts';

/** What a competency shows, or why there is nothing to show. `none` without a level means the bar. */
export type ShownOrNot =
  | Shown
  | { kind: 'none'; index?: number }
  | { kind: 'not_observed' }
  | { kind: 'sealed' }
  | { kind: 'open' };

/** Pixels from one level's line to the next in the upright picture. */
export const pitch = 44;
/** Pixels above the highest line, for what goes beyond it, and below the lowest, for what falls short of it. */
export const margin = { above: 36, below: 26 };

/** Height in pixels of the upright picture. */
export function pictureHeight(levelCount: number): number {
  return margin.above + (levelCount - 1) * pitch + margin.below;
}

/** Height in pixels at which a level's line lies; the lowest level lies lowest. */
export function lineY(index: number, levelCount: number): number {
  return margin.above + (levelCount - 1 - index) * pitch;
}

/** Where a level's line stands in the lying picture, in percent of the width; half a step is left at either end. */
export function lineX(index: number, levelCount: number): number {
  return Math.round(((index + 0.5) / levelCount) * 1000) / 10;
}

/** The level whose line a mark belongs to, or null where no judgement was made or may be seen. */
export function markIndex(shown: ShownOrNot, assessedIndex: number): number | null {
  switch (shown.kind) {
    case 'level':
    case 'part':
    case 'exceeded':
      return shown.index;
    case 'none':
      return shown.index ?? assessedIndex;
    default:
      return null;
  }
}
