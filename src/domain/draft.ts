import {
  type Card,
  type CardKey,
  type CardValue,
  emptyAnswer,
  emptyCard,
  isQuestionKey,
  same,
  valueIssues,
} from './scorecard.ts';

/** One answer as the server has it. */
export interface ServerAnswer {
  key: CardKey;
  revision: number;
  value: CardValue;
}

export interface ServerCard {
  /** Grows with every saved draft. */
  revision: number;
  answers: ServerAnswer[];
}

export interface DraftAttempt {
  assignment_id: string;
  operation_id: string;
  answers: { key: CardKey; base_revision: number; value: CardValue }[];
}

export interface SubmitAttempt {
  assignment_id: string;
  submission_id: string;
  revision: number;
  answers: Card;
}

/** What was saved, and which answers somebody changed since the base revision. */
export interface DraftSaved {
  revision: number;
  saved: CardKey[];
  changed: ServerAnswer[];
}

export interface Submitted {
  version: number;
  submitted_at: string;
  unsealed: boolean;
}

/** What stands here; `at` grows with each change of this answer in this browser. */
export interface Written {
  value: CardValue;
  at: number;
}

const daysKept = 14;

type ByKey<Value> = { [Key in CardKey]?: Value };

/** Answers that were not stored yet when their page hid. */
export type Leaf = ByKey<Written>;

/**
 * A card as this browser keeps it: what the server had, what was written here, and what is under way. Plain data, so
 * that it can be stored; changed by the functions below alone, each of which gives a new one.
 */
export interface Draft {
  memberId: string;
  assignmentId: string;
  /** What the list of kept work calls it, and where it is opened. */
  title: string;
  path: string;
  /** What its questions ask, for whoever reads the text without the card. */
  asked?: ByKey<string>;
  /** From then on it need not stay on this device, once the server has everything. ISO 8601. */
  until: string;
  /** When something was written here last; null before that. ISO 8601. */
  changedAt: string | null;
  /** Which keeping it belongs to: what a browser has cleared and what it keeps after that do not count on. */
  life?: string;
  /** Grows with each change that is stored, so that tabs know which of two they hear of is newer. */
  count: number;
  revision: number;
  base: ByKey<ServerAnswer>;
  mine: ByKey<Written>;
  /** Answers that were changed on another device as well, with what stands there. */
  elsewhere: ByKey<ServerAnswer>;
  /** `at` of answers that the server would not take, until they are changed. */
  rejected: ByKey<number>;
  /** Sent and not answered yet: sent again as it is, so that nothing counts twice. */
  attempt: DraftAttempt | null;
  submission: SubmitAttempt | null;
  /** Error key: why the server takes nothing of it any more. */
  refused: string | null;
}

export type DraftFacts = Pick<Draft, 'memberId' | 'assignmentId' | 'title' | 'path' | 'asked' | 'until'>;

/** Until when a card stays on a device: 14 days after its interview (DESIGN.md §7). `endsAt` and result ISO 8601. */
export function staysUntil(endsAt: string): string {
  return new Date(Date.parse(endsAt) + daysKept * 86_400_000).toISOString();
}

/** Under which name what is written to amend a submitted card is kept. */
export const amendmentOf = (assignmentId: string) => `${assignmentId}/amend`;

/** Whether a draft is an amendment: that goes only when it is submitted. */
export const isAmendment = ({ assignmentId }: Pick<Draft, 'assignmentId'>) => assignmentId.endsWith('/amend');

/** A draft in which nothing was written here yet. */
export function newDraft(facts: DraftFacts, server: ServerCard): Draft {
  return {
    ...facts,
    changedAt: null,
    count: 0,
    revision: server.revision,
    base: Object.fromEntries(server.answers.map((answer) => [answer.key, answer])),
    mine: {},
    elsewhere: {},
    rejected: {},
    attempt: null,
    submission: null,
    refused: null,
  };
}

/** What an answer says as long as nobody has touched it. */
function untouched(key: CardKey): CardValue {
  return isQuestionKey(key) ? emptyAnswer : (emptyCard([])[key] as CardValue);
}

