/** What every answer says to browsers. On pages the policy for scripts comes from Astro. */
export function secure(response: Response, https: boolean): Response {
  const { headers } = response;
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set(
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  );
  if (https) headers.set('strict-transport-security', 'max-age=31536000');
  // An answer without a body may still become a page: Astro renders "not found" into it and brings that page's policy.
  if (response.body && !headers.get('content-type')?.startsWith('text/html')) {
    headers.set('content-security-policy', "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  }
  // Strangers too: once they are signed in, the same address shows something else.
  headers.set('cache-control', 'private, no-store');
  return response;
}
