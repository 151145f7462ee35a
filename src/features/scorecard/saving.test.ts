import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, fakeServer, first, note, openPage, setUp } from './testing.ts';

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('on this device', () => {
  it('is what was typed within 300 ms, whether or not typing rests', async () => {
    const { type, browser, isWriting } = await setUp();
    type(first, note('a'));
    expect(isWriting()).toBe(true);
    await pass(150);
    type(first, note('ab'));
    await pass(149);
    expect(browser.stored()?.mine[first]?.value).toEqual(note('ab'));
    expect(isWriting()).toBe(false);
  });

  it('is what was typed last when the page hides, although no transaction has ended', async () => {
    const { server, type, browser, saving, kill } = await setUp();
    type('why', 'a');
    await pass(300);
    type('why', 'ab');
    saving.hide();
    browser.fill(true);
    kill();
    await pass(300);
    expect(browser.stored()?.mine.why?.value).toBe('a');
    browser.fill(false);
    const next = openPage(server, browser);
    await next.saving.start();
    expect(next.card().why).toBe('ab');
    expect(browser.leaves.size).toBe(0);
  });

  it('is what was typed while a transaction was under way when the page hid', async () => {
    const { server, type, browser, saving, kill } = await setUp();
    let written = () => {};
    browser.hold(
      new Promise((resolve) => {
        written = resolve;
      }),
    );
    type('why', 'a');
    await pass(200);
    type('why', 'ab');
    saving.hide();
    browser.hold(new Promise(() => {}));
    written();
    await pass(0);
    kill();
    browser.hold(Promise.resolve());
    const next = openPage(server, browser);
    await next.saving.start();
    expect(next.card().why).toBe('ab');
  });

  it('is shown beside what the server has, where a leaf is all that is left of it', async () => {
    const { server, browser, type, saving, kill } = await setUp({ why: 'before' });
    browser.fill(true);
    type('why', 'here');
    saving.hide();
    kill();
    await pass(300);
    browser.fill(false);
    browser.forget();
    server.elsewhere('why', 'there');
    const next = openPage(server, browser);
    await next.saving.start();
    await pass(1000);
    expect([next.card().why, next.states.at(-1)?.elsewhere.why?.value]).toEqual(['here', 'there']);
    expect(server.text('why')).toBe('there');
  });

  it('is there again after the page was killed, and goes to the server then', async () => {
    const { server, browser, type, kill } = await setUp();
    type(first, note('ab'));
    await pass(300);
    kill();
    expect(server.drafts).toHaveLength(0);
    const next = openPage(server, browser);
    await next.saving.start();
    expect([next.card()[first], server.text(first)]).toEqual([note('ab'), note('ab')]);
    expect(next.state()).toBe('saved');
  });

  it('does not hide what the server has newer, on a page kept since', async () => {
    const { server, browser, type, kill } = await setUp();
    const old = server.card();
    type('why', 'mine');
    await pass(1000);
    kill();
    server.elsewhere('why', 'from the laptop');
    const online = openPage(server, browser);
    await online.saving.start();
    expect(online.card().why).toBe('from the laptop');
    online.kill();
    const offline = openPage(server, browser, { page: old });
    await offline.saving.start();
    expect(offline.card().why).toBe('from the laptop');
  });

  it('is nothing where storage is full: that is said at once, and the server still gets all', async () => {
    const { server, browser, type, state } = await setUp();
    browser.fill(true);
    type('why', 'a');
    await pass(200);
    expect(state()).toBe('unkept');
    type('why', 'ab');
    await pass(800);
    expect([server.text('why'), state()]).toEqual(['ab', 'saved']);
    browser.fill(false);
    type('why', 'abc');
    await pass(200);
    expect(browser.stored()?.mine.why?.value).toBe('abc');
    await pass(800);
    expect([server.text('why'), state()]).toEqual(['abc', 'saved']);
  });

  it('is also what was typed before saving began', async () => {
    const [server, browser] = [fakeServer(), fakeBrowser()];
    const { saving } = openPage(server, browser, { early: { why: 'at once' } });
    await saving.start();
    expect([browser.stored()?.mine.why?.value, server.text('why')]).toEqual(['at once', 'at once']);
  });

  it('stands beside what was typed into an old page before its script ran', async () => {
    const { server, browser, type, kill } = await setUp();
    const old = server.card();
    type('why', 'kept');
    await pass(300);
    kill();
    const next = openPage(server, browser, { page: old });
    next.type('why', 'typed early');
    await next.saving.start();
    expect([next.card().why, next.states.at(-1)?.elsewhere.why?.value]).toEqual(['typed early', 'kept']);
  });
});

