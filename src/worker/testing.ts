import { vi } from 'vitest';

const site = 'http://site.test';
const addressOf = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : key, site).href;

/** As much of a browser's caches as the worker uses. */
class FakeCache {
  readonly #answers = new Map<string, Response>();
  async match(key: RequestInfo | URL) {
    return this.#answers.get(addressOf(key))?.clone();
  }
  async put(key: RequestInfo | URL, answer: Response) {
    this.#answers.set(addressOf(key), answer);
  }
  async delete(key: RequestInfo | URL) {
    return this.#answers.delete(addressOf(key));
  }
  async keys() {
    return [...this.#answers.keys()].map((url) => new Request(url));
  }
}

/** A site that answers by path, and a browser without anything stored yet. Ends with vi.unstubAllGlobals(). */
export function fakeBrowser(answer: (path: string) => Response | Promise<Response>) {
  const stores = new Map<string, FakeCache>();
  const asked: string[] = [];
  vi.stubGlobal('caches', {
    open: async (name: string) => {
      const store = stores.get(name) ?? new FakeCache();
      stores.set(name, store);
      return store;
    },
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  });
  vi.stubGlobal('registration', { waiting: null });
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return answer(path);
  });
  return {
    /** What was asked of the site, in order. */
    asked,
    /** The paths in a cache, in alphabetical order; null where there is none. */
    async paths(name: string) {
      const keys = await stores.get(name)?.keys();
      return keys?.map(({ url }) => url.slice(site.length)).toSorted() ?? null;
    },
    async text(name: string, path: string) {
      return (await stores.get(name)?.match(path))?.text();
    },
  };
}

/** A page as the site answers. */
export function page(memberId: string | null, body = '', status = 200): Response {
  const owner = memberId ? ` data-member="${memberId}"` : '';
  const headers = { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" };
  return new Response(`<html lang="de"${owner}>${body}</html>`, { status, headers });
}

/** An answer that leads elsewhere, as a request sees it that does not follow. */
export function redirect(): Response {
  return Object.defineProperties(new Response(null), {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
  });
}
