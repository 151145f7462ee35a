import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { all, type Break, complaints, swap } from '../../tests/fixtures/complaints.ts';
import { fixtureFramework } from '../../tests/fixtures/framework-copy.ts';
import { readEntries } from './read.ts';
import { editionOf } from './release.ts';

const soil = 'de/competencies/soil-care.yaml';
const bank = 'en/questions/soil-care.yaml';
const vignettes = 'practice/soil-care.yaml';
const behaviours = '[Lockert und mulcht nach Anleitung, Meldet trockene Beete]';
const weak = `    - says: „Bei uns wurde immer viel kompostiert.“
      why: Niemand tut etwas, und nichts kommt heraus.
`;

test('the small framework is whole', () => {
  expect(() => editionOf(readEntries(fixtureFramework))).not.toThrow();
});

test.each<[string, Break, string]>([
  [
    'a misspelt key',
    swap(soil, 'about:', 'abuot: Kurz\nabout:'),
    `${soil}, abuot: is not known here. Correct the spelling, or remove it.`,
  ],
  ['a key too few', swap(soil, 'short: Boden\n', ''), `${soil}, short: is missing. Add it.`],
  ['an empty text', swap(soil, 'Boden\n', '"  "\n'), `${soil}, short: is empty. Write what belongs there.`],
  [
    'an empty file',
    (copy) => copy.write(soil, ''),
    `${soil}: is null where fields are expected. Write \`field: value\` lines below it.`,
  ],
  [
    'a figure for a text',
    swap(soil, 'Boden\n', '90\n'),
    `${soil}, short: is 90, not text. Write the text, in quotes where it looks like a number or a date.`,
  ],
  [
    'a date for a text',
    swap(soil, 'Boden\n', '2026-11-24\n'),
    `${soil}, short: is Date, not text. Write the text, in quotes where it looks like a number or a date.`,
  ],
  [
    'text for a list',
    swap(soil, behaviours, 'Lockert'),
    `${soil}, anchors.helper.behaviours: is "Lockert" where a list is expected. Begin each entry with a hyphen.`,
  ],
  [
    'an empty list',
    swap(soil, behaviours, '[]'),
    `${soil}, anchors.helper.behaviours: is empty. Write what belongs there.`,
  ],
  [
    'one behaviour',
    swap(soil, behaviours, '[Lockert]'),
    `${soil}, anchors.helper.behaviours: has 1 of at least 2 entries. Add what is missing.`,
  ],
  [
    'five behaviours',
    swap(soil, behaviours, '[Lockert, Mulcht, Gießt, Jätet, Meldet trockene Beete]'),
    `${soil}, anchors.helper.behaviours: has 5 entries, 4 at most. Remove the weakest.`,
  ],
  [
    'one probe',
    swap(bank, '      when: When was that?\n', ''),
    `${bank}, questions.soil-tired.probes: has 1 of at least 2 entries. Add what is missing.`,
  ],
  [
    'five probes',
    swap(bank, 'probes:\n', 'probes:\n      a: Who?\n      b: Where?\n      c: Why?\n'),
    `${bank}, questions.soil-tired.probes: has 5 entries, 4 at most. Remove the weakest.`,
  ],
  [
    'evidence that is neither told nor shown',
    swap(soil, '- told: ein Beet und was dort zu tun war', '- ein Beet'),
    `${soil}, anchors.helper.evidence.0: is "ein Beet". Write one line, \`told: …\` or \`shown: …\`.`,
  ],
  [
    'evidence that is both',
    swap(soil, '- told: ein Beet und was dort zu tun war', '- { told: ein Beet, shown: ein Foto }'),
    `${soil}, anchors.helper.evidence.0: is Object. Write one line, \`told: …\` or \`shown: …\`.`,
  ],
  [
    'no weak example',
    swap(soil, `weak:\n${weak}`, 'weak: []\n'),
    `${soil}, examples.weak: is empty. Write what belongs there.`,
  ],
  [
    'text for entries',
    (copy) => copy.write('de/evidence.yaml', 'kinds: nothing\n'),
    'de/evidence.yaml, kinds: is "nothing" where named entries are expected. Write `id: …` lines below it.',
  ],
  [
    'an id with a capital',
    swap('framework.yaml', 'id: gardener', 'id: Gardener'),
    'framework.yaml, id: is "Gardener", no id. Use lower-case words of a to z and 0 to 9, joined by hyphens.',
  ],
  [
    'a key that is no id',
    swap('de/evidence.yaml', 'photo:', 'Photo:'),
    'de/evidence.yaml, kinds.Photo: is "Photo", no id. Use lower-case words of a to z and 0 to 9, joined by hyphens.',
  ],
  [
    'a fifth rating of the scale',
    swap('de/scale.yaml', 'rating: 4', 'rating: 5'),
    'de/scale.yaml, points.3.rating: is 5. Use one of 1 | 2 | 3 | 4.',
  ],
  [
    'a vignette rated 5',
    swap(vignettes, 'rating: 3', 'rating: 5'),
    `${vignettes}, vignettes.0.rating: is 5. Use one of 1 | 2 | 3 | 4.`,
  ],
  [
    'a vignette with an unknown trap',
    swap(vignettes, 'rating: 3', 'rating: 3, trap: charming'),
    `${vignettes}, vignettes.0.trap: is "charming". Use one of "polished" | "modest" | "employer".`,
  ],
  [
    'worked neither true nor left out',
    swap(vignettes, 'worked: true', 'worked: false'),
    `${vignettes}, vignettes.0.worked: is false. Write true, or leave it out.`,
  ],
  [
    'a signal of a third kind',
    swap('signals.yaml', 'kind: growth', 'kind: hope'),
    'signals.yaml, signals.0.kind: is "hope". Use one of "growth" | "warning".',
  ],
  [
    'a source that is neither told nor shown',
    swap('framework.yaml', '[shown]', '[heard]'),
    'framework.yaml, evidenceKinds.1.sources.0: is "heard". Use one of "told" | "shown".',
  ],
  [
    'a step without time',
    swap('de/guide.yaml', 'minutes: 5,', 'minutes: 0,'),
    'de/guide.yaml, timePlan.steps.0.minutes: is 0. Use 1 or more.',
  ],
  [
    'a step of no whole minutes',
    swap('de/guide.yaml', 'minutes: 5,', 'minutes: 4.5,'),
    'de/guide.yaml, timePlan.steps.0.minutes: is 4.5. Write a whole number.',
  ],
  [
    'an id too long',
    swap('framework.yaml', 'id: gardener', `id: g${'o'.repeat(60)}`),
    'framework.yaml, id: has 61 characters, 60 at most. Shorten it.',
  ],
  [
    'an entry without words to find',
    swap('de/wording.yaml', '[zu alt, rentner*]', '[]'),
    'de/wording.yaml, entries.age.terms: is empty. Write what belongs there.',
  ],
  [
    'a file nobody reads',
    (copy) => copy.write('de/scales.yaml', 'points: []\n'),
    'de/scales.yaml: is read by nothing. Correct its name or folder, or remove it.',
  ],
  [
    'a file nobody reads, in capitals',
    (copy) => copy.write('de/scale.YML', 'points: []\n'),
    'de/scale.YML: is read by nothing. Correct its name or folder, or remove it.',
  ],
  [
    'an interview of a whole day',
    swap('framework.yaml', 'minutes: 50', 'minutes: 481'),
    'framework.yaml, lengths.1.minutes: is 481. Use 480 or less.',
  ],
  [
    'more levels than the database takes',
    swap(
      'framework.yaml',
      'levels: [helper',
      `levels: [${Array.from({ length: 18 }, (_, at) => `h${at}, `).join('')}helper`,
    ),
    'framework.yaml, levels: has 21 entries, 20 at most. Remove the weakest.',
  ],
  [
    'more kinds of evidence than the database takes',
    swap(
      'framework.yaml',
      'evidenceKinds:\n',
      `evidenceKinds:\n${'  - { id: account, sources: [told] }\n'.repeat(49)}`,
    ),
    'framework.yaml, evidenceKinds: has 51 entries, 50 at most. Remove the weakest.',
  ],
  [
    'more lengths than the database takes',
    swap('framework.yaml', 'lengths:\n', `lengths:\n${'  - { minutes: 30, coreQuestions: 2 }\n'.repeat(19)}`),
    'framework.yaml, lengths: has 21 entries, 20 at most. Remove the weakest.',
  ],
  [
    'more competencies than the database takes',
    swap(
      'framework.yaml',
      'competencies:\n',
      `competencies:\n${'  - { id: a, core: [b], optional: [] }\n'.repeat(48)}`,
    ),
    'framework.yaml, competencies: has 51 entries, 50 at most. Remove the weakest.',
  ],
  [
    'a text as long as a page',
    swap(soil, 'Boden\n', `${'Boden '.repeat(400)}\n`),
    `${soil}, short: has 2399 characters, 2000 at most. Shorten it.`,
  ],
  ...['constructor', 'prototype'].flatMap((id): [string, Break, string][] => [
    [
      `a level ${id}`,
      swap('framework.yaml', 'levels: [helper', `levels: [${id}, helper`),
      'framework.yaml, levels.0: is a word that programs keep for themselves. Choose another id.',
    ],
    [
      `an entry ${id}`,
      swap(
        'en/guide.yaml',
        '    age: {',
        `    ${id}: { name: Sex, never: Asked, instead: Nothing }\n    age: {`,
      ),
      `en/guide.yaml, offLimits.grounds: has ${id}, which is a word that programs keep for themselves. Choose another id.`,
    ],
  ]),
])('%s', (_what, breakIt, line) => {
  expect(complaints(breakIt)).toEqual([line]);
});

