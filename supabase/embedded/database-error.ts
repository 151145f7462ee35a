import { inspect } from 'node:util';

interface DatabaseFields {
  code: string;
  message: string;
  detail?: string;
  hint?: string;
}

/**
 * The HTTP status of a database error that the caller can put right, as hosted PostgREST gives it where it gives
 * a 4xx; null for what is our fault.
 */
function statusOf(code: string): number | null {
  const own = /^PT(4\d\d)$/.exec(code);
  if (own) return Number(own[1]);
  if (['23503', '23505', '23P01'].includes(code) || code.startsWith('40')) return 409;
  if (code.startsWith('22') || code.startsWith('23') || code === 'P0001') return 400;
  return code.startsWith('54') ? 413 : null;
}

/** Thrown through the API's router, which answers with the response of any error that brings one. */
export class RefusedByDatabase extends Error {
  readonly status: number;
  readonly fields: DatabaseFields;

  constructor(status: number, fields: DatabaseFields) {
    super(fields.message);
    this.status = status;
    this.fields = fields;
  }

  getResponse(): Response {
    const { code, message, detail, hint } = this.fields;
    return Response.json(
      { code, message, details: detail ?? null, hint: hint ?? null },
      { status: this.status },
    );
  }
}

/** The refusal in a database error, null for any other. */
export function refusalFrom(error: unknown): RefusedByDatabase | null {
  const fields = databaseFields(error);
  const status = fields ? statusOf(fields.code) : null;
  return fields && status ? new RefusedByDatabase(status, worded(fields)) : null;
}

/** A NUL character fails before any command can say which field it stands in. */
function worded(fields: DatabaseFields): DatabaseFields {
  if (fields.code !== '22P05') return fields;
  const hint = 'Remove the NUL characters from the texts.';
  return { code: fields.code, message: 'payload_invalid', detail: 'payload', hint };
}

function databaseFields(error: unknown): DatabaseFields | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, message, severity } = error as Record<string, unknown>;
  if (typeof code !== 'string' || typeof message !== 'string' || severity === undefined) return null;
  return error as DatabaseFields;
}

/** Keeps values of a row, which a database error may quote, out of what is logged. */
export function quietly(error: unknown): unknown {
  const fields = databaseFields(error);
  if (fields)
    Object.defineProperty(fields, inspect.custom, {
      value: () => `Database error ${fields.code}: ${fields.message}`,
      configurable: true,
    });
  return error;
}
