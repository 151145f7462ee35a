import { defineAction } from 'astro:actions';
import * as v from 'valibot';
import { Refusal } from '../data/refusal.ts';
import { loadCard, saveDraft, submitScorecard } from '../data/scorecards.ts';
import { amendScorecard, isOutdated } from '../data/versions.ts';
import {
  type Card,
  type CardIssue,
  type CardKey,
  type CardValue,
  cardIssues,
  cardSchema,
  isQuestionKey,
  longest,
  valueIssues,
} from '../domain/scorecard.ts';
import { requiredText } from '../forms/posted.ts';

type Answer<Done extends object> = ({ ok: true } & Done) | { ok: false; errors: CardIssue[] };

const id = v.pipe(v.string('field_invalid'), v.uuid('field_invalid'));
const revision = v.pipe(
  v.number('field_invalid'),
  v.integer('field_invalid'),
  v.minValue(0, 'field_invalid'),
);
const whole = (issue: v.StrictObjectIssue) =>
  issue.expected === 'never' ? 'payload_invalid' : 'field_required';

const draft = v.strictObject(
  {
    assignment_id: id,
    operation_id: id,
    answers: v.array(
      v.strictObject({ key: v.string('field_invalid'), base_revision: revision, value: v.unknown() }, whole),
      'field_invalid',
    ),
  },
  whole,
);
const stored = v.strictObject({ assignment_id: id }, whole);
const submission = v.strictObject(
  {
    assignment_id: id,
    submission_id: id,
    revision,
    answers: v.record(v.string(), v.unknown(), 'field_invalid'),
  },
  whole,
);

const amendment = v.strictObject(
  { ...submission.entries, reason: requiredText(longest.reason, 'reason_required') },
  whole,
);

/** What the scorecard may ask of the server. Refusals are data, so that typing never depends on a session. */
export const scorecard = {
  saveDraft: defineAction({
    handler: (input, { locals }) =>
      answer(draft, input, ({ answers, ...rest }) => {
        const issues = answers.flatMap(({ key, value }) => valueIssues(key as CardKey, value));
        if (issues.length > 0) return refused(issues);
        return saveDraft(locals.supabase, {
          ...rest,
          answers: answers.map((one) => ({ ...one, value: one.value as CardValue })),
        });
      }),
  }),

  readDraft: defineAction({
    handler: (input, { locals }) =>
      answer(stored, input, async ({ assignment_id }) => {
        const card = await loadCard(locals.supabase, assignment_id);
        return card ?? refused([{ field: 'assignment_id', key: 'not_found' }]);
      }),
  }),

  submit: defineAction({
    handler: (input, { locals }) =>
      answer(submission, input, ({ answers, ...rest }) => {
        const card = readCard(answers);
        if (!card.success) return refused(cardIssues(card.issues));
        return submitScorecard(locals.supabase, { ...rest, answers: card.output satisfies Card });
      }),
  }),

  amend: defineAction({
    handler: (input, { locals }) =>
      answer(amendment, input, async ({ answers, revision, ...rest }) => {
        const card = readCard(answers);
        if (!card.success) return refused(cardIssues(card.issues));
        // Of two devices that amend, the second sees first what the other has changed.
        if (await isOutdated(locals.supabase, { ...rest, revision }))
          return refused([{ field: 'revision', key: 'stale_revision' }]);
        return amendScorecard(locals.supabase, { ...rest, answers: card.output satisfies Card });
      }),
  }),
};

// Whether a question belongs to this card the database knows.
function readCard(answers: Record<string, unknown>) {
  return v.safeParse(cardSchema(Object.keys(answers).filter(isQuestionKey)), answers);
}

interface Refused {
  ok: false;
  errors: CardIssue[];
}

function refused(errors: CardIssue[]): Refused {
  return { ok: false, errors };
}

async function answer<Schema extends v.GenericSchema, Done extends object>(
  schema: Schema,
  input: unknown,
  run: (output: v.InferOutput<Schema>) => Promise<Done | Refused> | Refused,
): Promise<Answer<Done>> {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) return refused(cardIssues(parsed.issues, ''));
  try {
    const done = await run(parsed.output);
    return isRefused(done) ? done : { ok: true, ...done };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused([{ field: error.field ?? '', key: error.key }]);
  }
}

function isRefused(done: object): done is Refused {
  return 'ok' in done && done.ok === false;
}
