import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from './exchange.ts';
import { type FakeServer, fakeBrowser, fakeServer, first, note, openPage, setUp } from './testing.ts';

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const second = 'question:second';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The next request is answered when it is let go, by what is made then. */
function hold(server: FakeServer, answer: () => Reply<object>): () => void {
  let letGo = () => {};
  const held = new Promise<Reply<object>>((resolve) => {
    letGo = () => resolve(answer());
  });
  server.faults.push(held as never);
  return letGo;
}

async function handedIn() {
  const page = await setUp({ [second]: note('as it was') });
  page.type('why', 'because');
  await pass(2000);
  page.server.faults.push('lost');
  await page.saving.submit();
  return page;
}

describe('a card that was handed in and waits', () => {
  it('does not cover what another device has saved since', async () => {
    const { server, saving, refused, isSubmitted, card } = await handedIn();
    server.elsewhere(second, note('from the laptop'));
    saving.now();
    await pass(2000);
    expect([isSubmitted(), refused]).toEqual([false, [['stale_revision']]]);
    expect([card()[second], server.text(second)]).toEqual([note('from the laptop'), note('from the laptop')]);
  });

  it('nor what it saved unseen, while nobody says what that is', async () => {
    const { server, saving, type, isSubmitted, refused, card } = await setUp({ [second]: note('short') });
    await pass(2000);
    server.elsewhere(second, note('short, and two paragraphs from the laptop'));
    type('why', 'because');
    // The draft goes through, what is new there is not told.
    server.faults.push(undefined as never, 'lost');
    await saving.submit();
    expect(server.submissions).toEqual([]);
    await pass(3000);
    expect([isSubmitted(), refused]).toEqual([false, [['stale_revision']]]);
    expect(card()[second]).toEqual(note('short, and two paragraphs from the laptop'));
  });

  it('nor after a reload in between', async () => {
    const { server, browser, saving, type, kill } = await setUp({ [second]: note('short') });
    await pass(2000);
    server.elsewhere(second, note('from the laptop'));
    type('why', 'because');
    server.faults.push(undefined as never, 'lost');
    await saving.submit();
    const old = { revision: 1, answers: [{ key: second, revision: 1, value: note('short') }] } as const;
    kill();
    const next = openPage(server, browser, { page: { ...old, answers: [...old.answers] } });
    await next.saving.start();
    await pass(2000);
    expect([server.taken(), next.card()[second]]).toEqual([undefined, note('from the laptop')]);
  });

  it('nor does the next page', async () => {
    const { server, browser, kill } = await handedIn();
    kill();
    server.elsewhere(second, note('from the laptop'));
    const next = openPage(server, browser);
    await next.saving.start();
    await pass(2000);
    expect([next.isSubmitted(), server.taken()]).toEqual([false, undefined]);
    expect(next.card()[second]).toEqual(note('from the laptop'));
  });

  it('keeps what is typed after it was taken back while its answer was on the way', async () => {
    const { server, browser, saving, type, isSubmitted, states } = await handedIn();
    const letGo = hold(server, () => {
      const [attempt] = server.submissions.slice(-1);
      if (!attempt) throw new Error('nothing was submitted');
      return server.submit(attempt);
    });
    await pass(1100);
    await saving.recall();
    type('why', 'because, and more');
    await pass(400);
    letGo();
    await pass(3000);
    expect([isSubmitted(), server.taken()?.answers.why]).toEqual([false, 'because']);
    expect(states.at(-1)).toMatchObject({ state: 'stopped', stopped: 'scorecard_locked' });
    expect(browser.stored()?.mine.why?.value).toBe('because, and more');
  });

  it('is done where nothing was changed after taking it back', async () => {
    const { server, saving, isSubmitted } = await handedIn();
    const letGo = hold(server, () => server.submit(server.submissions.at(-1) as never));
    await pass(1100);
    await saving.recall();
    letGo();
    await pass(3000);
    expect(isSubmitted()).toBe(true);
  });

  it('does not go by itself once it was taken back', async () => {
    const { server, saving, refused, isSubmitted } = await handedIn();
    const letGo = hold(server, () => ({ ok: false, errors: [{ field: 'revision', key: 'stale_revision' }] }));
    await pass(1100);
    await saving.recall();
    letGo();
    await pass(5000);
    expect([isSubmitted(), refused, server.taken()]).toEqual([false, [], undefined]);
  });

  it('keeps what was typed in another tab before that heard of it', async () => {
    const { server, browser, saving } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    await pass(2000);
    other.type('why', 'typed in the same moment');
    void saving.submit();
    await pass(3000);
    expect(browser.stored()?.mine.why?.value).toBe('typed in the same moment');
    expect(other.isSubmitted()).toBe(false);
  });
});

