import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Card, type CardKey, type CardValue, emptyAnswer, emptyCard } from '../../domain/scorecard.ts';
import type { DraftAttempt, DraftSaved, Reply, Send, ServerAnswer, SubmitAttempt } from './exchange.ts';
import { createSaving, type SavingNow } from './saving.ts';

const first = 'question:first';
const keys = [first, 'question:second'] as const;

/** A server as the database behaves: merges by answer, repeats what an operation was told, refuses stale submissions. */
function fakeServer() {
  const stored = new Map<CardKey, ServerAnswer>();
  const told = new Map<string, DraftSaved>();
  let revision = 0;
  return {
    drafts: [] as DraftAttempt[],
    submissions: [] as SubmitAttempt[],
    /** What happens to the next requests, one by one, instead of an answer, or to their answers on the way back. */
    faults: [] as ('lost' | 'answer lost' | Reply<never>)[],
    stored,
    text: (key: CardKey) => stored.get(key)?.value,
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
        if (here && here.revision > base_revision) answer.changed.push(here);
        else answer.saved.push(key);
        if (!answer.changed.includes(here as ServerAnswer))
          stored.set(key, { key, value, revision: revision + 1 });
      }
      if (answer.saved.length > 0) revision += 1;
      answer.revision = revision;
      told.set(attempt.operation_id, answer);
      return answer;
    },
    get revision() {
      return revision;
    },
  };
}

function setUp(start: Partial<Card> = {}) {
  const server = fakeServer();
  for (const [key, value] of Object.entries(start)) server.elsewhere(key as CardKey, value as CardValue);
  let card: Card = { ...emptyCard(keys), ...start } as Card;
  const states: SavingNow[] = [];
  async function faulty<Result>(answer: () => Result): Promise<Result> {
    const fault = server.faults.shift();
    if (fault === 'lost') throw new TypeError('network');
    if (typeof fault === 'object') return fault as Result;
    const result = answer();
    if (fault === 'answer lost') throw new TypeError('network');
    return result;
  }
  const send: Send = {
    draft: (attempt) => {
      server.drafts.push(structuredClone(attempt));
      return faulty(() => ({ ok: true, ...server.save(attempt) }));
    },
    card: () => faulty(() => ({ ok: true, revision: server.revision, answers: [...server.stored.values()] })),
    submit: (attempt) => {
      server.submissions.push(structuredClone(attempt));
      return faulty(() =>
        attempt.revision < server.revision
          ? { ok: false, errors: [{ field: 'revision', key: 'stale_revision' }] }
          : { ok: true, version: 1, submitted_at: '2026-11-24T15:00:00Z', unsealed: false },
      );
    },
  };
  const saving = createSaving({
    assignmentId: 'a1',
    server: { revision: server.revision, answers: [...server.stored.values()] },
    read: () => card,
    write: (key, value) => {
      card = { ...card, [key]: value } as Card;
    },
    send,
    onChange: (now) => states.push(now),
  });
  return {
    server,
    saving,
    states,
    card: () => card,
    state: () => states.at(-1)?.state,
    type(key: CardKey, value: CardValue) {
      card = { ...card, [key]: value } as Card;
      saving.changed();
    },
    note: (note: string) => ({ ...emptyAnswer, note }),
    pass: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('sends what changed once typing rests, and only that', async () => {
    const { server, type, note, pass, state } = setUp();
    type(first, note('a'));
    await pass(500);
    type(first, note('ab'));
    await pass(500);
    expect(server.drafts).toHaveLength(0);
    await pass(300);
    expect(server.drafts.map(({ answers }) => answers)).toEqual([
      [{ key: first, base_revision: 0, value: note('ab') }],
    ]);
    expect(state()).toBe('saved');
  });

  it('saves somebody who never rests', async () => {
    const { server, type, note, pass } = setUp();
    for (let at = 1; at <= 20; at += 1) {
      type(first, note('x'.repeat(at)));
      await pass(400);
    }
    expect(server.drafts.length).toBeGreaterThanOrEqual(2);
  });

  it('repeats a lost request as it was, then sends what came after', async () => {
    const { server, type, note, pass, state, saving } = setUp();
    server.faults.push('answer lost');
    type(first, note('a'));
    await pass(800);
    expect(state()).toBe('waiting');
    expect(saving.unsaved()).toBe(true);
    type(first, note('ab'));
    await pass(1000);
    expect(server.drafts[1]).toEqual(server.drafts[0]);
    await pass(800);
    expect(server.drafts).toHaveLength(3);
    expect(server.text(first)).toEqual(note('ab'));
    expect([state(), saving.unsaved()]).toEqual(['saved', false]);
  });

  it('waits longer each time, and not at all when the network is back', async () => {
    const { server, type, pass, saving } = setUp();
    server.faults.push('lost', 'lost', 'lost');
    type('why', 'a');
    await pass(800 + 1000 + 2000);
    expect(server.drafts).toHaveLength(3);
    await pass(3000);
    expect(server.drafts).toHaveLength(3);
    saving.now();
    await pass(0);
    expect(server.text('why')).toBe('a');
  });

  it('goes on after somebody signed in again', async () => {
    const { server, type, pass, state } = setUp();
    server.faults.push({ ok: false, errors: [{ field: '', key: 'not_signed_in' }] });
    type('why', 'a');
    await pass(800);
    expect(state()).toBe('signed_out');
    await pass(1000);
    expect([state(), server.text('why')]).toEqual(['saved', 'a']);
  });

  it('stops where nothing can be saved any more, and says why', async () => {
    const { server, type, pass, states } = setUp();
    server.faults.push({ ok: false, errors: [{ field: 'assignment_id', key: 'scorecard_locked' }] });
    type('why', 'a');
    await pass(800);
    type('why', 'ab');
    await pass(60_000);
    expect(server.drafts).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ state: 'stopped', stopped: 'scorecard_locked' });
  });

  it('keeps back a text that is too long and saves the rest', async () => {
    const { server, type, pass, state } = setUp();
    type('why', 'x'.repeat(1001));
    type('forRecruiter', 'From March.');
    await pass(1600);
    expect([server.text('why'), server.text('forRecruiter')]).toEqual([undefined, 'From March.']);
    expect(state()).toBe('invalid');
    type('why', 'x');
    await pass(800);
    expect([server.text('why'), state()]).toEqual(['x', 'saved']);
  });

  it('keeps back an answer that the server refuses and saves the rest', async () => {
    const { server, type, pass, state } = setUp();
    server.faults.push({ ok: false, errors: [{ field: 'answers.why', key: 'field_invalid' }] });
    type('why', 'a');
    type('forRecruiter', 'From March.');
    await pass(2000);
    expect([server.text('why'), server.text('forRecruiter')]).toEqual([undefined, 'From March.']);
    expect(state()).toBe('invalid');
  });

  it('lets nothing be overwritten: the same answer changed elsewhere waits for a choice', async () => {
    const { server, type, note, pass, states, saving, card } = setUp({
      [first]: { ...emptyAnswer, note: 'old' },
    });
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    type('why', 'because');
    await pass(800);
    expect(server.text(first)).toEqual(note('theirs'));
    expect(server.text('why')).toBe('because');
    expect(card()[first]).toEqual(note('mine'));
    expect(states.at(-1)?.state).toBe('conflict');
    expect(states.at(-1)?.elsewhere.get(first)?.value).toEqual(note('theirs'));

    saving.choose(first, 'mine');
    await pass(0);
    expect(server.text(first)).toEqual(note('mine'));
    expect(states.at(-1)?.state).toBe('saved');
  });

  it('takes what stands elsewhere when that is chosen', async () => {
    const { server, type, note, pass, state, saving, card } = setUp();
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    await pass(800);
    saving.choose(first, 'theirs');
    await pass(0);
    expect([card()[first], state()]).toEqual([note('theirs'), 'saved']);
  });

  it('fetches what another page saved in between, where nothing was typed here', async () => {
    const { server, type, note, pass, card, saving } = setUp();
    server.elsewhere('question:second', note('from the laptop'));
    type(first, note('from the phone'));
    await pass(800);
    expect(card()['question:second']).toEqual(note('from the laptop'));
    expect(saving.unsaved()).toBe(false);
  });
});

