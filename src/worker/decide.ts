/** Whether a path names a hashed asset, of whatever build. */
export function isAsset(path: string): boolean {
  return /^\/_astro\//.test(path);
}

/** What a request asks for, as far as the worker is concerned; whatever is null it leaves to the browser. */
export type Kind = 'start' | 'home' | 'card' | 'device' | 'page' | 'asset' | 'list' | null;

/** What to do about a page: `offline` stands for the page that says that nothing is here. */
export type Step = 'show' | 'stored' | 'gone' | 'fresh' | 'offline';

interface Asked {
  path: string;
  method: string;
  isNavigation: boolean;
}

const kept: [Kind, RegExp][] = [
  ['start', /^\/$/],
  ['home', /^\/(de|en)$/],
  ['card', /^\/(de|en)\/scorecards\/[0-9a-f-]{36}$/],
  ['device', /^\/(de|en)\/device$/],
];

export function kindOf({ path, method, isNavigation }: Asked): Kind {
  if (isNavigation) {
    return (method === 'GET' && kept.find(([, pattern]) => pattern.test(path))?.[0]) || 'page';
  }
  if (method !== 'GET') return null;
  if (isAsset(path)) return 'asset';
  return /^\/(de|en)\/wording\.json$/.test(path) ? 'list' : null;
}

/**
 * What becomes of a page that may be stored, once the network has answered or (null) failed. A redirect leads to
 * signing in: a card is shown all the same, as typing never depends on a session. What is none of ours, as of a proxy
 * or a portal, tells nothing about the page.
 */
export function stepFor(
  kind: Kind,
  answer: Pick<Response, 'status' | 'type'> | null,
  { isOurs, hasStored }: { isOurs: boolean; hasStored: boolean },
): Step {
  if (!answer) return hasStored ? 'stored' : 'offline';
  if (answer.type === 'opaqueredirect') return kind === 'card' && hasStored ? 'stored' : 'show';
  if (!isOurs || answer.status >= 500) return hasStored ? 'stored' : 'show';
  if (isGone(answer) && kind === 'card') return 'gone';
  return answer.status === 200 ? 'fresh' : 'show';
}

/** Whether the server no longer grants what it was asked for. */
export function isGone({ status }: Pick<Response, 'status'>): boolean {
  return status === 403 || status === 404 || status === 410;
}

/** Whether a request may change who is signed in: a code entered, a person of the demo chosen. */
export function signsIn({ path, method }: Asked, query: URLSearchParams): boolean {
  const action = query.get('_action');
  return (
    method === 'POST' && /^\/(de|en)\/sign-in$/.test(path) && action !== null && action !== 'session.ask'
  );
}

/** Whether a page has to stay open when nothing answers: what was typed is nowhere but in its form. */
export function staysOpen({ path, method }: Pick<Asked, 'path' | 'method'>): boolean {
  return method === 'POST' && !/^\/(de|en)\/sign-(in|out)$/.test(path);
}

/** The same page in the other language. */
export function twin(path: string): string {
  return path.replace(/^\/(de|en)/, (_, locale) => (locale === 'de' ? '/en' : '/de'));
}
