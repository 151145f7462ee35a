import * as v from 'valibot';
import { candidateSheetSchema, guideSchema } from './guide.ts';
import { locales } from './locale.ts';
import { RatingSchema } from './scale.ts';
import { signalSchema } from './signal.ts';
import { idSchema, textSchema } from './text.ts';

export const evidenceSourceSchema = v.picklist(['told', 'shown']);
export const questionKindSchema = v.picklist(['core', 'optional']);

export const levelSchema = v.object({
  id: idSchema,
  name: textSchema,
  title: textSchema,
  scope: textSchema,
  // Editions before these three say all of it in the scope.
  accounts: v.optional(textSchema),
  autonomy: v.optional(textSchema),
  response: v.optional(textSchema),
});

/** What supports a rating: told in the interview, or shown there. Earlier editions kept the bare text. */
export const anchorEvidenceSchema = v.union([
  v.object({ source: evidenceSourceSchema, text: textSchema }),
  v.pipe(
    textSchema,
    v.transform((text) => ({ source: null, text })),
  ),
]);

export const anchorSchema = v.object({
  levelId: idSchema,
  summary: textSchema,
  behaviours: v.array(textSchema),
  evidence: v.array(anchorEvidenceSchema),
});

/** How strong or weak evidence sounds, and why it is that. */
export const exampleSchema = v.object({ says: textSchema, why: textSchema });
export const examplesSchema = v.object({ strong: v.array(exampleSchema), weak: v.array(exampleSchema) });

export const probeSchema = v.object({ id: idSchema, text: textSchema });

export const questionSchema = v.object({
  id: idSchema,
  kind: questionKindSchema,
  text: textSchema,
  probes: v.array(probeSchema),
  listenFor: v.record(idSchema, textSchema),
  askAgain: textSchema,
});

export const competencySchema = v.object({
  id: idSchema,
  name: textSchema,
  short: textSchema,
  /** As an interviewer names it to a candidate: completes "Our topic is …". */
  topic: v.optional(textSchema),
  about: textSchema,
  anchors: v.array(anchorSchema),
  examples: v.fallback(v.optional(examplesSchema), undefined),
  questions: v.array(questionSchema),
});

export const scalePointSchema = v.object({
  rating: RatingSchema,
  name: textSchema,
  /** How the whole competency is read; `answer` says it of a single one. */
  reading: textSchema,
  answer: v.optional(textSchema),
  behaviour: textSchema,
  outcomes: textSchema,
  support: textSchema,
});

