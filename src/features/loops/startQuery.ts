import * as v from 'valibot';
import { fromLocalInput } from '../../domain/schedule.ts';
import type { FieldError } from '../../forms/posted.ts';
import { modes } from './loopForm.ts';

/** Breaks between interviews that can be chosen, in minutes. */
export const breaks = [0, 5, 10, 15, 30, 60] as const;

const schema = (timeZone: string) =>
  v.pipe(
    v.object({
      date: v.pipe(v.string('date_invalid'), v.isoDate('date_invalid')),
      time: v.pipe(v.string('date_invalid'), v.regex(/^\d{2}:\d{2}$/, 'date_invalid')),
      break: v.pipe(v.string('field_required'), v.picklist(breaks.map(String), 'field_invalid')),
      mode: v.picklist(modes, 'field_required'),
      place: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(200, 'field_too_long')),
    }),
    v.transform(({ date, time, break: between, mode, place }) => ({
      start: fromLocalInput(`${date}T${time}`, timeZone),
      breakMinutes: Number(between),
      mode,
      place,
    })),
  );

export interface LoopStart {
  start: Date;
  breakMinutes: number;
  mode: (typeof modes)[number];
  place: string;
}

/**
 * What the first step of starting a loop put into the address. null: the step was not taken yet.
 * Times are read on the clock of the site's time zone.
 */
export function readStart(
  query: URLSearchParams,
  timeZone: string,
): { start: LoopStart } | { errors: FieldError[] } | null {
  if (!query.has('date')) return null;
  const parsed = v.safeParse(schema(timeZone), Object.fromEntries(query));
  if (!parsed.success) {
    return {
      errors: parsed.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', key: issue.message })),
    };
  }
  const { start, ...rest } = parsed.output;
  return start ? { start: { start, ...rest } } : { errors: [{ field: 'date', key: 'date_invalid' }] };
}
