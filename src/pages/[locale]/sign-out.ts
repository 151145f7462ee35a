import type { APIRoute } from 'astro';
import { signOut } from '../../data/sign-in.ts';
import { signInPath } from '../../features/session/next.ts';

/** Ends the session, here and in the sign-in service. By POST alone, so that no link or picture can do it. */
export const POST: APIRoute = async ({ locals, redirect }) => {
  await signOut(locals.supabase);
  return redirect(signInPath(locals.locale, null, 'signed_out'), 303);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(`/${locals.locale}`, 303);
