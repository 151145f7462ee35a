import * as v from 'valibot';

/** One thing to put right: the name of a field of the form ('' for the form as a whole) and a key under `errors.`. */
export interface FieldError {
  field: string;
  key: string;
}

/** What was typed, by field name, so that a refused form comes back as it was sent. */
export type Typed = Record<string, string>;

/** The answer of an action to a plain form; `Done` says what the page needs in order to go on. */
export type FormAnswer<Done extends object = object> = ({ ok: true } & Done) | Refused;

export interface Refused {
  ok: false;
  /** HTTP status that the page answers with. */
  status: number;
  errors: FieldError[];
  values: Typed;
}

/** A refusal of the form as a whole. */
export function refused(status: number, key: string): Refused {
  return { ok: false, status, errors: [{ field: '', key }], values: {} };
}

/** What a page shows its form again with; undefined before it was sent and after it was taken. */
export function sentBack(answer: FormAnswer | undefined): Refused | undefined {
  return answer?.ok === false ? answer : undefined;
}

/**
 * Reads a posted form by a valibot schema. Dotted field names become nested objects ("plan.renewal" → plan: {renewal}),
 * so that the path of an issue is the name of its field; the message of an issue is an error key.
 */
export function readPosted<Schema extends v.GenericSchema>(
  schema: Schema,
  form: FormData,
): { ok: true; output: v.InferOutput<Schema>; values: Typed } | Refused {
  const values = typed(form);
  const parsed = v.safeParse(schema, nested(values));
  if (parsed.success) return { ok: true, output: parsed.output, values };
  return { ok: false, status: 422, errors: fieldErrors(parsed.issues), values };
}

function typed(form: FormData): Typed {
  const values: Typed = Object.create(null);
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  return { ...values };
}

interface Nested {
  [name: string]: string | Nested;
}

// Null prototypes: a field called `__proto__` is then a name like any other.
function nested(values: Typed): Nested {
  const root: Nested = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    let at = root;
    for (const part of path) {
      const next = at[part];
      if (typeof next === 'object') at = next;
      else {
        const made: Nested = Object.create(null);
        at[part] = made;
        at = made;
      }
    }
    at[last] = value;
  }
  return root;
}

/** The first issue of each field, in the order of the schema. */
function fieldErrors(issues: readonly v.BaseIssue<unknown>[]): FieldError[] {
  const byField = new Map<string, string>();
  for (const issue of issues) {
    const field = v.getDotPath(issue) ?? '';
    if (!byField.has(field)) byField.set(field, errorKey(issue));
  }
  return [...byField].map(([field, key]) => ({ field, key }));
}

/** Valibot's own sentences, as for a field that was not sent at all, are no keys. */
function errorKey({ message, input }: v.BaseIssue<unknown>): string {
  if (/^[a-z_]+$/.test(message)) return message;
  return input === undefined ? 'field_required' : 'field_invalid';
}

// Postgres stores neither a zero character nor half a surrogate pair.
const storable = v.check<string, 'field_invalid'>(
  (text) => !text.includes('\0') && text.isWellFormed(),
  'field_invalid',
);

/** A text that must be there: trimmed, not blank, at most `max` characters. */
export const requiredText = (max: number, key = 'field_required') =>
  v.pipe(v.string(key), v.trim(), v.nonEmpty(key), v.maxLength(max, 'field_too_long'), storable);

/** A text that may be missing or blank: trimmed, '' then. */
export const optionalText = (max: number) =>
  v.pipe(v.optional(v.string('field_invalid'), ''), v.trim(), v.maxLength(max, 'field_too_long'), storable);

/** A ticked or unticked checkbox. */
export const ticked = () =>
  v.pipe(
    v.optional(v.string('field_invalid'), ''),
    v.transform((value) => value !== ''),
  );
