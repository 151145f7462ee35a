import { describe, expect, it } from 'vitest';
import {
  accept,
  choose,
  type Draft,
  hasPending,
  isOver,
  isUnsent,
  lastAt,
  learn,
  newDraft,
  refuse,
  reject,
  rejoin,
  type ServerAnswer,
  staysUntil,
  unsaved,
  valueIn,
  withAttempt,
  write,
} from './draft.ts';

const facts = { memberId: 'm', assignmentId: 'a', title: 'Card', path: '/a', until: '2026-12-01T00:00:00Z' };
const why = (value: string, revision: number): ServerAnswer => ({ key: 'why', revision, value });
const draft = (...answers: ServerAnswer[]) =>
  newDraft(facts, { revision: Math.max(0, ...answers.map(({ revision }) => revision)), answers });
const typed = (value: string, at: number, on: Draft = draft()) => write(on, 'why', { value, at });

describe('what was written here', () => {
  it('stands before what the server had', () => {
    expect(valueIn(draft(why('old', 1)), 'why')).toBe('old');
    expect(valueIn(typed('new', 1, draft(why('old', 1))), 'why')).toBe('new');
    expect(valueIn(draft(), 'why')).toBeUndefined();
  });

  it.each([
    ['later', 2, 'two', undefined],
    ['at the same time, the same', 1, 'one', undefined],
    ['at the same time, something else', 1, 'two', 'one'],
    ['before it was known here', 0, 'two', 'one'],
  ])('is never overwritten: %s', (_, at, value, beside) => {
    const met = typed(value, at, typed('one', 1));
    expect([valueIn(met, 'why'), met.elsewhere.why?.value]).toEqual([value, beside]);
  });

  it('is not sent where it says what the server had', () => {
    expect(unsaved(typed('old', 1, draft(why('old', 1))))).toEqual([]);
    expect(unsaved(typed('', 1))).toEqual([]);
    expect(isUnsent(typed('x', 1))).toBe(true);
  });
});

describe('what the server has', () => {
  it.each([
    ['is taken over where nothing was written', draft(why('old', 1)), 'theirs', undefined],
    [
      'is taken over where what was written was saved',
      typed('old', 1, draft(why('old', 1))),
      'theirs',
      undefined,
    ],
    ['stands beside what was written', typed('mine', 1, draft(why('old', 1))), 'mine', 'theirs'],
    ['is what was written', typed('theirs', 1), 'theirs', undefined],
  ])('%s', (_, before, value, beside) => {
    const after = learn(before, { revision: 2, answers: [why('theirs', 2)] });
    expect([valueIn(after, 'why'), after.elsewhere.why?.value]).toEqual([value, beside]);
    expect(after.revision).toBe(2);
  });

  it('is not overwritten by what another tab wrote before it heard of it', () => {
    const before = draft(why('old', 1));
    const heard = learn(before, { revision: 2, answers: [why('theirs', 2)] });
    const met = typed('mine', lastAt(before, 'why') + 1, heard);
    expect([valueIn(met, 'why'), met.elsewhere.why?.value]).toEqual(['mine', 'theirs']);
  });

  it('changes nothing when it is older than what is known', () => {
    const known = draft(why('new', 3));
    expect(learn(known, { revision: 1, answers: [why('old', 1)] })).toEqual(known);
  });

  it('waits where two tabs differ already, and is met once they are settled', () => {
    const two = typed('tab B', 1, typed('tab A', 1));
    const met = learn(two, { revision: 2, answers: [why('laptop', 2)] });
    expect([valueIn(met, 'why'), met.elsewhere.why?.value]).toEqual(['tab B', 'tab A']);
    const sent = withAttempt(choose(met, 'why', 'theirs', met.elsewhere.why), 'op');
    const after = accept(sent, sent.attempt as never, {
      revision: 2,
      saved: [],
      changed: [why('laptop', 2)],
    });
    expect([valueIn(after.draft, 'why'), after.draft.elsewhere.why?.value]).toEqual(['tab A', 'laptop']);
  });

  it('is no conflict where it only has a newer revision, as after an amendment of other answers', () => {
    const after = learn(typed('here', 1, draft(why('old', 1))), { revision: 2, answers: [why('old', 2)] });
    expect([valueIn(after, 'why'), after.elsewhere, after.base.why?.revision]).toEqual(['here', {}, 2]);
  });

  it('is no conflict when it came from an unanswered request of our own', () => {
    const sent = withAttempt(typed('a', 1), 'op');
    const after = learn(typed('ab', 2, sent), { revision: 1, answers: [why('a', 1)] });
    expect([valueIn(after, 'why'), after.elsewhere]).toEqual(['ab', {}]);
  });
});

describe('what memory alone had', () => {
  it.each([
    ['stands where nothing was stored', 2, 0, ['memory', undefined]],
    ['stands where it was written later', 2, 1, ['memory', undefined]],
    ['goes where something later was stored', 1, 2, ['stored', undefined]],
    ['stands beside what was stored in the same moment', 1, 1, ['memory', 'stored']],
  ])('%s', (_, here, there, expected) => {
    const met = rejoin(typed('memory', here), there > 0 ? typed('stored', there) : draft(), false);
    expect([valueIn(met, 'why'), met.elsewhere.why?.value]).toEqual(expected);
  });

  it('learns what the server said meanwhile', () => {
    const met = rejoin(typed('memory', 1), draft(why('laptop', 3)), false);
    expect([met.revision, met.base.why?.revision, met.elsewhere.why?.value]).toEqual([3, 3, 'laptop']);
  });
});