describe('submitting', () => {
  it('waits for the draft under way and sends the revision it got', async () => {
    const { server, type, pass, saving } = setUp();
    type('why', 'because');
    await pass(799);
    saving.now();
    const reply = await saving.submit();
    expect(reply.ok).toBe(true);
    expect(server.submissions[0]).toMatchObject({ revision: 1, answers: { why: 'because' } });
    expect(saving.unsaved()).toBe(false);
  });

  it('keeps its id until an answer came', async () => {
    const { server, saving } = setUp();
    server.faults.push('lost');
    expect(await saving.submit()).toEqual({ ok: false, errors: [{ field: '', key: 'unavailable' }] });
    await saving.submit();
    expect(server.submissions[1]).toEqual(server.submissions[0]);
  });

  it('takes a new id once it was refused', async () => {
    const { server, saving } = setUp();
    server.faults.push({ ok: false, errors: [{ field: 'answers.why', key: 'why_required' }] });
    await saving.submit();
    await saving.submit();
    expect(server.submissions[1]?.submission_id).not.toBe(server.submissions[0]?.submission_id);
  });

  it('fetches what was saved elsewhere when it is stale, and submits that then', async () => {
    const { server, note, saving, card } = setUp();
    server.elsewhere('question:second', note('from the laptop'));
    expect(await saving.submit()).toMatchObject({ ok: false, errors: [{ key: 'stale_revision' }] });
    expect(card()['question:second']).toEqual(note('from the laptop'));
    expect((await saving.submit()).ok).toBe(true);
  });

  it('does not send while there is something to choose', async () => {
    const { server, type, note, pass, saving } = setUp();
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    await pass(800);
    expect((await saving.submit()).ok).toBe(false);
    expect(server.submissions).toHaveLength(0);
  });
});
