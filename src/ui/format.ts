import type { Locale } from '../domain/locale.ts';
import { words } from './words.ts';

// British rather than American English: the day before the month, and hours to 24 as in the German pages.
const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };

const minute = 60_000;
const hour = 60 * minute;

/** Dates, times and figures in one language and one time zone. Dates come in as ISO texts or Date. */
export interface Formats {
  /** "25. Nov. 2026" */
  date(at: Moment): string;
  /** "14:00" */
  time(at: Moment): string;
  /** "Heute, 14:00", "Mi., 25. Nov., 14:00", with the year where it is another than now. */
  moment(at: Moment, now?: Date): string;
  /** The same with an end: "Heute, 14:00–14:45". */
  range(start: Moment, minutes: number, now?: Date): string;
  /** Only the times of it: "14:00–14:45". */
  times(start: Moment, minutes: number): string;
  /** A figure with the separators of the language. */
  number(value: number): string;
  /** "A, B und C" */
  list(items: readonly string[]): string;
}

type Moment = string | Date;
/** A page that a phone keeps may be read days later: on it no day is called today. */
type Page = 'fresh' | 'kept';

const made = new Map<string, Formats>();

/** The formats of a language in a time zone (IANA name, as in `Astro.locals.timeZone`). Kept, as Intl is slow to build. */
export function formats(locale: Locale, timeZone: string, page: Page = 'fresh'): Formats {
  const key = `${locale} ${timeZone} ${page}`;
  const known = made.get(key) ?? make(locale, timeZone, page);
  made.set(key, known);
  return known;
}

function make(locale: Locale, timeZone: string, page: Page): Formats {
  const t = words(locale);
  const tag = tags[locale];
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone, ...options });
  const full = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const near = dates({ weekday: 'short', day: 'numeric', month: 'short' });
  const far = dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const numbers = new Intl.NumberFormat(tag);
  const lists = new Intl.ListFormat(tag);
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

  /** Days since 1970 of the date that a clock in the time zone shows. */
  const dayOf = (at: Date) => Date.parse(iso.format(at)) / (24 * hour);

  function day(at: Date, now: Date): string {
    const away = page === 'fresh' ? dayOf(at) - dayOf(now) : Number.NaN;
    if (away === 0) return t['common.today'];
    if (away === 1) return t['common.tomorrow'];
    if (away === -1) return t['common.yesterday'];
    return iso.format(at).slice(0, 4) === iso.format(now).slice(0, 4) ? near.format(at) : far.format(at);
  }

  const times = (start: Moment, minutes: number) => {
    const from = new Date(start);
    return `${clock.format(from)}–${clock.format(new Date(from.getTime() + minutes * minute))}`;
  };

  return {
    date: (at) => full.format(new Date(at)),
    time: (at) => clock.format(new Date(at)),
    moment: (at, now = new Date()) => `${day(new Date(at), now)}, ${clock.format(new Date(at))}`,
    range: (start, minutes, now = new Date()) => `${day(new Date(start), now)}, ${times(start, minutes)}`,
    times,
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  };
}
