import * as v from 'valibot';
import { evidenceSourceSchema, interviewLengthSchema, thresholdSchema } from '../domain/framework.ts';
import { locales } from '../domain/locale.ts';
import { RatingSchema } from '../domain/scale.ts';
import { signalKinds } from '../domain/signal.ts';
import { idSchema } from '../domain/text.ts';
import { traps } from '../domain/vignette.ts';
import { isReserved, reservedId, unfitCharacter } from './characters.ts';

// What the files of a framework hold. Strict, so that a misspelt key is an error and not a silent loss.

/** The length bounds what every search through a text costs. */
const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(2000),
  v.check(
    (input) => !unfitCharacter(input),
    ({ input }) => unfitCharacter(input) ?? '',
  ),
);
const texts = v.pipe(v.array(text), v.minLength(1));
const id = v.pipe(
  idSchema,
  v.check((input) => !isReserved(input), reservedId),
);
const ids = v.array(id);
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What the database takes at most (supabase/migrations, `framework_bones`). */
const most = { levels: 20, competencies: 50, lengths: 20, evidenceKinds: 50, minutes: 480 } as const;

/** Named entries. Valibot drops reserved names without a word, so they are refused before it reads the rest. */
function record<S extends v.GenericSchema>(schema: S) {
  return v.pipe(
    v.custom<Record<string, v.InferInput<S>>>(() => true),
    v.check(
      (input) => !Object.keys(input ?? {}).some(isReserved),
      ({ input }) => `has ${Object.keys(input).find(isReserved)}, which ${reservedId}`,
    ),
    v.record(idSchema, schema),
  );
}

/** framework.yaml: what is the same in every language. */
const outline = v.strictObject({
  id,
  levels: v.pipe(ids, v.minLength(1), v.maxLength(most.levels)),
  competencies: v.pipe(
    v.array(v.strictObject({ id, core: v.pipe(ids, v.minLength(1)), optional: ids })),
    v.minLength(1),
    v.maxLength(most.competencies),
  ),
  threshold: v.strictObject(thresholdSchema.entries),
  lengths: v.pipe(
    v.array(
      v.strictObject({
        ...interviewLengthSchema.entries,
        minutes: v.pipe(minutes, v.maxValue(most.minutes)),
      }),
    ),
    v.minLength(1),
    v.maxLength(most.lengths),
  ),
  evidenceKinds: v.pipe(
    v.array(v.strictObject({ id, sources: v.pipe(v.array(evidenceSourceSchema), v.minLength(1)) })),
    v.minLength(1),
    v.maxLength(most.evidenceKinds),
  ),
});

/** signals.yaml: which signals there are, and in which competencies they can be heard; without any, in all. */
const signalOutline = v.strictObject({
  signals: v.array(
    v.strictObject({
      id,
      kind: v.picklist(signalKinds),
      competencies: v.optional(v.pipe(ids, v.minLength(1))),
    }),
  ),
});

/** figures.yaml: where each figure stands, which is an anchor, a level or a signal. */
const figureOutline = v.strictObject({
  figures: v.array(
    v.strictObject({
      id,
      competency: v.optional(idSchema),
      level: v.optional(idSchema),
      signal: v.optional(idSchema),
    }),
  ),
});

/** practice/<competency>.yaml: what each vignette answers, and how it is rated at which level. */
const practiceOutline = v.strictObject({
  vignettes: v.array(
    v.strictObject({
      id,
      question: idSchema,
      level: idSchema,
      rating: RatingSchema,
      trap: v.optional(v.picklist(traps)),
      worked: v.optional(v.literal(true)),
    }),
  ),
});

/** <locale>/framework.yaml: names of the framework and its levels. */
const names = v.strictObject({
  name: text,
  role: text,
  resultQuestion: text,
  levels: record(
    v.strictObject({ name: text, title: text, scope: text, accounts: text, autonomy: text, response: text }),
  ),
});

/** <locale>/scale.yaml: the points of the scale. */
const scale = v.strictObject({
  points: v.array(
    v.strictObject({
      rating: RatingSchema,
      name: text,
      reading: text,
      answer: text,
      behaviour: text,
      outcomes: text,
      support: text,
    }),
  ),
});

/** <locale>/evidence.yaml: the kinds of evidence. */
const evidence = v.strictObject({
  kinds: record(v.strictObject({ name: text, help: text })),
});

