import { describe, expect, test } from 'vitest';
import { formats } from './format.ts';

const now = new Date('2026-11-24T09:00:00Z');
const de = formats('de', 'Europe/Berlin');
const en = formats('en', 'Europe/Berlin');

describe('a time near now', () => {
  test.each([
    ['2026-11-24T13:00:00Z', 'Heute, 14:00–14:45', 'Today, 14:00–14:45'],
    ['2026-11-25T13:00:00Z', 'Morgen, 14:00–14:45', 'Tomorrow, 14:00–14:45'],
    ['2026-11-23T23:00:00Z', 'Heute, 00:00–00:45', 'Today, 00:00–00:45'],
    ['2026-11-23T22:30:00Z', 'Gestern, 23:30–00:15', 'Yesterday, 23:30–00:15'],
    ['2026-11-30T13:00:00Z', 'Mo., 30. Nov., 14:00–14:45', 'Mon 30 Nov, 14:00–14:45'],
    ['2027-01-04T13:00:00Z', 'Mo., 4. Jan. 2027, 14:00–14:45', 'Mon, 4 Jan 2027, 14:00–14:45'],
  ])('%s', (start, german, english) => {
    expect(de.range(start, 45, now)).toBe(german);
    expect(en.range(start, 45, now)).toBe(english);
  });

  test('is counted in days of the time zone, not of the machine', () => {
    expect(formats('en', 'America/New_York').moment('2026-11-24T04:30:00Z', now)).toBe('Yesterday, 23:30');
    expect(formats('en', 'Asia/Tokyo').moment('2026-11-24T15:30:00Z', now)).toBe('Tomorrow, 00:30');
  });

  test('stays right over the change to winter time', () => {
    const before = new Date('2026-10-24T21:30:00Z');
    expect(de.moment('2026-10-25T22:30:00Z', before)).toBe('Morgen, 23:30');
    expect(de.times('2026-10-25T00:30:00Z', 90)).toBe('02:30–03:00');
  });
});

test('dates, figures and lists follow the language', () => {
  expect(de.date('2026-11-25T23:30:00Z')).toBe('26. Nov. 2026');
  expect(en.date('2026-11-25T23:30:00Z')).toBe('26 Nov 2026');
  expect(de.number(12345.5)).toBe('12.345,5');
  expect(en.number(12345.5)).toBe('12,345.5');
  expect(de.list(['Anna', 'Bo', 'Cem'])).toBe('Anna, Bo und Cem');
});

test('a time that the database wrote reads the same', () => {
  expect(de.time('2026-11-24 13:00:00+00')).toBe('14:00');
});
