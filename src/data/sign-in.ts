import type { Client } from './client.ts';
import { command } from './commands.ts';
import { Refusal } from './refusal.ts';

/** How long asking for a code takes, whoever asks: the time must not tell members from strangers. */
const shape = 800;

/** The sign-in service, or what stands before it, did not answer at all. */
const outage = new Set([0, 502, 503, 504]);

/**
 * Asks for a code to be sent. The answer is the same whether the address is a member's or not: the database refuses
 * strangers, a hosted project limits mails to people it knows, and neither may show.
 * @param wait milliseconds that the answer takes
 * @throws Refusal unavailable when nothing answers, which is the same for everybody
 */
export async function requestCode(client: Client, email: string, wait = shape): Promise<void> {
  const asked = client.auth
    .signInWithOtp({ email, options: { shouldCreateUser: true } })
    .then(({ error }) => {
      if (error) console.error(`no sign-in code sent: ${error.status} ${error.code}`);
      return error;
    });
  const pause = new Promise<null>((resolve) => setTimeout(resolve, wait, null));
  const [error] = await Promise.all([Promise.race([asked, pause]), pause]);
  if (error && outage.has(error.status ?? 0)) throw new Refusal(503, 'unavailable');
}

/** What a try at a code needs. */
export interface Attempt {
  email: string;
  code: string;
  /** What the sign-in service calls a code by mail. */
  type: 'email' | 'magiclink';
}

/**
 * Signs in with a code; the session goes into the cookies of the client's request.
 * @throws Refusal code_wrong, code_attempts_spent or unavailable
 */
export async function verifyCode(client: Client, { email, code, type }: Attempt): Promise<void> {
  const { error } = await client.auth.verifyOtp({ email, token: code, type });
  if (!error) return;
  if (outage.has(error.status ?? 0)) throw new Refusal(503, 'unavailable');
  if (error.status === 429) throw new Refusal(429, 'code_attempts_spent', 'code');
  throw new Refusal(422, 'code_wrong', 'code');
}

/**
 * Counts a try at a code by address and by IP, before it is made.
 * @param site the client of the site itself: nobody else may count
 * @throws Refusal code_attempts_spent after five within 15 minutes
 */
export async function countAttempt(site: Client, email: string, ip: string | null): Promise<void> {
  const { allowed } = await command<{ allowed: boolean }>(site, 'count_sign_in_attempt', { email, ip });
  if (!allowed) throw new Refusal(429, 'code_attempts_spent', 'code');
}

/** Forgets the tries of somebody who is in. */
export async function forgetAttempts(site: Client, email: string): Promise<void> {
  await command(site, 'forget_sign_in_attempts', { email });
}

/**
 * Signs in one of the known people of a demo.
 * @throws Refusal not_a_demo when the database does not take the password
 */
export async function signInWithPassword(client: Client, email: string, password: string): Promise<void> {
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (!error) return;
  if (outage.has(error.status ?? 0)) throw new Refusal(503, 'unavailable');
  throw new Refusal(403, 'not_a_demo');
}

/** Ends this session here and in the sign-in service; other devices stay signed in. */
export async function signOut(client: Client): Promise<void> {
  const { error } = await client.auth.signOut({ scope: 'local' });
  if (error) console.error(`session not ended at the sign-in service: ${error.status} ${error.code}`);
}
