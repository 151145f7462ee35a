import type { Words } from './words.ts';

/** What to do about a refusal, in the reader's language; a key without words reads as input nobody understood. */
export function errorText(words: Words, key: string): string {
  const texts: Record<string, string> = words;
  return texts[`errors.${key}`] ?? words['errors.payload_invalid'];
}
