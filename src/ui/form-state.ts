import { errorText } from './error-text.ts';
import type { Words } from './words.ts';

/** What a refused form comes back with: what to put right, and what was typed. Fields read both by their name. */
export interface FormState {
  errors: readonly { field: string; key: string }[];
  values: Readonly<Record<string, string>>;
}

/** The id of a field's control, where links of the error summary lead. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What to do about a field, or nothing when it is fine. */
export function fieldError(words: Words, form: FormState | undefined, name: string): string | undefined {
  const found = form?.errors.find((error) => error.field === name);
  return found && errorText(words, found.key);
}

/** Ids of the texts that describe a control, for `aria-describedby`; undefined when there are none. */
export function describedBy(id: string, help: unknown, error: unknown): string | undefined {
  const ids = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return ids === '' ? undefined : ids;
}
