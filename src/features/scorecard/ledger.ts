import { type Card, type CardKey, type CardValue, diff, same, valueIssues } from '../../domain/scorecard.ts';
import type { DraftAttempt, DraftSaved, ServerAnswer, ServerCard } from './exchange.ts';

/**
 * What the server has, held against what stands here. `read` and `write` reach the form; nothing of it is ever
 * overwritten except where it still says what the server said before.
 */
export function createLedger(
  server: ServerCard,
  read: () => Card,
  write: (key: CardKey, value: CardValue) => void,
) {
  let blank = read();
  let revision = server.revision;
  const base = new Map(server.answers.map((answer) => [answer.key, answer]));
  const elsewhere = new Map<CardKey, ServerAnswer>();
  /** What the server would not take, until it is changed. */
  const refused = new Map<CardKey, CardValue>();

  /** The card as the server has it, as far as this page knows. */
  function stored(): Card {
    return { ...blank, ...Object.fromEntries([...base].map(([key, { value }]) => [key, value])) };
  }

  /** What stands on the server meets what stands here; `sent` is what an unanswered request said. */
  function meet(theirs: ServerAnswer, sent?: DraftAttempt) {
    const { key, value } = theirs;
    const mine = read()[key];
    const before = stored()[key];
    const own = sent?.answers.find((answer) => answer.key === key);
    base.set(key, theirs);
    elsewhere.delete(key);
    if (same(mine, value)) return;
    if (same(mine, before)) write(key, value);
    else if (!own || !same(own.value, value)) elsewhere.set(key, theirs);
  }

  return {
    revision: () => revision,

    /** Answers that were changed elsewhere and here, with what stands there. */
    elsewhere: (): ReadonlyMap<CardKey, ServerAnswer> => elsewhere,

    /** Whether there is something here that the server does not have. */
    unsaved: () => diff(stored(), read()).length > 0,

    /** What can be sent now: not what somebody has to choose about, not what would be refused. */
    pending(): DraftAttempt['answers'] {
      const now = read();
      return diff(stored(), now).flatMap((key) => {
        const value = now[key];
        if (value === undefined || elsewhere.has(key)) return [];
        if (refused.has(key) && same(refused.get(key), value)) return [];
        if (valueIssues(key, value).length > 0) return [];
        return [{ key, base_revision: base.get(key)?.revision ?? 0, value }];
      });
    },

    /** Books what a request saved. False when another page saved something in between, which is not known here yet. */
    accept(sent: DraftAttempt, reply: DraftSaved): boolean {
      for (const { key, value } of sent.answers) {
        if (reply.saved.includes(key)) base.set(key, { key, revision: reply.revision, value });
      }
      for (const answer of reply.changed) meet(answer);
      const expected = revision + (reply.saved.length > 0 ? 1 : 0);
      revision = reply.revision;
      return revision === expected;
    },

    /** Books the answers of a request that the server refused; those of them that are at fault rest until changed. */
    refuse(sent: DraftAttempt, fields: readonly string[]): boolean {
      const at = sent.answers.filter(({ key }) => fields.some((field) => standsAt(field, key)));
      for (const { key, value } of at) refused.set(key, value);
      return at.length > 0;
    },

    /** Books all that the server has. */
    refresh(now: ServerCard, sent: DraftAttempt | undefined) {
      for (const answer of now.answers) {
        if (answer.revision !== base.get(answer.key)?.revision) meet(answer, sent);
      }
      revision = now.revision;
    },

    /** Settles an answer that was changed elsewhere: what stands there, or what stands here on top of it. */
    choose(key: CardKey, whose: 'mine' | 'theirs') {
      const theirs = elsewhere.get(key);
      elsewhere.delete(key);
      if (theirs && whose === 'theirs') write(key, theirs.value);
    },

    /** The card was submitted as it stood: nothing is owed any more. */
    close(card: Card) {
      blank = card;
      base.clear();
    },
  };
}

/** Whether an error of the server stands at this answer: `answers.why`, `answers.question:x.note`. */
function standsAt(field: string, key: string): boolean {
  return field === `answers.${key}` || field.startsWith(`answers.${key}.`);
}
