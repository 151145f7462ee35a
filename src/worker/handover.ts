/// <reference lib="webworker" />

import type { Message } from '../phone/messages.ts';

declare global {
  // Not there once a test is over.
  var registration: ServiceWorkerRegistration | undefined;
}

/** Milliseconds without anything under way after which a newer worker takes over. */
const quiet = 3_000;

let underWay = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const tell = (worker: ServiceWorker | null | undefined, message: Message) => worker?.postMessage(message);

/**
 * Counts something that a page waits for, or that is being kept. A worker that is replaced ends within seconds, and
 * with it the scripts and pages that come through it: so the next one takes over when nothing is under way.
 */
export function attend<Result>(work: Promise<Result>): Promise<Result> {
  underWay += 1;
  clearTimeout(timer);
  const end = () => {
    underWay -= 1;
    if (underWay === 0)
      timer = setTimeout(() => tell(globalThis.registration?.waiting, { type: 'take-over' }), quiet);
  };
  work.then(end, end);
  return work;
}

/** Has the worker that is here look whether it is needed, once this one is ready. */
export function announce(): void {
  tell(globalThis.registration?.active, { type: 'next' });
}
