const publicPages = new Set(['sign-in', 'sign-out', 'legal-notice', 'privacy', 'unavailable', 'offline']);

/** Whether anybody may have this address; what is not named here is for members. */
export function isPublic(pathname: string): boolean {
  if (pathname === '/') return true;
  const [, locale, page, ...rest] = pathname.split('/');
  return (locale === 'de' || locale === 'en') && rest.length === 0 && publicPages.has(page ?? '');
}

/** Addresses that programs ask, which need neither session nor language. */
export function isMachine(pathname: string): boolean {
  return pathname === '/healthz' || pathname === '/readyz';
}

/** Actions anybody may call: those that sign somebody in or out. */
export function isPublicAction(name: string): boolean {
  return name.startsWith('session.');
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something was sent by a page of this site. Compared by host, because behind a proxy
 * that speaks TLS the site itself hears plain http; `siteUrl` covers a proxy that changes the host as well.
 */
export function isFromHere(request: Request, siteUrl: string | undefined): boolean {
  if (safeMethods.has(request.method)) return true;
  const origin = request.headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  if (siteUrl && new URL(siteUrl).origin === origin) return true;
  return new URL(origin).host === request.headers.get('host');
}

/** Whether what is posted to a page is what our forms send; Astro answers anything else with a fault of ours. */
export function isReadableForm({ method, headers }: Request): boolean {
  if (method !== 'POST') return true;
  return headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
}
