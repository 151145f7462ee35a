/** A stretch of a text beside an earlier one. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words that may have been removed and added together; a text that was changed further is shown as a new one. */
const mostEdits = 400;

/** What became of a text, word by word: what was removed stands before what was added in its place. */
export function wordChanges(from: string, to: string): Piece[] {
  if (from === to) return from ? [{ kind: 'same', text: from }] : [];
  const before = tokens(from);
  const after = tokens(to);
  const edits = shortestEdits(before, after) ?? [
    ...before.map((text): Piece => ({ kind: 'removed', text })),
    ...after.map((text): Piece => ({ kind: 'added', text })),
  ];
  return joined(edits);
}

/** Shortens what stayed the same to its words next to a change; `around` is their length in characters. */
export function nearChanges(pieces: readonly Piece[], around = 80): Piece[] {
  return pieces.map((piece, at) => {
    const { kind, text } = piece;
    if (kind !== 'same') return piece;
    const head = at > 0 ? (/^.*\s/s.exec(text.slice(0, around))?.[0] ?? '') : '';
    const tail = at < pieces.length - 1 ? (/\s.*$/s.exec(text.slice(-around))?.[0] ?? '') : '';
    if (head.length + tail.length + around > text.length) return piece;
    return { kind, text: `${head}…${tail}` };
  });
}

const tokens = (text: string) => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Myers' greedy search for the fewest removals and additions; null when there are more than `mostEdits`. */
function shortestEdits(before: readonly string[], after: readonly string[]): Piece[] | null {
  // By diagonal: how far into `before` one gets with that many edits.
  const reach = new Map([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let edits = 0; edits <= mostEdits; edits++) {
    history.push(new Map(reach));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let { x } = start(reach, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return traced(before, after, history);
    }
  }
  return null;
}

/** Where a diagonal begins after one more edit: an addition from above, or a removal from the left. */
function start(reach: ReadonlyMap<number, number>, diagonal: number, edits: number) {
  const left = reach.get(diagonal - 1) ?? -1;
  const above = reach.get(diagonal + 1) ?? -1;
  const isAddition = diagonal === -edits || (diagonal !== edits && left < above);
  return { x: isAddition ? above : left + 1, isAddition };
}

function traced(
  before: readonly string[],
  after: readonly string[],
  history: readonly ReadonlyMap<number, number>[],
): Piece[] {
  const found: Piece[] = [];
  let x = before.length;
  let y = after.length;
  const same = (downTo: number) => {
    while (x > downTo) {
      found.push({ kind: 'same', text: before[--x] ?? '' });
      y--;
    }
  };
  for (let edits = history.length - 1; edits > 0; edits--) {
    const reach = history[edits] ?? new Map();
    const from = start(reach, x - y, edits);
    same(from.x);
    if (from.isAddition) found.push({ kind: 'added', text: after[--y] ?? '' });
    else found.push({ kind: 'removed', text: before[--x] ?? '' });
  }
  same(0);
  return found.reverse();
}

/** Neighbours as one piece; a blank alone between two changes belongs to both, so that they read as one. */
function joined(edits: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    const gap = sharedGap(removed, added);
    if (removed) pieces.push({ kind: 'removed', text: removed.slice(0, removed.length - gap.length) });
    if (added) pieces.push({ kind: 'added', text: added.slice(0, added.length - gap.length) });
    if (gap) pieces.push({ kind: 'same', text: gap });
    removed = '';
    added = '';
  };
  edits.forEach(({ kind, text }, at) => {
    const next = edits[at + 1]?.kind;
    const isBridge = !text.trim() && (removed || added) && next !== undefined && next !== 'same';
    if (kind === 'removed' || (kind === 'same' && isBridge)) removed += text;
    if (kind === 'added' || (kind === 'same' && isBridge)) added += text;
    if (kind !== 'same' || isBridge) return;
    settle();
    const last = pieces.at(-1);
    if (last?.kind === 'same') last.text += text;
    else pieces.push({ kind, text });
  });
  settle();
  return pieces;
}

/** The blank that both end in: it stayed. */
function sharedGap(removed: string, added: string): string {
  const gap = /\s+$/.exec(removed)?.[0] ?? '';
  return gap && added.endsWith(gap) && removed !== gap && added !== gap ? gap : '';
}
