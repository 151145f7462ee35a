import type {
  Draft,
  DraftAttempt,
  DraftSaved,
  Leaf,
  ServerAnswer,
  ServerCard,
  SubmitAttempt,
} from '../../domain/draft.ts';
import {
  type Card,
  type CardKey,
  type CardValue,
  emptyAnswer,
  emptyCard,
  same,
} from '../../domain/scorecard.ts';
import type { Over } from '../../domain/state.ts';
import type { News, Shelf } from '../../phone/shelf.ts';
import type { Reply, Send } from './exchange.ts';
import { createSaving, type SavingNow } from './saving.ts';

export const first = 'question:first';
export const keys = [first, 'question:second'] as const;

export const note = (text: string) => ({ ...emptyAnswer, note: text });

/** A server as the database behaves: merges by answer, repeats what an operation was told, takes a card once. */
export function fakeServer(start: Partial<Card> = {}) {
  const stored = new Map<CardKey, ServerAnswer>();
  const told = new Map<string, DraftSaved>();
  let revision = 0;
  let submission: SubmitAttempt | undefined;
  let over: Over = null;
  const server = {
    drafts: [] as DraftAttempt[],
    submissions: [] as SubmitAttempt[],
    /** What happens to the next requests, one by one, instead of an answer, or to their answers on the way back. */
    faults: [] as ('lost' | 'answer lost' | Reply<never>)[],
    text: (key: CardKey) => stored.get(key)?.value,
    card: () => ({
      revision,
      answers: [...stored.values()],
      over: submission ? ('scorecard_locked' as const) : over,
    }),
    /** The card takes nothing more. */
    end: (why: Over) => {
      over = why;
    },
    elsewhere(key: CardKey, value: CardValue) {
      revision += 1;
      stored.set(key, { key, value, revision });
    },
    save(attempt: DraftAttempt): DraftSaved {
      const known = told.get(attempt.operation_id);
      if (known) return known;
      const answer: DraftSaved = { revision, saved: [], changed: [] };
      for (const { key, base_revision, value } of attempt.answers) {
        const here = stored.get(key);
        if (here && here.revision > base_revision && !same(here.value, value)) {
          answer.changed.push(here);
          continue;
        }
        answer.saved.push(key);
        stored.set(key, { key, value, revision: revision + 1 });
      }
      if (answer.saved.length > 0) revision += 1;
      answer.revision = revision;
      told.set(attempt.operation_id, answer);
      return answer;
    },
    submit(attempt: SubmitAttempt): Reply<{ version: number; submitted_at: string; unsealed: boolean }> {
      const refused = (key: string) => ({ ok: false as const, errors: [{ field: '', key }] });
      const isAgain = submission?.submission_id === attempt.submission_id;
      if (submission && !(isAgain && same(submission.answers, attempt.answers)))
        return refused('scorecard_locked');
      if (!submission && attempt.revision < revision) return refused('stale_revision');
      submission = attempt;
      revision += 1;
      for (const [key, value] of Object.entries(attempt.answers) as [CardKey, CardValue][])
        stored.set(key, { key, value, revision });
      return { ok: true, version: 1, submitted_at: '2026-11-24T15:00:00Z', unsealed: false };
    },
    /** What the card waits for when it is asked for. */
    held: Promise.resolve(),
    taken: () => submission,
  };
  for (const [key, value] of Object.entries(start)) server.elsewhere(key as CardKey, value as CardValue);
  return server;
}

export type FakeServer = ReturnType<typeof fakeServer>;

