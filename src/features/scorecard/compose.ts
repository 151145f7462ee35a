import type { OwnScorecard } from '../../data/scorecards.ts';
import { staysUntil } from '../../domain/draft.ts';
import { minutesPerQuestion } from '../../domain/effort.ts';
import {
  type Anchor,
  anchorAt,
  type Competency,
  coreQuestions,
  type Framework,
  measuredLevels,
  type Question,
  scalePoint,
} from '../../domain/framework.ts';
import type { Locale } from '../../domain/locale.ts';
import { ratings } from '../../domain/scale.ts';
import { keyOf } from '../../domain/scorecard.ts';
import { shown } from '../../domain/shown.ts';
import { signalKinds, signalsFor } from '../../domain/signal.ts';
import { whyOver } from '../../domain/state.ts';
import { fill, type Words } from '../../ui/words.ts';
import type { CardFormProps, CardQuestion, CardWords, RatingOption } from './card.ts';

export type CardLoop = NonNullable<OwnScorecard['loop']>;

/** Where the bar lies and why, in words (DESIGN.md §3.2 and §3.3). */
export interface Measure {
  assessedIndex: number;
  targetIndex: number;
  assessed: string;
  target: string;
  why: string;
}

/** Throws RangeError when the loop names a level that its release lacks. */
export function measureOf(loop: CardLoop, framework: Framework, t: Words): Measure {
  const at = (levelId: string) => {
    const index = framework.levels.findIndex(({ id }) => id === levelId);
    const level = framework.levels[index];
    if (!level) throw new RangeError(`no level ${levelId}`);
    return { index, name: level.name };
  };
  const assessed = at(loop.assessedLevelId);
  const target = at(loop.targetLevelId);
  const names = { assessed: assessed.name, target: target.name, reason: loop.rampUpReason ?? '' };
  return {
    assessedIndex: assessed.index,
    targetIndex: target.index,
    assessed: assessed.name,
    target: target.name,
    why: fill(t[reasonKey(loop)], names),
  };
}

function reasonKey({ rampUp, rampUpReason, atLowest }: CardLoop) {
  if (atLowest) return 'scorecard.measure.lowest';
  // A reason is there exactly when a recruiter decided against the rule.
  if (rampUp) return rampUpReason ? 'scorecard.measure.rampUpChosen' : 'scorecard.measure.rampUp';
  return rampUpReason ? 'scorecard.measure.noRampUpChosen' : 'scorecard.measure.internal';
}

/** The anchors of the level measured against and of the next: where the bar lies, and what goes beyond it. */
export function measuredAnchors(
  framework: Framework,
  competency: Competency,
  assessedLevelId: string,
): { level: string; anchor: Anchor }[] {
  return measuredLevels(framework, assessedLevelId).flatMap(({ id, name }) => {
    const anchor = anchorAt(competency, id);
    return anchor ? [{ level: name, anchor }] : [];
  });
}

/** The four options, 4 first, each saying what it means for this competency at this level. */
export function ratingOptions(
  framework: Framework,
  competency: Competency,
  assessedLevelId: string,
  t: Words,
): RatingOption[] {
  const assessedIndex = framework.levels.findIndex(({ id }) => id === assessedLevelId);
  const bar = { assessedIndex, targetIndex: assessedIndex, levelCount: framework.levels.length };
  return ratings.toReversed().map((rating) => {
    const { kind, index } = shown(rating, bar);
    const level = framework.levels[index];
    const title =
      kind === 'level'
        ? rating === 4
          ? '4.next'
          : '3'
        : kind === 'exceeded'
          ? '4.exceeds'
          : kind === 'part'
            ? '2'
            : '1';
    const anchor = kind === 'level' && level ? anchorAt(competency, level.id) : undefined;
    const point = scalePoint(framework, rating);
    return {
      rating,
      title: fill(t[`scorecard.option.${title}`], { level: level?.name ?? '' }),
      // Beyond the highest level there is no anchor: the scale says what exceeding means.
      meaning: anchor?.summary ?? (kind === 'exceeded' ? point?.outcomes : point?.reading) ?? '',
      answer: point?.answer ?? '',
    };
  });
}