const toldOrShown = 'Write one line, `told: …` or `shown: …`.';
const examples = v.pipe(v.array(v.strictObject({ says: text, why: text })), v.minLength(1));

/** <locale>/competencies/<id>.yaml: one competency with its anchor at each level. */
const competencies = v.strictObject({
  name: text,
  short: text,
  topic: text,
  about: text,
  anchors: record(
    v.strictObject({
      summary: text,
      behaviours: v.pipe(v.array(text), v.minLength(2), v.maxLength(4)),
      evidence: v.pipe(
        v.array(v.union([v.strictObject({ told: text }), v.strictObject({ shown: text })], toldOrShown)),
        v.minLength(1),
      ),
    }),
  ),
  examples: v.strictObject({ strong: examples, weak: examples }),
});

/** <locale>/questions/<competency>.yaml: the questions of one competency. */
const questions = v.strictObject({
  questions: record(
    v.strictObject({
      text,
      probes: v.pipe(record(text), v.minEntries(2), v.maxEntries(4)),
      listenFor: record(text),
      askAgain: text,
    }),
  ),
});

/** <locale>/signals.yaml: each signal as somebody ticks it. */
const signals = v.strictObject({ signals: record(text) });

/** <locale>/figures.yaml: a note for owners; base, period and equivalent of each figure. */
const figures = v.strictObject({
  note: texts,
  figures: record(v.strictObject({ figure: text, base: text, period: text, otherwise: text })),
});

/** <locale>/guide.yaml: how to hold an interview. */
const guide = v.strictObject({
  opening: texts,
  timePlan: v.strictObject({ minutes, steps: v.array(v.strictObject({ minutes, what: text })) }),
  afterwards: text,
  notes: v.strictObject({ lead: text, do: texts, avoid: texts }),
  offLimits: v.strictObject({
    lead: text,
    grounds: record(v.strictObject({ name: text, never: text, instead: text })),
  }),
  ratingErrors: record(v.strictObject({ name: text, what: text, notice: text, remedy: text })),
  closing: texts,
  closingNotes: text,
  debrief: texts,
});

/** <locale>/candidate.yaml: what candidates are told beforehand. */
const candidate = v.strictObject({
  title: text,
  lead: text,
  sections: record(v.strictObject({ title: text, text: texts })),
});

/** <locale>/practice/<competency>.yaml: the answers, with what each part of them shows. */
const practice = v.strictObject({
  vignettes: record(
    v.strictObject({
      answer: v.pipe(v.array(v.strictObject({ says: text, shows: text })), v.minLength(1)),
      why: text,
    }),
  ),
});

/** <locale>/wording.yaml: words that do not belong into a note. Each language has terms of its own. */
const wording = v.strictObject({
  entries: record(v.strictObject({ about: text, terms: texts, why: text, instead: text })),
});

const language = `{${locales.join(',')}}`;

/** The kinds of files in a framework's folder: where they lie, as a glob, and what they hold. */
export const kinds = {
  outline: { pattern: 'framework.yaml', schema: outline },
  signalOutline: { pattern: 'signals.yaml', schema: signalOutline },
  figureOutline: { pattern: 'figures.yaml', schema: figureOutline },
  practiceOutline: { pattern: 'practice/*.yaml', schema: practiceOutline },
  names: { pattern: `${language}/framework.yaml`, schema: names },
  scale: { pattern: `${language}/scale.yaml`, schema: scale },
  evidence: { pattern: `${language}/evidence.yaml`, schema: evidence },
  competencies: { pattern: `${language}/competencies/*.yaml`, schema: competencies },
  questions: { pattern: `${language}/questions/*.yaml`, schema: questions },
  signals: { pattern: `${language}/signals.yaml`, schema: signals },
  figures: { pattern: `${language}/figures.yaml`, schema: figures },
  guide: { pattern: `${language}/guide.yaml`, schema: guide },
  candidate: { pattern: `${language}/candidate.yaml`, schema: candidate },
  practice: { pattern: `${language}/practice/*.yaml`, schema: practice },
  wording: { pattern: `${language}/wording.yaml`, schema: wording },
} as const;

export type Kind = keyof typeof kinds;
export type FileOf<K extends Kind> = v.InferOutput<(typeof kinds)[K]['schema']>;

export const kindNames = Object.keys(kinds) as Kind[];

/** The valid files of one framework by kind, each by its path within `folder`. */
export type Entries = { folder: string } & { [K in Kind]: ReadonlyMap<string, FileOf<K>> };
