import { describe, expect, test } from 'vitest';
import { fixtureFramework } from '../../../../tests/fixtures/framework-copy.ts';
import { wordingOf } from '../../../content/beside.ts';
import { frameworkFolder } from '../../../content/folder.ts';
import { readEntries } from '../../../content/read.ts';
import { editionOf } from '../../../content/release.ts';
import type { Framework } from '../../../domain/framework.ts';
import { locales } from '../../../domain/locale.ts';
import { findables } from './findable.ts';
import type { MarkedPiece } from './hit.ts';
import { buildSearch, exampleSearches, type Found, longestQuery, readQuery, searchOver } from './search.ts';
import { fold, wordsOf } from './wordForms.ts';

const small = editionOf(readEntries(fixtureFramework)).content;
const files = readEntries(frameworkFolder());
const real = editionOf(files).content;
const search = { de: buildSearch(small.de, []), en: buildSearch(small.en, []) };

describe('in the small framework', () => {
  test.each([
    ['a whole word', 'Beet', 'soil-tired'],
    ['its beginning', 'Frucht', 'soil-tired'],
    ['another case', 'LICHT', 'plant-place'],
    ['an umlaut', 'geändert', 'soil-tired'],
    ['the same written out', 'geaendert', 'soil-tired'],
    ['the same without its dots', 'geandert', 'soil-tired'],
    ['a part of a compound', 'folge', 'soil-tired'],
    ['a slip', 'Furchtfolge', 'soil-tired'],
    ['another form', 'Beschwerden', 'visitor-complaint'],
    ['nothing like it', 'Quartalszahlen', undefined],
  ])('%s: %s finds the question', (_, query, id) => {
    expect(questionsOf(search.de(query))).toEqual(id ? expect.arrayContaining([id]) : []);
  });

  test.each([
    ['a probe', 'Pflanzen', 'Nachfragen', 'Wie viele [Pflanzen]?'],
    [
      'a listening note, by its level',
      'Fruchtfolge',
      'Worauf du bei Leitung hörst',
      'Hat die [Fruchtfolge] geändert.',
    ],
    ['asking again', 'Wetter', 'Frag noch einmal nach', 'Schuld ist allein das [Wetter].'],
    ['behaviour', 'Kompost', 'Verhalten', 'Wählt [Kompost] oder Ruhe nach der Probe'],
    [
      'evidence',
      'erfundenen',
      'Was es belegt, gezeigt',
      'ein Plan mit [erfundenen] Beeten und dem, was daraus werden soll',
    ],
    ['a rating error, by its name', 'färbt', 'Überstrahlung', 'Ein Eindruck [färbt] alles.'],
    ['a ground off limits', 'Geburtsjahr', 'Alter', 'Fragen nach dem [Geburtsjahr]'],
    ['the time plan', 'Begruessung', '5 Min.', '[Begrüßung]'],
    ['the scope of a level', 'Beet Anleitung', 'Aufgabenbereich', 'Ein [Beet] nach [Anleitung]'],
    ['a kind of evidence', 'vorher', '', 'Ein Beet [vorher] und nachher, ohne Menschen'],
  ])('%s is shown with its words marked', (_, query, label, text) => {
    const passages = search
      .de(query)
      .hits.flatMap((hit) => hit.passages.map((passage) => [flat(passage.label), marked(passage.text)]));
    expect(passages).toContainEqual([label, text]);
  });

  test.each([
    ['a question', 'Pflanzwunsch', '/de/guide/plant-choice/gardener#plant-wish'],
    ['a listening note leads to its level', 'Fruchtfolge geändert', '/de/guide/soil-care/head#soil-tired'],
    [
      'a word of all notes to the middle level',
      'Hat gesetzt gewählt verändert',
      '/de/guide/plant-choice/gardener#plant-place',
    ],
    ['an anchor', 'mulcht', '/de/guide/soil-care/helper#anchor'],
    ['a signal', 'beigebracht', '/de/guide/soil-care/gardener#signals'],
    ['a level', 'Mittel Menschen entscheidet', '/de/framework#levels'],
    ['a kind of evidence', 'Foto', '/de/guide/soil-care/gardener#evidence'],
    ['the opening', 'willkommen', '/de/guide/interview#opening'],
    ['notes', 'wörtlich', '/de/guide/interview#notes'],
    ['grounds off limits', 'Geburtsjahr', '/de/guide/interview#off-limits'],
    ['rating errors', 'Überstrahlung', '/de/guide/interview#rating-errors'],
    ['the closing', 'Möchten', '/de/guide/interview#closing'],
    ['the debrief', 'reden', '/de/guide/interview#debrief'],
    ['the time plan', 'Begrüßung', '/de/guide/interview#time-plan'],
  ])('%s leads to its place', (_, query, href) => {
    expect(search.de(query).hits[0]?.href).toBe(href);
  });

  test('a question says its competency and its place in the order', () => {
    const where = (query: string) => search.de(query).hits[0]?.where.map(flat);
    expect(where('Pflanzwunsch')).toEqual(['Pflanzenwahl', 'Kernfrage 2']);
    expect(where('Gelesenes')).toEqual(['Bodenpflege', 'Weitere Frage']);
    expect(where('mulcht')).toEqual(['Bodenpflege', 'Helfer']);
  });

  test('a whole word stands before a part of a compound, however rare that is and however often it stands there', () => {
    const found = buildSearch(
      {
        ...small.de,
        evidenceKinds: [
          {
            id: 'compound',
            name: 'Gartenplan',
            help: 'Gartenplan, Gartenplan, Gartenplan',
            sources: ['told'],
          },
          { id: 'whole', name: 'Text', help: `Ein Plan${' und vieles mehr'.repeat(30)}`, sources: ['told'] },
        ],
      },
      [],
    )('Plan');
    const titles = found.hits.map((hit) => flat(hit.title));
    expect(titles).toEqual(expect.arrayContaining(['Text', 'Gartenplan']));
    expect(titles.indexOf('Text')).toBeLessThan(titles.indexOf('Gartenplan'));
  });

  test.each([
    ['all of them', 'Licht Wasser', 'all', [], []],
    ['some, as no entry has both', 'Schild Fruchtfolge', 'some', [], []],
    ['some, as one stands nowhere', 'Licht Raumschiff', 'some', [], ['Raumschiff']],
    ['a slip beside a word', 'Licht Wassr', 'all', ['Wassr'], []],
    ['none', 'Raumschiff Quasar', 'none', [], ['Raumschiff', 'Quasar']],
    ['nothing to look for', '?!', 'none', [], []],
  ] as const)('%s: %s', (_, query, met, similar, missing) => {
    expect(search.de(query)).toMatchObject({ met, similar, missing });
  });

  test('with all words met, an entry has them all; with some, one has only its own', () => {
    for (const hit of search.de('Licht Wasser').hits)
      expect(wordsIn(hit)).toEqual(expect.arrayContaining(['licht', 'wasser']));
    expect(questionsOf(search.de('Schild Fruchtfolge')).sort()).toEqual(['soil-tired', 'visitor-question']);
  });

  test('what is known is not taken for mistyped', () => {
    expect(search.de('Licht').hits.flatMap(wordsIn)).not.toContain('nicht');
    expect(search.de('Licht').similar).toEqual([]);
  });

  test('words of the interface are not found', () => {
    expect(questionsOf(search.de('Nachfragen'))).toEqual([]);
  });

  test('English texts are found in English', () => {
    expect(search.en('soils').met).toBe('all');
    expect(search.en('soil').hits[0]?.href).toMatch(/^\/en\//);
  });
});

describe.each(locales)('in the framework at hand, %s', (locale) => {
  const framework = real[locale];
  const wording = wordingOf(files, locale);
  const found = buildSearch(framework, wording);
  const entries = findables(framework, wording);

  test('every group of words to think twice about is found by its name', () => {
    for (const { about, id } of wording) {
      const places = found(readQuery(about)).hits.map(({ href }) => href.split('#')[1]);
      expect(places, about).toContain(`wording-${id}`);
    }
  });

  test('every question is the first to be found by its own words', () => {
    for (const { title, href } of entries.filter(({ kind }) => kind === 'question')) {
      const [first] = found(readQuery(title)).hits;
      expect(first && flat(first.title), title).toBe(title);
      expect(first?.href.split('#')[1]).toBe(href.split('#')[1]);
    }
  });

  test('every word with an umlaut, ß or accent is found in either spelling', () => {
    const special = allWords(framework).filter((word) => fold(word) !== word.toLowerCase());
    for (const word of special)
      expect(found(fold(word)), word).toMatchObject({ met: 'all', total: found(word).total });
    if (locale === 'de') expect(special.length).toBeGreaterThan(100);
  });

  test('two neighbours exchanged in a long word still find it', () => {
    const long = [...new Set(wordsOf(allWords(framework).join(' ')))].filter((word) => word.length > 11);
    expect(long.length).toBeGreaterThan(20);
    for (const word of long) {
      const slip = `${word.slice(0, 4)}${word[5]}${word[4]}${word.slice(6)}`;
      expect(found(slip).hits.length, slip).toBeGreaterThan(0);
    }
  });

  test('the examples are its own names and find something', () => {
    const examples = exampleSearches(framework);
    expect(new Set(examples).size).toBe(3);
    for (const example of examples) {
      expect(JSON.stringify(framework)).toContain(example);
      expect(found(example), example).toMatchObject({ met: 'all', missing: [], similar: [] });
    }
  });

  test('of many that are found the best are shown and all are counted', () => {
    const { total, hits } = found(locale === 'de' ? 'die' : 'the');
    expect(hits).toHaveLength(30);
    expect(total).toBeGreaterThan(30);
  });
});

test.each([
  ['nothing', null, ''],
  ['spaces', ' \n\t ', ''],
  ['spaces around and between', '  zwei \n Wörter ', 'zwei Wörter'],
  ['signs that nobody sees', 'Ver\u00adhand\u200blung\u0000', 'Verhandlung'],
  ['half a letter', 'a\ud800b', 'a b'],
  ['too much', 'ä'.repeat(500), 'ä'.repeat(longestQuery)],
  ['letters of two halves at the end', `${'a'.repeat(99)}😀😀`, `${'a'.repeat(99)}😀`],
])('of a query, %s', (_, typed, read) => {
  expect(readQuery(typed)).toBe(read);
});

test.each([
  '<script>alert(1)</script>',
  '"\'; drop table questions; --',
  '__proto__ constructor toString',
  '(.*)+$[',
  '%00%ff',
  'a '.repeat(50),
  '漢字 и кириллица',
  '٣٤٥',
])('the odd query %s breaks nothing', (query) => {
  const { met, total, hits } = search.de(readQuery(query));
  expect(total === 0).toBe(met === 'none');
  for (const { entry, title } of hits) expect(flat(title)).toBe(entry.title);
});

test('the index is built once for an edition and language', () => {
  const first = searchOver(small.de, [], 'a');
  expect(searchOver(small.de, [], 'a')).toBe(first);
  expect(searchOver(small.en, [], 'a')).not.toBe(first);
  expect(searchOver(small.de, [], 'a')).toBe(first);
  expect(searchOver(small.de, [], 'b')).not.toBe(first);
});

function questionsOf({ hits }: Found): string[] {
  return hits.flatMap(({ entry, href }) => (entry.kind === 'question' ? (href.split('#')[1] ?? '') : []));
}

function flat(pieces: readonly MarkedPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function marked(pieces: readonly MarkedPiece[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

/** The marked words of a hit, folded. */
function wordsIn({ title, where, passages }: Found['hits'][number]): string[] {
  const all = [title, ...where, ...passages.flatMap(({ label, text }) => [label, text])].flat();
  return all.flatMap(({ text, hit }) => (hit ? fold(text) : []));
}

/** Every word that can be found, as it is written. */
function allWords(framework: Framework): string[] {
  const texts = findables(framework, []).flatMap(({ title, passages }) => [
    title,
    ...passages.map(({ text }) => text),
  ]);
  return [...new Set(texts.join(' ').match(/[\p{L}\p{N}]+/gu))];
}