describe('what memory had before the browser cleared what it kept', () => {
  const life = (of: Draft, name: string, count: number): Draft => ({ ...of, life: name, count });
  const unchosen = learn(typed('memory', 9), { revision: 3, answers: [why('laptop', 3)] });
  const saved = (text: string, at: number, revision: number) => ({
    ...typed(text, at),
    revision,
    base: { why: why(text, revision) },
  });

  it.each([
    ['stands where nothing was kept since', life(typed('memory', 9), 'a', 9), draft(), ['memory', undefined]],
    ['is shown beside what was', life(typed('memory', 9), 'a', 9), typed('since', 1), ['memory', 'since']],
    ['however much that is', life(typed('memory', 1), 'a', 1), typed('since', 9), ['memory', 'since']],
    [
      'goes where the server has it',
      life(saved('memory', 9, 4), 'a', 9),
      typed('since', 1),
      ['since', 'memory'],
    ],
    [
      'and says what the server has',
      life(saved('new', 9, 4), 'a', 9),
      saved('old', 1, 2),
      ['new', undefined],
    ],
    [
      'stands beside what the server has got since',
      life(typed('memory', 9), 'a', 9),
      draft(why('laptop', 3)),
      ['memory', 'laptop'],
    ],
    [
      'keeps what somebody has to choose about',
      life(unchosen, 'a', 9),
      draft(why('laptop', 3)),
      ['memory', 'laptop'],
    ],
  ])('%s', (_, memory, there, expected) => {
    const met = rejoin(memory, life(there, 'b', 5));
    expect([valueIn(met, 'why'), met.elsewhere.why?.value, met.life]).toEqual([...expected, 'b']);
  });
});

describe('a request', () => {
  const sent = withAttempt(typed('a', 1), 'op');

  it('carries all that can be sent, on the revision it was written on, and stays as it is until answered', () => {
    expect(sent.attempt).toEqual({
      assignment_id: 'a',
      operation_id: 'op',
      answers: [{ key: 'why', base_revision: 0, value: 'a' }],
    });
    expect(withAttempt(typed('ab', 2, sent), 'next').attempt).toBe(sent.attempt);
  });

  it.each([
    ['is what somebody has to choose about', { ...typed('a', 1), elsewhere: { why: why('b', 1) } }],
    ['is too long', typed('x'.repeat(1001), 1)],
    ['was refused for good', refuse(typed('a', 1), 'loop_closed', new Date())],
  ])('carries nothing that %s', (_, before) => {
    expect(withAttempt(before, 'op').attempt).toBeNull();
    expect(hasPending(before)).toBe(false);
  });

  it('that was answered leaves what was written since', () => {
    const { draft: after, complete } = accept(typed('ab', 2, sent), sent.attempt as never, {
      revision: 1,
      saved: ['why'],
      changed: [],
    });
    expect([after.attempt, unsaved(after), after.revision, complete]).toEqual([null, ['why'], 1, true]);
    expect(withAttempt(after, 'next').attempt?.answers[0]).toMatchObject({ base_revision: 1, value: 'ab' });
  });

  it('tells when another device saved in between', () => {
    const reply = { revision: 5, saved: ['why' as const], changed: [] };
    expect(accept(sent, sent.attempt as never, reply).complete).toBe(false);
  });

  it('that was refused at an answer is not sent again until that is changed', () => {
    const after = reject(sent, sent.attempt as never, ['answers.why']) as Draft;
    expect(hasPending(after)).toBe(false);
    expect(hasPending(typed('ab', 2, after))).toBe(true);
  });

  it('that was refused at no answer is refused for good', () => {
    expect(reject(sent, sent.attempt as never, ['assignment_id'])).toBeNull();
  });
});

it.each([
  ['mine', 'here'],
  ['theirs', 'there'],
] as const)('a choice for %s stands, and the other text is gone', (whose, value) => {
  const both = learn(typed('here', 1, draft(why('old', 1))), { revision: 2, answers: [why('there', 2)] });
  const after = choose(both, 'why', whose, both.elsewhere.why);
  expect([valueIn(after, 'why'), after.elsewhere]).toEqual([value, {}]);
  expect(withAttempt(after, 'op').attempt?.answers ?? []).toEqual(
    whose === 'mine' ? [{ key: 'why', base_revision: 2, value: 'here' }] : [],
  );
});

it.each(['mine', 'theirs'] as const)(
  'a choice for %s settles nothing that came after it was seen',
  (whose) => {
    const both = learn(typed('here', 1, draft(why('old', 1))), { revision: 2, answers: [why('there', 2)] });
    const more = learn(both, { revision: 3, answers: [why('there, and more', 3)] });
    expect(choose(more, 'why', whose, both.elsewhere.why)).toBe(more);
  },
);

describe('a card leaves the device', () => {
  const after = new Date('2027-01-01');
  it.each([
    ['when its time is over and all is saved', draft(), after, true],
    ['not before', draft(), new Date('2026-11-30'), false],
    ['never with something that is not sent', typed('a', 1), after, false],
    [
      'once what was refused was kept long enough',
      refuse(typed('a', 1), 'loop_closed', new Date('2026-12-01')),
      after,
      true,
    ],
  ])('%s', (_, what, now, isGone) => {
    expect(isOver(what, now)).toBe(isGone);
  });

  it('14 days after its interview', () => {
    expect(staysUntil('2026-11-26T10:45:00Z')).toBe('2026-12-10T10:45:00.000Z');
  });
});
