/** A sequence of interviews from one start time; all lengths in minutes. */
export interface ScheduleInput {
  start: Date;
  minutes: number;
  breakMinutes: number;
  count: number;
}

/** The start of each interview of a loop, one after the other with the same break between. */
export function schedule({ start, minutes, breakMinutes, count }: ScheduleInput): Date[] {
  const step = (minutes + breakMinutes) * 60_000;
  return Array.from({ length: count }, (_, at) => new Date(start.getTime() + at * step));
}

/**
 * What a `datetime-local` field says ("2026-11-24T14:00"), read in an IANA time zone.
 * null for anything that is no such text or no such day. In the hour that a clock change skips, the time after it is meant.
 */
export function fromLocalInput(text: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const asUtc = new Date(`${text}:00Z`);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 16) !== text) return null;
  const guess = new Date(asUtc.getTime() - offsetMs(asUtc, timeZone));
  return new Date(asUtc.getTime() - offsetMs(guess, timeZone));
}

/** The text for a `datetime-local` field: a moment as the clock on the wall shows it in an IANA time zone. */
export function toLocalInput(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetMs(moment, timeZone)).toISOString().slice(0, 16);
}

function offsetMs(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(moment.getTime() / 1000) * 1000;
}
