type Fetch = typeof fetch;

interface Kept {
  status: number;
  headers: [string, string][];
  body: string;
}

/**
 * A fetch that asks for each refresh token once. A refresh token is good for one use, yet a page, its islands and its
 * actions may all arrive with the same one: whoever comes while the answer is under way, or up to `keepFor`
 * milliseconds later, gets that same answer. Refusals are shared while under way and then forgotten.
 * Signing out forgets what was kept for that session.
 */
export function singleFlight(underlying: Fetch, keepFor = 30_000): Fetch {
  const flights = new Map<string, Promise<Kept>>();
  const keptFor = new Map<string, string>();

  async function ask(input: Parameters<Fetch>[0], init: RequestInit): Promise<Kept> {
    const response = await underlying(input, init);
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  }

  function forget(token: string) {
    flights.delete(token);
    keptFor.delete(token);
  }

  return async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (url.includes('/auth/v1/logout')) {
      const bearer = new Headers(init?.headers).get('authorization')?.replace(/^Bearer /i, '');
      for (const [token, body] of keptFor) if (bearer && body.includes(bearer)) forget(token);
    }
    const token = init && refreshTokenIn(url, init);
    if (!token) return underlying(input, init);

    let flight = flights.get(token);
    if (!flight) {
      flight = ask(input, init);
      flights.set(token, flight);
      flight.then(
        (kept) => {
          if (kept.status !== 200) return forget(token);
          keptFor.set(token, kept.body);
          setTimeout(forget, keepFor, token).unref?.();
        },
        () => forget(token),
      );
    }
    const kept = await flight;
    return new Response(kept.body, { status: kept.status, headers: kept.headers });
  };
}

function refreshTokenIn(url: string, init: RequestInit): string | null {
  if (!url.includes('/auth/v1/token?grant_type=refresh_token') || typeof init.body !== 'string') return null;
  try {
    const body: unknown = JSON.parse(init.body);
    const token = (body as { refresh_token?: unknown } | null)?.refresh_token;
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}
