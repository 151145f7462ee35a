import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, attend } from './handover.ts';

const told = vi.fn();
const registration: { waiting?: object; active?: object } = {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('registration', registration);
  registration.waiting = { postMessage: told };
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  told.mockClear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the next worker takes over once nothing has been under way for three seconds', async () => {
  await attend(Promise.resolve());
  await vi.advanceTimersByTimeAsync(2_900);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(told.mock.calls).toEqual([[{ type: 'take-over' }]]);
});

test.each(['comes', 'fails'])(
  'not while a page waits for something, however long, until it %s',
  async (how) => {
    const slow = Promise.withResolvers<void>();
    const waited = attend(slow.promise).catch(() => {});
    await attend(Promise.resolve());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).not.toHaveBeenCalled();
    if (how === 'comes') slow.resolve();
    else slow.reject(new TypeError('no network'));
    await waited;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told).toHaveBeenCalledOnce();
  },
);

test('what comes meanwhile puts it off', async () => {
  await attend(Promise.resolve());
  await vi.advanceTimersByTimeAsync(2_000);
  await attend(Promise.resolve());
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).not.toHaveBeenCalled();
});

test('where no other waits, nothing happens', async () => {
  delete registration.waiting;
  await attend(Promise.resolve());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).not.toHaveBeenCalled();
});

test('a worker that is ready says so to the one that is here; the first has nobody to tell', () => {
  registration.active = { postMessage: told };
  announce();
  expect(told.mock.calls).toEqual([[{ type: 'next' }]]);
  delete registration.active;
  expect(announce).not.toThrow();
});
