import { describe, expect, test } from 'vitest';
import { all, type Break, complaints, swap } from '../../tests/fixtures/complaints.ts';
import { fixtureFramework } from '../../tests/fixtures/framework-copy.ts';
import { type Locale, locales } from '../domain/locale.ts';
import { kindNames } from './files.ts';
import { readEntries } from './read.ts';

/** What is broken, how, and every line that is said about it: file, field, what is wrong and the remedy. */
type Case = [string, Break, ...string[]];

function find(title: string, cases: Case[]): void {
  describe(title, () => {
    test.each(cases)('%s', (_what, breakIt, ...lines) => {
      expect(complaints(breakIt)).toEqual(lines);
    });
  });
}

const entries = readEntries(fixtureFramework);
const soil = 'de/competencies/soil-care.yaml';
const bank = 'de/questions/soil-care.yaml';
const englishBank = 'en/questions/soil-care.yaml';
const vignettes = 'practice/soil-care.yaml';
const tired = 'Erzählen Sie von einem Beet, dessen Boden müde war.';
const englishTired = 'Tell me about a bed whose soil was tired.';
const anchor = '{ summary: Waters a bed., behaviours: [Waters, Dries], evidence: [{ told: Water }] }';

/** The same in both languages, so that only what is meant is wrong. */
function both(path: string, before: [string, string], after: [string, string]): Break {
  return all(...locales.map((locale, at) => swap(`${locale}/${path}`, before[at] ?? '', after[at] ?? '')));
}

/** Vignettes of one more competency, with an answer of so many words. */
function practise(outline: string, texts: (locale: Locale) => string): Break {
  return (copy) => {
    copy.write('practice/plant-choice.yaml', `vignettes:\n${outline}`);
    for (const locale of locales)
      copy.write(`${locale}/practice/plant-choice.yaml`, `vignettes:\n${texts(locale)}`);
  };
}

function told(id: string, words: number): (locale: Locale) => string {
  return (locale) =>
    `  ${id}: { answer: [{ says: ${`${locale}word `.repeat(words)}, shows: Part of ${id} }], why: "${locale}: reason for ${id}" }\n`;
}

/** What is said of the figure in an anchor when its row explains another place. */
function unexplained(locale: Locale): string[] {
  return ['summary', 'behaviours.0'].map(
    (field) =>
      `${locale}/competencies/soil-care.yaml, anchors.gardener.${field}: names 2, which figures.yaml does not explain for soil-care at gardener. Add a row with base and period.`,
  );
}

const fern = '  - { id: fern, question: plant-place, level: helper, rating: 2, worked: true }\n';

describe('missing files', () => {
  const paths = kindNames.flatMap((kind) => [...entries[kind].keys()]);
  test.each(paths.filter((path) => path !== vignettes))('no %s', (path) => {
    expect(complaints((copy) => copy.remove(path))).toEqual([`${path}: is missing. Add the file.`]);
  });
});

find('files without a place', [
  [
    'a competency that framework.yaml does not name',
    (copy) =>
      copy.write(
        'de/competencies/watering.yaml',
        `{ name: Gießen, short: Gießen, topic: wie Sie gießen, about: Gießt., anchors: { helper: ${anchor} }, examples: { strong: [{ says: Nass, why: Wasser }], weak: [{ says: Trocken, why: Sonne }] } }`,
      ),
    'de/competencies/watering.yaml: belongs to no competency of framework.yaml. Rename it, name it there, or remove it.',
  ],
  [
    'questions of no competency',
    (copy) => copy.write('de/questions/watering.yaml', 'questions: {}'),
    'de/questions/watering.yaml: belongs to no competency of framework.yaml. Rename it, name it there, or remove it.',
  ],
  [
    'vignettes of no competency',
    (copy) => {
      copy.write('practice/watering.yaml', `vignettes:\n${fern}`);
      for (const locale of locales)
        copy.write(`${locale}/practice/watering.yaml`, `vignettes:\n${told('fern', 120)(locale)}`);
    },
    'practice/watering.yaml: belongs to no competency of framework.yaml. Rename it, name it there, or remove it.',
    'de/practice/watering.yaml: belongs to no competency of framework.yaml. Rename it, name it there, or remove it.',
    'en/practice/watering.yaml: belongs to no competency of framework.yaml. Rename it, name it there, or remove it.',
  ],
  [
    'answers without ratings',
    (copy) => copy.remove(vignettes),
    'de/practice/soil-care.yaml: has no practice/soil-care.yaml that says how its vignettes are rated. Add it, or remove this file.',
    'en/practice/soil-care.yaml: has no practice/soil-care.yaml that says how its vignettes are rated. Add it, or remove this file.',
  ],
]);

