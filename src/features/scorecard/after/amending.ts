import {
  choose,
  type Draft,
  handIn,
  learn,
  recall,
  type ServerCard,
  type SubmitAttempt,
  unsaved,
} from '../../../domain/draft.ts';
import { type Card, type CardIssue, type CardKey, same } from '../../../domain/scorecard.ts';
import type { News } from '../../../phone/shelf.ts';
import { asked, outdated, passing, type Reply, toChoose } from '../exchange.ts';
import { createKeeping, type KeepingOptions } from '../keeping.ts';
import { ratingsAsSubmitted } from './ratings.ts';

/** A card as it is amended. The reason is kept like an answer. */
export type Amended = Card & { reason: string };

export interface Amendment {
  assignment_id: string;
  /** The same until an answer came, so that it is amended once. */
  submission_id: string;
  /** Of the card that it starts from. */
  revision: number;
  reason: string;
  answers: Card;
}

export interface AmendingNow {
  isChanged: boolean;
  /** Whether this device has all that was typed; false where it keeps nothing. */
  isKept: boolean;
  isSending: boolean;
  elsewhere: Draft['elsewhere'];
  /** The card as the server has it: what the amendment changes. */
  base: Draft['base'] | undefined;
}

export interface AmendingOptions extends Omit<KeepingOptions, 'onChange' | 'read'> {
  /** Of the card; what is kept of the amendment lies under a name of its own. */
  assignmentId: string;
  /** Others can read the card: its ratings stay. */
  wordsOnly: boolean;
  read(): Amended;
  send: {
    amend(amendment: Amendment): Promise<Reply<{ version: number }>>;
    card(assignmentId: string): Promise<Reply<ServerCard>>;
  };
  onChange(now: AmendingNow): void;
  /** The server has the amendment. */
  onDone(): void;
  onDiscarded(): void;
  /** It has not; `unavailable` and `not_signed_in` may pass. */
  onRefused(errors: readonly CardIssue[]): void;
}

/** Keeps an amendment on this device until the server has it, whole and once. Nothing of it is sent before. */
export function createAmending({
  send,
  onChange,
  onDone,
  onDiscarded,
  onRefused,
  ...options
}: AmendingOptions) {
  const { shelf, assignmentId, wordsOnly } = options;
  const keeping = createKeeping({ ...options, onChange: say });
  let isSending = false;
  let ended = false;

  const isChanged = () => keeping.isWriting() || unsaved(keeping.draft()).length > 0;

  function say() {
    const { elsewhere, base } = keeping.draft();
    onChange({ isChanged: isChanged(), isKept: keeping.isKept(), isSending, elsewhere, base });
  }

  async function deliver(): Promise<void> {
    const { submission, revision, elsewhere } = keeping.draft();
    if (!submission || isSending || ended) return;
    // What another device has amended is looked at before it is covered.
    const open = toChoose(elsewhere);
    if (open.length > 0) return handBack(open);
    const { reason, ...answers } = submission.answers as Amended;
    isSending = true;
    say();
    const { submission_id } = submission;
    const reply = await asked(
      send.amend({ assignment_id: assignmentId, submission_id, revision, reason, answers }),
    );
    isSending = false;
    if (ended) return;
    if (reply.ok) return arrived(submission);
    const { key, field } = reply.errors[0] ?? { key: 'unavailable', field: '' };
    if (!passing.has(key)) await keeping.change(recall);
    if (key === 'stale_revision') await refresh();
    if (key === 'scorecard_locked' && field === 'answers.rating') await keeping.change(ratingsAsSubmitted);
    say();
    onRefused(reply.errors);
  }

  async function handBack(why: readonly CardIssue[] = outdated) {
    await keeping.change(recall);
    say();
    onRefused(why);
  }

  async function refresh() {
    const card = await asked(send.card(assignmentId));
    if (card.ok) await keeping.change((draft) => learn(draft, card));
    return card;
  }

  async function arrived({ answers }: SubmitAttempt) {
    // With what other tabs have typed.
    await keeping.change((draft) => draft);
    if (same(answers, options.read())) await leave({ submitted: true }, onDone);
    else await goOn();
  }

  /** The amendment is in, and something was typed since: that is a change of what stands now. */
  async function goOn() {
    await refresh();
    await handBack();
  }

  async function leave(news: News, then: () => void) {
    ended = true;
    // Nothing that is under way may be written after it was taken off this device.
    await keeping.change((draft) => draft);
    keeping.end();
    shelf.keepLeaf({});
    shelf.tell(news);
    await shelf.forget().catch(() => {});
    then();
  }

  const deafen = shelf.listen((news) => {
    if ('draft' in news) return keeping.heard(news.draft);
    if (keeping.isWriting()) return void ('submitted' in news && goOn());
    ended = true;
    keeping.end();
    if ('submitted' in news) onDone();
    else onDiscarded();
  });

  return {
    /** Meets what was kept here before; sends what was handed in and not answered. */
    async start() {
      await keeping.start();
      const isLate = wordsOnly && !same(keeping.draft(), ratingsAsSubmitted(keeping.draft()));
      if (isLate) {
        await keeping.change((draft) => ratingsAsSubmitted(recall(draft)));
        onRefused([{ field: 'rating', key: 'scorecard_locked' }]);
      }
      await this.again();
      say();
    },

    /** Sends once more what was handed in, unless it was changed since. */
    async again() {
      const { submission } = keeping.draft();
      if (submission && same(submission.answers, options.read())) await deliver();
    },

    /** To be called after each change of the form. */
    changed() {
      if (!ended) keeping.changed();
    },

    /** The page hides: what is not kept yet is kept at once. */
    hide() {
      if (!ended) keeping.hide();
    },

    /** Whether leaving the page would lose something. */
    wouldLose: () => !ended && (keeping.isWriting() || (isChanged() && !keeping.isKept())),

    /** Settles an answer that was amended on another device as well. */
    choose(key: CardKey, whose: 'mine' | 'theirs') {
      const seen = keeping.draft().elsewhere[key];
      return keeping.change((draft) => choose(draft, key, whose, seen));
    },

    /** Hands in the amendment as it stands. */
    async submit() {
      const id = crypto.randomUUID();
      const { submission } = keeping.draft();
      if (submission && !same(submission.answers, options.read())) {
        // What was sent without an answer may be in: what was typed since changes that.
        const card = await refresh();
        if (!card.ok) return onRefused(card.errors);
      }
      await keeping.change((draft) => {
        const isAsSent = draft.submission && same(draft.submission.answers, options.read());
        return isAsSent ? draft : handIn(draft, id, options.read());
      });
      await deliver();
    },

    /** The card stays as it was submitted, unless what was handed in before has arrived without an answer. */
    async discard() {
      if (isSending || ended) return;
      const { submission } = keeping.draft();
      const card = submission && (await refresh());
      if (card && !card.ok) return onRefused(card.errors);
      if (!card || card.revision === submission.revision) return leave({ discarded: true }, onDiscarded);
      const isIn = card.answers.every(({ key, value }) => same(submission.answers[key], value));
      if (isIn) return leave({ submitted: true }, onDone);
      // It may be in, and was amended since: that is looked at first.
      await handBack();
    },

    end() {
      ended = true;
      keeping.end();
      deafen();
    },
  };
}

export type Amending = ReturnType<typeof createAmending>;
