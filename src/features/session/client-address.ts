const ours = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * The address tries at a code are counted by. A request from this machine or its network comes through a proxy, which
 * appends whom it saw to X-Forwarded-For; what was there before it came from outside and counts for nothing.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | null): string | null {
  const from = plain(peer);
  if (from && !ours.test(from)) return from;
  const seen = plain(forwardedFor?.split(',').at(-1));
  return seen && !ours.test(seen) ? seen : null;
}

function plain(address: string | undefined): string | null {
  const text = address?.trim().replace(/^::ffff:/i, '') ?? '';
  return /^[0-9a-f.:]{3,45}$/i.test(text) ? text : null;
}