find('framework.yaml', [
  [
    'a level twice',
    swap('framework.yaml', 'levels: [helper', 'levels: [helper, helper'),
    'framework.yaml, levels: names helper more than once. Rename or remove one of them.',
  ],
  [
    'a competency twice',
    swap(
      'framework.yaml',
      'threshold:',
      '  - { id: visitor-talk, core: [visitor-question, visitor-complaint, visitor-group], optional: [] }\nthreshold:',
    ),
    'framework.yaml, competencies: names visitor-talk more than once. Rename or remove one of them.',
    'framework.yaml, competencies.*: names visitor-question more than once. Rename or remove one of them.',
    'framework.yaml, competencies.*: names visitor-complaint more than once. Rename or remove one of them.',
    'framework.yaml, competencies.*: names visitor-group more than once. Rename or remove one of them.',
  ],
  [
    'a question twice',
    swap('framework.yaml', '[soil-learned]', '[soil-learned, soil-loss]'),
    'framework.yaml, competencies.*: names soil-loss more than once. Rename or remove one of them.',
  ],
  [
    'a length twice',
    swap('framework.yaml', '- { minutes: 50', '- { minutes: 30, coreQuestions: 2 }\n  - { minutes: 50'),
    'framework.yaml, lengths: names 30 more than once. Rename or remove one of them.',
  ],
  [
    'a kind of evidence twice',
    swap('framework.yaml', '- { id: photo', '- { id: account, sources: [shown] }\n  - { id: photo'),
    'framework.yaml, evidenceKinds: names account more than once. Rename or remove one of them.',
  ],
  [
    'too few core questions',
    swap('framework.yaml', 'coreQuestions: 3', 'coreQuestions: 4'),
    'framework.yaml, competencies.0.core: has 3 of the 4 core questions the longest interview needs. Add questions to soil-care, or lower `lengths`.',
    'framework.yaml, competencies.1.core: has 3 of the 4 core questions the longest interview needs. Add questions to plant-choice, or lower `lengths`.',
    'framework.yaml, competencies.2.core: has 3 of the 4 core questions the longest interview needs. Add questions to visitor-talk, or lower `lengths`.',
  ],
  [
    'a competency that may miss the bar among fewer than five',
    swap('framework.yaml', 'below: 0', 'below: 1'),
    'framework.yaml, threshold.below: is 1, but with fewer than 5 competencies none may miss the bar. Write 0.',
  ],
  [
    'too few questions for a rating',
    swap('framework.yaml', 'minutes: 30, coreQuestions: 2', 'minutes: 30, coreQuestions: 1'),
    'framework.yaml, lengths.0.coreQuestions: is 1, but a rating takes 2 answers. Use 2 or more.',
  ],
  [
    'a longer interview with fewer questions',
    swap('framework.yaml', 'minutes: 50', 'minutes: 50, coreQuestions: 2 }\n  - { minutes: 40'),
    'framework.yaml, lengths.1.coreQuestions: is 2, fewer than the 3 of 40 minutes. Give a longer interview at least as many.',
  ],
  [
    'a source twice',
    swap('framework.yaml', 'sources: [told]', 'sources: [told, told]'),
    'framework.yaml, evidenceKinds.0.sources: names told more than once. Rename or remove one of them.',
  ],
]);

