import type { Text } from './texts.ts';

/** Counts what happened, and what was lost by it. */
export function startTally() {
  const byKind = new Map<string, number>();
  let past: string[] = [];
  const tally = {
    faults: 0,
    keys: 0,
    /** Characters that the page had said were kept, and that were not there afterwards. */
    lost: 0,
    /** Characters that no page had said were kept, typed in the moment before a fault. */
    unsaid: 0,
    submissions: 0,
    /** Pages that did not come up by themselves. */
    openedAgain: 0,

    nextCard() {
      past = [];
    },

    fault(kind: string) {
      tally.faults += 1;
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
      past.push(kind);
    },

    /** Something else was found than what was kept. */
    lose({ id, kept }: Text, found: string) {
      tally.lost += Math.max(1, kept.length - commonStart(kept, found));
      console.log(
        `LOST in ${id}: kept ${JSON.stringify(kept)}, found ${JSON.stringify(found)}, after ${past.join(', ')}`,
      );
    },

    print() {
      const kinds = [...byKind].map(([kind, count]) => `${count} × ${kind}`).toSorted();
      console.log(
        `${tally.faults} faults, ${tally.keys} keystrokes, ${tally.submissions} submissions; ` +
          `lost of what was acknowledged: ${tally.lost}; not yet acknowledged and gone: ${tally.unsaid}; ` +
          `pages opened once more: ${tally.openedAgain}\n` +
          kinds.join(', '),
      );
    },
  };
  return tally;
}

export type Tally = ReturnType<typeof startTally>;

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
