import type {
  Draft,
  DraftAttempt,
  DraftSaved,
  ServerCard,
  SubmitAttempt,
  Submitted,
} from '../../domain/draft.ts';
import type { CardIssue } from '../../domain/scorecard.ts';
import type { Over } from '../../domain/state.ts';

/** How every scorecard action answers: refusals are data, a missing session too. */
export type Reply<Done extends object> = ({ ok: true } & Done) | { ok: false; errors: CardIssue[] };

/** Refusals that may pass: the same request is sent again, as it was. */
export const passing: ReadonlySet<string> = new Set(['unavailable', 'conflict_try_again', 'not_signed_in']);

/** To be said where another device has saved something that has to be looked at first. */
export const outdated: readonly CardIssue[] = [{ field: '', key: 'stale_revision' }];

/** Of answers that differ on two devices: each is to be chosen about first, where both stand. */
export function toChoose(elsewhere: Draft['elsewhere']): CardIssue[] {
  return Object.keys(elsewhere).map((key) => ({ field: `${key}.elsewhere`, key: 'elsewhere' }));
}

/** Where no answer comes that can be read, that is an answer as well. */
export async function asked<Done extends object>(request: Promise<Reply<Done>>): Promise<Reply<Done>> {
  return request.catch(() => ({ ok: false, errors: [{ field: '', key: 'unavailable' }] }));
}

const patience = 20_000;
/** Browsers let requests outlive their page up to 64 kB in all. */
const outlives = 60_000;

/** Calls an action by its address; rejects when no answer came that can be read. */
export async function call<Done extends object>(action: string, input: object): Promise<Reply<Done>> {
  const body = JSON.stringify(input);
  const response = await fetch(`/_actions/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    keepalive: body.length * 3 < outlives,
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 401) return { ok: false, errors: [{ field: '', key: 'not_signed_in' }] };
  if (!response.ok) throw new Error(`${response.status}`);
  const reply = unflatten(await response.json()) as Reply<Done> | undefined;
  if (typeof reply?.ok !== 'boolean') throw new TypeError('not an answer of ours');
  return reply;
}

/**
 * Reads what Astro's actions answer: values in one list that name one another by position, the first being the whole.
 * Their own client reads dates and maps as well and is three times the size of all that is here.
 */
export function unflatten(list: unknown): unknown {
  if (!Array.isArray(list)) throw new TypeError('not an answer of an action');
  const value = (at: number): unknown => {
    const found: unknown = list[at];
    if (Array.isArray(found)) return found.map(value);
    if (typeof found !== 'object' || found === null) return found;
    return Object.fromEntries(Object.entries(found).map(([name, where]) => [name, value(where as number)]));
  };
  return value(0);
}

/** What a card asks of the server, in the name of its author: to anybody else who has signed in, it is signed out. */
export function sendAs(member_id: string) {
  return {
    draft: (attempt: DraftAttempt) => call<DraftSaved>('scorecard.saveDraft', { ...attempt, member_id }),
    card: (assignment_id: string) =>
      call<ServerCard & { over: Over }>('scorecard.readDraft', { assignment_id, member_id }),
    submit: (attempt: SubmitAttempt) => call<Submitted>('scorecard.submit', { ...attempt, member_id }),
  };
}
export type Send = ReturnType<typeof sendAs>;
