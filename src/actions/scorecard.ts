import { defineAction } from 'astro:actions';
import * as v from 'valibot';
import { Refusal } from '../data/refusal.ts';
import { loadCardAndState, saveDraft, submitScorecard } from '../data/scorecards.ts';
import { amendScorecard } from '../data/versions.ts';
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

const asked = {
  assignment_id: id,
  /** Whose card it is, as far as the browser knows. */
  member_id: v.optional(id),
};
const draft = v.strictObject(
  {
    ...asked,
    operation_id: id,
    answers: v.array(
      v.strictObject({ key: v.string('field_invalid'), base_revision: revision, value: v.unknown() }, whole),
      'field_invalid',
    ),
  },
  whole,
);
const stored = v.strictObject(asked, whole);
const submission = v.strictObject(
  {
    ...asked,
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
      answer(draft, input, locals, ({ answers, ...rest }) => {
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
      answer(stored, input, locals, async ({ assignment_id }) => {
        const card = await loadCardAndState(locals.supabase, assignment_id);
        return card ?? refused([{ field: 'assignment_id', key: 'not_found' }]);
      }),
  }),

  submit: defineAction({
    handler: (input, { locals }) =>
      answer(submission, input, locals, ({ answers, ...rest }) => {
        const card = readCard(answers);
        if (!card.success) return refused(cardIssues(card.issues));
        return submitScorecard(locals.supabase, { ...rest, answers: card.output satisfies Card });
      }),
  }),

  amend: defineAction({
    handler: (input, { locals }) =>
      answer(amendment, input, locals, ({ answers, ...rest }) => {
        const card = readCard(answers);
        if (!card.success) return refused(cardIssues(card.issues));
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

async function answer<Asked extends { member_id?: string | undefined }, Done extends object>(
  schema: v.GenericSchema<unknown, Asked>,
  input: unknown,
  { member }: Pick<App.Locals, 'member'>,
  run: (output: Omit<Asked, 'member_id'>) => Promise<Done | Refused> | Refused,
): Promise<Answer<Done>> {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) return refused(cardIssues(parsed.issues, ''));
  const { member_id, ...output } = parsed.output;
  // Somebody else has signed in since: to this card nobody has.
  if (member_id && member_id !== member?.id) return refused([{ field: '', key: 'not_signed_in' }]);
  try {
    const done = await run(output);
    return isRefused(done) ? done : { ok: true, ...done };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused([{ field: error.field ?? '', key: error.key }]);
  }
}

function isRefused(done: object): done is Refused {
  return 'ok' in done && done.ok === false;
}