/** What the island needs of the release and of what the server has. */
export function formProps(
  scorecard: OwnScorecard & { loop: CardLoop },
  framework: Framework,
  competency: Competency,
  t: Words,
  reader: { locale: Locale; memberId: string },
): CardFormProps {
  const { loop, assignmentId } = scorecard;
  const { locale, memberId } = reader;
  const questions = coreQuestions(framework, competency, loop.interviewMinutes);
  const path = `/${locale}/scorecards/${assignmentId}`;
  return {
    t: cardWords(t),
    home: `/${locale}`,
    signIn: `/${locale}/sign-in?${new URLSearchParams({ next: path, for: memberId })}`,
    device: `/${locale}/device`,
    draft: {
      memberId,
      assignmentId,
      title: [competency.name, loop.candidate.name].join(' · '),
      path,
      until: staysUntil(endOf(scorecard)),
    },
    competency: competency.name,
    questions: questions.map((question) => cardQuestion(question, framework, loop.assessedLevelId)),
    startsAt: scorecard.interview?.startsAt,
    minutes: scorecard.interview?.minutes ?? loop.interviewMinutes,
    minutesEach: minutesPerQuestion(loop.interviewMinutes, Math.max(1, questions.length)),
    resultQuestion: framework.resultQuestion,
    options: ratingOptions(framework, competency, loop.assessedLevelId, t),
    readings: framework.scale.toReversed().map(({ rating, reading }) => `${rating}: ${reading}`),
    signals: signalKinds.flatMap((kind) =>
      signalsFor(framework.signals ?? [], competency.id, kind).map(({ id, text }) => ({ kind, id, text })),
    ),
    evidenceKinds: framework.evidenceKinds,
    others: framework.competencies
      .filter(({ id }) => id !== competency.id)
      .map(({ id, name }) => ({ id, name })),
    server: scorecard.card,
  };
}

/** When the interview is over, or else when its card is due. ISO 8601. */
export function endOf({ interview, dueAt }: Pick<OwnScorecard, 'interview' | 'dueAt'>): string {
  if (!interview) return dueAt;
  return new Date(Date.parse(interview.startsAt) + interview.minutes * 60_000).toISOString();
}

/** Whether a card takes nothing more, and why. */
export function overOf({ loop, ...times }: OwnScorecard) {
  return whyOver({ ...times, loopClosedAt: loop?.closedAt ?? null });
}

/** What is needed to tell what a device still has of a card that takes nothing more. */
export function leftOver(scorecard: OwnScorecard, memberId: string, locale: Locale, t: Words) {
  const { assignmentId, card } = scorecard;
  return {
    memberId,
    assignmentId,
    path: `/${locale}/scorecards/${assignmentId}`,
    server: card,
    why: overOf(scorecard) ?? 'assignment_ended',
    text: t['scorecard.leftOver'],
    link: { text: t['scorecard.stopped.take'], href: `/${locale}/device` },
  };
}

function cardQuestion(question: Question, framework: Framework, assessedLevelId: string): CardQuestion {
  return {
    key: keyOf(question.id),
    text: question.text,
    probes: question.probes,
    listenFor: measuredLevels(framework, assessedLevelId).flatMap(({ id, name }) => {
      const text = question.listenFor[id];
      return text ? [{ level: name, text }] : [];
    }),
    askAgain: question.askAgain,
  };
}

const forThePage =
  /^scorecard\.(measure|ladder|anchors|done|void|mode|external|internal|shadow|noscript|option|read|by|leftOver)\b/;
/** Refusals that a card can meet by itself; to any other the answer is to load the page again. */
const cardErrors =
  /^errors\.(title|payload_invalid|not_(found|observed_reason_required)|field_\w+|(rating|why|evidence)_required|answers_too_few|assignment_ended|loop_closed|scorecard_locked)$/;

/** The words of the island alone: the page's own stay on the server. */
export function cardWords(t: Words): CardWords {
  const own = Object.entries(t).filter(
    ([key]) => (key.startsWith('scorecard.') && !forThePage.test(key)) || cardErrors.test(key),
  );
  return Object.fromEntries(own) as CardWords;
}
