import { describe, expect, test } from 'vitest';
import { anchorAt, competencyById, type Framework, levelById } from '../domain/framework.ts';
import { type Locale, locales } from '../domain/locale.ts';
import { signalKinds, signalsFor } from '../domain/signal.ts';
import { traps } from '../domain/vignette.ts';
import { vignettesOf, wordingOf } from './beside.ts';
import { figureProblems } from './checks/figures.ts';
import { figuresIn } from './checks/numbers.ts';
import { twinProblems } from './checks/twins.ts';
import { type Entries, kindNames } from './files.ts';
import { need } from './find.ts';
import { problemLine } from './problem.ts';
import { readEntries } from './read.ts';
import { editionOf } from './release.ts';

// The bank of this installation's own framework: what an edit of its files must not lose.

const entries = readEntries('content/account-manager');
const { content } = editionOf(entries);

type Where = (framework: Framework) => string[];

/** The texts of one anchor. */
function anchor(competencyId: string, levelId: string): Where {
  return (framework) => {
    const competency = competencyById(framework, competencyId);
    const found = competency && anchorAt(competency, levelId);
    if (!found) throw new Error(`no anchor ${competencyId} at ${levelId}`);
    return [found.summary, ...found.behaviours, ...found.evidence.map(({ text }) => text)];
  };
}

function level(levelId: string): Where {
  return (framework) => {
    const { scope = '', accounts = '', autonomy = '', response = '' } = levelById(framework, levelId) ?? {};
    return [scope, accounts, autonomy, response];
  };
}

function signal(id: string): Where {
  return (framework) => framework.signals.filter((one) => one.id === id).map(({ text }) => text);
}

/** The paragraphs on the debrief that name ratings („3“), or the others. */
const debrief =
  (ratings: boolean): Where =>
  (framework) =>
    (framework.guide?.debrief ?? []).filter((text) => /[„“]\d[“”]/.test(text) === ratings);

/** Ordinary spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A figure of the reference text: the place that names it, and the words that bind it in each text there, in order. */
type Row = [what: string, where: Where, words: Record<Locale, string[]>];

