import { createServerClient, parseCookieHeader } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { singleFlight } from './single-flight.ts';

/** A connection to the database and its doorkeeper; row level security applies to whoever it speaks for. */
export type Client = SupabaseClient;

/** Where the Supabase project answers, and the key that opens its front door (it grants nothing by itself). */
export interface Project {
  url: string;
  publishableKey: string;
}

interface CookieOptions {
  httpOnly?: boolean;
  sameSite?: 'lax';
  secure?: boolean;
  path?: string;
  maxAge?: number;
}

/** Where a session is kept: the cookies that came with a request, and a way to answer with others. */
export interface Jar {
  /** The `Cookie` header as it came. */
  header: string | null;
  set(name: string, value: string, options: CookieOptions): void;
  /** Whether the site is served over https only. */
  secure: boolean;
}

// Nobody waits longer than this for a page.
const patience = 15_000;

// Asking again is left to the person: seven seconds of retries would only hide that the database is away.
const db = { retry: false };

const impatient: typeof fetch = (input, init) => {
  const limit = AbortSignal.timeout(patience);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
};

// One for the process: requests that arrive together share what a refresh token was answered.
const sharedFetch = singleFlight(impatient);

// The prefix makes browsers refuse the cookie from a subdomain or without https.
const cookieName = (secure: boolean) => (secure ? '__Host-messlatte' : 'messlatte');

/** Whether a request brought a session, good or not; long ones come in numbered parts. */
export function bringsSession({ header, secure }: Pick<Jar, 'header' | 'secure'>): boolean {
  const name = cookieName(secure);
  return parseCookieHeader(header ?? '').some(
    (cookie) => cookie.name === name || cookie.name === `${name}.0`,
  );
}

/** Speaks for whoever the cookies of this request belong to; make one per request. */
export function memberClient(project: Project, jar: Jar): Client {
  return createServerClient(project.url, project.publishableKey, {
    cookieOptions: {
      name: cookieName(jar.secure),
      httpOnly: true,
      sameSite: 'lax',
      secure: jar.secure,
      path: '/',
    },
    cookies: {
      getAll: () => parseCookieHeader(jar.header ?? ''),
      setAll: (cookies) => {
        for (const { name, value, options } of cookies) jar.set(name, value, options as CookieOptions);
      },
    },
    db,
    global: { fetch: sharedFetch },
  });
}

const keepsNothing = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

/** Speaks for nobody: asks for sign-in codes and whether the database answers. */
export function strangerClient(project: Project): Client {
  return createClient(project.url, project.publishableKey, {
    auth: keepsNothing,
    db,
    global: { fetch: impatient },
  });
}

/** Speaks for the site itself, past row level security: jobs, and the counting of sign-in attempts. */
export function siteClient(project: Project, secretKey: string): Client {
  return createClient(project.url, secretKey, { auth: keepsNothing, db, global: { fetch: impatient } });
}
