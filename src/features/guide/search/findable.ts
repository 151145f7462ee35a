import { type Competency, type Framework, type Question, titled } from '../../../domain/framework.ts';
import type { Guide } from '../../../domain/guide.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { WordingEntry } from '../../../domain/wording.ts';
import { fill, words } from '../../../ui/words.ts';
import { guideHref, interviewGuideHref, matrixHref } from '../address.ts';
import { levelFacts } from '../level-facts.ts';

export type FindableKind = 'question' | 'anchor' | 'signal' | 'level' | 'evidence' | 'interview';

/** A text below the title. */
export interface Passage {
  text: string;
  /** What the interface calls it. */
  label?: string;
  /** What the framework itself calls it. */
  name?: string;
  /** Where this very text stands, when that is another page than its entry's. */
  href?: string;
}

/** What a search finds as one: a question, an anchor, a part of the interviewer's guide. */
export interface Findable {
  id: number;
  kind: FindableKind;
  where: string[];
  /** A question's own text; the name of what has one. */
  title: string;
  passages: Passage[];
  href: string;
  /** Names that belong to it and are not in its texts. */
  names: string[];
}

type Entry = Omit<Findable, 'id'>;

/** Whether its title is only a name, which says nothing without what stands below it. */
export function isNamed({ kind }: Findable): boolean {
  return kind === 'level' || kind === 'evidence' || kind === 'interview';
}

/** A passage with the name that the framework gives it; other labels are words of the interface. */
export function said({ name, text }: Passage): string {
  return name ? `${name} ${text}` : text;
}

/** Everything in a framework that a search looks through, in the order of the framework. */
export function findables(framework: Framework, wording: readonly WordingEntry[]): Findable[] {
  return [
    ...framework.competencies.flatMap((competency) => [
      ...questions(framework, competency),
      ...anchors(framework, competency),
    ]),
    ...signals(framework),
    ...levels(framework),
    ...evidenceKinds(framework),
    ...(framework.guide ? interviewGuide(framework.guide, framework.locale) : []),
    ...wordsToThinkAbout(wording, framework.locale),
  ].map((entry, id) => ({ id, ...entry }));
}

function questions({ locale, levels }: Framework, competency: Competency): Entry[] {
  const t = words(locale);
  const at = (levelId: string, question: Question) =>
    `${guideHref(locale, competency.id, levelId)}#${question.id}`;
  const core = competency.questions.filter(({ kind }) => kind === 'core');
  return competency.questions.map((question) => ({
    kind: 'question',
    where: [
      competency.name,
      question.kind === 'core'
        ? fill(t['guide.search.where.core'], { number: core.indexOf(question) + 1 })
        : t['guide.search.where.optional'],
    ],
    title: question.text,
    names: [competency.name, competency.short, competency.topic ?? ''],
    passages: [
      ...question.probes.map(({ text }) => ({ label: t['guide.question.probes'], text })),
      ...levels.flatMap(({ id, name }) => {
        const text = question.listenFor[id];
        const label = fill(t['guide.question.listen'], { level: name });
        return text ? [{ label, text, href: at(id, question) }] : [];
      }),
      { label: t['guide.question.again'], text: question.askAgain },
    ],
    href: at(middle(levels)?.id ?? '', question),
  }));
}

function anchors({ locale, levels }: Framework, competency: Competency): Entry[] {
  const t = words(locale);
  return competency.anchors.map(({ levelId, summary, behaviours, evidence }) => {
    const level = levels.find(({ id }) => id === levelId)?.name ?? levelId;
    return {
      kind: 'anchor',
      where: [competency.name, level],
      title: summary,
      names: [competency.name, competency.short, level],
      passages: [
        ...behaviours.map((text) => ({ label: t['guide.anchor.behaviours'], text })),
        ...evidence.map(({ source, text }) => ({
          label: [t['guide.anchor.evidence'], source && t[`guide.evidence.${source}`]]
            .filter(Boolean)
            .join(', '),
          text,
        })),
      ],
      href: `${guideHref(locale, competency.id, levelId)}#anchor`,
    };
  });
}

