import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardIssue } from '../../../domain/scorecard.ts';
import { emptyCard, same } from '../../../domain/scorecard.ts';
import type { Reply } from '../exchange.ts';
import { type FakeBrowser, fakeBrowser } from '../testing.ts';
import { type Amended, type AmendingNow, type Amendment, createAmending } from './amending.ts';

type Fault = 'lost' | 'answer lost' | CardIssue[];

/** A server with a submitted card, as the database behaves. */
function fakeServer() {
  let revision = 4;
  let card = { ...emptyCard([]), why: 'as submitted' };
  const taken = new Map<string, Amendment>();
  const server = {
    faults: [] as Fault[],
    isAway: false,
    asked: [] as Amendment[],
    taken: () => [...taken.values()],
    card: () => ({
      revision,
      answers: (['why', 'forRecruiter', 'rating'] as const).map((key) => ({
        key,
        revision,
        value: card[key],
      })),
    }),
    elsewhere(why: string) {
      revision += 1;
      card = { ...card, why };
    },
    amend(amendment: Amendment): Reply<{ version: number }> {
      const known = taken.get(amendment.submission_id);
      if (known && same(known.answers, amendment.answers)) return { ok: true, version: taken.size + 1 };
      if (known) return { ok: false, errors: [{ field: 'submission_id', key: 'scorecard_locked' }] };
      if (amendment.revision !== revision)
        return { ok: false, errors: [{ field: 'revision', key: 'stale_revision' }] };
      taken.set(amendment.submission_id, amendment);
      revision += 1;
      card = amendment.answers;
      return { ok: true, version: taken.size + 1 };
    },
  };
  return server;
}

function openPage(
  server: ReturnType<typeof fakeServer>,
  browser: FakeBrowser,
  page = server.card(),
  wordsOnly = false,
) {
  let values: Amended = { ...emptyCard([]), why: String(page.answers[0]?.value), reason: '' };
  const states: AmendingNow[] = [];
  const refused: string[][] = [];
  const left: string[] = [];
  const amending = createAmending({
    facts: {
      memberId: 'm1',
      assignmentId: 'a1/amend',
      title: 'Hands',
      path: '/a1/amend',
      until: '2026-12-08',
    },
    server: page,
    assignmentId: 'a1',
    wordsOnly,
    read: () => values,
    first: values,
    write: (key, value) => {
      values = { ...values, [key]: value } as Amended;
    },
    shelf: browser.open(),
    send: {
      async amend(amendment) {
        server.asked.push(amendment);
        const fault = server.faults.shift();
        if (Array.isArray(fault)) return { ok: false, errors: fault };
        if (fault === 'lost') throw new TypeError('network');
        const answer = server.amend(amendment);
        if (fault) throw new TypeError('network');
        return answer;
      },
      async card() {
        if (server.isAway) throw new TypeError('network');
        return { ok: true, ...server.card() };
      },
    },
    onChange: (now) => states.push(now),
    onDone: () => left.push('done'),
    onDiscarded: () => left.push('discarded'),
    onRefused: (errors) => refused.push(errors.map(({ key }) => key)),
  });
  return {
    amending,
    refused,
    left,
    now: () => states.at(-1),
    values: () => values,
    type(part: Partial<Amended>) {
      values = { ...values, ...part } as Amended;
      amending.changed();
    },
  };
}

async function setUp() {
  const server = fakeServer();
  const browser = fakeBrowser();
  const page = openPage(server, browser);
  await page.amending.start();
  return { server, browser, ...page };
}

