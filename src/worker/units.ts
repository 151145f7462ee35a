import { kept } from '../phone/kept.ts';
import { assetsInPage, assetsInScript } from './assets.ts';
import { isAsset } from './decide.ts';

/** What is stored about a page besides its text. */
export interface Facts {
  until?: string | undefined;
  title?: string | undefined;
}

/** How long what a replaced page loads stays, as it may just be opening, in milliseconds. */
const afterwards = 60_000;
/** How long what is to be kept may take to come, in milliseconds. */
export const patience = 20_000;

const listed = (page: Response | undefined, header: string) => page?.headers.get(header)?.split(' ') ?? [];
const pathOf = (request: Request) => new URL(request.url).pathname;

/** What is stored at a path, whatever the request and the query. */
export function stored(cache: Cache, path: string): Promise<Response | undefined> {
  return cache.match(path, { ignoreVary: true, ignoreSearch: true });
}

/**
 * Stores a page with all that it loads, the page last, so that a stored page is whole whatever build it came from.
 * @throws when an asset cannot be had; what was stored before stays
 */
export async function keepPage(cache: Cache, path: string, page: Response, facts: Facts = {}): Promise<void> {
  const text = await page.text();
  const assets = await bring(cache, assetsInPage(text));
  const headers = new Headers(page.headers);
  // The text was unpacked.
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(kept.assets, assets.join(' '));
  if (facts.until) headers.set(kept.until, facts.until);
  if (facts.title) headers.set(kept.title, encodeURIComponent(facts.title));
  const before = assetsBefore(await stored(cache, path), assets.join(' '));
  if (before) headers.set(kept.before, before);
  await cache.put(path, new Response(text, { headers }));
}

/** What the page before loaded, behind the time until which that stays; of the same build, what was so already. */
function assetsBefore(page: Response | undefined, assets: string): string | null {
  const was = page?.headers.get(kept.assets) ?? null;
  if (was === assets) return page?.headers.get(kept.before) ?? null;
  return was && `${Date.now() + afterwards} ${was}`;
}

/** Has assets, and whatever they import, in the cache. @returns all of them */
async function bring(cache: Cache, first: readonly string[]): Promise<string[]> {
  const needed = new Set(first);
  // A set hands out what is added while it is walked through.
  for (const path of needed) {
    const asset = (await stored(cache, path)) ?? (await fetchAsset(cache, path));
    if (!path.endsWith('.js')) continue;
    for (const more of assetsInScript(await asset.text(), path)) needed.add(more);
  }
  return [...needed];
}

async function fetchAsset(cache: Cache, path: string): Promise<Response> {
  const asset = await fetch(path, { signal: AbortSignal.timeout(patience) });
  if (asset.status !== 200) throw new Error(`${path}: ${asset.status}`);
  await cache.put(path, asset.clone());
  return asset;
}

/** What a page was stored with. */
export function factsOf({ headers }: Response): Facts {
  const title = headers.get(kept.title);
  return {
    until: headers.get(kept.until) ?? undefined,
    title: title ? decodeURIComponent(title) : undefined,
  };
}

function neededBy(page: Response | undefined, now: Date): string[] {
  const [until, ...before] = listed(page, kept.before);
  const own = listed(page, kept.assets);
  return Number(until) > now.getTime() ? [...own, ...before] : own;
}

/** Removes cards whose time is over, unless they are needed all the same, then what no page needs any more. */
export async function sweep(cache: Cache, now: Date, isNeeded: (path: string) => boolean): Promise<void> {
  const needed = new Set<string>();
  const paths = (await cache.keys()).map(pathOf);
  for (const path of paths.filter((one) => !isAsset(one))) {
    const page = await stored(cache, path);
    const { until } = page ? factsOf(page) : {};
    if (until && Date.parse(until) < now.getTime() && !isNeeded(path)) await cache.delete(path);
    else for (const asset of neededBy(page, now)) needed.add(asset);
  }
  await Promise.all(
    paths.filter((path) => isAsset(path) && !needed.has(path)).map((path) => cache.delete(path)),
  );
}
