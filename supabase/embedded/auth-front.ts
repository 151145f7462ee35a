import { lastRefusal } from './connection.ts';
import type { RefusedByDatabase } from './database-error.ts';
import type { signInLimit } from './sign-in-limit.ts';

type Handler = (request: Request) => Promise<Response>;

/** Stands before the sign-in service of lite and adds what a hosted project's has. */
export function authFront(limit: ReturnType<typeof signInLimit>, handle: Handler) {
  return async (request: Request, peer: string | null): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' && pathname === '/auth/v1/verify')
      return refused(404, 'link_disabled', linkText);
    if (request.method !== 'POST' && request.method !== 'PUT') return await withReason(request, handle);

    const body = await readBody(request);
    if (body === undefined) return await withReason(request, handle);
    const malformed = problemOf(body);
    if (malformed) return refused(400, 'validation_failed', malformed);
    const send = () => withReason(request, handle);

    if (isRecord(body) && pathname === '/auth/v1/verify') {
      // The hash of a six-digit code can be tried without naming the address: only codes are taken.
      if ('token_hash' in body) return refused(400, 'validation_failed', linkText);
      const { email } = body;
      if (typeof email !== 'string' || email === '') return await send();
      if (!(await limit.allows(email, ipOf(request, peer))))
        return refused(429, 'over_request_rate_limit', limitText);
      const answer = await send();
      if (answer.ok) await limit.forget(email);
      return answer;
    }
    return await send();
  };
}

const linkText = 'Signing in takes the code from the mail, not a link';
const limitText = 'Too many wrong codes: ask for a new one in 15 minutes';

/** lite hides what the database refused behind a 500; the caller gets the refusal, in this service's own shape. */
async function withReason(request: Request, handle: Handler): Promise<Response> {
  const seen: { error?: RefusedByDatabase } = {};
  const answer = await lastRefusal.run(seen, () => handle(request));
  return answer.status === 500 && seen.error
    ? refused(seen.error.status, seen.error.message, seen.error.message)
    : answer;
}

/** Undefined when there is none or it is no JSON, which the service answers by itself. */
async function readBody(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.clone().text());
  } catch {
    return undefined;
  }
}

/** lite calls string methods on whatever comes; a hosted project answers 400. */
function problemOf(body: unknown): string | null {
  if (!isRecord(body)) return 'The body must be a JSON object';
  if (JSON.stringify(body).includes('\\u0000')) return 'A text contains the character NUL';
  const texts = ['email', 'password', 'token', 'token_hash', 'type', 'refresh_token', 'phone', 'scope'];
  const wrong = texts.find(
    (name) => body[name] !== undefined && body[name] !== null && typeof body[name] !== 'string',
  );
  return wrong ? `${wrong} must be a text` : null;
}

function isRecord(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** The API hears this machine only; the site hands on who asked, and is itself no address to count by. */
function ipOf(request: Request, peer: string | null): string | null {
  const forwarded = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim();
  if (forwarded) return forwarded;
  return peer && !/^(::ffff:)?127\.|^::1$/.test(peer) ? peer : null;
}

function refused(status: number, code: string, message: string): Response {
  return Response.json(
    { code: status, error_code: code, msg: message },
    { status, headers: { 'x-sb-error-code': code } },
  );
}
