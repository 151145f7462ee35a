import * as v from 'valibot';
import {
  evidenceSourceSchema,
  idSchema,
  interviewLengthSchema,
  thresholdSchema,
} from '../domain/framework.ts';
import { locales } from '../domain/locale.ts';
import { RatingSchema } from '../domain/scale.ts';

// What the files of a framework hold. Strict, so that a misspelt key is an error and not a silent loss.

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.pipe(v.array(text), v.minLength(1));
const ids = v.array(idSchema);

/** framework.yaml: what is the same in every language. */
const outline = v.strictObject({
  id: idSchema,
  levels: v.pipe(ids, v.minLength(1)),
  competencies: v.pipe(
    v.array(v.strictObject({ id: idSchema, core: v.pipe(ids, v.minLength(1)), optional: ids })),
    v.minLength(1),
  ),
  threshold: v.strictObject(thresholdSchema.entries),
  lengths: v.pipe(v.array(v.strictObject(interviewLengthSchema.entries)), v.minLength(1)),
  evidenceKinds: v.pipe(
    v.array(v.strictObject({ id: idSchema, sources: v.pipe(v.array(evidenceSourceSchema), v.minLength(1)) })),
    v.minLength(1),
  ),
});

/** <locale>/framework.yaml: names of the framework and its levels. */
const names = v.strictObject({
  name: text,
  role: text,
  resultQuestion: text,
  levels: v.record(idSchema, v.strictObject({ name: text, title: text, scope: text })),
});

/** <locale>/scale.yaml: the points of the scale. */
const scale = v.strictObject({
  points: v.array(
    v.strictObject({
      rating: RatingSchema,
      name: text,
      reading: text,
      behaviour: text,
      outcomes: text,
      support: text,
    }),
  ),
});

/** <locale>/evidence.yaml: the kinds of evidence. */
const evidence = v.strictObject({
  kinds: v.record(idSchema, v.strictObject({ name: text, help: text })),
});

/** <locale>/competencies/<id>.yaml: one competency with its anchor at each level. */
const competencies = v.strictObject({
  name: text,
  short: text,
  about: text,
  anchors: v.record(idSchema, v.strictObject({ summary: text, behaviours: texts, evidence: texts })),
});

/** <locale>/questions/<competency>.yaml: the questions of one competency. */
const questions = v.strictObject({
  questions: v.record(
    idSchema,
    v.strictObject({
      text,
      probes: v.record(idSchema, text),
      listenFor: v.record(idSchema, text),
      askAgain: text,
    }),
  ),
});

const language = `{${locales.join(',')}}`;

/** The kinds of files in a framework's folder: where they lie, as a glob, and what they hold. */
export const kinds = {
  outline: { pattern: 'framework.yaml', schema: outline },
  names: { pattern: `${language}/framework.yaml`, schema: names },
  scale: { pattern: `${language}/scale.yaml`, schema: scale },
  evidence: { pattern: `${language}/evidence.yaml`, schema: evidence },
  competencies: { pattern: `${language}/competencies/*.yaml`, schema: competencies },
  questions: { pattern: `${language}/questions/*.yaml`, schema: questions },
} as const;

export type Kind = keyof typeof kinds;
export type FileOf<K extends Kind> = v.InferOutput<(typeof kinds)[K]['schema']>;

/** The valid files of one framework by kind, each by its path within `folder`. */
export type Entries = { folder: string } & { [K in Kind]: ReadonlyMap<string, FileOf<K>> };
