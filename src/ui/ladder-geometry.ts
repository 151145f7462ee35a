/** Pixels that one level rises above the one below it. */
const rise = 12;
/** Pixels kept free above the highest and below the lowest line. */
const edge = 6;

export type LineKind = 'bar' | 'role' | 'plain';

/** How a level's line is drawn: where bar and role are the same level, the bar covers the role. */
export function lineKind(index: number, assessedIndex: number, targetIndex: number): LineKind {
  return index === assessedIndex ? 'bar' : index === targetIndex ? 'role' : 'plain';
}

/** A flight of steps, lowest level first: heights in pixels, widths in percent, so that nothing is ever scaled. */
export function steps(count: number): { height: number; lines: { from: number; to: number; y: number }[] } {
  const width = 100 / count;
  const gap = Math.min(1.5, width / 10);
  const lines = Array.from({ length: count }, (_, index) => ({
    from: tenth(index * width + gap),
    to: tenth((index + 1) * width - gap),
    y: edge + (count - 1 - index) * rise,
  }));
  return { lines, height: (count - 1) * rise + 2 * edge };
}

/** Whether names side by side would have to be broken within a word on a phone; `room` is the width in letters. */
export function cramped(names: readonly string[], room: number): boolean {
  const longest = Math.max(...names.flatMap((name) => name.split(/[\s\-–]/)).map((word) => word.length));
  return longest > room / names.length;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
