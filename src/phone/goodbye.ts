/** Between pages of one member: whether one would lose something now, that it would, and that the session is over. */
type Word = 'asked' | 'would lose' | 'left';

const channelOf = (memberId: string) => new BroadcastChannel(`messlatte/${memberId}`);
/** Milliseconds within which an open page says that it would lose something. */
const patience = 300;

/** Tells other open pages of a member that they have signed out in this browser. */
export function saySignedOut(memberId: string): void {
  document.documentElement.dataset['left'] = '';
  const channel = channelOf(memberId);
  channel.postMessage('left' satisfies Word);
  channel.close();
}

/** Whether an open page has something that lies nowhere else, as where this browser keeps nothing. */
export async function wouldLose(memberId: string): Promise<boolean> {
  const channel = channelOf(memberId);
  const answer = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data === ('would lose' satisfies Word) && resolve(true);
    setTimeout(resolve, patience, false);
  });
  channel.postMessage('asked' satisfies Word);
  return answer.finally(() => channel.close());
}

interface Page {
  /** Somebody has signed out elsewhere in this browser. */
  leave(): void;
  wouldLose?(): boolean;
  signal?: AbortSignal;
}

/** Has a page take part in its member's signing out. */
export function takePart(memberId: string, { leave, wouldLose = () => false, signal }: Page): void {
  const channel = channelOf(memberId);
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    // Not of this very page, which has more to do.
    if (data === 'left' && !('left' in document.documentElement.dataset)) leave();
    if (data === 'asked' && wouldLose()) channel.postMessage('would lose' satisfies Word);
  };
  signal?.addEventListener('abort', () => channel.close());
}