const amended = { why: 'as meant', reason: 'Misheard.' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an amendment', () => {
  it('is on this device within 300 ms, its reason too, and nothing of it is sent', async () => {
    const { type, browser, server, now } = await setUp();
    expect(now()?.isChanged).toBe(false);
    type(amended);
    await vi.advanceTimersByTimeAsync(300);
    expect(now()).toMatchObject({ isChanged: true, isKept: true });
    const again = openPage(server, browser);
    await again.amending.start();
    expect(again.values()).toMatchObject(amended);
    expect(server.asked).toEqual([]);
  });

  it('that was typed in the moment the page hid is there again', async () => {
    const { type, amending, browser, server } = await setUp();
    type(amended);
    amending.hide();
    amending.end();
    const again = openPage(server, browser);
    await again.amending.start();
    expect(again.values()).toMatchObject(amended);
  });

  it('is nothing any more once it says what was submitted', async () => {
    const { type, now } = await setUp();
    type({ why: 'as meant' });
    await vi.advanceTimersByTimeAsync(300);
    type({ why: 'as submitted' });
    await vi.advanceTimersByTimeAsync(300);
    expect(now()?.isChanged).toBe(false);
  });

  it('leaves this device when the server has it', async () => {
    const { type, amending, server, browser, left } = await setUp();
    type(amended);
    await amending.submit();
    expect(server.taken()).toMatchObject([
      { assignment_id: 'a1', reason: 'Misheard.', answers: { why: 'as meant' } },
    ]);
    expect(server.taken()[0]?.answers).not.toHaveProperty('reason');
    expect(browser.stored()).toBeUndefined();
    expect(left).toEqual(['done']);
  });

  it('leaves this device when it is discarded', async () => {
    const { type, amending, server, browser, left } = await setUp();
    type(amended);
    amending.hide();
    await amending.discard();
    expect(left).toEqual(['discarded']);
    const again = openPage(server, browser);
    await again.amending.start();
    expect(again.values()).toMatchObject({ why: 'as submitted', reason: '' });
  });
});

describe('without an answer', () => {
  it.each<Fault>(['lost', 'answer lost'])('it stays and goes once (%s)', async (fault) => {
    const { type, amending, server, refused, left, now } = await setUp();
    server.faults.push(fault);
    type(amended);
    await amending.submit();
    expect(refused).toEqual([['unavailable']]);
    expect(now()).toMatchObject({ isSending: false, isChanged: true });
    await amending.submit();
    expect(server.taken()).toHaveLength(1);
    expect(left).toEqual(['done']);
  });

  it('it goes when the page is opened again, as it was', async () => {
    const { type, amending, server, browser } = await setUp();
    const page = server.card();
    server.faults.push('answer lost');
    type(amended);
    await amending.submit();
    amending.end();
    const again = openPage(server, browser, page);
    await again.amending.start();
    expect(again.left).toEqual(['done']);
    expect(server.taken()).toHaveLength(1);
  });

  it('what was changed since is not sent by itself, and not as the same', async () => {
    const { type, amending, server } = await setUp();
    server.faults.push('lost');
    type(amended);
    await amending.submit();
    type({ why: 'as meant now' });
    await amending.again();
    expect(server.taken()).toEqual([]);
    await amending.submit();
    expect(server.taken()).toMatchObject([{ answers: { why: 'as meant now' } }]);
    expect(new Set(server.asked.map(({ submission_id }) => submission_id)).size).toBe(2);
  });

  it('what was sent and has arrived is nobody else’s: what was typed since amends it', async () => {
    const { type, amending, server, refused, now, left } = await setUp();
    server.faults.push('answer lost');
    type(amended);
    await amending.submit();
    type({ why: 'as meant now' });
    await amending.submit();
    expect(now()?.elsewhere).toEqual({});
    expect(refused).toEqual([['unavailable']]);
    expect(server.taken().map(({ answers }) => answers.why)).toEqual([amended.why, 'as meant now']);
    expect(left).toEqual(['done']);
  });

  it('after the session ended it stays as well', async () => {
    const { type, amending, server, refused, left } = await setUp();
    server.faults.push([{ field: '', key: 'not_signed_in' }]);
    type(amended);
    await amending.submit();
    expect(refused).toEqual([['not_signed_in']]);
    await amending.submit();
    expect(left).toEqual(['done']);
  });
});

describe('refused', () => {
  it('it stays with its author, and the next is another one', async () => {
    const { type, amending, server, refused } = await setUp();
    server.faults.push([{ field: 'answers.rating', key: 'scorecard_locked' }]);
    type(amended);
    await amending.submit();
    await amending.submit();
    expect(refused).toEqual([['scorecard_locked']]);
    expect(new Set(server.asked.map(({ submission_id }) => submission_id)).size).toBe(2);
  });

  it('because another device amended, both texts are there to choose from', async () => {
    const { type, amending, server, refused, now, values } = await setUp();
    server.elsewhere('as somebody else meant');
    type(amended);
    await amending.submit();
    expect(refused).toEqual([['stale_revision']]);
    expect(now()?.elsewhere.why?.value).toBe('as somebody else meant');
    expect(values().why).toBe('as meant');
    await amending.choose('why', 'mine');
    await amending.submit();
    expect(server.taken()).toMatchObject([{ answers: { why: 'as meant' } }]);
  });
});

