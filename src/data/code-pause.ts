/** Milliseconds between two codes to one address, whoever asks. */
export const pause = 60_000;

const lastAsked = new Map<string, number>();

/** Whether a code may be sent to this address now; if so, the next one has to wait for the pause. */
export function mayAskForCode(email: string, now = Date.now()): boolean {
  for (const [address, at] of lastAsked) if (now - at >= pause) lastAsked.delete(address);
  if (lastAsked.has(email)) return false;
  lastAsked.set(email, now);
  return true;
}