/** A browser: its storage outlives the pages opened in it. */
export function fakeBrowser() {
  const shelf = { draft: undefined as Draft | undefined, isFull: false, leaves: new Map<string, Leaf>() };
  const listeners = new Map<string, (news: News) => void>();
  let isTaken = false;
  let tabs = 0;
  let disk = Promise.resolve();
  return {
    ...shelf,
    /** What the next transactions wait for. */
    hold: (until: Promise<void>) => {
      disk = until;
    },
    stored: () => shelf.draft,
    fill: (isFull: boolean) => {
      shelf.isFull = isFull;
    },
    forget: () => {
      shelf.draft = undefined;
    },
    open(): Shelf {
      const tab = String(++tabs);
      return {
        async change(change) {
          await disk;
          if (shelf.isFull) throw new DOMException('full', 'QuotaExceededError');
          shelf.draft = structuredClone(change(shelf.draft && structuredClone(shelf.draft)));
          return structuredClone(shelf.draft);
        },
        async forget() {
          shelf.draft = undefined;
        },
        keepLeaf(answers) {
          if (Object.keys(answers).length > 0) shelf.leaves.set(tab, structuredClone(answers));
          else shelf.leaves.delete(tab);
        },
        leaves: () =>
          [...shelf.leaves].map(([at, answers]) => ({ answers, drop: () => shelf.leaves.delete(at) })),
        tell(news) {
          const copy = structuredClone(news);
          for (const [other, hear] of listeners) if (other !== tab) setTimeout(() => hear(copy));
        },
        listen(listener) {
          listeners.set(tab, listener);
          return () => listeners.delete(tab);
        },
        async alone(work) {
          if (isTaken) return undefined;
          isTaken = true;
          return work().finally(() => {
            isTaken = false;
          });
        },
      };
    },
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;

/** A page with the card, opened in a browser. `server` is what the page was made with, if it is an old one. */
export function openPage(
  server: FakeServer,
  browser: FakeBrowser,
  { page = server.card(), early = {} }: { page?: ServerCard; early?: Partial<Card> } = {},
) {
  let card = {
    ...emptyCard(keys),
    ...Object.fromEntries(page.answers.map(({ key, value }) => [key, value])),
  } as Card;
  const first = card;
  // Typed once the form was there, before anything looked at it.
  card = { ...card, ...early } as Card;
  const states: SavingNow[] = [];
  const refused: string[][] = [];
  const rejected: string[] = [];
  let isSubmitted = false;
  let isGone = false;
  async function faulty<Result>(answer: () => Result): Promise<Result> {
    const fault = isGone ? 'lost' : server.faults.shift();
    if (fault === 'lost') throw new TypeError('network');
    if (typeof fault === 'object') return fault as Result;
    const result = answer();
    if (fault === 'answer lost') throw new TypeError('network');
    return result;
  }
  const send: Send = {
    draft: (attempt) => {
      if (!isGone) server.drafts.push(structuredClone(attempt));
      return faulty(() => ({ ok: true, ...server.save(attempt) }));
    },
    card: () => server.held.then(() => faulty(() => ({ ok: true, ...server.card() }))),
    submit: (attempt) => {
      if (!isGone) server.submissions.push(structuredClone(attempt));
      return faulty(() => server.submit(attempt));
    },
  };
  const shelf = browser.open();
  const saving = createSaving({
    facts: { memberId: 'm1', assignmentId: 'a1', title: 'Steady hands', path: '/a1', until: '2026-12-08' },
    server: page,
    read: () => card,
    first,
    write: (key, value) => {
      card = { ...card, [key]: value } as Card;
    },
    send,
    shelf,
    onChange: (now) => states.push(now),
    onSubmitted: () => {
      isSubmitted = true;
    },
    onRefused: (errors) => refused.push(errors.map(({ key }) => key)),
    onRejected: (errors) => rejected.push(...errors.map(({ field }) => field)),
  });
  return {
    saving,
    states,
    refused,
    rejected,
    card: () => card,
    state: () => states.at(-1)?.state,
    isWriting: () => states.at(-1)?.isWriting,
    isSubmitted: () => isSubmitted,
    type(key: CardKey, value: CardValue) {
      card = { ...card, [key]: value } as Card;
      saving.changed();
    },
    /** The process ends: nothing of the page runs any more. */
    kill() {
      isGone = true;
      saving.end();
    },
  };
}

/** A card opened for the first time, on a page of its own. */
export async function setUp(start: Partial<Card> = {}) {
  const server = fakeServer(start);
  const browser = fakeBrowser();
  const page = openPage(server, browser);
  await page.saving.start();
  return { server, browser, ...page };
}