it('is not sent over what another device has amended before somebody has chosen', async () => {
  const { type, amending, server, refused, now, left } = await setUp();
  server.elsewhere('as somebody else meant');
  type(amended);
  await amending.submit();
  await amending.submit();
  expect([server.taken(), left, refused]).toEqual([[], [], [['stale_revision'], ['elsewhere']]]);
  expect(now()?.base?.why?.value).toBe('as somebody else meant');
});

describe('discarded without an answer', () => {
  it.each([
    ['it may be in, which is said', 'answer lost', ['done'], 1],
    ['it is gone where it never arrived', 'lost', ['discarded'], 0],
  ] as const)('%s', async (_, fault, expected, count) => {
    const { type, amending, server, left, browser } = await setUp();
    server.faults.push(fault);
    type(amended);
    await amending.submit();
    await amending.discard();
    expect([left, server.taken().length, browser.stored()]).toEqual([expected, count, undefined]);
  });

  it('it stays where somebody has amended what may be it', async () => {
    const { type, amending, server, left, refused } = await setUp();
    server.faults.push('answer lost');
    type(amended);
    await amending.submit();
    server.elsewhere('as somebody else meant');
    await amending.discard();
    expect([left, refused]).toEqual([[], [['unavailable'], ['stale_revision']]]);
    await amending.discard();
    expect(left).toEqual(['discarded']);
  });

  it('it stays as long as nobody can say', async () => {
    const { type, amending, server, left, refused } = await setUp();
    server.faults.push('answer lost');
    type(amended);
    await amending.submit();
    server.isAway = true;
    await amending.discard();
    expect([left, refused]).toEqual([[], [['unavailable'], ['unavailable']]]);
  });

  it('it stays while it is under way', async () => {
    const { type, amending, left } = await setUp();
    type(amended);
    const sent = amending.submit();
    await vi.advanceTimersByTimeAsync(0);
    await Promise.all([amending.discard(), sent]);
    expect(left).toEqual(['done']);
  });
});

describe('two tabs', () => {
  it('know when one has discarded it, which is no submission', async () => {
    const { server, browser, type, amending } = await setUp();
    const other = openPage(server, browser);
    await other.amending.start();
    type(amended);
    await vi.advanceTimersByTimeAsync(300);
    await amending.discard();
    await vi.advanceTimersByTimeAsync(300);
    expect(other.left).toEqual(['discarded']);
  });

  it('lose nothing that was typed in one while the other sent', async () => {
    const { server, browser, type, amending, left } = await setUp();
    const other = openPage(server, browser);
    await other.amending.start();
    type(amended);
    await vi.advanceTimersByTimeAsync(300);
    const sent = amending.submit();
    other.type({ forRecruiter: 'and this' });
    await sent;
    await vi.advanceTimersByTimeAsync(600);
    expect(server.taken()).toHaveLength(1);
    expect([left, other.left, other.refused]).toEqual([['done'], [], [['stale_revision']]]);
    expect(other.values().forRecruiter).toBe('and this');
    expect(browser.stored()?.mine.forRecruiter?.value).toBe('and this');
  });
});

describe('once others can read the card', () => {
  const rating = { rating: 4 as const, notObserved: null };

  it('ratings that were changed before are set back, and that is said', async () => {
    const { server, browser, type, amending } = await setUp();
    type({ ...amended, rating });
    await vi.advanceTimersByTimeAsync(300);
    amending.end();
    const later = openPage(server, browser, server.card(), true);
    await later.amending.start();
    expect(later.values()).toMatchObject({ ...amended, rating: emptyCard([]).rating });
    expect(later.refused).toEqual([['scorecard_locked']]);
    await later.amending.submit();
    expect(later.left).toEqual(['done']);
  });

  it('so are those that the server refused', async () => {
    const { server, type, amending, values, left } = await setUp();
    server.faults.push([{ field: 'answers.rating', key: 'scorecard_locked' }]);
    type({ ...amended, rating });
    await amending.submit();
    expect(values()).toMatchObject({ ...amended, rating: emptyCard([]).rating });
    await amending.submit();
    expect(left).toEqual(['done']);
  });
});

it('says when this device keeps nothing', async () => {
  const { type, browser, now, amending } = await setUp();
  browser.fill(true);
  type(amended);
  await vi.advanceTimersByTimeAsync(300);
  expect(now()?.isKept).toBe(false);
  expect(amending.wouldLose()).toBe(true);
});