find('ids', [
  [
    'a level with another name',
    swap('en/framework.yaml', '  head: {', '  boss: {'),
    'en/framework.yaml, levels.head: is missing, framework.yaml names it. Add it.',
    'en/framework.yaml, levels.boss: is not named in framework.yaml. Name it there, or remove it here.',
  ],
  [
    'an anchor of another level',
    swap(soil, '  head:', '  boss:'),
    'de/competencies/soil-care.yaml, anchors.head: is missing, framework.yaml names it. Add it.',
    'de/competencies/soil-care.yaml, anchors.boss: is not named in framework.yaml. Name it there, or remove it here.',
  ],
  [
    'evidence of another kind',
    swap('de/evidence.yaml', 'photo:', 'film:'),
    'de/evidence.yaml, kinds.photo: is missing, framework.yaml names it. Add it.',
    'de/evidence.yaml, kinds.film: is not named in framework.yaml. Name it there, or remove it here.',
  ],
  [
    'another question',
    swap(englishBank, 'soil-loss:', 'soil-gain:'),
    'en/questions/soil-care.yaml, questions.soil-loss: is missing, framework.yaml names it. Add it.',
    'en/questions/soil-care.yaml, questions.soil-gain: is not named in framework.yaml. Name it there, or remove it here.',
  ],
  [
    'nothing to listen for at a level',
    swap(englishBank, '      head: C', '      boss: C'),
    'en/questions/soil-care.yaml, questions.soil-tired.listenFor.head: is missing, framework.yaml names it. Add it.',
    'en/questions/soil-care.yaml, questions.soil-tired.listenFor.boss: is not named in framework.yaml. Name it there, or remove it here.',
  ],
  [
    'a signal without a text',
    swap('de/signals.yaml', 'teaches:', 'explains:'),
    'de/signals.yaml, signals.teaches: is missing, signals.yaml names it. Add it.',
    'de/signals.yaml, signals.explains: is not named in signals.yaml. Name it there, or remove it here.',
  ],
  [
    'a figure without a text',
    swap('en/figures.yaml', '  soil-tests:', '  tests:'),
    'en/figures.yaml, figures.soil-tests: is missing, figures.yaml names it. Add it.',
    'en/figures.yaml, figures.tests: is not named in figures.yaml. Name it there, or remove it here.',
    ...unexplained('en'),
  ],
  [
    'a vignette without an answer',
    swap('de/practice/soil-care.yaml', 'bed-by-the-fence:', 'bed-by-the-wall:'),
    'de/practice/soil-care.yaml, vignettes.bed-by-the-fence: is missing, practice/soil-care.yaml names it. Add it.',
    'de/practice/soil-care.yaml, vignettes.bed-by-the-wall: is not named in practice/soil-care.yaml. Name it there, or remove it here.',
  ],
  [
    'ratings in another order',
    all(
      swap('de/scale.yaml', 'rating: 1', 'rating: 2'),
      swap('de/scale.yaml', 'rating: 2\n    name: in', 'rating: 1\n    name: in'),
    ),
    'de/scale.yaml, points: does not hold the ratings 1, 2, 3, 4, each once and in this order. Mend the list.',
  ],
]);