describe('two tabs', () => {
  it('agree without asking', async () => {
    const { server, browser, type, card, states } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    type('why', 'one');
    await pass(300);
    expect(other.card().why).toBe('one');
    other.type('why', 'one two');
    await pass(300);
    expect(card().why).toBe('one two');
    await pass(5000);
    expect(server.text('why')).toBe('one two');
    expect([...states, ...other.states].map(({ state }) => state)).not.toContain('conflict');
  });

  it('send one at a time, and the one that is left goes on', async () => {
    const { server, browser, type, kill } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    type('why', 'one');
    await pass(300);
    kill();
    other.type('forRecruiter', 'two');
    await pass(1000);
    expect([server.text('why'), server.text('forRecruiter')]).toEqual(['one', 'two']);
  });

  it('lose nothing where both change the same before they hear of one another', async () => {
    const { server, browser, type, card, states } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    type('why', 'one');
    other.type('why', 'two');
    await pass(5000);
    const both = [card().why, states.at(-1)?.elsewhere.why?.value];
    expect(both.toSorted()).toEqual(['one', 'two']);
  });

  it('know when one has submitted', async () => {
    const { server, browser, saving } = await setUp();
    const other = openPage(server, browser);
    await other.saving.start();
    await saving.submit();
    await pass(0);
    expect(other.isSubmitted()).toBe(true);
  });
});

describe('on the server', () => {
  it('is what changed once typing rests, and only that', async () => {
    const { server, type, state } = await setUp();
    type(first, note('a'));
    await pass(500);
    type(first, note('ab'));
    await pass(700);
    expect(server.drafts).toHaveLength(0);
    await pass(100);
    expect(server.drafts.map(({ answers }) => answers)).toEqual([
      [{ key: first, base_revision: 0, value: note('ab') }],
    ]);
    expect(state()).toBe('saved');
  });

  it('is what was typed while a question for news went unanswered', async () => {
    const server = fakeServer();
    server.faults.push('lost');
    server.held = new Promise((resolve) => setTimeout(resolve, 100));
    const { saving, type } = openPage(server, fakeBrowser());
    const opening = saving.start();
    await pass(50);
    type('why', 'meanwhile');
    await pass(50);
    await opening;
    await pass(1000);
    expect(server.text('why')).toBe('meanwhile');
  });

  it('is what somebody types who never rests', async () => {
    const { server, type } = await setUp();
    for (let at = 1; at <= 20; at += 1) {
      type(first, note('x'.repeat(at)));
      await pass(400);
    }
    expect(server.drafts.length).toBeGreaterThanOrEqual(2);
  });

  it('is asked again as before where an answer is lost, then told what came after', async () => {
    const { server, type, state } = await setUp();
    server.faults.push('answer lost');
    type(first, note('a'));
    await pass(800);
    expect(state()).toBe('waiting');
    type(first, note('ab'));
    await pass(1000);
    expect(server.drafts[1]).toEqual(server.drafts[0]);
    await pass(800);
    expect(server.drafts).toHaveLength(3);
    expect(server.text(first)).toEqual(note('ab'));
    expect(state()).toBe('saved');
  });

  it('is asked again as before by the next page too, so that nothing stands against itself', async () => {
    const { server, browser, type, kill } = await setUp();
    server.faults.push('answer lost');
    type(first, note('a'));
    await pass(800);
    type(first, note('ab'));
    await pass(300);
    kill();
    const next = openPage(server, browser);
    await next.saving.start();
    expect(server.drafts[1]).toEqual(server.drafts[0]);
    await pass(1000);
    expect(server.text(first)).toEqual(note('ab'));
    expect(next.states.map(({ state }) => state)).not.toContain('conflict');
  });

  it('is asked less and less often, and at once when the network is back', async () => {
    const { server, type, saving } = await setUp();
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

  it('gets the rest after somebody signed in again', async () => {
    const { server, type, state, isWriting } = await setUp();
    server.faults.push({ ok: false, errors: [{ field: '', key: 'not_signed_in' }] });
    type('why', 'a');
    await pass(800);
    expect([state(), isWriting()]).toEqual(['signed_out', false]);
    type('why', 'ab');
    expect([state(), isWriting()]).toEqual(['signed_out', true]);
    await pass(2000);
    expect([state(), server.text('why')]).toEqual(['saved', 'ab']);
  });

  it('may meet somebody else’s at the same moment, which passes', async () => {
    const { server, type, state } = await setUp();
    server.faults.push({ ok: false, errors: [{ field: '', key: 'conflict_try_again' }] });
    type('why', 'a');
    await pass(800);
    expect(state()).toBe('waiting');
    await pass(1000);
    expect([state(), server.text('why')]).toEqual(['saved', 'a']);
  });

  it('may say that nothing is taken any more: the text stays for 14 days, and can be tried again', async () => {
    const { server, browser, type, states, saving, kill } = await setUp();
    server.faults.push({ ok: false, errors: [{ field: 'assignment_id', key: 'loop_closed' }] });
    type('why', 'a');
    await pass(60_000);
    expect(server.drafts).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ state: 'stopped', stopped: 'loop_closed' });
    expect(browser.stored()).toMatchObject({ refused: 'loop_closed', mine: { why: { value: 'a' } } });

    kill();
    const next = openPage(server, browser);
    await next.saving.start();
    expect([next.state(), next.card().why]).toEqual(['stopped', 'a']);
    await next.saving.again();
    expect([next.state(), server.text('why')]).toEqual(['saved', 'a']);
    expect(saving.wouldLose()).toBe(false);
  });

  it('never gets a text that is too long, and gets the rest', async () => {
    const { server, type, state } = await setUp();
    type('why', 'x'.repeat(1001));
    type('forRecruiter', 'From March.');
    await pass(1600);
    expect([server.text('why'), server.text('forRecruiter')]).toEqual([undefined, 'From March.']);
    expect(state()).toBe('invalid');
    type('why', 'x');
    await pass(800);
    expect([server.text('why'), state()]).toEqual(['x', 'saved']);
  });

  it('may refuse one answer and gets the rest', async () => {
    const { server, type, state, rejected } = await setUp();
    server.faults.push({ ok: false, errors: [{ field: 'answers.why', key: 'field_invalid' }] });
    type('why', 'a');
    type('forRecruiter', 'From March.');
    await pass(2000);
    expect([server.text('why'), server.text('forRecruiter')]).toEqual([undefined, 'From March.']);
    expect([state(), rejected]).toEqual(['invalid', ['answers.why']]);
  });
});

