import { describe, expect, test } from 'vitest';
import { wordingHits } from './wording.ts';

const entry = (id: string, ...terms: string[]) => ({ id, about: id, terms, why: 'Why', instead: 'Instead' });
const list = [
  entry('age', 'zu alt', 'rentner*', 'jung'),
  entry('looks', 'übergewicht*', 'groß', 'äußeres'),
  entry('fit', 'passt ins team', 'a-player', 'c++ [nerd]'),
];

/** What strikes in a text, each with its entry and place. */
const hits = (text: string) => wordingHits(text, list).map(({ entry, found, at }) => [entry.id, found, at]);

test.each([
  ['a word', 'Sie ist jung.', [['age', 'jung', 8]]],
  ['a word alone', 'jung', [['age', 'jung', 0]]],
  ['a phrase', 'Er ist zu alt dafür.', [['age', 'zu alt', 7]]],
  ['a phrase over a line break', 'Er ist zu\nalt.', [['age', 'zu\nalt', 7]]],
  ['a phrase with wide spaces', 'passt  ins\u00a0Team', [['fit', 'passt  ins\u00a0Team', 0]]],
  [
    'any ending',
    'Eine Rentnerin, ein Rentner.',
    [
      ['age', 'Rentnerin', 5],
      ['age', 'Rentner', 20],
    ],
  ],
  [
    'an umlaut at the start and within',
    'Das Äußeres, übergewichtig',
    [
      ['looks', 'Äußeres', 4],
      ['looks', 'übergewichtig', 13],
    ],
  ],
  [
    'upper case',
    'JUNG und GROẞ und ÜBERGEWICHT',
    [
      ['age', 'JUNG', 0],
      ['looks', 'GROẞ', 9],
      ['looks', 'ÜBERGEWICHT', 18],
    ],
  ],
  [
    'between quotes and dashes',
    '„jung“–jung/groß',
    [
      ['age', 'jung', 1],
      ['age', 'jung', 7],
      ['looks', 'groß', 12],
    ],
  ],
  ['a hyphen in the term', 'Ein A-Player!', [['fit', 'A-Player', 4]]],
  [
    'the order of the text, not of the list',
    'groß, jung',
    [
      ['looks', 'groß', 0],
      ['age', 'jung', 6],
    ],
  ],
])('finds %s', (_what, text, found) => {
  expect(hits(text)).toEqual(found);
});

test.each([
  ['an empty text', ''],
  ['an ordinary note', 'Hat den alten Vertrag verlängert.'],
  ['within a word', 'Der Junge, verjüngt, unjung, jungen, jung2'],
  ['an umlaut before or after', 'überzu alt, zu altüber, ögroß, großö'],
  ['the words of a phrase apart', 'alt, zu viel; zu sehr alt'],
  ['an ending where none is allowed', 'großzügig'],
  ['a beginning where only an ending is free', 'Frührentner'],
  ['signs that mean something in patterns', 'ccc nerd'],
])('finds nothing in %s', (_what, text) => {
  expect(hits(text)).toEqual([]);
});

describe('signs', () => {
  const signs = [
    entry('family', '*kind', 'hat # kinder', 'mutter von *'),
    entry('religion', '*gläubig*', '*'),
    entry('team', 'passt * team', "it's us"),
    entry('age', '<ende #0>', '<## jahre alt', 'betagt>'),
  ];
  const found = (id: string, text: string) =>
    wordingHits(
      text,
      signs.filter((one) => one.id === id),
    ).map((hit) => hit.found);

  test.each([
    ['any beginning', 'family', 'Kleinkind, Kind', ['Kleinkind', 'Kind']],
    ['a beginning that the ending ends', 'family', 'Kinder, Kleinkinder', []],
    ['one word for a lone star', 'family', 'Mutter von zweien; Mutter von', ['Mutter von zweien']],
    ['one digit, and no more', 'family', 'hat 2 Kinder, hat 12 Kinder', ['hat 2 Kinder']],
    [
      'exactly one word inside',
      'team',
      'passt ins Team, passt Team, passt nicht ins Team',
      ['passt ins Team'],
    ],
    ['either apostrophe', 'team', "It’s us, it's us", ['It’s us', "it's us"]],
    ['a jotting alone', 'age', 'Ende 50', ['Ende 50']],
    [
      'jottings between marks',
      'age',
      '- Ende 50 - müde, Ende 40; (Ende 30)',
      ['Ende 50', 'Ende 40', 'Ende 30'],
    ],
    ['jottings in lines', 'age', 'Vertrag verlängert\nEnde 50\nruhig', ['Ende 50']],
    ['no jotting in a sentence', 'age', 'Am Ende 50 Verträge, am Ende 50, Ende 50 Verträge', []],
    ['no jotting at a hyphen', 'age', 'Ende 50-mal', []],
    ['an edge at the start only', 'age', '58 Jahre alt und fit, Haus 58 Jahre alt', ['58 Jahre alt']],
    ['an edge at the end only', 'age', 'Sehr betagt. Sehr betagt wirkt', ['betagt']],
  ])('%s', (_what, id, text, expected) => {
    expect(found(id, text)).toEqual(expected);
  });

  test('any beginning and ending, and a star that is a whole term strikes every word', () => {
    expect(found('religion', 'strenggläubige Leute')).toEqual(['strenggläubige', 'Leute']);
  });
});