find('twins', [
  [
    'a ground more',
    swap(
      'en/guide.yaml',
      '    age: {',
      '    gender: { name: Sex, never: Questions about it, instead: Nothing }\n    age: {',
    ),
    'en/guide.yaml, offLimits.grounds: are not those of de/guide.yaml. Use the same ids in the same order: age.',
  ],
  [
    'a section with another id',
    swap('en/candidate.yaml', 'course:', 'way:'),
    'en/candidate.yaml, sections: are not those of de/candidate.yaml. Use the same ids in the same order: course.',
  ],
  [
    'an error of rating with another id',
    swap('en/guide.yaml', 'halo:', 'horns:'),
    'en/guide.yaml, ratingErrors: are not those of de/guide.yaml. Use the same ids in the same order: halo.',
  ],
  [
    'an entry of the wording list missing',
    swap('en/wording.yaml', 'age:', 'years:'),
    'en/wording.yaml, entries.years: is not in de/wording.yaml. Add it there, or remove it here.',
    'en/wording.yaml, entries.age: is missing, de/wording.yaml has it. Add it.',
  ],
  [
    'another list length',
    swap(soil, 'Meldet trockene Beete]', 'Meldet trockene Beete, Gießt]'),
    'en/competencies/soil-care.yaml, anchors.helper.behaviours: has 2 entries, its twin in de/competencies/soil-care.yaml 3. Make them as many.',
  ],
  [
    'evidence told here and shown there',
    swap(soil, 'told: ein Beet', 'shown: ein Beet'),
    'en/competencies/soil-care.yaml, anchors.helper.evidence.0.told: is not in de/competencies/soil-care.yaml. Add it there, or remove it here.',
    'en/competencies/soil-care.yaml, anchors.helper.evidence.0.shown: is missing, de/competencies/soil-care.yaml has it. Add it.',
  ],
  [
    'other figures',
    both(
      'guide.yaml',
      ['dann reden.', 'then talk.'],
      ['dann 10 oder 20 Minuten reden.', 'then talk 10 or 15 minutes.'],
    ),
    'en/guide.yaml, debrief.0: holds the figures 10, 15, its twin in de/guide.yaml 10, 20. Make them equal.',
  ],
  [
    'the same figures in the notation of each language',
    both(
      'guide.yaml',
      ['Erst lesen und dann reden.', 'Read first and then talk.'],
      ['"Am 24.11.2026 1.500,5 Minuten."', '"24 11 2026, 1,500.5 minutes."'],
    ),
  ],
  [
    'a figure in one language',
    swap('en/guide.yaml', 'then talk.]', 'then talk 10 minutes.]'),
    'en/guide.yaml, debrief.0: holds the figures 10, its twin in de/guide.yaml none. Make them equal.',
  ],
  [
    'another placeholder',
    swap('en/candidate.yaml', '{company}', '{months}'),
    'en/candidate.yaml, lead: lacks {company}, which de/candidate.yaml has. Add it.',
    'en/candidate.yaml, lead: has {months}, which de/candidate.yaml lacks. Remove it.',
    'en/candidate.yaml: never says {company}. Write it where the sheet speaks of it.',
  ],
  [
    'other minutes',
    all(
      swap('en/guide.yaml', 'minutes: 36', 'minutes: 35'),
      swap('en/guide.yaml', 'minutes: 9', 'minutes: 10'),
    ),
    'en/guide.yaml, timePlan.steps.1.minutes: is 35, de/guide.yaml has 36. Make them equal.',
    'en/guide.yaml, timePlan.steps.2.minutes: is 10, de/guide.yaml has 9. Make them equal.',
  ],
  [
    'another probe',
    swap(englishBank, 'own-part:', 'share:'),
    'en/questions/soil-care.yaml, questions.soil-tired.probes: are not those of de/questions/soil-care.yaml. Use the same ids in the same order: when, own-part.',
  ],
  [
    'another order of probes',
    swap(
      englishBank,
      '      when: When was that?\n      own-part: What was your own part?\n',
      '      own-part: What was your own part?\n      when: When was that?\n',
    ),
    'en/questions/soil-care.yaml, questions.soil-tired.probes: are not those of de/questions/soil-care.yaml. Use the same ids in the same order: when, own-part.',
  ],
  [
    'a figure in words in one language',
    swap('en/guide.yaml', 'then talk.]', 'then talk for ten minutes.]'),
    'en/guide.yaml, debrief.0: holds the figures 10, its twin in de/guide.yaml none. Make them equal.',
  ],
  [
    'another figure in words',
    both(
      'guide.yaml',
      ['dann reden.', 'then talk.'],
      ['dann zehn Minuten reden.', 'then talk for twelve minutes.'],
    ),
    'en/guide.yaml, debrief.0: holds the figures 12, its twin in de/guide.yaml 10. Make them equal.',
  ],
  [
    'a figure as digits here and in words there',
    both(
      'guide.yaml',
      ['dann reden.', 'then talk.'],
      ['dann 10 Minuten reden.', 'then talk for ten minutes.'],
    ),
  ],
  [
    'both and beide are no figures, and what people say aloud counts in its own words',
    both(
      'questions/soil-care.yaml',
      ['Was haben Sie noch erwogen?', 'What else did you consider?'],
      ['Warum gerade diese beiden?', 'Why those two?'],
    ),
  ],
  [
    'what is listened for in other words',
    swap(englishBank, '      head: C', '      head: Three times, c'),
    'en/questions/soil-care.yaml, questions.soil-tired.listenFor.head: holds the figures 3, its twin in de/questions/soil-care.yaml none. Make them equal.',
  ],
  [
    'another comparison',
    swap('en/signals.yaml', '20% above', '20% below'),
    'en/signals.yaml, signals.yield-up: says of its figures: %, less than, year; its twin in de/signals.yaml says: %, more than, year. Make comparison, unit and period equal.',
  ],
  [
    'a comparison more',
    swap('en/signals.yaml', '20% above', 'at least 20% above'),
    'en/signals.yaml, signals.yield-up: says of its figures: %, at least, more than, year; its twin in de/signals.yaml says: %, more than, year. Make comparison, unit and period equal.',
  ],
  [
    'another period',
    swap(
      'en/competencies/soil-care.yaml',
      'behaviours: [Tests the soil about twice a year',
      'behaviours: [Tests the soil about twice a month',
    ),
    'en/competencies/soil-care.yaml, anchors.gardener.behaviours.0: says of its figures: month; its twin in de/competencies/soil-care.yaml says: year. Make comparison, unit and period equal.',
  ],
  [
    'a long text that is not translated',
    swap('en/guide.yaml', 'These questions do not count.', 'Diese Fragen zählen nicht.'),
    'en/guide.yaml, closingNotes: is the same text as in de/guide.yaml, so it is not translated. Translate it.',
  ],
  ['words to find are each language’s own', swap('en/wording.yaml', '[too old,', '[too old, elderly,')],
]);