describe('what is typed once the network is back goes to the server', () => {
  it('when what waited was taken back, and nothing was left to send', async () => {
    const { server, saving, type, state } = await handedIn();
    await saving.recall();
    saving.now();
    await pass(2000);
    expect(state()).toBe('saved');
    type('why', 'because, and typed on');
    await pass(2000);
    expect([state(), server.text('why')]).toEqual(['saved', 'because, and typed on']);
  });

  it('when the tab in which it was typed is gone', async () => {
    const { server, browser, type, kill } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    await pass(2000);
    type('why', 'last words');
    await pass(300);
    kill();
    expect(server.text('why')).toBeUndefined();
    await pass(10_000);
    expect([server.text('why'), other.state()]).toEqual(['last words', 'saved']);
  });

  it.each(['lost', { ok: false, errors: [{ field: '', key: 'not_signed_in' }] }] as const)(
    'when another tab has sent what waited: %j',
    async (fault) => {
      const { server, browser, type, state } = await setUp();
      server.faults.push(fault as never);
      type('why', 'a');
      await pass(1000);
      const other = openPage(server, browser);
      await other.saving.start();
      await pass(3000);
      expect([server.text('why'), state()]).toEqual(['a', 'saved']);
      type('why', 'ab');
      await pass(3000);
      expect([server.text('why'), state()]).toEqual(['ab', 'saved']);
    },
  );
});

describe('a browser that keeps nothing', () => {
  it('says so before it says that something is to be chosen, and warns before the page is left', async () => {
    const { server, browser, saving, type, state } = await setUp();
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    await pass(2000);
    expect(state()).toBe('conflict');
    browser.fill(true);
    server.faults.push(...new Array(5).fill('lost'));
    type('why', 'in memory alone');
    await pass(3000);
    expect([state(), saving.wouldLose()]).toEqual(['unkept', true]);
  });

  it('warns also where nothing is taken any more', async () => {
    const { server, browser, saving, type, state } = await setUp();
    browser.fill(true);
    server.faults.push({ ok: false, errors: [{ field: 'assignment_id', key: 'assignment_ended' }] });
    type('why', 'in memory alone');
    await pass(3000);
    expect([state(), saving.wouldLose()]).toEqual(['stopped', true]);
  });
});