describe('one of several', () => {
  const struck = (term: string, text: string) =>
    wordingHits(text, [entry('one', term)]).map(({ found }) => found);

  test.each([
    ['words', '(ende|mitte) (40|50)', 'Ende 40, Mitte 50, Anfang 40', ['Ende 40', 'Mitte 50']],
    ['nothing', '(sehr |)jung', 'jung, sehr jung, sehrjung', ['jung', 'sehr jung']],
    [
      'nothing at the end',
      'burn(-| |)out',
      'Burnout, burn-out, BURN OUT',
      ['Burnout', 'burn-out', 'BURN OUT'],
    ],
    [
      'phrases',
      'hat (ein kind|zwei kinder)',
      'hat ein Kind, hat zwei  Kinder',
      ['hat ein Kind', 'hat zwei  Kinder'],
    ],
    ['endings', '(geh|seh)behinder*', 'Gehbehinderung; behindert', ['Gehbehinderung']],
    ['beginnings', '*(kind|baby)', 'Kleinkind, Baby', ['Kleinkind', 'Baby']],
    ['signs', 'hat (#|drei) kind(er*|)', 'hat 2 Kindern, hat drei Kind', ['hat 2 Kindern', 'hat drei Kind']],
    [
      'a word or none',
      'passt (* |)(* |)ins team',
      'passt ins Team, passt so gut ins Team',
      ['passt ins Team', 'passt so gut ins Team'],
    ],
    ['apostrophes', "(it's|that's) us", 'That’s us', ['That’s us']],
    ['jottings', '<(sehr |)(jung|alt)>', 'sehr jung; alt; sehr alt wirkt', ['sehr jung', 'alt']],
  ])('%s', (_what, term, text, expected) => {
    expect(struck(term, text)).toEqual(expected);
  });

  test.each([
    ['never closed', 'preis (alt', 'Preis (alt, preis alt', ['Preis (alt']],
    ['never opened', 'preis) alt', 'Preis) alt, preis alt', ['Preis) alt']],
    ['within brackets', '((a|b) c)', '(a c), b c', ['(a c)']],
    ['with a line outside', 'a|b', 'a, b, a|b', ['a|b']],
    ['around nothing', '()', 'a (b)', []],
  ])('brackets %s stand for themselves', (_what, term, text, expected) => {
    expect(struck(term, text)).toEqual(expected);
  });
});

describe('10,000 characters', () => {
  const nasty = [
    entry('stars', '*kind', '*ind*', '* kinder', 'passt * * team', 'mutter von *', 'a*b*c'),
    entry(
      'several',
      '(a |)(* |)(* |)kind',
      '(a|*)(b|)(* | |) (a|kind)',
      '*(a|b)*(kind|)',
      'passt ( a|) team',
    ),
    entry('edges', '<a b>', '<*x>', '<a * a>', 'a>', '<## jahre'),
  ];
  test.each(['a', ' ', 'a ', 'a-', '- ', '\n', 'kind', 'passt ', 'mutter von ', '1', ', ', 'ab', ' \n.'])(
    'of %j take no longer than ordinary ones',
    (piece) => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      const start = performance.now();
      for (const one of [text, `${text}!`, `x${text}`, `passt${text}`]) wordingHits(one, nasty);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

describe('lists', () => {
  test.each([
    ['an empty list', []],
    ['an entry without terms', [entry('none')]],
    ['an empty term', [entry('empty', '')]],
  ])('%s finds nothing', (_what, empty) => {
    expect(wordingHits('Sie ist jung, „zu alt“.', empty)).toEqual([]);
  });

  test('a term of signs is taken as it stands', () => {
    expect(wordingHits('Preis [a|b] {x', [entry('signs', 'preis [a|b] {x*')])).toMatchObject([
      { found: 'Preis [a|b] {x' },
    ]);
  });
});