function stored(draft: Draft, key: CardKey): CardValue {
  return draft.base[key]?.value ?? untouched(key);
}

/** What stands here, or else what the server had; undefined for an answer nobody has touched. */
export function valueIn(draft: Draft, key: CardKey): CardValue | undefined {
  return draft.mine[key]?.value ?? draft.base[key]?.value;
}

/** How often an answer was changed in this browser: the next change is one more. */
export function lastAt(draft: Draft, key: CardKey): number {
  return draft.mine[key]?.at ?? 0;
}

const keysOf = (part: ByKey<unknown>) => Object.keys(part) as CardKey[];

function without<Value>(part: ByKey<Value>, key: CardKey): ByKey<Value> {
  const { [key]: _, ...rest } = part;
  return rest as ByKey<Value>;
}

/** Answers written here that the server does not have. */
export function unsaved(draft: Draft): CardKey[] {
  return keysOf(draft.mine).filter((key) => !same(draft.mine[key]?.value, stored(draft, key)));
}

/** Whether something is kept here that the server does not have, or would not take. */
export function isUnsent(draft: Draft): boolean {
  return draft.submission !== null || unsaved(draft).length > 0;
}

/**
 * Keeps what was written here. Another change with the same `at` or a later one, made in another tab before this one
 * was known there, is never overwritten: the two stand beside one another as if from two devices.
 */
export function write(draft: Draft, key: CardKey, { value, at }: Written): Draft {
  const there = draft.mine[key];
  if (there && there.at >= at) {
    if (same(there.value, value)) return draft;
    const theirs = { key, revision: draft.base[key]?.revision ?? 0, value: there.value };
    return {
      ...draft,
      mine: { ...draft.mine, [key]: { value, at: there.at + 1 } },
      elsewhere: { ...draft.elsewhere, [key]: theirs },
    };
  }
  return { ...draft, mine: { ...draft.mine, [key]: { value, at } } };
}

/** Keeps all that was written at one time. */
export function writeAll(draft: Draft, leaf: Leaf, now: Date): Draft {
  const keys = keysOf(leaf);
  if (keys.length === 0) return draft;
  return keys.reduce<Draft>(
    (met, key) => {
      const what = leaf[key];
      return what ? write(met, key, what) : met;
    },
    { ...draft, changedAt: now.toISOString() },
  );
}

/**
 * Keeps what pages left loose. What a transaction overtook says nothing new. Where leaves are all that is left, nobody
 * knows what they were written over: they stand beside what the server has.
 */
export function replay(draft: Draft, leaves: readonly Leaf[], now: Date): Draft {
  const news = leaves.map(
    (leaf): Leaf =>
      Object.fromEntries(
        keysOf(leaf).flatMap((key) => ((leaf[key]?.at ?? 0) > lastAt(draft, key) ? [[key, leaf[key]]] : [])),
      ),
  );
  const met = news.reduce((whole, leaf) => writeAll(whole, leaf, now), draft);
  if (draft.count > 0) return met;
  const beside = news
    .flatMap(keysOf)
    .filter((key) => draft.base[key] && !same(draft.base[key].value, met.mine[key]?.value));
  const elsewhere = Object.fromEntries(beside.map((key) => [key, draft.base[key]]));
  return { ...met, elsewhere: { ...elsewhere, ...met.elsewhere } };
}

/** What stands on the server meets what stands here: taken over where nothing was written, beside it where both differ. */
function meet(draft: Draft, theirs: ServerAnswer): Draft {
  const { key } = theirs;
  if (same(stored(draft, key), theirs.value)) return { ...draft, base: { ...draft.base, [key]: theirs } };
  const beside = draft.elsewhere[key];
  // Two tabs differ already, and a third text has no place: it is met once they are settled, when what stands is sent.
  if (beside && !same(beside.value, stored(draft, key))) return draft;
  const mine = draft.mine[key];
  const untouchedHere = !mine || same(mine.value, stored(draft, key));
  const met = {
    ...draft,
    base: { ...draft.base, [key]: theirs },
    elsewhere: without(draft.elsewhere, key),
  };
  if (mine && same(mine.value, theirs.value)) return met;
  if (untouchedHere) {
    // The next in order, so that other tabs take it over as well, and do not write over it unawares.
    return { ...met, mine: { ...met.mine, [key]: { value: theirs.value, at: lastAt(draft, key) + 1 } } };
  }
  // What an unanswered request of our own said is not somebody else's.
  const own = [
    draft.attempt?.answers.find((answer) => answer.key === key)?.value,
    draft.submission?.answers[key],
  ];
  if (own.some((value) => same(value, theirs.value))) return met;
  return { ...met, elsewhere: { ...met.elsewhere, [key]: theirs } };
}