const figures: Row[] = [
  [
    'health check at Mid',
    anchor('renewal-management', 'mid'),
    {
      de: ['rund 90 Tage vor Vertragsende', '90 Tage vor Vertragsende'],
      en: ['about 90 days before the contract ends', '90 days before the contract ends'],
    },
  ],
  [
    'renewal rate at Mid',
    anchor('renewal-management', 'mid'),
    { de: ['über 85 % der im Jahr fälligen Verträge'], en: ['over 85% of the contracts due in a year'] },
  ],
  [
    'risk seen at Senior',
    anchor('renewal-management', 'senior'),
    {
      de: ['rund sechs Monate vor Vertragsende', 'mindestens sechs Monate vor Vertragsende'],
      en: ['about six months before the contract ends', 'at least six months before the contract ends'],
    },
  ],
  [
    'growth at Mid',
    anchor('account-expansion', 'mid'),
    {
      de: ['pro Quartal um rund 10–15 % ARR', 'pro Quartal 10–15 % zusätzliches ARR'],
      en: ['about 10–15% ARR to their existing book each quarter', '10–15% additional ARR a quarter'],
    },
  ],
  [
    'growth at Senior',
    anchor('account-expansion', 'senior'),
    {
      de: ['um rund 20–30 % pro Jahr', 'pro Jahr um 20–30 %'],
      en: ['by about 20–30% a year', 'by 20–30% a year'],
    },
  ],
  [
    'growth at Lead',
    anchor('account-expansion', 'lead'),
    {
      de: ['rund 30 % Jahreswachstum oder mehr', 'Jahr für Jahr 30 % Wachstum oder mehr'],
      en: ['about 30% a year or more', '30% or more year after year'],
    },
  ],
  [
    'case studies at Mid',
    anchor('customer-advocacy', 'mid'),
    {
      de: [
        'etwa 1–2 Fallstudien oder Referenzen pro Quartal',
        '1–2 Fallstudien oder ausführliche Referenzen (Richtwert, pro Quartal',
      ],
      en: [
        'about 1–2 case studies or references a quarter',
        '1–2 case studies or full references (as a guide, per quarter',
      ],
    },
  ],
  [
    'accounts at Junior',
    anchor('portfolio-management', 'junior'),
    { de: ['gleichzeitig 10–15 kleine'], en: ['10–15 small accounts at a time'] },
  ],
  [
    'accounts at Mid',
    anchor('portfolio-management', 'mid'),
    { de: ['gleichzeitig 15–25 mittelgroße'], en: ['15–25 mid-sized accounts at a time'] },
  ],
  [
    'forecast at Mid',
    anchor('portfolio-management', 'mid'),
    {
      de: [
        'fürs Quartal stimmt zu etwa 90 % oder mehr',
        'mindestens 90 % Genauigkeit (Richtwert, bezogen auf den im Quartal',
      ],
      en: [
        'the quarter’s renewal forecast is about 90% accurate or better',
        'at least 90% accurate (as a guide, measured against the revenue due in the quarter',
      ],
    },
  ],
  [
    'accounts at Senior',
    anchor('portfolio-management', 'senior'),
    { de: ['gleichzeitig 5–10 strategische'], en: ['5–10 strategic accounts with many units at a time'] },
  ],
  [
    'answer at Junior',
    anchor('problem-solving', 'junior'),
    {
      de: ['innerhalb von rund 24 Stunden', 'innerhalb von 24 Stunden'],
      en: ['within about 24 hours', 'within 24 hours'],
    },
  ],
  [
    'solved alone at Mid',
    anchor('problem-solving', 'mid'),
    {
      de: ['rund 80 % oder mehr der im Quartal', 'mindestens 80 % der Probleme'],
      en: ['about 80% or more of the problems reported in a quarter', 'at least 80% of problems'],
    },
  ],
  [
    'recurring problems at Lead',
    anchor('problem-solving', 'lead'),
    {
      de: [
        'um rund 30 % gegenüber dem Vorjahr',
        'Senkt die Zahl wiederkehrender Probleme um 30 % (Richtwert, gegenüber dem Vorjahr',
      ],
      en: [
        'cut recurring problems by about 30% on the previous year',
        'Cuts recurring problems by 30% (as a guide, measured against their number in the previous year',
      ],
    },
  ],
  ['scope of Junior', level('junior'), { de: ['Etwa 10–15 kleine'], en: ['About 10–15 small'] }],
  ['answers of Junior', level('junior'), { de: ['innerhalb von 24 Stunden'], en: ['within 24 hours'] }],
  ['scope of Mid', level('mid'), { de: ['Etwa 15–25 mittelgroße'], en: ['About 15–25 mid-sized'] }],
  ['answers of Mid', level('mid'), { de: ['etwa 90 Tage voraus'], en: ['about 90 days ahead'] }],
  ['scope of Senior', level('senior'), { de: ['Etwa 5–10 strategische'], en: ['About 5–10 strategic'] }],
  [
    'answers of Senior',
    level('senior'),
    {
      de: ['mindestens sechs Monate vor Vertragsende'],
      en: ['at least six months before the contract ends'],
    },
  ],
  [
    'growth signal: renewal rate',
    signal('renewal-rate-high'),
    { de: ['über 95 % der in einem Jahr fälligen'], en: ['over 95% of the contracts due in a year'] },
  ],
  [
    'growth signal: above plan',
    signal('expansion-above-plan'),
    { de: ['im Jahr mindestens 25 % über dem Plan'], en: ['at least 25% above the year’s plan'] },
  ],
  [
    'growth signal: cycles',
    signal('two-review-cycles'),
    { de: ['mindestens zwei Review-Zyklen in Folge'], en: ['at least two review cycles in a row'] },
  ],
  [
    'warning sign: renewal rate',
    signal('renewal-rate-low'),
    { de: ['unter 80 % der in einem Jahr fälligen'], en: ['under 80% of the contracts due in a year'] },
  ],
  ['development plan', debrief(true), { de: ['nach 90 Tagen überprüft'], en: ['reviewed after 90 days'] }],
  [
    'summary before the debrief',
    debrief(false),
    { de: ['drei Tage vor der Besprechung'], en: ['three days before the debrief'] },
  ],
  [
    'threshold',
    debrief(true),
    {
      de: ['fünf von sechs Kompetenzen bei „3“ oder höher'],
      en: ['five of six competencies are at “3” or above'],
    },
  ],
];

/** What is wrong with a row: a text that names its figure without its words, or a text too few or too many. */
function missing([what, where, words]: Row, framework: Framework): string[] {
  const expected = words[framework.locale];
  const named = expected.flatMap((phrase) => figuresIn(phrase, framework.locale));
  const texts = where(framework)
    .map(plain)
    .filter((text) => figuresIn(text, framework.locale).some((figure) => named.includes(figure)));
  if (texts.length !== expected.length) return [`${what}: ${texts.length} of ${expected.length} texts`];
  return expected
    .filter((phrase, at) => !texts[at]?.includes(phrase))
    .map((phrase) => `${what}: no “${phrase}”`);
}

