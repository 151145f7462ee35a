import {
  MESSLATTE_DEMO,
  SIGN_IN_OTP_TYPE,
  SITE_OPERATOR_ADDRESS,
  SITE_OPERATOR_EMAIL,
  SITE_OPERATOR_NAME,
  SITE_TIME_ZONE,
  SITE_URL,
  SUPABASE_PUBLISHABLE_KEY,
  SUPABASE_SECRET_KEY,
  SUPABASE_URL,
} from 'astro:env/server';
import type { Project } from './client.ts';
import { readDemo } from './demo.ts';

/** Where the database is; nothing works without it. */
export const project: Project = { url: SUPABASE_URL, publishableKey: SUPABASE_PUBLISHABLE_KEY };

/** Opens the database past row level security; null where the operator gave none. */
export const secretKey: string | null = SUPABASE_SECRET_KEY ?? null;

export const siteUrl: string | undefined = SITE_URL;

/** Whether browsers reach the site over https, so that cookies may insist on it. */
export const https: boolean = SITE_URL?.startsWith('https://') ?? false;

/** IANA name of the zone that dates are shown and read in. */
export const timeZone: string = SITE_TIME_ZONE;

/** What the sign-in service calls a code by mail: hosted projects and the embedded one differ. */
export const otpType = SIGN_IN_OTP_TYPE;

/** The embedded service counts tries at a code itself; in front of a hosted one the site does. */
export const siteCountsAttempts: boolean = SIGN_IN_OTP_TYPE === 'email';

/** Null outside the demo. */
export const demo = readDemo(MESSLATTE_DEMO);

/** Who answers for this installation, for legal notice and privacy; lines of the address parted by `|` or line breaks. */
export const operator = {
  name: SITE_OPERATOR_NAME ?? null,
  address: (SITE_OPERATOR_ADDRESS ?? '')
    .split(/\s*(?:\||\n)\s*/)
    .map((line) => line.trim())
    .filter(Boolean),
  email: SITE_OPERATOR_EMAIL ?? null,
};
export type Operator = typeof operator;