test.each([
  ['"Bo\\0den"', 'holds the control character U+0000. Remove it.'],
  ['"Bo\\eden"', 'holds the control character U+001B. Remove it.'],
  ['"Bo\\x85den"', 'holds the control character U+0085. Remove it.'],
  ['"Bo\\uD83Dden"', 'holds half a character (U+D83D). Write it anew.'],
  ['"\\uDE00 Boden"', 'holds half a character (U+DE00). Write it anew.'],
  [
    'B\uFFFDden',
    'holds “\uFFFD”, so it was saved in another encoding than UTF-8. Save it as UTF-8, and write it anew.',
  ],
  ['"\\u202Enedo\\u202C"', 'holds U+202E, which turns the direction of writing unseen. Remove it.'],
  ['"Boden\\u200F"', 'holds U+200F, which turns the direction of writing unseen. Remove it.'],
  ['"\\u200B\\u2060"', 'is empty to the eye. Write what belongs there.'],
  ['"\\u00AD"', 'is empty to the eye. Write what belongs there.'],
])('the text %s', (written, says) => {
  expect(complaints(swap(soil, 'short: Boden\n', `short: ${written}\n`))).toEqual([
    `${soil}, short: ${says}`,
  ]);
});

test('a file in another encoding', () => {
  const [line] = complaints((copy) =>
    writeFileSync(
      join(copy.folder, 'de/evidence.yaml'),
      'kinds: { photo: { name: B\xE4ume, help: a } }\n',
      'latin1',
    ),
  );
  expect(line).toContain('was saved in another encoding than UTF-8');
});

test.each(['"Bo\\u00ADden"', '"Boden 🪱"', '"Boden\\nund Kompost"'])('the text %s is fine', (written) => {
  expect(complaints(swap(soil, 'short: Boden\n', `short: ${written}\n`))).toEqual([]);
});

test('no YAML', () => {
  const [line] = complaints((copy) => copy.write(soil, 'name: "Boden\nshort: '));
  expect(line).toMatch(`${soil}: is no valid YAML. `);
});

test('everything that is wrong is said at once', () => {
  expect(
    complaints(all(swap(soil, 'short: Boden\n', ''), swap('en/scale.yaml', 'rating: 1', 'rating: 0'))),
  ).toEqual([
    'en/scale.yaml, points.0.rating: is 0. Use one of 1 | 2 | 3 | 4.',
    `${soil}, short: is missing. Add it.`,
  ]);
});
