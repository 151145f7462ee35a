import { expect, test } from 'vitest';
import { fromLocalInput, schedule, toLocalInput } from './schedule.ts';

test('interviews follow one another with the same break between', () => {
  const start = new Date('2026-11-24T08:00:00Z');
  const times = schedule({ start, minutes: 45, breakMinutes: 15, count: 3 });
  expect(times.map((time) => time.toISOString())).toEqual([
    '2026-11-24T08:00:00.000Z',
    '2026-11-24T09:00:00.000Z',
    '2026-11-24T10:00:00.000Z',
  ]);
});

test.each([
  ['winter', '2026-11-24T14:00', '2026-11-24T13:00:00.000Z'],
  ['summer', '2026-07-24T14:00', '2026-07-24T12:00:00.000Z'],
  ['just before the clocks go forward', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['just after the clocks go forward', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
])('a local time in %s is read in its zone and written back the same', (_, local, utc) => {
  const moment = fromLocalInput(local, 'Europe/Berlin');
  expect(moment?.toISOString()).toBe(utc);
  expect(moment && toLocalInput(moment, 'Europe/Berlin')).toBe(local);
});

test.each(['', 'tomorrow', '2026-13-01T10:00', '2026-02-30T10:00', '2026-11-24 14:00'])(
  '%s is no local time',
  (text) => {
    expect(fromLocalInput(text, 'Europe/Berlin')).toBeNull();
  },
);