find('asking', [
  [
    'a hypothetical question',
    swap(bank, tired, 'Stellen Sie sich vor, ein Boden ist müde.'),
    'de/questions/soil-care.yaml, questions.soil-tired.text: is hypothetical (“Stellen Sie sich”). Ask for something that happened: „Erzählen Sie von …“, „Beschreiben Sie …“.',
  ],
  [
    'a hypothetical question in English',
    swap(englishBank, englishTired, 'What would you do with tired soil?'),
    'en/questions/soil-care.yaml, questions.soil-tired.text: is hypothetical (“What would”). Ask for something that happened: “Tell me about …”, “Describe …”.',
  ],
  [
    'a hypothetical probe',
    swap(bank, 'Was haben Sie noch erwogen?', 'Was würden Sie heute anders machen?'),
    'de/questions/soil-care.yaml, questions.soil-method.probes.alternatives: is hypothetical (“Was würden”). Ask for something that happened: „Erzählen Sie von …“, „Beschreiben Sie …“.',
  ],
  [
    'a hypothetical probe in English',
    swap(englishBank, 'What else did you consider?', 'How would you do it today?'),
    'en/questions/soil-care.yaml, questions.soil-method.probes.alternatives: is hypothetical (“How would”). Ask for something that happened: “Tell me about …”, “Describe …”.',
  ],
  [
    'a question for yes or no',
    swap(bank, tired, 'Hatten Sie einmal müden Boden?'),
    'de/questions/soil-care.yaml, questions.soil-tired.text: can be answered with yes or no (“Hatten Sie”). Open it: „Was …“, „Wie …“, „Welche …“, „Woran …“.',
  ],
  [
    'a question for yes or no in English',
    swap(englishBank, englishTired, 'Have you ever had tired soil?'),
    'en/questions/soil-care.yaml, questions.soil-tired.text: can be answered with yes or no (“Have”). Open it: “What …”, “How …”, “Which …”.',
  ],
  [
    'a probe for yes or no',
    swap(bank, 'Was haben Sie noch erwogen?', 'Gab es etwas anderes?'),
    'de/questions/soil-care.yaml, questions.soil-method.probes.alternatives: can be answered with yes or no (“Gab”). Open it: „Was …“, „Wie …“, „Welche …“, „Woran …“.',
  ],
  [
    'a probe for yes or no in English',
    swap(englishBank, 'What else did you consider?', 'Was there anything else?'),
    'en/questions/soil-care.yaml, questions.soil-method.probes.alternatives: can be answered with yes or no (“Was”). Open it: “What …”, “How …”, “Which …”.',
  ],
  ['what is listened for is not asked', swap(bank, 'Nach dem Aussehen.', 'Würden Sie es sehen?')],
]);

find('repeated', [
  [
    'a copied question',
    swap(bank, 'Erzählen Sie von einer Ernte, die schlechter war als erwartet.', tired),
    'de/questions/soil-care.yaml, questions.soil-loss.text: is the same text as de/questions/soil-care.yaml, questions.soil-tired.text. Rewrite or remove one of them.',
  ],
  [
    'a text of another file, in other letters',
    swap('en/guide.yaml', 'These questions do not count.', 'decides on plants and Soil'),
    'en/guide.yaml, closingNotes: is the same text as en/framework.yaml, levels.gardener.autonomy. Rewrite or remove one of them.',
  ],
  [
    'the same but for spaces, quotes and the final stop',
    swap(
      bank,
      'Erzählen Sie von einer Ernte, die schlechter war als erwartet.',
      '"„Erzählen Sie von einem Beet,\u00a0dessen Boden  müde war“ …"',
    ),
    'de/questions/soil-care.yaml, questions.soil-loss.text: is the same text as de/questions/soil-care.yaml, questions.soil-tired.text. Rewrite or remove one of them.',
  ],
  [
    'two levels of one name',
    swap('de/framework.yaml', 'name: Gärtner,', 'name: helfer,'),
    'de/framework.yaml, levels.gardener.name: is the same text as de/framework.yaml, levels.helper.name. Rewrite or remove one of them.',
  ],
  [
    'two competencies of one name',
    swap('de/competencies/plant-choice.yaml', 'name: Pflanzenwahl', 'name: Bodenpflege'),
    'de/competencies/soil-care.yaml, name: is the same text as de/competencies/plant-choice.yaml, name. Rewrite or remove one of them.',
  ],
  [
    'two kinds of one name',
    swap('en/evidence.yaml', 'name: Photo', 'name: account'),
    'en/evidence.yaml, kinds.photo.name: is the same text as en/evidence.yaml, kinds.account.name. Rewrite or remove one of them.',
  ],
  [
    'two signals of one text',
    swap('en/signals.yaml', 'Blames the weather every time', 'Taught others something.'),
    'en/signals.yaml, signals.weather-only: is the same text as en/signals.yaml, signals.teaches. Rewrite or remove one of them.',
  ],
  [
    'names and probes may come again',
    all(
      swap(soil, 'name: Bodenpflege', 'name: Boden'),
      swap(bank, 'Was haben Sie noch erwogen?', 'Was taten Sie selbst?'),
    ),
  ],
]);

