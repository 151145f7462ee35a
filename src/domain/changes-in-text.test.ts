import { describe, expect, it } from 'vitest';
import { nearChanges, type Piece, wordChanges } from './changes-in-text.ts';

/** As text: removed in brackets, added in braces. */
const shown = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'removed' ? `[${text}]` : kind === 'added' ? `{${text}}` : text))
    .join('');

describe('what became of a text', () => {
  it.each([
    ['', '', ''],
    ['as it was', 'as it was', 'as it was'],
    ['', 'new', '{new}'],
    ['gone', '', '[gone]'],
    ['one two three', 'one 2 three', 'one [two]{2} three'],
    ['one three', 'one two three', 'one {two }three'],
    ['one two three', 'one three', 'one [two ]three'],
    ['He said yes', 'He said yes, twice', 'He said yes{, twice}'],
    ['Said: 5 %', 'Said: 7 %', 'Said: [5]{7} %'],
    ['lost the big account', 'kept a small account', '[lost the big]{kept a small} account'],
    ['erste Zeile\nzweite', 'erste Zeile\nandere', 'erste Zeile\n[zweite]{andere}'],
    ['Größe zählt', 'Grösse zählt', '[Größe]{Grösse} zählt'],
    [
      'wollte gleich kündigen',
      'ließ sich Zeit und blieb',
      '[wollte gleich kündigen]{ließ sich Zeit und blieb}',
    ],
    ['a big old house stood', 'one house stood', '[a big old]{one} house stood'],
    ['a b c d', 'd a b c', '{d }a b c[ d]'],
  ])('%j to %j', (from, to, expected) => {
    expect(shown(wordChanges(from, to))).toBe(expected);
  });

  const words = ['renewal', 'price', ' ', ' ', 'customer', '. ', '\n', 'margin', '12'];
  const texts = Array.from({ length: 60 }, (_, seed) =>
    Array.from(
      { length: (seed * 7) % 23 },
      (_, at) => words[(seed * at * at + 3 * at + seed) % words.length],
    ).join(''),
  );
  it('leads from the one to the other, whatever they say', () => {
    for (const from of texts)
      for (const to of texts) {
        const pieces = wordChanges(from, to);
        const side = (other: Piece['kind']) =>
          pieces.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');
        expect(side('added')).toBe(from);
        expect(side('removed')).toBe(to);
      }
  });

  it('is one new text when hardly anything stayed', () => {
    const long = (word: string) => Array.from({ length: 1700 }, (_, at) => `${word}${at}`).join(' ');
    expect(wordChanges(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('is found in a long text that was changed at both ends', () => {
    const middle = 'unchanged words '.repeat(600);
    expect(wordChanges(`first ${middle}last`, `1st ${middle}end`).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
      'same',
      'removed',
      'added',
    ]);
  });
});

describe('the words near a change', () => {
  const same = (text: string): Piece => ({ kind: 'same', text });
  const added: Piece = { kind: 'added', text: 'now' };
  const long = 'one two three four five six seven eight nine ten';

  it.each([
    ['before it', [same(long), added], '… nine ten{now}'],
    ['after it', [added, same(long)], '{now}one two …'],
    ['between two', [added, same(`${long} ${long}`), added], '{now}one two … nine ten{now}'],
    ['all of them, where there are few', [added, same('a b c'), added], '{now}a b c{now}'],
  ])('%s', (_, pieces, expected) => {
    expect(shown(nearChanges(pieces, 10))).toBe(expected);
  });

  it('never shorten what changed', () => {
    const change: Piece = { kind: 'removed', text: long };
    expect(nearChanges([change], 5)).toEqual([change]);
  });
});