function signals(framework: Framework): Entry[] {
  const t = words(framework.locale);
  return framework.signals.map(({ kind, text, competencies }) => {
    const heardIn = framework.competencies.filter(({ id }) => competencies?.includes(id) ?? true);
    const names = competencies ? heardIn.map(({ name }) => name) : [];
    return {
      kind: 'signal',
      where: [
        t[`guide.search.where.${kind}`],
        ...(competencies ? names : [t['guide.search.where.everyCompetency']]),
      ],
      title: text,
      names,
      passages: [],
      href: `${pageFor(framework, heardIn[0])}#signals`,
    };
  });
}

function levels({ locale, levels }: Framework): Entry[] {
  const t = words(locale);
  return levels.map((level) => ({
    kind: 'level',
    where: [t['guide.levels.title']],
    title: titled(level),
    names: [level.name],
    passages: levelFacts(level, t),
    href: `${matrixHref(locale)}#levels`,
  }));
}

function evidenceKinds(framework: Framework): Entry[] {
  const where = [words(framework.locale)['guide.evidence.title']];
  const href = `${pageFor(framework, framework.competencies[0])}#evidence`;
  return framework.evidenceKinds.map(({ name, help }) => ({
    kind: 'evidence',
    where,
    title: name,
    names: [],
    passages: [{ text: help }],
    href,
  }));
}

function interviewGuide(guide: Guide, locale: Locale): Entry[] {
  const t = words(locale);
  const part = (anchor: string, title: string, passages: Passage[]): Entry => ({
    kind: 'interview',
    where: [t['guide.interview.title']],
    title,
    names: [],
    passages,
    href: `${interviewGuideHref(locale)}#${anchor}`,
  });
  const plain = (texts: string[]) => texts.map((text) => ({ text }));
  const { timePlan, notes, offLimits } = guide;
  return [
    part('opening', t['guide.interview.opening'], plain(guide.opening)),
    part('time-plan', fill(t['guide.interview.timePlan'], { minutes: timePlan.minutes }), [
      ...timePlan.steps.map(({ minutes, what }) => ({
        label: fill(t['guide.interview.minutes'], { minutes }),
        text: what,
      })),
      { text: guide.afterwards },
    ]),
    part('notes', t['guide.interview.notes'], [
      { text: notes.lead },
      ...notes.do.map((text) => ({ label: t['guide.interview.notes.do'], text })),
      ...notes.avoid.map((text) => ({ label: t['guide.interview.notes.avoid'], text })),
    ]),
    part('off-limits', t['guide.offLimits.title'], [
      { text: offLimits.lead },
      ...offLimits.grounds.flatMap(({ name, never, instead }) => [
        { name, text: never },
        { name, text: `${t['guide.offLimits.instead']} ${instead}` },
      ]),
    ]),
    part('rating-errors', t['guide.interview.errors'], [
      ...guide.ratingErrors.flatMap(({ name, what, notice, remedy }) =>
        [what, notice, remedy].map((text) => ({ name, text })),
      ),
    ]),
    part('closing', t['guide.interview.closing'], plain([...guide.closing, guide.closingNotes])),
    part('debrief', t['guide.interview.debrief'], plain(guide.debrief)),
  ];
}

function wordsToThinkAbout(wording: readonly WordingEntry[], locale: Locale): Entry[] {
  return wording.map(({ id, about, why, instead }) => ({
    kind: 'interview',
    where: [words(locale)['guide.wording.title']],
    title: about,
    // Not the terms: hundreds of everyday words would be found for anything.
    names: [],
    passages: [{ text: why }, { text: instead }],
    href: `${interviewGuideHref(locale)}#wording-${id}`,
  }));
}

/** A competency's page at the middle level, for what is the same at every level. */
function pageFor(framework: Framework, competency: Competency | undefined): string {
  const level = middle(framework.levels);
  if (!competency || !level) return matrixHref(framework.locale);
  return guideHref(framework.locale, competency.id, level.id);
}

/** The lower of two when there are two. */
function middle<T>(levels: readonly T[]): T | undefined {
  return levels[Math.floor((levels.length - 1) / 2)];
}
