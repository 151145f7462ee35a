/// <reference lib="webworker" />

import type { Message, NoAnswer } from '../phone/messages.ts';
import { forgetDrafts } from '../phone/mine.ts';
import { memberIn } from './assets.ts';
import { type Kind, kindOf, signsIn, staysOpen, stepFor, twin } from './decide.ts';
import { announce, attend } from './handover.ts';
import { dropCard, forgetMember, isOutdated, keepAll, keepOne, learn } from './keeping.ts';
import { currentEra, memberIsHere, nobodySignsIn, ownPages, someoneSignsIn } from './members.ts';
import { keepPage, stored } from './units.ts';
import { onlyHere } from './work.ts';

declare const self: ServiceWorkerGlobalScope;
/** Of the build; a worker whose text has changed is installed anew. */
declare const __BUILD__: string;
/** What the manifest and every page name, by its address. */
declare const __PUBLIC__: string[];

const publicName = `messlatte-public-${__BUILD__}`;
/** How long the network may take before the stored page is shown, in milliseconds. */
const patience = 1_500;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(attend(hear(event))));
self.addEventListener('fetch', answer);

async function install(): Promise<void> {
  const cache = await caches.open(publicName);
  for (const path of ['/de/offline', '/en/offline', ...__PUBLIC__]) {
    const page = await fetch(path, { credentials: 'omit', cache: 'no-store' });
    if (page.status !== 200) throw new Error(`${path}: ${page.status}`);
    if (path.endsWith('/offline')) await keepPage(cache, path, page);
    else await cache.put(path, page);
  }
  announce();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith('messlatte-public-') && name !== publicName,
  );
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function hear({ data, ports }: ExtendableMessageEvent): Promise<void> {
  const answer = await obey(data);
  ports[0]?.postMessage(answer);
}

function obey(message: Message): unknown {
  switch (message.type) {
    case 'here':
      return memberIsHere(message.memberId);
    case 'keep':
      return keepAll(message);
    case 'keep-one':
      return keepOne(message);
    case 'drop':
      return dropCard(message.memberId, message.path);
    case 'work':
      return onlyHere(message.memberId);
    case 'forget':
      return forgetMember(message.memberId).then(() => forgetDrafts(message.memberId));
    case 'next':
      // That it came is enough: afterwards, nothing may be under way.
      return undefined;
    case 'take-over':
      // Open pages lose nothing: stored ones have what they load beside them, whatever the build.
      return self.skipWaiting();
  }
}

function answer(event: FetchEvent): void {
  const { request } = event;
  const { origin, pathname: path, searchParams } = new URL(request.url);
  if (origin !== self.location.origin) return;
  const asked = { path, method: request.method, isNavigation: request.mode === 'navigate' };
  const kind = kindOf(asked);
  const isPublic = __PUBLIC__.includes(path) && asked.method === 'GET';
  const reply = (response: Promise<Response>) => event.respondWith(attend(response));
  if (isPublic || kind === 'asset') reply(storedFirst(request));
  else if (kind === 'list') reply(list(request, path));
  else if (kind === 'page') reply(page(request, path, signsIn(asked, searchParams)));
  else if (kind) reply(keptPage(event, kind, path));
}

async function storedFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function list(request: Request, path: string): Promise<Response> {
  return fetch(request).catch(async () => {
    const cache = await ownPages();
    return (cache && (await stored(cache, path))) ?? Response.error();
  });
}

/** A page that is never stored; offline, another says so, or the one with the form. */
async function page(request: Request, path: string, signingIn: boolean): Promise<Response> {
  if (signingIn) await someoneSignsIn();
  const reply = await fetch(request).catch(() => null);
  // Once more with the answer: what was asked for in between was asked for by whoever was here before.
  if (signingIn) await (!reply || reply.status >= 400 ? nobodySignsIn() : someoneSignsIn());
  if (reply) return reply;
  return staysOpen({ path, method: request.method }) ? stay(request.url) : offlinePage(path);
}

/** Leaves the page open that has sent a form. */
async function stay(address: string): Promise<Response> {
  const message: NoAnswer = { noAnswer: address };
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(message);
  return new Response(null, { status: 204 });
}

/** A page of those that may be stored: from the network, unless that is slow, fails or knows nobody any more. */
async function keptPage(event: FetchEvent, kind: Kind, path: string): Promise<Response> {
  const known = find(path);
  const era = currentEra();
  const network = fromNetwork(event.request).catch(() => null);
  const learnt = network.then(async (answer) => {
    if (answer?.isOurs) await learn(kind, path, answer.reply.clone(), era);
  });
  event.waitUntil(attend(learnt).catch(() => {}));
  const here = await known;
  const soon =
    here && !isOutdated(path)
      ? new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
      : network;
  const answer = await Promise.race([network, soon]);
  const reply = answer?.reply ?? null;
  const isOurs = answer?.isOurs ?? false;
  const step = stepFor(kind, reply, { isOurs, hasStored: here !== undefined });
  if (step === 'stored' && here) return here;
  return step === 'offline' || !reply ? offlinePage(path) : reply;
}

async function fromNetwork(request: Request): Promise<{ reply: Response; isOurs: boolean }> {
  const reply = await fetch(request);
  return { reply, isOurs: reply.type === 'basic' && memberIn(await reply.clone().text()) !== null };
}

/** What is stored for a page, or the way to where it is stored. */
async function find(path: string): Promise<Response | undefined> {
  const cache = await ownPages();
  if (!cache) return undefined;
  const here = await stored(cache, path);
  if (here) return here;
  const elsewhere = path === '/' ? ['/de', '/en'] : [twin(path)];
  for (const other of elsewhere)
    if (await stored(cache, other)) return Response.redirect(new URL(other, self.location.origin), 302);
  return undefined;
}

async function offlinePage(path: string): Promise<Response> {
  const named = /^\/(de|en)\b/.exec(path)?.[1];
  const locale = named ?? (self.navigator.language.startsWith('de') ? 'de' : 'en');
  const cache = await caches.open(publicName);
  return (await stored(cache, `/${locale}/offline`)) ?? Response.error();
}