/** Books all that the server has; what it had before, as on a page kept since, changes nothing. */
export function learn(draft: Draft, server: ServerCard): Draft {
  const news = server.answers.filter(({ key, revision }) => revision > (draft.base[key]?.revision ?? 0));
  return { ...news.reduce(meet, draft), revision: Math.max(draft.revision, server.revision) };
}

/**
 * What is stored meets what memory has. `isKept` is false where this browser kept nothing for a while, and other tabs
 * went on: what is under way is known better here then.
 */
export function rejoin(memory: Draft, there: Draft, isKept = true): Draft {
  if (memory.count > 0 && memory.life !== there.life) return begunAnew(memory, there);
  return isKept && there.count >= memory.count ? withOwn(there, memory) : withStored(memory, there);
}

/** What is stored, with what was written here later and is not in it. */
function withOwn(there: Draft, ours: Draft): Draft {
  return keysOf(ours.mine).reduce((now, key) => {
    const mine = ours.mine[key];
    return mine && mine.at > lastAt(now, key) ? write(now, key, mine) : now;
  }, there);
}

function withStored(memory: Draft, there: Draft): Draft {
  const { mine, elsewhere } = keysOf(memory.mine).reduce((now, key) => {
    const ours = memory.mine[key];
    return ours && ours.at >= lastAt(now, key) ? write(now, key, ours) : now;
  }, there);
  return learn({ ...memory, mine, elsewhere: { ...elsewhere, ...memory.elsewhere } }, serverIn(there));
}

/** The browser has cleared what it kept, and something was kept since: nobody knows which of two texts came first. */
function begunAnew(memory: Draft, there: Draft): Draft {
  const met = unsaved(memory).reduce(
    (now, key) => {
      const ours = memory.mine[key];
      const isOpen = key in now.elsewhere || unsaved(now).includes(key);
      return ours ? write(now, key, { ...ours, at: isOpen ? 0 : lastAt(now, key) + 1 }) : now;
    },
    learn(there, serverIn(memory)),
  );
  const { attempt, submission, refused } = memory;
  return {
    ...met,
    elsewhere: { ...unseen(memory, there), ...memory.elsewhere, ...met.elsewhere },
    attempt: attempt ?? there.attempt,
    submission: submission ?? there.submission,
    refused: refused ?? there.refused,
  };
}

/** What the server has, as `there` knows, in the place of something that was written without knowing it. */
function unseen(memory: Draft, there: Draft): Draft['elsewhere'] {
  const news = unsaved(memory).flatMap((key) => {
    const theirs = there.base[key];
    const isNews = theirs && theirs.revision > (memory.base[key]?.revision ?? 0);
    return isNews && !same(theirs.value, memory.mine[key]?.value) ? [[key, theirs] as const] : [];
  });
  return Object.fromEntries(news);
}

/** What the server had, as far as a draft knows. */
function serverIn({ revision, base }: Draft): ServerCard {
  return { revision, answers: keysOf(base).flatMap((key) => base[key] ?? []) };
}

/** What can be sent now: not what somebody has to choose about, not what would be refused. */
function pending(draft: Draft): DraftAttempt['answers'] {
  return unsaved(draft).flatMap((key) => {
    const mine = draft.mine[key];
    if (!mine || key in draft.elsewhere || draft.rejected[key] === mine.at) return [];
    if (valueIssues(key, mine.value).length > 0) return [];
    return [{ key, base_revision: draft.base[key]?.revision ?? 0, value: mine.value }];
  });
}

