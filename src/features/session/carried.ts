import { safeNext } from './next.ts';

/** A form somebody sent after their session was over: where it went, and what was in it. */
export interface Carried {
  path: string;
  action: string;
  fields: [name: string, value: string][];
}

/** Longer than any form of this site with every text at its limit. */
const limit = 200_000;

/** Takes a refused form along, so that signing in again does not cost what was typed. Files are not taken. */
export function carry(url: URL, action: string, form: FormData): Carried | null {
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return readCarried(JSON.stringify({ path: url.pathname + url.search, action, fields }));
}

/** Reads what came back through the sign-in page; null when it is none of this site's forms. */
export function readCarried(text: unknown): Carried | null {
  if (typeof text !== 'string' || text === '' || text.length > limit) return null;
  try {
    const { path, action, fields } = JSON.parse(text) as Record<string, unknown>;
    const safe = safeNext(path);
    if (!safe || typeof action !== 'string' || !/^[\w.]{1,100}$/.test(action)) return null;
    if (!Array.isArray(fields) || !fields.every(isField)) return null;
    return { path: safe, action, fields };
  } catch {
    return null;
  }
}

function isField(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
