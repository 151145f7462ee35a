import { describe, expect, test } from 'vitest';
import { FrameworkCopy, fixtureFramework } from '../../tests/fixtures/framework-copy.ts';
import { readEntries } from './read.ts';
import { editionOf } from './release.ts';

test('the small framework is whole', () => {
  expect(() => editionOf(readEntries(fixtureFramework))).not.toThrow();
});

/** What the reader says about a copy that was broken, each line without the folder. */
function complaints(breakIt: (copy: FrameworkCopy) => void): string[] {
  using copy = new FrameworkCopy();
  breakIt(copy);
  try {
    editionOf(readEntries(copy.folder));
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.replace(`${copy.folder}/`, ''));
  }
}

const soil = 'de/competencies/soil-care.yaml';
const bank = 'en/questions/soil-care.yaml';

describe('one file', () => {
  test.each<[string, (copy: FrameworkCopy) => void, string]>([
    ['no YAML', (copy) => copy.write(soil, 'name: "Boden\nshort: '), `${soil}: is no valid YAML.`],
    [
      'a misspelt key',
      (copy) => copy.replace(soil, 'short:', 'shrot:'),
      `${soil}, shrot: is not known here. Correct the spelling, or remove it.`,
    ],
    [
      'a key too few',
      (copy) => copy.replace(soil, 'short: Boden\n', ''),
      `${soil}, short: is missing. Add it.`,
    ],
    ['an empty text', (copy) => copy.replace(soil, 'Boden\n', '"  "\n'), `${soil}, short: is empty.`],
    ['an empty file', (copy) => copy.write(soil, ''), `${soil}: is null where fields are expected.`],
    [
      'a figure for a text',
      (copy) => copy.replace(soil, 'Boden\n', '90\n'),
      `${soil}, short: is 90, not text.`,
    ],
    [
      'a date for a text',
      (copy) => copy.replace(soil, 'Boden\n', '2026-11-24\n'),
      `${soil}, short: is Date, not text.`,
    ],
    [
      'text for a list',
      (copy) => copy.replace(soil, '[Lockert und mulcht nach Anleitung, Meldet trockene Beete]', 'Lockert'),
      `${soil}, anchors.helper.behaviours: is "Lockert" where a list is expected.`,
    ],
    [
      'an empty list',
      (copy) => copy.replace(soil, '[Lockert und mulcht nach Anleitung, Meldet trockene Beete]', '[]'),
      `${soil}, anchors.helper.behaviours: is empty.`,
    ],
    [
      'a list for entries',
      (copy) => copy.write('de/evidence.yaml', 'kinds: nothing\n'),
      'de/evidence.yaml, kinds: is "nothing" where named entries are expected.',
    ],
    [
      'an id with a capital',
      (copy) => copy.replace('framework.yaml', 'id: gardener', 'id: Gardener'),
      'framework.yaml, id: is "Gardener", no id.',
    ],
    [
      'a fifth rating',
      (copy) => copy.replace('de/scale.yaml', 'rating: 4', 'rating: 5'),
      'de/scale.yaml, points.3.rating: is 5. Use one of 1 | 2 | 3 | 4.',
    ],
    [
      'a source that is neither told nor shown',
      (copy) => copy.replace('framework.yaml', '[shown]', '[heard]'),
      'framework.yaml, evidenceKinds.1.sources.0: is "heard". Use one of "told" | "shown".',
    ],
    [
      'a file nobody reads',
      (copy) => copy.write('de/scales.yaml', 'points: []\n'),
      'de/scales.yaml: is read by nothing.',
    ],
  ])('%s', (_what, breakIt, line) => {
    expect(complaints(breakIt).join('\n')).toContain(line);
  });

  test('names everything that is wrong at once', () => {
    const lines = complaints((copy) => {
      copy.replace(soil, 'short: Boden\n', '');
      copy.replace('en/scale.yaml', 'rating: 1', 'rating: 0');
    });
    expect(lines).toHaveLength(2);
  });
});

