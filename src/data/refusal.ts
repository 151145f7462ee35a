import { type ErrorKey, isErrorKey } from '../domain/error-key.ts';

/** Something the database, or its doorkeeper, would not do. `key` has words under `errors.<key>`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** HTTP status: 401, 403, 404, 409, 422, or 503 when the database did not answer. */
  readonly status: number;
  readonly key: ErrorKey;
  /** Path of the field in the payload, as in `interviews.0.starts_at`; null for the whole. */
  readonly field: string | null;
  /** One English sentence on what to do, for logs and callers of the API. */
  readonly hint: string | null;

  constructor(
    status: number,
    key: ErrorKey,
    field: string | null = null,
    hint: string | null = null,
    options?: ErrorOptions,
  ) {
    super(key, options);
    this.status = status;
    this.key = key;
    this.field = field;
    this.hint = hint;
  }
}

interface DatabaseError {
  code: string;
  message: string;
  details: string | null;
  hint: string | null;
}

type DatabaseAnswer<Data> =
  | { data: Data; error: null; status: number }
  | { data: null; error: DatabaseError; status: number };

/**
 * The data of a PostgREST answer.
 * @throws Refusal when it carries an error. What the database said in its own words goes to the log, never to people.
 */
export function unwrap<Data>(answer: DatabaseAnswer<Data>): Data {
  if (answer.error) throw refusalFrom(answer.error, answer.status);
  return answer.data;
}

function refusalFrom(error: DatabaseError, status: number): Refusal {
  const raised = /^PT(4\d\d)$/.exec(error.code);
  if (raised && isErrorKey(error.message)) {
    return new Refusal(Number(raised[1]), error.message, error.details || null, error.hint || null);
  }
  const [answerStatus, key] = knownCode(error.code) ?? knownStatus(status);
  if (key === 'conflict_try_again' || key === 'payload_invalid' || key === 'unavailable') {
    // Details may quote a row: only code and message are kept.
    console.error(`database answered ${status} ${error.code}: ${error.message}`);
  }
  return new Refusal(answerStatus, key, null, null, { cause: error.code });
}

type Mapped = [status: number, key: ErrorKey];

function knownCode(code: string): Mapped | null {
  switch (code) {
    case 'PGRST116': // one row was asked for, none is visible
      return [404, 'not_found'];
    case '42501': // insufficient privilege
      return [403, 'not_allowed'];
    case 'PGRST301': // token not valid
    case 'PGRST302': // anonymous where a token is needed
    case 'PGRST303': // token expired
      return [401, 'not_signed_in'];
  }
  // 22: data exception, as a malformed uuid; 23: integrity; 40: serialisation; 55P03: lock not available.
  if (code.startsWith('22')) return [422, 'payload_invalid'];
  if (code.startsWith('23') || code.startsWith('40') || code === '55P03') return [409, 'conflict_try_again'];
  return null;
}

function knownStatus(status: number): Mapped {
  if (status === 401) return [401, 'not_signed_in'];
  if (status === 403) return [403, 'not_allowed'];
  // Not of the database: something in front of it does not know the way.
  if (status === 404) return [503, 'unavailable'];
  if (status === 409) return [409, 'conflict_try_again'];
  if (status >= 400 && status < 500) return [422, 'payload_invalid'];
  return [503, 'unavailable'];
}