describe('two devices', () => {
  it('keep both texts of one answer until somebody chooses', async () => {
    const { server, type, states, saving, card } = await setUp({ [first]: note('old') });
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    type('why', 'because');
    await pass(800);
    expect(server.text(first)).toEqual(note('theirs'));
    expect(server.text('why')).toBe('because');
    expect(card()[first]).toEqual(note('mine'));
    expect(states.at(-1)).toMatchObject({
      state: 'conflict',
      elsewhere: { [first]: { value: note('theirs') } },
    });

    await saving.choose(first, 'mine');
    expect(server.text(first)).toEqual(note('mine'));
    expect(states.at(-1)?.state).toBe('saved');
  });

  it('still show both after the page was killed', async () => {
    const { server, browser, type, kill } = await setUp();
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    await pass(800);
    kill();
    const next = openPage(server, browser);
    await next.saving.start();
    expect(next.card()[first]).toEqual(note('mine'));
    expect(next.states.at(-1)?.elsewhere[first]?.value).toEqual(note('theirs'));
  });

  it('agree on what stands elsewhere when that is chosen', async () => {
    const { server, type, state, saving, card } = await setUp();
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    await pass(800);
    await saving.choose(first, 'theirs');
    expect([card()[first], state()]).toEqual([note('theirs'), 'saved']);
  });

  it('see what the other saved in between, where nothing was typed here', async () => {
    const { server, type, card, state } = await setUp();
    server.elsewhere('question:second', note('from the laptop'));
    type(first, note('from the phone'));
    await pass(800);
    expect(card()['question:second']).toEqual(note('from the laptop'));
    expect(state()).toBe('saved');
  });

  it('see what the other saved as soon as somebody comes back to the page', async () => {
    const { server, card, saving } = await setUp();
    server.elsewhere('why', 'from the laptop');
    saving.now();
    await pass(0);
    expect(card().why).toBe('from the laptop');
  });
});

describe('a card that another device has submitted', () => {
  async function submittedElsewhere() {
    const phone = await setUp();
    const laptop = openPage(phone.server, fakeBrowser());
    await laptop.saving.start();
    laptop.type('why', 'because');
    await laptop.saving.submit();
    expect(laptop.isSubmitted()).toBe(true);
    return phone;
  }

  it('is left for its own page, where nothing else was written', async () => {
    const { saving, isSubmitted, browser } = await submittedElsewhere();
    saving.now();
    await pass(100);
    expect([isSubmitted(), browser.stored()]).toEqual([true, undefined]);
  });

  it('is left also by whoever submits the very same', async () => {
    const { saving, isSubmitted, type } = await submittedElsewhere();
    type('why', 'because');
    await saving.submit();
    expect(isSubmitted()).toBe(true);
  });

  it('keeps what was written here and is not in it', async () => {
    const { saving, isSubmitted, states, type, card } = await submittedElsewhere();
    type(first, note('mine alone'));
    saving.now();
    await pass(2000);
    expect(isSubmitted()).toBe(false);
    expect(states.at(-1)).toMatchObject({ state: 'stopped', stopped: 'scorecard_locked' });
    expect(card()[first]).toEqual(note('mine alone'));
  });
});