describe.each(locales)('the figures of the reference in %s', (locale) => {
  test.each(figures)('%s', (...row) => {
    expect(missing(row, content[locale])).toEqual([]);
  });
});

/** Edits of one file, each of which takes a figure of the reference away or bends it. */
const edits: [path: string, before: string, after: string][] = [
  ['en/signals.yaml', 'over 95%', 'under 95%'],
  ['de/signals.yaml', 'unter 80 %', 'über 80 %'],
  ['en/signals.yaml', 'at least 25% above', 'up to 25% above'],
  ['de/signals.yaml', 'mindestens 25 % über', 'mindestens 25 % unter'],
  ['en/signals.yaml', 'two review cycles', 'three review cycles'],
  ['de/signals.yaml', 'zwei Review-Zyklen', 'vier Review-Zyklen'],
  ['de/competencies/renewal-management.yaml', 'über 85 %', 'unter 85 %'],
  [
    'en/competencies/renewal-management.yaml',
    'over 85% of the contracts due in a year',
    'over 85% of the contracts due in a quarter',
  ],
  ['en/competencies/renewal-management.yaml', 'at least six months', 'at least four months'],
  ['de/competencies/renewal-management.yaml', 'rund sechs Monate', 'rund vier Monate'],
  ['de/competencies/renewal-management.yaml', 'rund 90 Tage', 'rund 90 Wochen'],
  [
    'en/competencies/renewal-management.yaml',
    '90 days before the contract ends (as a guide)',
    '90 days after the contract ends (as a guide)',
  ],
  [
    'en/competencies/account-expansion.yaml',
    '10–15% additional ARR a quarter',
    '10–15% additional ARR a year',
  ],
  ['de/competencies/account-expansion.yaml', 'pro Quartal um rund 10–15 %', 'pro Jahr um rund 10–15 %'],
  ['en/competencies/account-expansion.yaml', '20–30% a year', '20–30% a quarter'],
  ['de/competencies/account-expansion.yaml', '30 % Wachstum oder mehr', '30 % Wachstum oder weniger'],
  ['en/competencies/customer-advocacy.yaml', 'references a quarter', 'references a year'],
  ['de/competencies/portfolio-management.yaml', 'mindestens 90 %', 'höchstens 90 %'],
  ['en/competencies/portfolio-management.yaml', '15–25 mid-sized', '15–20 mid-sized'],
  ['de/competencies/problem-solving.yaml', 'innerhalb von 24 Stunden', 'nach 24 Stunden'],
  ['en/competencies/problem-solving.yaml', 'within about 24 hours', 'within about a day'],
  ['en/competencies/problem-solving.yaml', 'at least 80%', 'about 80%'],
  ['de/competencies/problem-solving.yaml', 'um rund 30 %', 'um rund ein Drittel'],
  ['en/framework.yaml', 'About 10–15 small', 'About 10–50 small'],
  ['de/framework.yaml', 'innerhalb von 24 Stunden', 'innerhalb von 24 Tagen'],
  ['en/framework.yaml', 'at least six months', 'at most six months'],
  ['de/guide.yaml', 'drei Tage', 'zwei Tage'],
  ['en/guide.yaml', 'three days', 'three weeks'],
  ['de/guide.yaml', 'fünf von sechs', 'vier von sechs'],
  ['en/guide.yaml', 'after 90 days', 'after 90 weeks'],
];

type Edit = (typeof edits)[number];
type Bank = { entries: Entries; content: typeof content };

/** What the checks of figures say, or else what the table misses, when files are edited. */
function caught(...made: Edit[]): string[] {
  let changed: Bank = { entries, content };
  for (const edit of made) changed = rewritten(changed, edit);
  const outline = need(changed.entries.outline, 'framework.yaml');
  const problems = [...twinProblems(changed.entries), ...figureProblems(changed.entries, outline)];
  if (problems.length > 0) return problems.map(problemLine);
  return locales.flatMap((locale) => figures.flatMap((row) => missing(row, changed.content[locale])));
}

