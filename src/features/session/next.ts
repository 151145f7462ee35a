/**
 * The address to go to after signing in, if it is one of this site: a path with its query, nothing else.
 * Browsers read `//host`, `/\host` and a path with a tab or line break in it as another site.
 */
export function safeNext(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !value.startsWith('/')) return null;
  const here = 'http://here.invalid';
  if (!URL.canParse(value, here)) return null;
  const url = new URL(value, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return null;
  // Signing in must not end in signing in, signing out, or an answer meant for a script.
  if (/^\/(de|en)\/sign-(in|out)$/.test(url.pathname) || url.pathname.startsWith('/_')) return null;
  url.searchParams.delete('_action');
  return url.pathname + url.search;
}

/**
 * The sign-in page, which afterwards leads to where somebody was going. Where it is meant for one member alone, it
 * tells that to anybody else who is signed in.
 */
export function signInPath(locale: string, next: string | null, notice?: string, memberId?: string): string {
  const query = new URLSearchParams();
  const safe = safeNext(next);
  if (safe && safe !== `/${locale}` && safe !== '/') query.set('next', safe);
  if (notice) query.set('notice', notice);
  if (memberId) query.set('for', memberId);
  return `/${locale}/sign-in${query.size > 0 ? `?${query}` : ''}`;
}
