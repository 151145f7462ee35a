import { describe, expect, test } from 'vitest';
import { anchorAt, competencyById, type Framework, levelById } from '../domain/framework.ts';
import { locales } from '../domain/locale.ts';
import { signalKinds, signalsFor } from '../domain/signal.ts';
import { traps } from '../domain/vignette.ts';
import { vignettesOf, wordingOf } from './beside.ts';
import { readEntries } from './read.ts';
import { editionOf } from './release.ts';

// The bank of this installation's own framework: what an edit of its files must not lose.

const entries = readEntries('content/account-manager');
const { content } = editionOf(entries);

/** All texts of one anchor in one line, with ordinary spaces. */
function anchor(framework: Framework, competencyId: string, levelId: string): string {
  const competency = competencyById(framework, competencyId);
  const found = competency && anchorAt(competency, levelId);
  if (!found) throw new Error(`no anchor ${competencyId} at ${levelId}`);
  return plain([found.summary, ...found.behaviours, ...found.evidence.map(({ text }) => text)].join(' '));
}

function level(framework: Framework, levelId: string): string {
  const { scope, accounts, autonomy, response } = levelById(framework, levelId) ?? {};
  return plain([scope, accounts, autonomy, response].join(' '));
}

function signal(framework: Framework, id: string): string {
  return plain(framework.signals.find((one) => one.id === id)?.text ?? '');
}

const debrief = (framework: Framework) => plain(framework.guide?.debrief.join(' ') ?? '');

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

type Where = (framework: Framework) => string;
const at =
  (competencyId: string, levelId: string): Where =>
  (framework) =>
    anchor(framework, competencyId, levelId);

// Figures of the reference text; where each stands, and how it reads in both languages.
const figures: [what: string, where: Where, de: string, en: string][] = [
  ['health check at Mid', at('renewal-management', 'mid'), '90 Tage', '90 days'],
  ['renewal rate at Mid', at('renewal-management', 'mid'), '85 %', '85%'],
  ['risk seen at Senior', at('renewal-management', 'senior'), 'sechs Monate', 'six months'],
  ['growth at Mid', at('account-expansion', 'mid'), '10–15 %', '10–15%'],
  ['growth at Mid is a quarter’s', at('account-expansion', 'mid'), 'Quartal', 'quarter'],
  ['growth at Senior', at('account-expansion', 'senior'), '20–30 %', '20–30%'],
  ['growth at Senior is a year’s', at('account-expansion', 'senior'), 'Jahr', 'year'],
  ['growth at Lead', at('account-expansion', 'lead'), '30 % Wachstum oder mehr', '30% or more'],
  ['case studies at Mid', at('customer-advocacy', 'mid'), '1–2 Fallstudien', '1–2 case studies'],
  ['case studies are a quarter’s', at('customer-advocacy', 'mid'), 'Quartal', 'quarter'],
  ['accounts at Junior', at('portfolio-management', 'junior'), '10–15', '10–15'],
  ['accounts at Mid', at('portfolio-management', 'mid'), '15–25', '15–25'],
  ['accounts at Senior', at('portfolio-management', 'senior'), '5–10', '5–10'],
  ['forecast at Mid', at('portfolio-management', 'mid'), '90 %', '90%'],
  ['answer at Junior', at('problem-solving', 'junior'), '24 Stunden', '24 hours'],
  ['solved alone at Mid', at('problem-solving', 'mid'), '80 %', '80%'],
  ['recurring problems at Lead', at('problem-solving', 'lead'), '30 %', '30%'],
  ['scope of Junior', (f) => level(f, 'junior'), '10–15', '10–15'],
  ['answers of Junior', (f) => level(f, 'junior'), '24 Stunden', '24 hours'],
  ['scope of Mid', (f) => level(f, 'mid'), '15–25', '15–25'],
  ['scope of Senior', (f) => level(f, 'senior'), '5–10', '5–10'],
  ['growth signal: renewal rate', (f) => signal(f, 'renewal-rate-high'), '95 %', '95%'],
  ['growth signal: above plan', (f) => signal(f, 'expansion-above-plan'), '25 %', '25%'],
  ['growth signal: cycles', (f) => signal(f, 'two-review-cycles'), 'zwei Review-Zyklen', 'two review cycles'],
  ['warning sign: renewal rate', (f) => signal(f, 'renewal-rate-low'), '80 %', '80%'],
  ['development plan', debrief, '90 Tage', '90 days'],
  ['summary before the debrief', debrief, 'drei Tage', 'three days'],
  ['threshold', debrief, 'fünf von sechs', 'five of six'],
];

test.each(figures)('%s', (_what, where, de, en) => {
  expect(where(content.de)).toContain(de);
  expect(where(content.en)).toContain(en);
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
