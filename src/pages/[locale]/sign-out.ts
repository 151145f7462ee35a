import type { APIRoute } from 'astro';
import { signOut } from '../../data/sign-in.ts';
import { safeNext, signInPath } from '../../features/session/next.ts';
import { authorField, isByAnother } from '../../ui/author.ts';

/**
 * Ends the session, here and in the sign-in service. By POST alone, so that no link or picture can do it. A script is
 * told where to go on. Whoever asks from a page of theirs while somebody else is signed in has no session any more.
 */
export const POST: APIRoute = async ({ request, url, locals, redirect }) => {
  const form = await request.formData().catch(() => new FormData());
  const isOver = locals.member !== null && isByAnother(form, locals.member.id);
  if (!isOver) await signOut(locals.supabase);
  const author = isOver ? String(form.get(authorField)) : undefined;
  const wanted = isOver ? null : safeNext(url.searchParams.get('next'));
  const next = signInPath(locals.locale, wanted, 'signed_out', author);
  const isScript = request.headers.get('accept') === 'application/json';
  return isScript ? Response.json({ signedOut: next }) : redirect(next, 303);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(`/${locals.locale}`, 303);
