import type { APIRoute } from 'astro';
import { signOut } from '../../data/sign-in.ts';
import { safeNext, signInPath } from '../../features/session/next.ts';

/** Ends the session, here and in the sign-in service. By POST alone, so that no link or picture can do it. A script is told where to go on. */
export const POST: APIRoute = async ({ request, url, locals, redirect }) => {
  await signOut(locals.supabase);
  const next = signInPath(locals.locale, safeNext(url.searchParams.get('next')), 'signed_out');
  const isScript = request.headers.get('accept') === 'application/json';
  return isScript ? Response.json({ signedOut: next }) : redirect(next, 303);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(`/${locals.locale}`, 303);
