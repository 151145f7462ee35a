const goodbye = (memberId: string) => new BroadcastChannel(`messlatte/${memberId}`);

/** Tells open pages of a member that they have signed out in this browser. */
export function saySignedOut(memberId: string): void {
  const channel = goodbye(memberId);
  channel.postMessage(null);
  channel.close();
}

/** Calls when a member signs out in another tab, as long as `signal` is not aborted. */
export function onSignedOut(memberId: string, signal: AbortSignal, listener: () => void): void {
  const channel = goodbye(memberId);
  channel.addEventListener('message', listener, { signal });
  signal.addEventListener('abort', () => channel.close());
}
