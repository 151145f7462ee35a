import {
  type Draft,
  type DraftFacts,
  type Leaf,
  lastAt,
  learn,
  newDraft,
  rejoin,
  replay,
  type ServerCard,
  valueIn,
  writeAll,
} from '../../domain/draft.ts';
import { type Card, type CardKey, type CardValue, diff, same } from '../../domain/scorecard.ts';
import type { Shelf } from '../../phone/shelf.ts';

export interface KeepingOptions {
  facts: DraftFacts;
  /** What the server had when the page was made. */
  server: ServerCard;
  read(): Card;
  /** The form as it was made; what was typed before saving began is a change as well. */
  first: Card;
  write(key: CardKey, value: CardValue): void;
  shelf: Shelf;
  onChange(): void;
}

/** Milliseconds from a change to its transaction, which has to be through within 300 (DESIGN.md §7). */
const within = 200;

/**
 * Keeps what is typed in this browser: in one transaction with what other tabs wrote, and as a loose leaf at once when
 * the page hides. Where the browser keeps nothing, it is held in memory, and that is said.
 */
export function createKeeping({
  facts,
  server,
  read,
  first,
  write: writeTo,
  shelf,
  onChange,
}: KeepingOptions) {
  let draft: Draft = { ...newDraft(facts, server), life: crypto.randomUUID() };
  /** The form as it was last looked at. */
  let shown = first;
  let showing = false;
  /** Changes that no transaction has taken yet, and those that one is taking. */
  let fresh: Leaf = {};
  let underWay: Leaf = {};
  let isKept = true;
  let hasLeaf = false;
  let ended = false;
  let queue: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look() {
    const now = read();
    for (const key of diff(shown, now)) {
      fresh[key] = { value: now[key] as CardValue, at: lastAt(draft, key) + 1 };
    }
    shown = now;
  }

  /** The form says what the draft says, except where somebody is typing. */
  function show() {
    showing = true;
    for (const key of Object.keys(shown) as CardKey[]) {
      const value = valueIn(draft, key);
      const isTyped = key in fresh || key in underWay;
      if (value !== undefined && !isTyped && !same(read()[key], value)) writeTo(key, value);
    }
    shown = read();
    showing = false;
  }

  async function transaction(change: (draft: Draft) => Draft) {
    clearTimeout(timer);
    timer = undefined;
    if (ended) return;
    look();
    const part = fresh;
    const before = draft;
    fresh = {};
    underWay = part;
    const apply = (was: Draft) => change(writeAll(was, part, new Date()));
    draft = apply(before);
    try {
      draft = await shelf.change((was) => {
        const now = apply(was ? rejoin(before, was, isKept) : before);
        return { ...now, count: Math.max(was?.count ?? 0, before.count) + 1 };
      });
      isKept = true;
    } catch {
      isKept = false;
      draft = { ...draft, count: draft.count + 1 };
    }
    underWay = {};
    if (ended) return;
    shelf.tell({ draft });
    look();
    // What was typed meanwhile has nothing but its leaf.
    if (isKept && hasLeaf) keepLeaf();
    show();
    onChange();
  }

  function keepLeaf() {
    try {
      shelf.keepLeaf({ ...underWay, ...fresh });
      hasLeaf = isWriting();
    } catch {
      // Full or forbidden: the next transaction says so.
    }
  }

  /** Changes the draft; one after another, with all that was typed until then. */
  function change(what: (draft: Draft) => Draft): Promise<void> {
    const done = queue.then(() => transaction(what));
    queue = done;
    return done;
  }

  const isWriting = () => Object.keys(fresh).length + Object.keys(underWay).length > 0;
  const flush = () => (Object.keys(fresh).length > 0 ? change((same) => same) : queue);

  return {
    draft: () => draft,
    change,
    /** Whether something is typed that is not on this device yet. */
    isWriting,
    /** Whether this browser keeps anything at all. */
    isKept: () => isKept,

    /** Meets what was kept before: earlier visits, other tabs, leaves. What was typed since stays. */
    async start() {
      const leaves = shelf.leaves();
      await change((was) => {
        const loose = leaves.map(({ answers }) => answers);
        const whole = replay(was, loose, new Date());
        const { until, ...rest } = facts;
        return learn({ ...whole, ...rest, until: whole.refused ? whole.until : until }, server);
      });
      if (isKept) for (const { drop } of leaves) drop();
    },

    /** To be called after each change of the form. */
    changed() {
      if (showing || ended) return;
      look();
      if (Object.keys(fresh).length === 0) return;
      timer ??= setTimeout(flush, within);
      onChange();
    },

    /** What another tab has stored. */
    heard(theirs: Draft) {
      const isOther = draft.count > 0 && theirs.life !== draft.life;
      // What this browser keeps was begun anew, or that tab can keep nothing: they meet where it is kept.
      if (isOther && isKept)
        return void change((now) => (now.life === theirs.life ? now : rejoin(theirs, now)));
      if (!isOther && theirs.count <= draft.count) return;
      look();
      draft = rejoin(draft, theirs);
      show();
      onChange();
    },

    /** The page may be gone in a moment. */
    hide() {
      if (ended) return;
      look();
      if (!isWriting()) return;
      keepLeaf();
      void flush();
    },

    /** Nothing is written any more. */
    end() {
      ended = true;
      clearTimeout(timer);
    },
  };
}

export type Keeping = ReturnType<typeof createKeeping>;