find('figures', [
  [
    'no row',
    both(
      'framework.yaml',
      ['scope: Ein Beet', 'scope: One bed'],
      ['scope: Rund 3 Beete', 'scope: About 3 beds'],
    ),
    'de/framework.yaml, levels.helper.scope: names 3, which figures.yaml does not explain for level helper. Add a row with base and period.',
    'en/framework.yaml, levels.helper.scope: names 3, which figures.yaml does not explain for level helper. Add a row with base and period.',
  ],
  [
    'a row for another place with the same figure',
    swap('figures.yaml', 'signal: yield-up', 'signal: teaches'),
    'de/figures.yaml, figures.yield-up.figure: is 20 %, which does not stand in signal teaches. Write it there, or correct it here.',
    'de/signals.yaml, signals.yield-up: names 20, which figures.yaml does not explain for signal yield-up. Add a row with base and period.',
    'en/figures.yaml, figures.yield-up.figure: is 20%, which does not stand in signal teaches. Write it there, or correct it here.',
    'en/signals.yaml, signals.yield-up: names 20, which figures.yaml does not explain for signal yield-up. Add a row with base and period.',
  ],
  [
    'a row that stands at another level',
    swap('figures.yaml', 'level: gardener', 'level: helper'),
    'de/figures.yaml, figures.soil-tests.figure: is zweimal, which does not stand in soil-care at helper. Write it there, or correct it here.',
    ...unexplained('de'),
    'en/figures.yaml, figures.soil-tests.figure: is twice, which does not stand in soil-care at helper. Write it there, or correct it here.',
    ...unexplained('en'),
  ],
  [
    'a row that says something else',
    swap('de/figures.yaml', 'figure: zweimal', 'figure: dreimal'),
    'en/figures.yaml, figures.soil-tests.figure: holds the figures 2, its twin in de/figures.yaml 3. Make them equal.',
    'de/figures.yaml, figures.soil-tests.figure: is dreimal, which does not stand in soil-care at gardener. Write it there, or correct it here.',
    ...unexplained('de'),
  ],
  [
    'a row that stands nowhere',
    swap('figures.yaml', ', competency: soil-care, level: gardener', ''),
    'figures.yaml, figures.1: says not where it stands. Name a competency and a level, a level, or a signal.',
    ...unexplained('de'),
    ...unexplained('en'),
  ],
  [
    'a row with a competency alone',
    swap('figures.yaml', ', level: gardener', ''),
    'figures.yaml, figures.1: says not where it stands. Name a competency and a level, a level, or a signal.',
    ...unexplained('de'),
    ...unexplained('en'),
  ],
  [
    'a row of an anchor and a signal',
    swap('figures.yaml', 'level: gardener', 'level: gardener, signal: yield-up'),
    'figures.yaml, figures.1: says not where it stands. Name a competency and a level, a level, or a signal.',
    'de/figures.yaml, figures.soil-tests.figure: is zweimal, which does not stand in signal yield-up. Write it there, or correct it here.',
    ...unexplained('de'),
    'en/figures.yaml, figures.soil-tests.figure: is twice, which does not stand in signal yield-up. Write it there, or correct it here.',
    ...unexplained('en'),
  ],
  [
    'a row of an unknown competency',
    swap('figures.yaml', 'competency: soil-care', 'competency: soil'),
    'figures.yaml, figures.1.competency: is soil. Use one of soil-care, plant-choice, visitor-talk.',
    ...unexplained('de'),
    ...unexplained('en'),
  ],
  [
    'a row of an unknown level',
    swap('figures.yaml', 'level: gardener', 'level: boss'),
    'figures.yaml, figures.1.level: is boss. Use one of helper, gardener, head.',
    ...unexplained('de'),
    ...unexplained('en'),
  ],
  [
    'a row of an unknown signal',
    swap('figures.yaml', 'competency: soil-care, level: gardener', 'signal: digs'),
    'figures.yaml, figures.1.signal: is digs. Use one of teaches, yield-up, weather-only.',
    ...unexplained('de'),
    ...unexplained('en'),
  ],
  [
    'not marked as an example',
    swap('de/signals.yaml', ' (Richtwert)', ''),
    'de/signals.yaml, signals.yield-up: has a figure that is not marked as an example. Add “as a guide” or “Richtwert”.',
  ],
  [
    'not marked as an example in English',
    swap('en/signals.yaml', ' (as a guide)', ''),
    'en/signals.yaml, signals.yield-up: has a figure that is not marked as an example. Add “as a guide” or “Richtwert”.',
  ],
  [
    'marked by a part of a word only',
    swap('de/signals.yaml', '(Richtwert)', 'und das im Grunde mit etwas Glück'),
    'de/signals.yaml, signals.yield-up: has a figure that is not marked as an example. Add “as a guide” or “Richtwert”.',
  ],
  [
    'a row twice',
    swap('figures.yaml', 'figures:\n', 'figures:\n  - { id: yield-up, signal: yield-up }\n'),
    'figures.yaml, figures: names yield-up more than once. Rename or remove one of them.',
  ],
]);

