import {
  accept,
  choose,
  type Draft,
  type DraftAttempt,
  handIn,
  hasPending,
  learn,
  recall,
  refuse,
  reject,
  type SubmitAttempt,
  unsaved,
  withAttempt,
} from '../../domain/draft.ts';
import { type CardIssue, type CardKey, same } from '../../domain/scorecard.ts';
import { asked, outdated, passing, type Reply, type Send, toChoose } from './exchange.ts';
import { createKeeping, type KeepingOptions } from './keeping.ts';

/**
 * What the one line at the foot says. `opening`: what this device has is not there yet; `phone`: there (or within the
 * moment that `isWriting` tells of), the server is next; `waiting`: there, the server does not answer; `unkept`:
 * neither here nor there.
 */
export type SaveState =
  | 'opening'
  | 'phone'
  | 'saved'
  | 'waiting'
  | 'unkept'
  | 'signed_out'
  | 'conflict'
  | 'invalid'
  | 'stopped';

export interface SavingNow {
  state: SaveState;
  /** Something is not on this device yet: for a moment, so that the line need not flicker with every key. */
  isWriting: boolean;
  /** Whether this device keeps anything at all. */
  isKept: boolean;
  /** Error key: why nothing of this card is taken any more. */
  stopped: string | undefined;
  /** Handed in here, and nobody has answered yet. */
  submitting: boolean;
  /** The browser may clear what it keeps when it needs the room. */
  isLoose: boolean;
  /** Answers that were changed on another device, with what stands there. */
  elsewhere: Draft['elsewhere'];
}

export interface SavingOptions extends Omit<KeepingOptions, 'onChange'> {
  send: Send;
  onChange(now: SavingNow): void;
  /** The server has the card. */
  onSubmitted(): void;
  /** The server did not take the card as it was handed in. */
  onRefused(errors: readonly CardIssue[]): void;
  /** The server did not take answers as they stand. */
  onRejected(errors: readonly CardIssue[]): void;
}

/** Milliseconds. */
const afterChange = 800;
/** Somebody who types without a pause is saved at least this often. */
const atLeastEvery = 4000;
const longestWait = 30_000;
/** Refusals that will not go away. */
const final = new Set(['scorecard_locked', 'assignment_ended', 'loop_closed', 'not_found']);

/**
 * Keeps what is typed in this browser, and what this browser keeps on the server (DESIGN.md §7): one tab sends, one
 * request at a time, and a request without an answer is sent again as it was. Typing never waits for it.
 */