/** The first text of a file that says so, in the file and in the edition made of it, says otherwise. */
function rewritten(bank: Bank, [path, before, after]: Edit): Bank {
  let text = '';
  const replace = (_key: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (text === '' && plain(value).includes(before)) text = value;
    return text !== '' && value === text ? plain(value).replace(before, after) : value;
  };
  const again = <T>(value: T): T => JSON.parse(JSON.stringify(value, replace));
  const files = kindNames.map((kind) => {
    const read = bank.entries[kind] as ReadonlyMap<string, unknown>;
    return [kind, new Map([...read].map(([name, file]) => [name, name === path ? again(file) : file]))];
  });
  if (text === '') throw new Error(`${path} does not hold “${before}”`);
  return { entries: { ...bank.entries, ...Object.fromEntries(files) }, content: again(bank.content) };
}

test('nothing is caught in the bank as it is', () => {
  expect(caught()).toEqual([]);
});

test.each(edits)('%s: “%s” cannot become “%s”', (...edit) => {
  expect(caught(edit)).not.toEqual([]);
});

test.each<[Edit, Edit]>([
  [
    ['en/signals.yaml', 'over 95%', 'under 95%'],
    ['de/signals.yaml', 'über 95 %', 'unter 95 %'],
  ],
  [
    ['en/signals.yaml', 'at least 25% above', 'about 25% above'],
    ['de/signals.yaml', 'mindestens 25 % über', 'etwa 25 % über'],
  ],
  [
    ['en/competencies/renewal-management.yaml', 'at least six months', 'at least four months'],
    ['de/competencies/renewal-management.yaml', 'mindestens sechs Monate', 'mindestens vier Monate'],
  ],
  [
    ['en/competencies/account-expansion.yaml', 'additional ARR a quarter', 'additional ARR a year'],
    ['de/competencies/account-expansion.yaml', 'Schließt pro Quartal', 'Schließt pro Jahr'],
  ],
])('nor in both languages at once: %j', (...made) => {
  expect(caught(...made)).not.toEqual([]);
});

test('five of six is the rule that is stored, too', () => {
  const { threshold, competencies } = content.de;
  expect([threshold.atLeast, competencies.length - threshold.below, competencies.length]).toEqual([3, 5, 6]);
});

describe.each(locales)('in %s', (locale) => {
  const framework = content[locale];
  const vignettes = vignettesOf(entries, locale);

  test.each(framework.competencies.map((competency) => [competency.id, competency] as const))(
    '%s has its questions, anchors, signals and vignettes',
    (id, { questions, anchors, examples }) => {
      expect(questions.filter(({ kind }) => kind === 'core')).toHaveLength(4);
      expect(questions.filter(({ kind }) => kind === 'optional').length).toBeGreaterThanOrEqual(3);
      expect(questions.every(({ probes }) => probes.some((probe) => probe.id === 'own-part'))).toBe(true);
      expect(anchors).toHaveLength(4);
      expect(anchors.every(({ evidence }) => evidence.length >= 2)).toBe(true);
      expect(anchors.flatMap(({ evidence }) => evidence).some(({ source }) => source === 'shown')).toBe(true);
      expect([examples?.strong.length, examples?.weak.length]).toEqual([2, 2]);
      for (const kind of signalKinds)
        expect(signalsFor(framework.signals, id, kind).length).toBeGreaterThanOrEqual(3);
      expect(
        vignettes.filter((vignette) => vignette.competencyId === id && !vignette.worked).length,
      ).toBeGreaterThanOrEqual(3);
    },
  );

  test('vignettes cover every level, every rating and every trap', () => {
    const values = (of: (vignette: (typeof vignettes)[number]) => unknown) => new Set(vignettes.map(of));
    expect(values(({ levelId }) => levelId)).toEqual(new Set(framework.levels.map(({ id }) => id)));
    expect(values(({ rating }) => rating)).toEqual(new Set([1, 2, 3, 4]));
    expect(values(({ trap }) => trap)).toEqual(new Set([undefined, ...traps]));
  });

  test('the guide and the wording list know the grounds of § 1 AGG', () => {
    const grounds = ['ethnic-origin', 'gender', 'religion', 'disability', 'age', 'sexual-identity'];
    expect(framework.guide?.offLimits.grounds.map(({ id }) => id)).toEqual(expect.arrayContaining(grounds));
    expect(wordingOf(entries, locale).map(({ id }) => id)).toEqual(
      expect.arrayContaining([...grounds, 'culture-fit']),
    );
  });

  test('a rating option fits on a phone', () => {
    const summaries = framework.competencies.flatMap(({ anchors }) => anchors.map(({ summary }) => summary));
    expect(summaries.filter((summary) => summary.length > 150)).toEqual([]);
  });
});