find(
  'figures in words and signs',
  [
    ['drei', '3'],
    ['dreißig', '30'],
    ['½', '0.5'],
    ['３', '3'],
    ['٣', '3'],
  ].map(
    ([written, figure]): Case => [
      `${written}`,
      swap('de/framework.yaml', 'scope: Ein Beet', `scope: Etwa ${written} Beete`),
      `en/framework.yaml, levels.helper.scope: holds the figures none, its twin in de/framework.yaml ${figure}. Make them equal.`,
      `de/framework.yaml, levels.helper.scope: names ${figure}, which figures.yaml does not explain for level helper. Add a row with base and period.`,
    ],
  ),
);

find(
  'what marks a figure',
  [
    ['(Richtwert)', '(ca. und nicht genau)', '(as a guide)', '(approximately)'],
    ['(Richtwert)', '(circa)', '(as a guide)', '(ca. that)'],
  ].map(
    ([before = '', after = '', englishBefore = '', englishAfter = '']): Case => [
      `${after} and ${englishAfter}`,
      both('signals.yaml', [before, englishBefore], [after, englishAfter]),
    ],
  ),
);

find('signals', [
  [
    'a signal twice',
    swap('signals.yaml', 'signals:\n', 'signals:\n  - { id: teaches, kind: growth }\n'),
    'signals.yaml, signals: names teaches more than once. Rename or remove one of them.',
  ],
  [
    'a signal of an unknown competency',
    swap('signals.yaml', '[soil-care, plant-choice]', '[soil-care, watering]'),
    'signals.yaml, signals.2.competencies: is watering. Use one of soil-care, plant-choice, visitor-talk.',
  ],
]);

