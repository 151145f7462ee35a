import { getActionContext } from 'astro:actions';
import { defineMiddleware } from 'astro:middleware';
import type { APIContext, MiddlewareNext } from 'astro';
import { bringsSession, memberClient } from './data/client.ts';
import { Refusal } from './data/refusal.ts';
import { https, project, siteUrl, timeZone } from './data/settings.ts';
import { signOut } from './data/sign-in.ts';
import type { ErrorKey } from './domain/error-key.ts';
import { carry } from './features/session/carried.ts';
import { secure } from './features/session/headers.ts';
import { localeInPath, preferredLocale } from './features/session/language.ts';
import { signInPath } from './features/session/next.ts';
import {
  isFromHere,
  isMachine,
  isPublic,
  isPublicAction,
  isReadableForm,
} from './features/session/routes.ts';
import { type Who, whoIs } from './features/session/who.ts';
import { isByAnother } from './ui/author.ts';

/** Who is calling, in which language, and whether they may come in. The session is refreshed here alone. */
export const onRequest = defineMiddleware(async (context, next) => {
  return secure(await answer(context, next).catch((error) => unreadable(context, error)), https);
});

async function answer(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const { request, url, locals, cookies } = context;
  if (isMachine(url.pathname)) return next();
  if (!isFromHere(request, siteUrl)) return new Response('Sent from another site.\n', { status: 403 });
  if (url.searchParams.has('_action') && !isReadableForm(request))
    return new Response('Not a form of this site.\n', { status: 415 });

  const addressed = localeInPath(url.pathname);
  locals.locale = addressed ?? preferredLocale(request.headers.get('accept-language'));
  locals.timeZone = timeZone;
  locals.member = null;
  const jar = { header: request.headers.get('cookie'), secure: https };
  locals.supabase = memberClient(project, {
    ...jar,
    set: (name, value, options) => cookies.set(name, value, options),
  });

  let who: Who;
  try {
    who = await whoIs(locals.supabase, bringsSession(jar));
  } catch (error) {
    if (error instanceof Refusal) return refuse(context, next, 'unavailable');
    throw error;
  }
  if (context.routePattern.startsWith('/[locale]') && !addressed) return new Response(null, { status: 404 });
  if (who.kind === 'member') {
    locals.member = who.member;
    locals.locale = addressed ?? who.member.language;
    const form = await postedForm(context);
    if (!form || !isByAnother(form, who.member.id)) return next();
    locals.isFormOfAnother = true;
    return refuse(context, next, 'form_of_another');
  }
  if (who.kind !== 'nobody') await signOut(locals.supabase);
  return stranger(context, next, who.kind);
}

/** A body that is no JSON breaks Astro's own reading of an action; everything else stays a fault of ours. */
function unreadable({ url }: APIContext, error: unknown): Response {
  if (!(error instanceof SyntaxError) || !url.pathname.startsWith('/_actions/')) throw error;
  const key: ErrorKey = 'payload_invalid';
  return Response.json({ ok: false, key, errors: [{ field: '', key }] }, { status: 400 });
}

/** For somebody who is not signed in: public pages, the signing in itself, and the way there. */
async function stranger(context: APIContext, next: MiddlewareNext, kind: Who['kind']): Promise<Response> {
  const { url, request, locals, routePattern } = context;
  const { action } = getActionContext(context);
  const open = isPublic(url.pathname) || routePattern === '/404' || routePattern === '/500';
  if (action ? isPublicAction(action.name) && (open || action.calledFrom === 'rpc') : open) return next();

  const why = kind === 'no_member' ? 'not_a_member' : 'not_signed_in';
  if (action) return refuse(context, next, why);
  const wanted = request.method === 'GET' ? url.pathname + url.search : null;
  return context.redirect(signInPath(locals.locale, wanted, kind === 'nobody' ? undefined : why), 303);
}

/** Says no in the form that was asked for: as data to a script, as a page to a person, with what they typed. */
async function refuse(context: APIContext, next: MiddlewareNext, key: ErrorKey): Promise<Response> {
  const { locals, url } = context;
  const { action, setActionResult, serializeActionResult } = getActionContext(context);
  const form = await postedForm(context);
  if (action) {
    const result = { ok: false, key, errors: [{ field: '', key }] };
    const said = serializeActionResult({ data: result, error: undefined });
    if (action.calledFrom === 'rpc' && said.type !== 'empty') {
      return new Response(said.body, { status: said.status, headers: { 'content-type': said.contentType } });
    }
    // Set, so that what is rendered next does not run the action after all.
    setActionResult(action.name, said);
  }
  if (key === 'unavailable') return next(`/${locals.locale}/unavailable`);
  if (key === 'form_of_another') return next(signInPath(locals.locale, null));
  const carried = action && form ? carry(url, action.name, form) : null;
  if (carried) locals.carried = carried;
  return next(signInPath(locals.locale, carried?.path ?? null, key));
}

/** What was typed into a form of this site; null where none was sent. The request can still be read after that. */
async function postedForm(context: APIContext): Promise<FormData | null> {
  if (getActionContext(context).action?.calledFrom !== 'form') return null;
  return context.request
    .clone()
    .formData()
    .catch(() => null);
}