/** Whether there is something to send. */
export function hasPending(draft: Draft): boolean {
  return draft.refused === null && (draft.attempt !== null || pending(draft).length > 0);
}

/** With the request to send next: one without an answer as it was, otherwise all that can be sent. */
export function withAttempt(draft: Draft, operationId: string): Draft {
  if (draft.attempt || draft.refused) return draft;
  const answers = pending(draft);
  if (answers.length === 0) return draft;
  return {
    ...draft,
    attempt: { assignment_id: draft.assignmentId, operation_id: operationId, answers },
  };
}

/**
 * Books what a request saved. `complete` is false when another device saved something in between, which is not known
 * here yet.
 */
export function accept(
  draft: Draft,
  sent: DraftAttempt,
  reply: DraftSaved,
): { draft: Draft; complete: boolean } {
  const base = { ...draft.base };
  for (const { key, value } of sent.answers) {
    if (reply.saved.includes(key) && reply.revision > (base[key]?.revision ?? 0))
      base[key] = { key, revision: reply.revision, value };
  }
  const booked = reply.changed.reduce(meet, { ...draft, base, attempt: null });
  const complete = reply.revision <= draft.revision + (reply.saved.length > 0 ? 1 : 0);
  return {
    // What is not known here yet must not be covered by a submission.
    draft: { ...booked, revision: complete ? Math.max(draft.revision, reply.revision) : draft.revision },
    complete,
  };
}

/**
 * Books a request that the server refused; the answers at fault rest until they are changed. A refusal that stands at
 * no answer is for good: null.
 */
export function reject(draft: Draft, sent: DraftAttempt, fields: readonly string[]): Draft | null {
  const at = sent.answers.filter(({ key }) =>
    fields.some((field) => field === `answers.${key}` || field.startsWith(`answers.${key}.`)),
  );
  if (at.length === 0) return null;
  // What was changed since may be right by now.
  const resting = at.filter(({ key, value }) => same(draft.mine[key]?.value, value));
  return {
    ...draft,
    attempt: null,
    rejected: {
      ...draft.rejected,
      ...Object.fromEntries(resting.map(({ key }) => [key, lastAt(draft, key)])),
    },
  };
}

/**
 * Settles an answer that was changed elsewhere: what stands there, or what stands here on top of it. `seen` is what
 * stood there when it was chosen; whatever came since is chosen about anew.
 */
export function choose(
  draft: Draft,
  key: CardKey,
  whose: 'mine' | 'theirs',
  seen: ServerAnswer | undefined,
): Draft {
  const theirs = draft.elsewhere[key];
  if (!theirs || !same(theirs.value, seen?.value)) return draft;
  const settled = { ...draft, elsewhere: without(draft.elsewhere, key) };
  if (whose === 'mine') return settled;
  const written = { value: theirs.value, at: lastAt(draft, key) + 1 };
  return { ...settled, mine: { ...settled.mine, [key]: written } };
}

/** The card as it stands, to be submitted; the id stays until an answer came, so that it is submitted once. */
export function handIn(draft: Draft, submissionId: string, answers: Card): Draft {
  return {
    ...draft,
    submission: {
      assignment_id: draft.assignmentId,
      submission_id: submissionId,
      revision: draft.revision,
      answers,
    },
  };
}

/** The author goes on editing. */
export function recall(draft: Draft): Draft {
  return { ...draft, submission: null };
}

/** The server takes nothing of this card any more; its text stays readable for a while, whatever the clock here says. */
export function refuse(draft: Draft, key: string, now: Date): Draft {
  const afterNow = staysUntil(now.toISOString());
  const until = Date.parse(afterNow) > Date.parse(draft.until) ? afterNow : draft.until;
  return { ...draft, attempt: null, submission: null, refused: key, until };
}

/**
 * Whether a draft may leave this device: its time is over, and the server has everything or has refused it for good.
 */
export function isOver(draft: Draft, now: Date): boolean {
  return Date.parse(draft.until) < now.getTime() && (draft.refused !== null || !isUnsent(draft));
}
