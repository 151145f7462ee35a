import * as v from 'valibot';

/** Levels, competencies, questions, probes, signals and kinds of evidence are known by ids like `renewal-risk`. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), v.maxLength(60));

/** A text of a framework: one paragraph, never empty. */
export const textSchema = v.pipe(v.string(), v.nonEmpty());