describe('submitting', () => {
  it('sends the revision that the draft under way got', async () => {
    const { server, type, saving, isSubmitted, browser } = await setUp();
    type('why', 'because');
    await saving.submit();
    expect(server.submissions[0]).toMatchObject({ revision: 1, answers: { why: 'because' } });
    expect(isSubmitted()).toBe(true);
    expect(browser.stored()).toBeUndefined();
  });

  it('waits without a network and goes once, by the next page if need be', async () => {
    const { server, browser, type, saving, states, kill } = await setUp();
    type('why', 'because');
    server.faults.push('lost');
    await saving.submit();
    expect(states.at(-1)).toMatchObject({ state: 'waiting', submitting: true });
    server.faults.push('answer lost');
    await pass(1000);
    kill();
    const next = openPage(server, browser);
    await next.saving.start();
    expect(next.isSubmitted()).toBe(true);
    const ids = server.submissions.map(({ submission_id }) => submission_id);
    expect(new Set(ids).size).toBe(1);
  });

  it('is one submission where its answer is lost', async () => {
    const { server, saving, isSubmitted } = await setUp();
    server.faults.push('answer lost');
    await saving.submit();
    expect(isSubmitted()).toBe(false);
    await pass(1000);
    expect(isSubmitted()).toBe(true);
    expect(server.submissions).toHaveLength(2);
    expect(server.submissions[1]).toEqual(server.submissions[0]);
  });

  it('takes a new id once it was refused', async () => {
    const { server, saving, refused } = await setUp();
    server.faults.push({ ok: false, errors: [{ field: 'answers.why', key: 'why_required' }] });
    await saving.submit();
    expect(refused).toEqual([['why_required']]);
    await saving.submit();
    expect(server.submissions[1]?.submission_id).not.toBe(server.submissions[0]?.submission_id);
  });

  it('shows what was saved elsewhere instead of sending it unread', async () => {
    const { server, saving, card, refused, isSubmitted } = await setUp();
    server.elsewhere('question:second', note('from the laptop'));
    await saving.submit();
    expect(refused).toEqual([['stale_revision']]);
    expect(card()['question:second']).toEqual(note('from the laptop'));
    await saving.submit();
    expect(isSubmitted()).toBe(true);
  });

  it('does not send while there is something to choose', async () => {
    const { server, type, saving, refused } = await setUp();
    server.elsewhere(first, note('theirs'));
    type(first, note('mine'));
    await pass(800);
    await saving.submit();
    expect(refused).toEqual([['elsewhere']]);
    expect(server.submissions).toHaveLength(0);
  });

  it('that waits can be taken back to go on editing', async () => {
    const { server, saving, states, type, isSubmitted } = await setUp();
    server.faults.push('lost', 'lost');
    await saving.submit();
    await saving.recall();
    expect(states.at(-1)?.submitting).toBe(false);
    type('why', 'better');
    await pass(3000);
    await saving.submit();
    expect(isSubmitted()).toBe(true);
    expect(server.taken()?.answers.why).toBe('better');
  });

  it('that came too late keeps the text', async () => {
    const { server, browser, type, saving, states } = await setUp();
    type('why', 'mine');
    await pass(1000);
    server.faults.push({ ok: false, errors: [{ field: 'assignment_id', key: 'scorecard_locked' }] });
    await saving.submit();
    expect(states.at(-1)).toMatchObject({ state: 'stopped', stopped: 'scorecard_locked', submitting: false });
    expect(browser.stored()?.mine.why?.value).toBe('mine');
  });

  it('that is in without an answer is done also after it was taken back', async () => {
    const { server, saving, isSubmitted } = await setUp();
    server.faults.push('answer lost');
    await saving.submit();
    await saving.recall();
    await saving.submit();
    expect([isSubmitted(), server.submissions.length]).toEqual([true, 2]);
  });

  it.each(['assignment_ended', 'loop_closed'] as const)(
    'is over as soon as the server says %s',
    async (why) => {
      const { server, saving, states } = await setUp();
      server.end(why);
      saving.now();
      await pass(100);
      expect(states.at(-1)).toMatchObject({ state: 'stopped', stopped: why });
    },
  );
});
