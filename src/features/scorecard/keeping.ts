import {
  type Draft,
  type DraftFacts,
  lastAt,
  learn,
  newDraft,
  type ServerCard,
  valueIn,
  write,
} from '../../domain/draft.ts';
import { type Card, type CardKey, type CardValue, diff, same } from '../../domain/scorecard.ts';
import type { Leaf } from '../../phone/drafts.ts';
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
  let draft = newDraft(facts, server);
  /** The form as it was last looked at. */
  let shown = first;
  let showing = false;
  /** Changes that no transaction has taken yet, and those that one is taking. */
  let fresh: Leaf = {};
  let underWay: Leaf = {};
  let isKept = true;
  let hasLeaf = false;
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
      if (value !== undefined && !(key in fresh) && !same(read()[key], value)) writeTo(key, value);
    }
    shown = read();
    showing = false;
  }

  async function transaction(change: (draft: Draft) => Draft) {
    clearTimeout(timer);
    timer = undefined;
    look();
    const part = fresh;
    const before = draft;
    fresh = {};
    underWay = part;
    const apply = (was: Draft) => change(written(was, part));
    draft = apply(before);
    try {
      // What memory alone has is ahead of what is stored.
      draft = await shelf.change((was) => {
        const now = apply(isKept && was ? was : before);
        return { ...now, count: (was?.count ?? 0) + 1 };
      });
      isKept = true;
    } catch {
      isKept = false;
      draft = { ...draft, count: draft.count + 1 };
    }
    underWay = {};
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
      const leaves = orNothing(shelf.leaves);
      await change((was) => {
        const whole = leaves.reduce((now, { answers }) => replayed(now, answers), was);
        const { until, ...rest } = facts;
        return learn({ ...whole, ...rest, until: whole.refused ? whole.until : until }, server);
      });
      if (isKept) for (const { drop } of leaves) drop();
    },

    /** To be called after each change of the form. */
    changed() {
      if (showing) return;
      look();
      if (Object.keys(fresh).length === 0) return;
      timer ??= setTimeout(flush, within);
      onChange();
    },

    /** What another tab has stored. */
    heard(theirs: Draft) {
      if (theirs.count <= draft.count) return;
      look();
      draft = theirs;
      show();
      onChange();
    },

    /** The page may be gone in a moment. */
    hide() {
      look();
      if (!isWriting()) return;
      keepLeaf();
      void flush();
    },

    end: () => clearTimeout(timer),
  };
}

export type Keeping = ReturnType<typeof createKeeping>;

function written(draft: Draft, part: Leaf): Draft {
  const keys = Object.keys(part) as CardKey[];
  if (keys.length === 0) return draft;
  return keys.reduce<Draft>(
    (now, key) => {
      const what = part[key];
      return what ? write(now, key, what) : now;
    },
    { ...draft, changedAt: new Date().toISOString() },
  );
}

/**
 * A leaf that a transaction overtook says nothing new. Where a leaf is all that is left, nobody knows what it was
 * written over: it stands beside what the server has.
 */
function replayed(draft: Draft, leaf: Leaf): Draft {
  const news = (Object.keys(leaf) as CardKey[]).filter((key) => (leaf[key]?.at ?? 0) > lastAt(draft, key));
  const now = written(draft, Object.fromEntries(news.map((key) => [key, leaf[key]])));
  if (draft.count > 0) return now;
  const beside = news.filter((key) => draft.base[key] && !same(draft.base[key].value, leaf[key]?.value));
  return {
    ...now,
    elsewhere: { ...now.elsewhere, ...Object.fromEntries(beside.map((key) => [key, draft.base[key]])) },
  };
}

function orNothing<Found>(look: () => Found[]): Found[] {
  try {
    return look();
  } catch {
    return [];
  }
}