describe('files that do not agree', () => {
  test.each<[string, (copy: FrameworkCopy) => void, string]>([
    [
      'no framework.yaml',
      (copy) => copy.remove('framework.yaml'),
      'framework.yaml: is missing. Add the file.',
    ],
    ...['de/framework.yaml', 'en/scale.yaml', 'de/evidence.yaml', soil, bank].map(
      (path): [string, (copy: FrameworkCopy) => void, string] => [
        `no ${path}`,
        (copy) => copy.remove(path),
        `${path}: is missing. Add the file.`,
      ],
    ),
    [
      'a competency without a place',
      (copy) => copy.write('en/competencies/watering.yaml', competencyText),
      'en/competencies/watering.yaml: belongs to no competency of framework.yaml.',
    ],
    [
      'a level without a name',
      (copy) => copy.replace('en/framework.yaml', '  head: {', '  boss: {'),
      'en/framework.yaml, levels.head: is missing, framework.yaml names it. Add it.',
    ],
    [
      'a name without a level',
      (copy) => copy.replace('en/framework.yaml', '  head: {', '  boss: {'),
      'en/framework.yaml, levels.boss: is not named in framework.yaml.',
    ],
    [
      'a level without an anchor',
      (copy) => copy.replace(soil, '  head:', '  boss:'),
      `${soil}, anchors.head: is missing`,
    ],
    [
      'a kind of evidence without words',
      (copy) => copy.replace('de/evidence.yaml', 'photo:', 'film:'),
      'de/evidence.yaml, kinds.photo: is missing',
    ],
    [
      'a question without words',
      (copy) => copy.replace(bank, 'soil-loss:', 'soil-gain:'),
      `${bank}, questions.soil-loss: is missing`,
    ],
    [
      'a question without a place',
      (copy) => copy.replace(bank, 'soil-loss:', 'soil-gain:'),
      `${bank}, questions.soil-gain: is not named in framework.yaml.`,
    ],
    [
      'nothing to listen for at a level',
      (copy) => copy.replace(bank, '      head:', '      boss:'),
      `${bank}, questions.soil-tired.listenFor.head: is missing`,
    ],
    [
      'another probe than its twin',
      (copy) => copy.replace(bank, 'own-part:', 'share:'),
      `${bank}, questions.soil-tired.probes: are not those of de/questions/soil-care.yaml. Use the same ids in the same order: when, own-part.`,
    ],
    [
      'too few core questions',
      (copy) => copy.replace('framework.yaml', ', soil-loss]', ']'),
      'framework.yaml, competencies.0.core: has 2 of the 3 core questions the longest interview needs.',
    ],
    [
      'a question twice',
      (copy) => copy.replace('framework.yaml', '[soil-learned]', '[plant-wish]'),
      'framework.yaml, competencies.*: names plant-wish more than once.',
    ],
    [
      'a level twice',
      (copy) => copy.replace('framework.yaml', 'gardener, head]', 'gardener, helper]'),
      'framework.yaml, levels: names helper more than once.',
    ],
    [
      'a length twice',
      (copy) => copy.replace('framework.yaml', 'minutes: 50', 'minutes: 30'),
      'framework.yaml, lengths: names 30 more than once.',
    ],
    [
      'a threshold that all may miss',
      (copy) => copy.replace('framework.yaml', 'below: 0', 'below: 3'),
      'framework.yaml, threshold.below: lets every competency miss the bar.',
    ],
    [
      'ratings in another order',
      (copy) => {
        copy.replace('de/scale.yaml', 'rating: 1', 'rating: 2');
        copy.replace('de/scale.yaml', 'rating: 2', 'rating: 1');
        copy.replace('de/scale.yaml', 'rating: 3', 'rating: 4');
      },
      'de/scale.yaml, points: does not hold the ratings 1, 2, 3, 4',
    ],
  ])('%s', (_what, breakIt, line) => {
    expect(complaints(breakIt).join('\n')).toContain(line);
  });
});

const anchor = '{ summary: Waters., behaviours: [Waters, Dries], evidence: [{ told: Water }] }';
const example = '[{ says: Water, why: Wet }]';
const competencyText = `name: Watering
short: Water
about: Waters.
anchors: { helper: ${anchor}, gardener: ${anchor}, head: ${anchor} }
examples: { strong: ${example}, weak: ${example} }
`;