find('practice', [
  [
    'an unknown level',
    swap(vignettes, 'level: gardener', 'level: boss'),
    'practice/soil-care.yaml, vignettes.0.level: is boss. Use one of helper, gardener, head.',
  ],
  [
    'an unknown question',
    swap(vignettes, 'question: soil-tired', 'question: soil-tried'),
    'practice/soil-care.yaml, vignettes.0.question: is soil-tried. Use one of soil-tired, soil-method, soil-loss, soil-learned.',
  ],
  [
    'a question of another competency',
    swap(vignettes, 'question: soil-tired', 'question: plant-place'),
    'practice/soil-care.yaml, vignettes.0.question: is plant-place. Use one of soil-tired, soil-method, soil-loss, soil-learned.',
  ],
  [
    'none worked',
    swap(vignettes, ', worked: true', ''),
    'practice/soil-care.yaml, vignettes: marks 0 as `worked: true`. Mark the one that the guide shows.',
  ],
  [
    'two worked',
    practise(
      `${fern}${fern.replace('fern', 'moss')}`,
      (locale) => told('fern', 130)(locale) + told('moss', 120)(locale),
    ),
    'practice/plant-choice.yaml, vignettes: marks 2 as `worked: true`. Mark the one that the guide shows.',
  ],
  [
    'too short',
    practise(fern, told('fern', 119)),
    'de/practice/plant-choice.yaml, vignettes.fern.answer: has 119 words. Write 120 to 250.',
    'en/practice/plant-choice.yaml, vignettes.fern.answer: has 119 words. Write 120 to 250.',
  ],
  [
    'too long',
    practise(fern, told('fern', 251)),
    'de/practice/plant-choice.yaml, vignettes.fern.answer: has 251 words. Write 120 to 250.',
    'en/practice/plant-choice.yaml, vignettes.fern.answer: has 251 words. Write 120 to 250.',
  ],
  ['just long enough', practise(fern, told('fern', 250))],
  [
    'an id twice',
    practise(`${fern}${fern.replace(', worked: true', '')}`, told('fern', 120)),
    'practice/plant-choice.yaml, vignettes: names fern more than once. Rename or remove one of them.',
  ],
  [
    'an id of another file',
    practise(fern.replace('fern', 'bed-by-the-fence'), told('bed-by-the-fence', 120)),
    'practice/plant-choice.yaml, vignettes: names bed-by-the-fence more than once. Rename or remove one of them.',
    'practice/soil-care.yaml, vignettes: names bed-by-the-fence more than once. Rename or remove one of them.',
  ],
]);

find('guide and sheet', [
  [
    'minutes that no interview has',
    all(
      both('guide.yaml', ['minutes: 50', 'minutes: 50'], ['minutes: 45', 'minutes: 45']),
      both('guide.yaml', ['minutes: 36', 'minutes: 36'], ['minutes: 31', 'minutes: 31']),
    ),
    'de/guide.yaml, timePlan.minutes: is 45. Use one of 30, 50, the lengths of framework.yaml.',
    'en/guide.yaml, timePlan.minutes: is 45. Use one of 30, 50, the lengths of framework.yaml.',
  ],
  [
    'steps that do not add up',
    both('guide.yaml', ['minutes: 36', 'minutes: 36'], ['minutes: 35', 'minutes: 35']),
    'de/guide.yaml, timePlan.steps: add up to 49 minutes, not 50. Correct the steps.',
    'en/guide.yaml, timePlan.steps: add up to 49 minutes, not 50. Correct the steps.',
  ],
  [
    'a placeholder that nobody fills',
    both('candidate.yaml', ['{company}', '{company}'], ['{city}', '{city}']),
    'de/candidate.yaml, lead: has {city}, which nobody fills. Use one of {role}, {company}, {minutes}, {questions}, {months}.',
    'de/candidate.yaml: never says {company}. Write it where the sheet speaks of it.',
    'en/candidate.yaml, lead: has {city}, which nobody fills. Use one of {role}, {company}, {minutes}, {questions}, {months}.',
    'en/candidate.yaml: never says {company}. Write it where the sheet speaks of it.',
  ],
]);

find(
  'braces of the sheet',
  ['{ role}', '{Role}', '{role', 'role}', '{}'].map((written): Case => {
    const [says = '{'] = written.match(/\{[^}]*\}|[{}]/) ?? [];
    return [
      written,
      both(
        'candidate.yaml',
        ['Stelle {role}', 'role of {role}'],
        [`Stelle {role}, ${written}`, `role of {role}, ${written}`],
      ),
      ...locales.map(
        (locale) =>
          `${locale}/candidate.yaml, lead: has ${says}, which nobody fills. Use one of {role}, {company}, {minutes}, {questions}, {months}.`,
      ),
    ];
  }),
);

find('wording', [
  [
    'a word the list warns of',
    swap(bank, 'Nach dem Aussehen.', 'Wie eine Rentnerin.'),
    'de/questions/soil-care.yaml, questions.soil-method.listenFor.helper: uses “Rentnerin”, which wording.yaml warns of (age). Say it otherwise, or sharpen the term there.',
  ],
  [
    'a phrase the list warns of',
    swap('en/signals.yaml', 'Taught others something', 'Is Too old'),
    'en/signals.yaml, signals.teaches: uses “Too old”, which wording.yaml warns of (age). Say it otherwise, or sharpen the term there.',
  ],
  ['weak evidence may sound like it', swap(soil, '„Bei uns wurde', '„Die Rentner sagten, bei uns wurde')],
  ['the guide may name it', swap('en/guide.yaml', 'Write down words.', 'Nobody is too old.')],
]);
