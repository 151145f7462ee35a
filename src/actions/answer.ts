import { Refusal } from '../data/refusal.ts';
import type { FormAnswer, Typed } from '../forms/posted.ts';

/**
 * Runs a command for a plain form. What the database refuses comes back as data, at the field that `fieldOf` finds
 * for the path in the payload ('' for the form as a whole); anything else is a fault and stays one.
 */
export async function answer<Done extends object>(
  values: Typed,
  run: () => Promise<Done>,
  fieldOf: (path: string) => string = (path) => path,
): Promise<FormAnswer<Done>> {
  try {
    return { ok: true, ...(await run()) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const field = fieldOf(error.field ?? '');
    // Where the form has no such field, the refusal is about the form as a whole.
    const known = Object.keys(values).some((name) => name === field || name.startsWith(`${field}.`));
    return {
      ok: false,
      status: error.status,
      errors: [{ field: known ? field : '', key: error.key }],
      values,
    };
  }
}
