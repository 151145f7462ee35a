import { type Findable, isNamed, type Passage, said } from './findable.ts';
import { pieces, wordsOf } from './wordForms.ts';

const mostPassages = 3;

/** An entry that a search found. */
export interface Match {
  entry: Findable;
  /** For each word of the query that it meets, the words of its text that did. */
  met: string[][];
  score: number;
}

/** A piece of a text, `hit` when it is one of the words looked for. */
export interface MarkedPiece {
  text: string;
  hit: boolean;
}

export interface Hit {
  entry: Findable;
  /** Where the best passage stands. */
  href: string;
  where: MarkedPiece[][];
  title: MarkedPiece[];
  /** Those that hold words of the query, at most three; a label may be empty. */
  passages: { label: MarkedPiece[]; text: MarkedPiece[] }[];
  /** How many further passages say it. */
  more: number;
}

/** An entry with the texts that were met, at most three passages of it, and the page where they stand. */
export function hit({ entry, met }: Match): Hit {
  const found = new Set(met.flat());
  const mark = (text: string) =>
    pieces(text).map((piece) => ({ text: piece.text, hit: found.has(piece.folded) }));
  const metBy = (passage: Passage) => {
    const has = new Set(wordsOf(said(passage)));
    return met.filter((terms) => terms.some((term) => has.has(term))).length;
  };
  const best = entry.passages
    .map((passage, at) => ({ passage, at, met: metBy(passage) }))
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met || a.at - b.at);
  const shown = best.slice(0, mostPassages).sort((a, b) => a.at - b.at);
  const passages =
    shown.length === 0 && isNamed(entry) ? entry.passages.slice(0, 1) : shown.map((one) => one.passage);
  return {
    entry,
    href: hrefOf(entry, best),
    where: entry.where.map(mark),
    title: mark(entry.title),
    passages: passages.map((passage) => ({
      label: passage.name ? mark(passage.name) : [{ text: passage.label ?? '', hit: false }],
      text: mark(passage.text),
    })),
    more: best.length - shown.length,
  };
}

/** The page that says it best; between equals the entry's own, then the first. */
function hrefOf(entry: Findable, best: readonly { passage: Passage; met: number }[]): string {
  const elsewhere = best.filter(({ passage }) => passage.href);
  const equals = elsewhere.filter(({ met }) => met === elsewhere[0]?.met).map(({ passage }) => passage.href);
  return equals.includes(entry.href) ? entry.href : (equals[0] ?? entry.href);
}