export function createSaving({
  send,
  onChange,
  onSubmitted,
  onRefused,
  onRejected,
  ...options
}: SavingOptions) {
  const { shelf } = options;
  const keeping = createKeeping({ ...options, onChange: say });
  let running: Promise<unknown> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change was made that is not sent yet. */
  let since = 0;
  let failures = 0;
  let trouble: 'waiting' | 'signed_out' | undefined;
  let stopped: string | undefined;
  let ended = false;
  let isOpen = false;
  /** Another device may have written since. */
  let wantsNews = true;
  let isLoose = false;

  function say() {
    const { elsewhere, submission, refused } = keeping.draft();
    onChange({
      state: state(),
      isWriting: keeping.isWriting(),
      isKept: keeping.isKept(),
      stopped: refused ?? stopped,
      submitting: submission !== null,
      isLoose,
      elsewhere,
    });
  }

  const isOwed = () => {
    const draft = keeping.draft();
    return keeping.isWriting() || unsaved(draft).length > 0 || draft.submission !== null;
  };

  function state(): SaveState {
    const draft = keeping.draft();
    if (draft.refused ?? stopped) return 'stopped';
    if (isOpen && isOwed() && !keeping.isKept()) return 'unkept';
    if (Object.keys(draft.elsewhere).length > 0) return 'conflict';
    if (!isOpen) return 'opening';
    if (!isOwed()) return 'saved';
    if (trouble) return trouble;
    return keeping.isWriting() || hasPending(draft) || draft.submission ? 'phone' : 'invalid';
  }

  function later(delay: number) {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(run, delay);
  }

  async function run() {
    clearTimeout(timer);
    timer = undefined;
    if (ended || stopped || running) return;
    running = shelf.alone(async () => {
      await exchange();
      return true;
    });
    const wasAlone = await running.finally(() => {
      running = undefined;
    });
    // Another tab is at it: its news comes here, and if it dies, this tab goes on.
    if (!wasAlone) later(1000);
    else if (failures === 0 && !stopped && (keeping.isWriting() || hasPending(keeping.draft())))
      later(afterChange);
    say();
  }

  async function exchange() {
    since = 0;
    const operation = crypto.randomUUID();
    await keeping.change((draft) => withAttempt(draft, operation));
    const { attempt, refused, submission: waiting } = keeping.draft();
    if (refused || stopped || ended) return;
    // What waited was sent by another tab, or taken back: nothing is in the way of what comes next.
    if (!attempt && !waiting) goOn();
    say();
    if (attempt && !(await sendDraft(attempt))) return;
    const news = wantsNews ? await refresh() : undefined;
    const { submission } = keeping.draft();
    // What another device has saved unseen is asked for again before anything can cover it.
    if (!submission || (news && isPassing(news))) return;
    await sendCard(submission);
  }

  /** Whether an answer came with which one can go on. */
  async function sendDraft(attempt: DraftAttempt): Promise<boolean> {
    const reply = await asked(send.draft(attempt));
    if (isPassing(reply)) return false;
    if (reply.ok) {
      let isWhole = true;
      await keeping.change((draft) => {
        const { draft: booked, complete } = accept(draft, attempt, reply);
        isWhole = complete;
        return booked;
      });
      wantsNews ||= !isWhole;
      return true;
    }
    const { errors } = reply;
    let isPlaced = true;
    await keeping.change((draft) => {
      const rest = reject(
        draft,
        attempt,
        errors.map(({ field }) => field),
      );
      isPlaced = rest !== null;
      return rest ?? draft;
    });
    if (isPlaced) onRejected(errors);
    else await stop(errors[0]?.key ?? 'unavailable');
    return isPlaced;
  }

  async function refresh() {
    const reply = await asked(send.card(options.facts.assignmentId));
    if (reply.ok) await keeping.change((draft) => learn(draft, reply));
    wantsNews = !reply.ok;
    if (reply.ok && reply.over) await close(reply.over);
    return reply;
  }

  /** The server takes nothing more. Where it has what stands here, its own page says so. */
  async function close(key: string) {
    const isIn = key === 'scorecard_locked' && !keeping.isWriting() && unsaved(keeping.draft()).length === 0;
    await (isIn ? leave() : stop(key));
  }

  async function sendCard(submission: SubmitAttempt, tries = 3): Promise<void> {
    const { elsewhere, revision, refused } = keeping.draft();
    if (ended || refused) return;
    // What another device has saved meanwhile is looked at before it is covered.
    const open = toChoose(elsewhere);
    if (open.length > 0) return handBack(open);
    if (!isAsHandedIn(submission)) return handBack(outdated);
    const reply = await asked(send.submit({ ...submission, revision }));
    if (isPassing(reply)) return;
    if (reply.ok) return finish(submission);
    const isTakenBack = keeping.draft().submission?.submission_id !== submission.submission_id;
    const key = reply.errors[0]?.key ?? '';
    // By another device, or by a request whose answer never came.
    if (key === 'scorecard_locked') await refresh();
    if (ended) return;
    if (final.has(key)) return stop(key);
    if (isTakenBack) return;
    if (key !== 'stale_revision') return handBack(reply.errors);
    if (!(await refresh()).ok) return later(1000);
    // Another device saved the very same: nothing to look at again.
    return tries > 1 ? sendCard(submission, tries - 1) : handBack(reply.errors);
  }

  const isAsHandedIn = ({ answers }: SubmitAttempt) => same(options.read(), answers);

  async function handBack(errors: readonly CardIssue[]) {
    await keeping.change(recall);
    onRefused(errors);
  }

  async function finish(submission: SubmitAttempt) {
    // With what other tabs have typed.
    await keeping.change((draft) => draft);
    // Taken back and changed while it was under way: it is in as it was, and what was typed since stays here.
    if (!isAsHandedIn(submission)) return stop('scorecard_locked');
    await leave();
  }

  async function leave() {
    ended = true;
    keeping.end();
    shelf.tell({ submitted: true });
    await shelf.forget().catch(() => {});
    onSubmitted();
  }

  async function stop(key: string) {
    if (final.has(key)) await keeping.change((draft) => refuse(draft, key, new Date()));
    else stopped = key;
  }

  function goOn() {
    failures = 0;
    trouble = undefined;
  }

  function isPassing(reply: Reply<object>): boolean {
    const key = reply.ok ? undefined : (reply.errors[0]?.key ?? 'unavailable');
    if (!key || !passing.has(key)) {
      goOn();
      return false;
    }
    failures += 1;
    trouble = key === 'not_signed_in' ? 'signed_out' : 'waiting';
    later(Math.min(longestWait, 1000 * 2 ** (failures - 1)));
    return true;
  }

  const deafen = shelf.listen((news) => {
    if ('draft' in news) {
      keeping.heard(news.draft);
      // Whoever typed it sends it, unless that tab is gone by then.
      const { submission } = keeping.draft();
      if (!timer && !stopped && (submission || hasPending(keeping.draft()))) later(2 * atLeastEvery);
      return;
    }
    if (!('submitted' in news)) return;
    if (keeping.isWriting()) return void stop('scorecard_locked');
    ended = true;
    keeping.end();
    onSubmitted();
  });

  return {
    /** Meets what was kept here before; sends what was left to send. */
    async start() {
      await keeping.start();
      isOpen = true;
      // What was kept is there: that need not wait for what is sent next.
      say();
      await run();
    },

    /** To be called after each change of the form. */
    changed() {
      keeping.changed();
      if (ended || stopped || failures > 0 || running || !keeping.isWriting()) return;
      since ||= Date.now();
      later(Math.min(afterChange, Math.max(0, since + atLeastEvery - Date.now())));
    },

    /** The page hides: what is not kept yet is kept at once. */
    hide() {
      if (ended) return;
      keeping.hide();
      void run();
    },

    /** Sends at once what is not saved and asks what is new, as when the network or the interviewer is back. */
    now() {
      wantsNews = true;
      if (!ended) void run();
    },

    /** Whether the browser promised not to clear what it keeps. */
    promised(isKept: boolean) {
      isLoose = !isKept;
      say();
    },

    /** Whether leaving the page would lose something. */
    wouldLose: () => !ended && (keeping.isWriting() || (isOwed() && !keeping.isKept())),

    /** Settles an answer that was changed elsewhere. */
    async choose(key: CardKey, whose: 'mine' | 'theirs') {
      const seen = keeping.draft().elsewhere[key];
      await keeping.change((draft) => choose(draft, key, whose, seen));
      await run();
    },

    /** Hands in the card as it stands. It is kept here until an answer comes, and sent once, however often. */
    async submit() {
      if (keeping.draft().refused ?? stopped) return;
      const id = crypto.randomUUID();
      await keeping.change((draft) => handIn(draft, draft.submission?.submission_id ?? id, options.read()));
      await running;
      await run();
    },

    /** Goes on editing what was handed in here and not answered. */
    async recall() {
      await keeping.change(recall);
    },

    /** Tries again what the server refused for good. */
    async again() {
      stopped = undefined;
      await keeping.change((draft) => ({ ...draft, refused: null }));
      await run();
    },

    end() {
      ended = true;
      clearTimeout(timer);
      keeping.end();
      deafen();
    },
  };
}

export type Saving = ReturnType<typeof createSaving>;
