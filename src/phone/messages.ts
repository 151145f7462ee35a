/** A card whose page is to open without a network. */
export interface KeptCard {
  memberId: string;
  path: string;
  /** From then on it need not stay on this device. ISO 8601. */
  until: string;
  /** What the list of kept cards calls it. */
  title?: string;
}

/** What home says is to be kept: these cards and no others, home itself, and what the cards ask for besides. */
export interface KeepList {
  memberId: string;
  home: string;
  cards: Omit<KeptCard, 'memberId'>[];
  also: string[];
}

/** What lies in this browser alone of a card. */
export interface OnlyHere {
  assignmentId: string;
  state: 'unsent' | 'waiting' | 'refused' | 'amendment';
}

/** What pages tell the service worker, and one worker the other: that it is ready, that it is needed no more. */
export type Message =
  | { type: 'here'; memberId: string }
  | ({ type: 'keep' } & KeepList)
  | ({ type: 'keep-one' } & KeptCard)
  | { type: 'drop'; memberId: string; path: string }
  | { type: 'work'; memberId: string }
  | { type: 'forget'; memberId: string }
  | { type: 'next' }
  | { type: 'take-over' };

/** What the service worker tells pages: what was sent to this address got no answer. */
export interface NoAnswer {
  noAnswer: string;
}

/** Posts as soon as there is a worker; where none is registered, as in development, never. */
export async function tell(message: Message, ports: MessagePort[] = []): Promise<void> {
  const registration = await navigator.serviceWorker?.ready;
  registration?.active?.postMessage(message, ports);
}

/** Posts and waits for the worker's answer. */
export function ask<Answer>(message: Message): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    void tell(message, [port2]);
  });
}

/** Registers the worker, once, whichever page comes first; in development there is none. */
export function registerWorker(): void {
  navigator.serviceWorker?.register('/worker.js').catch(() => {});
}

/** How long a worker may take that has nothing to fetch, in milliseconds. */
const patience = 2_000;

export function inTime<Answer>(answer: Promise<Answer>, time = patience): Promise<Answer | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), time));
  return Promise.race([answer, late]);
}