export const thresholdSchema = v.object({
  atLeast: RatingSchema,
  below: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export const interviewLengthSchema = v.object({
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  coreQuestions: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const evidenceKindSchema = v.object({
  id: idSchema,
  name: textSchema,
  help: textSchema,
  sources: v.pipe(v.array(evidenceSourceSchema), v.minLength(1)),
});

// Objects here are not strict, and what came later is optional: releases of other versions must stay readable.
export const frameworkSchema = v.object({
  id: idSchema,
  locale: v.picklist(locales),
  name: textSchema,
  role: textSchema,
  levels: v.pipe(v.array(levelSchema), v.minLength(1)),
  competencies: v.pipe(v.array(competencySchema), v.minLength(1)),
  scale: v.pipe(v.array(scalePointSchema), v.length(4)),
  threshold: thresholdSchema,
  lengths: v.pipe(v.array(interviewLengthSchema), v.minLength(1)),
  evidenceKinds: v.pipe(v.array(evidenceKindSchema), v.minLength(1)),
  resultQuestion: textSchema,
  // What another version shaped otherwise is left out; it must not take scorecards with it.
  signals: v.fallback(v.optional(v.array(signalSchema), []), []),
  guide: v.fallback(v.optional(guideSchema), undefined),
  candidateSheet: v.fallback(v.optional(candidateSheetSchema), undefined),
});

export const releaseSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  content: v.object({ de: frameworkSchema, en: frameworkSchema }),
});

export type EvidenceSource = v.InferOutput<typeof evidenceSourceSchema>;
export type QuestionKind = v.InferOutput<typeof questionKindSchema>;
export type Level = v.InferOutput<typeof levelSchema>;
export type Anchor = v.InferOutput<typeof anchorSchema>;
export type AnchorEvidence = v.InferOutput<typeof anchorEvidenceSchema>;
export type Examples = v.InferOutput<typeof examplesSchema>;
export type Probe = v.InferOutput<typeof probeSchema>;
export type Question = v.InferOutput<typeof questionSchema>;
export type Competency = v.InferOutput<typeof competencySchema>;
export type ScalePoint = v.InferOutput<typeof scalePointSchema>;
export type Threshold = v.InferOutput<typeof thresholdSchema>;
export type InterviewLength = v.InferOutput<typeof interviewLengthSchema>;
export type EvidenceKind = v.InferOutput<typeof evidenceKindSchema>;
/** One language of one release: all that an interviewer reads, in the fixed order. */
export type Framework = v.InferOutput<typeof frameworkSchema>;
/** A dated, immutable edition in both languages; `hash` is the sha256 of its canonical JSON, in hex. */
export type Release = v.InferOutput<typeof releaseSchema>;

/** The level with this id, or undefined when the framework lacks it. */
export function levelById(framework: Framework, levelId: string): Level | undefined {
  return framework.levels.find((level) => level.id === levelId);
}

/** The level above the named one; undefined at the highest level and for an unknown id. */
export function nextLevel(framework: Framework, levelId: string): Level | undefined {
  const at = framework.levels.findIndex((level) => level.id === levelId);
  return at < 0 ? undefined : framework.levels[at + 1];
}

/** The level below the named one; undefined at the lowest level and for an unknown id. */
export function previousLevel(framework: Framework, levelId: string): Level | undefined {
  const at = framework.levels.findIndex((level) => level.id === levelId);
  return at < 1 ? undefined : framework.levels[at - 1];
}

/** The level that is measured against and the next, where there is one; none for an unknown id. */
export function measuredLevels(framework: Framework, assessedLevelId: string): Level[] {
  const at = framework.levels.findIndex((level) => level.id === assessedLevelId);
  return at < 0 ? [] : framework.levels.slice(at, at + 2);
}

/** The competency with this id, or undefined when the framework lacks it. */
export function competencyById(framework: Framework, competencyId: string): Competency | undefined {
  return framework.competencies.find((competency) => competency.id === competencyId);
}

/** What a competency looks like at a level; undefined for a level the framework lacks. */
export function anchorAt(competency: Competency, levelId: string): Anchor | undefined {
  return competency.anchors.find((anchor) => anchor.levelId === levelId);
}

/** The question with this id within a competency, core or optional. */
export function questionById(competency: Competency, questionId: string): Question | undefined {
  return competency.questions.find((question) => question.id === questionId);
}

/**
 * How many core questions fit into an interview of so many minutes (DESIGN §3.6): what the longest length that
 * still fits says; an interview shorter than all of them gets what the shortest says.
 */
export function coreQuestionCount(framework: Framework, minutes: number): number {
  const shortestFirst = framework.lengths.toSorted((a, b) => a.minutes - b.minutes);
  const fitting = shortestFirst.findLast((length) => length.minutes <= minutes) ?? shortestFirst[0];
  return fitting?.coreQuestions ?? 0;
}

/** The core questions of a competency for an interview of so many minutes, in the order they are asked. */
export function coreQuestions(framework: Framework, competency: Competency, minutes: number): Question[] {
  return competency.questions
    .filter((question) => question.kind === 'core')
    .slice(0, coreQuestionCount(framework, minutes));
}

/** The point of the scale with this rating; undefined for anything but 1 to 4. */
export function scalePoint(framework: Framework, rating: number): ScalePoint | undefined {
  return framework.scale.find((point) => point.rating === rating);
}

/** A level as people choose it: the title of the role with the level's name, where the title does not say it already. */
export function titled({ name, title }: Level): string {
  // Within a word, too: "Gartenleitung" says "Leitung".
  return title.toLowerCase().includes(name.toLowerCase()) ? title : `${title} (${name})`;
}