describe('two tabs', () => {
  it('one of which waits with a card that was handed in: the other sends it when that has gone', async () => {
    const { server, browser, saving, type, kill } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    type('why', 'because');
    server.faults.push('lost', 'lost');
    await saving.submit();
    await pass(100);
    kill();
    await pass(12_000);
    expect([other.isSubmitted(), server.taken()?.answers.why]).toEqual([true, 'because']);
  });

  it('lose nothing where one could keep nothing for a while', async () => {
    const { server, browser, type, card, state } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    await pass(2100);
    server.faults.push(...new Array(10).fill('lost'));
    browser.fill(true);
    for (const text of ['b', 'bc', 'bcd']) {
      other.type('forRecruiter', text);
      await pass(1000);
    }
    browser.fill(false);
    type('why', 'typed in the first tab');
    await pass(300);
    other.type('forRecruiter', 'bcde');
    await pass(60_000);
    expect([card().why, server.text('why'), server.text('forRecruiter'), state()]).toEqual([
      'typed in the first tab',
      'typed in the first tab',
      'bcde',
      'saved',
    ]);
  });

  it('lose nothing where the browser has cleared what it kept', async () => {
    const { server, browser, type, card, state } = await setUp({ why: 'old' });
    server.faults.push(...new Array(3).fill('lost'));
    type('why', 'an hour of words');
    await pass(1000);
    browser.forget();
    const other = openPage(server, browser);
    await other.saving.start();
    await pass(100);
    type('forRecruiter', 'x');
    await pass(60_000);
    expect([card().why, server.text('why'), state()]).toEqual([
      'an hour of words',
      'an hour of words',
      'saved',
    ]);
  });

  it('agree where neither can keep anything', async () => {
    const { server, browser, type, card, state } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    browser.fill(true);
    await pass(2100);
    type('why', 'from A');
    await pass(3000);
    expect(other.card().why).toBe('from A');
    other.type('why', 'from A, and B');
    await pass(10_000);
    expect([card().why, server.text('why'), state(), other.state()]).toEqual([
      'from A, and B',
      'from A, and B',
      'saved',
      'saved',
    ]);
  });

  it.each([true, false])(
    'agree where one was opened when nothing could be kept (types first: %s)',
    async (isFirst) => {
      const { server, browser, type, card } = await setUp();
      await pass(2000);
      browser.fill(true);
      const other = openPage(server, browser);
      await other.saving.start();
      await pass(2000);
      browser.fill(false);
      type('forRecruiter', 'kept');
      await pass(3000);
      browser.fill(true);
      if (isFirst) other.type('why', 'from B');
      else type('why', 'from A');
      await pass(10_000);
      expect([card().why, other.card().why]).toEqual(new Array(2).fill(isFirst ? 'from B' : 'from A'));
      expect([other.card().forRecruiter, server.text('why')]).toEqual(['kept', card().why]);
    },
  );

  it('leave one another alone once both are refused', async () => {
    const { server, browser, type } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    await pass(2000);
    for (let at = 0; at < 4; at++)
      server.faults.push({ ok: false, errors: [{ field: '', key: 'payload_invalid' }] });
    type('why', 'a');
    other.type('forRecruiter', 'b');
    await pass(30_000);
    const { count } = browser.stored() ?? {};
    await pass(120_000);
    expect(browser.stored()?.count).toBe(count);
  });

  it('show what was to be chosen also after the browser has cleared it', async () => {
    const { server, browser, type, states } = await setUp({ why: 'old' });
    await pass(2000);
    server.elsewhere('why', 'from the laptop');
    type('why', 'from the phone');
    await pass(3000);
    expect(states.at(-1)?.elsewhere.why?.value).toBe('from the laptop');
    browser.forget();
    const other = openPage(server, browser);
    await other.saving.start();
    await pass(20_000);
    expect(server.text('why')).toBe('from the laptop');
    expect(other.states.at(-1)?.state).toBe('conflict');
  });

  it('keep apart what each typed before and after the browser cleared what it kept', async () => {
    const { server, browser, type, card } = await setUp();
    for (const text of ['a', 'ab', 'abc']) {
      type('why', text);
      await pass(1000);
    }
    browser.forget();
    server.faults.push(...new Array(20).fill('lost'));
    const other = openPage(server, browser);
    await other.saving.start();
    other.type('why', 'abc, and half a page more');
    await pass(1000);
    type('forRecruiter', 'x');
    await pass(1000);
    expect([card().why, other.card().why]).toEqual(new Array(2).fill('abc, and half a page more'));
    server.faults.length = 0;
    await pass(60_000);
    expect([server.text('why'), server.text('forRecruiter')]).toEqual(['abc, and half a page more', 'x']);
  });

  it('show both where each typed something else before and after', async () => {
    const { server, browser, type, card, states } = await setUp();
    server.faults.push(...new Array(40).fill('lost'));
    for (const text of ['a', 'ab', 'abc']) {
      type('why', text);
      await pass(1000);
    }
    browser.forget();
    const other = openPage(server, browser);
    await other.saving.start();
    other.type('why', 'something else');
    await pass(1000);
    type('forRecruiter', 'x');
    await pass(1000);
    const both = [card().why, states.at(-1)?.elsewhere.why?.value];
    expect(both.toSorted()).toEqual(['abc', 'something else']);
    expect([other.card().why, other.card().forRecruiter]).toEqual([card().why, 'x']);
  });

  it('put nothing back into a field whose last words are just being stored', async () => {
    const { browser, type, card } = await setUp();
    type('why', 'hello');
    await pass(3000);
    const stored = structuredClone(browser.stored());
    if (!stored) throw new Error('nothing was stored');
    let letGo = () => {};
    browser.hold(
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    type('why', 'hello world');
    await pass(200);
    browser.open().tell({ draft: { ...stored, count: stored.count + 1 } });
    await pass(1);
    expect(card().why).toBe('hello world');
    letGo();
    browser.hold(Promise.resolve());
    await pass(3000);
    expect([card().why, browser.stored()?.elsewhere]).toEqual(['hello world', {}]);
  });
});

it('a page that has been left writes nothing any more', async () => {
  const { browser, saving, type } = await setUp();
  type('why', 'kept');
  await pass(3000);
  saving.end();
  browser.forget();
  type('why', 'kept, and typed on');
  saving.hide();
  await pass(3000);
  expect(browser.stored()).toBeUndefined();
  expect(browser.open().leaves()).toEqual([]);
});

it('what is typed over an older text before the script has come is no conflict', async () => {
  const server = fakeServer({ why: 'old' });
  const page = openPage(server, fakeBrowser(), { early: { why: 'typed early' } });
  await page.saving.start();
  await pass(3000);
  expect(page.states.map(({ state }) => state)).not.toContain('conflict');
  expect([server.text('why'), page.state()]).toEqual(['typed early', 'saved']);
});

it('two leaves of one answer are both shown', async () => {
  const { server, browser, kill } = await setUp();
  kill();
  for (const text of ['one', 'two']) browser.open().keepLeaf({ why: { value: text, at: 1 } });
  const next = openPage(server, browser);
  await next.saving.start();
  await pass(3000);
  expect([next.card().why, next.states.at(-1)?.elsewhere.why?.value]).toEqual(['two', 'one']);
});
