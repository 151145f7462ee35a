import type { Draft, DraftFacts, Leaf } from '../domain/draft.ts';
import { changeDraft, draftKey, forgetDraft, keepLeaf, type Left, leavesOf } from './drafts.ts';

/** What tabs of one browser tell one another about a card. */
export type News = { draft: Draft } | { submitted: true } | { discarded: true };

/** Where one card is kept in this browser, and the other tabs that have it open. */
export interface Shelf {
  /** In one transaction; rejects when this browser keeps nothing. */
  change(change: (was: Draft | undefined) => Draft): Promise<Draft>;
  forget(): Promise<void>;
  /** At once. */
  keepLeaf(answers: Leaf): void;
  leaves(): Pick<Left, 'answers' | 'drop'>[];
  tell(news: News): void;
  listen(listener: (news: News) => void): () => void;
  /** Runs work that one tab at a time may do; undefined, at once, when another tab is at it. */
  alone<Result>(work: () => Promise<Result>): Promise<Result | undefined>;
}

/** The shelf of this browser for one card. */
export function browserShelf(facts: DraftFacts): Shelf {
  const key = draftKey(facts);
  const name = `messlatte/${key}`;
  const tab = crypto.randomUUID();
  const channel = new BroadcastChannel(name);
  return {
    change: (change) => changeDraft(key, change),
    forget: () => forgetDraft(key),
    keepLeaf: (answers) => keepLeaf(tab, facts, answers),
    leaves: () => leavesOf(key),
    tell: (news) => channel.postMessage(news),
    listen(listener) {
      const hear = ({ data }: MessageEvent<News>) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    alone: (work) =>
      navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
  };
}
