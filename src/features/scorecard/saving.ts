import { type Card, type CardKey, type CardValue, same } from '../../domain/scorecard.ts';
import type {
  DraftAttempt,
  Reply,
  Send,
  ServerAnswer,
  ServerCard,
  SubmitAttempt,
  Submitted,
} from './exchange.ts';
import { createLedger } from './ledger.ts';

/** What the one line at the foot says. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'signed_out' | 'conflict' | 'invalid' | 'stopped';

export interface SavingNow {
  state: SaveState;
  /** Error key: why saving stopped for good. */
  stopped: string | undefined;
  /** Answers that were changed elsewhere, with what stands there. */
  elsewhere: ReadonlyMap<CardKey, ServerAnswer>;
}

export interface SavingOptions {
  assignmentId: string;
  /** What the server had when the page was made. */
  server: ServerCard;
  read(): Card;
  write(key: CardKey, value: CardValue): void;
  send: Send;
  onChange(now: SavingNow): void;
}

/** Milliseconds. */
const afterChange = 800;
/** Somebody who types without a pause is saved at least this often. */
const atLeastEvery = 4000;
const longestWait = 30_000;
/** Refusals that may pass: the same request is sent again. */
const passing = new Set(['unavailable', 'conflict_try_again', 'not_signed_in']);

/**
 * Keeps what the browser holds on the server as a draft (DESIGN.md §7): one request at a time, a base revision for
 * each answer, an operation id that stays when a request is repeated. Typing never waits for it.
 */
export function createSaving({ assignmentId, server, read, write, send, onChange }: SavingOptions) {
  const ledger = createLedger(server, read, write);
  let attempt: DraftAttempt | undefined;
  let submission: SubmitAttempt | undefined;
  let running: Promise<unknown> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change was made that is not sent yet. */
  let since = 0;
  let failures = 0;
  let stopped: string | undefined;

  function say(state: SaveState = resting()) {
    onChange({ state, stopped, elsewhere: new Map(ledger.elsewhere()) });
  }

  function resting(): SaveState {
    if (stopped) return 'stopped';
    if (ledger.elsewhere().size > 0) return 'conflict';
    return ledger.unsaved() ? 'invalid' : 'saved';
  }

  function later(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  }

  function run(): Promise<unknown> {
    clearTimeout(timer);
    return running ?? alone(saveOnce);
  }

  function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const promise = work().finally(() => {
      running = undefined;
    });
    running = promise;
    return promise;
  }

  async function saveOnce() {
    if (stopped) return;
    attempt ??= nextAttempt();
    since = 0;
    if (!attempt) return say();
    if (failures === 0) say('saving');
    const reply = await send.draft(attempt).catch(() => refusal('unavailable'));
    const key = reply.ok ? undefined : (reply.errors[0]?.key ?? 'unavailable');
    if (key && passing.has(key)) {
      failures += 1;
      later(Math.min(longestWait, 1000 * 2 ** (failures - 1)));
      return say(key === 'not_signed_in' ? 'signed_out' : 'waiting');
    }
    const sent = attempt;
    attempt = undefined;
    failures = 0;
    if (reply.ok) {
      if (!ledger.accept(sent, reply)) await refresh();
    } else if (
      !ledger.refuse(
        sent,
        reply.errors.map(({ field }) => field),
      )
    ) {
      stopped = key;
    }
    if (!stopped && ledger.pending().length > 0) later(afterChange);
    else say();
  }

  function nextAttempt(): DraftAttempt | undefined {
    const answers = ledger.pending();
    if (answers.length === 0) return undefined;
    return { assignment_id: assignmentId, operation_id: crypto.randomUUID(), answers };
  }

  async function refresh() {
    const reply = await send.card(assignmentId).catch(() => refusal('unavailable'));
    if (!reply.ok) return;
    ledger.refresh(reply, attempt);
    attempt = undefined;
  }

  async function handIn(): Promise<Reply<Submitted>> {
    const answers = read();
    // The id stays until an answer came, so that a card is submitted once however often it is sent.
    submission = {
      assignment_id: assignmentId,
      submission_id: submission?.submission_id ?? crypto.randomUUID(),
      revision: submission && same(submission.answers, answers) ? submission.revision : ledger.revision(),
      answers,
    };
    const reply = await send.submit(submission).catch(() => refusal('unavailable'));
    if (reply.ok) {
      ledger.close(answers);
      stopped = 'scorecard_locked';
      return reply;
    }
    const key = reply.errors[0]?.key;
    if (!key || !passing.has(key)) submission = undefined;
    if (key === 'stale_revision') {
      await refresh();
      say();
    }
    return reply;
  }

  return {
    /** To be called after each change. */
    changed() {
      if (stopped || failures > 0 || running) return;
      since ||= Date.now();
      later(Math.min(afterChange, Math.max(0, since + atLeastEvery - Date.now())));
    },

    /** Sends at once what is not saved: when the page hides, and when the network is back. */
    now() {
      if (!running && !stopped) void run();
    },

    unsaved: ledger.unsaved,

    /** Settles an answer that was changed elsewhere. */
    choose(key: CardKey, whose: 'mine' | 'theirs') {
      ledger.choose(key, whose);
      say();
      void run();
    },

    /**
     * Hands in the whole card. Errors: those of the server, or `unavailable` when no answer came; then the same
     * submission is sent when it is tried again.
     */
    async submit(): Promise<Reply<Submitted>> {
      await running;
      clearTimeout(timer);
      const reply = ledger.elsewhere().size > 0 ? refusal('stale_revision') : await alone(handIn);
      if (!reply.ok) later(1000);
      return reply;
    },

    /** Stops all timers. */
    end() {
      clearTimeout(timer);
      stopped ??= 'not_found';
    },
  };
}

export type Saving = ReturnType<typeof createSaving>;

function refusal(key: string): { ok: false; errors: { field: string; key: string }[] } {
  return { ok: false, errors: [{ field: '', key }] };
}
