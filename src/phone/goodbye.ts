const channelOf = (memberId: string) => new BroadcastChannel(`messlatte/${memberId}`);
const onlyIn = (memberId: string) => `messlatte/${memberId}/only`;

/** Tells other open pages of a member that they have signed out in this browser. */
export function saySignedOut(memberId: string): void {
  document.documentElement.dataset['left'] = '';
  const channel = channelOf(memberId);
  channel.postMessage(null);
  channel.close();
}

/** Calls when a member signs out on another page, as long as `signal` is not aborted. */
export function onSignedOut(memberId: string, leave: () => void, signal?: AbortSignal): void {
  const channel = channelOf(memberId);
  // Not of this very page, which has more to do.
  channel.onmessage = () => 'left' in document.documentElement.dataset || leave();
  signal?.addEventListener('abort', () => channel.close());
}

/** Says that a page has something that lies nowhere else, by a lock: it is seen also where the page is busy or frozen. @returns what ends that */
export function holdOnly(memberId: string): () => void {
  const over = new AbortController();
  const { signal } = over;
  const until = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  // Others may have something as well.
  navigator.locks.request(onlyIn(memberId), { mode: 'shared', signal }, () => until).catch(() => {});
  return () => over.abort();
}

/** Whether an open page has something that lies nowhere else, as where this browser keeps nothing. */
export async function isOnlyInPage(memberId: string): Promise<boolean> {
  // Where locks are forbidden as well, no page can say so.
  const { held = [] } = await navigator.locks.query().catch((): LockManagerSnapshot => ({}));
  return held.some(({ name }) => name === onlyIn(memberId));
}
