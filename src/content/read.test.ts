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
])('%s', (_what, breakIt, line) => {
  expect(complaints(breakIt)).toEqual([line]);
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
