import * as v from 'valibot';
import { type RampInput, ramp } from '../../domain/ramp.ts';
import { fromLocalInput } from '../../domain/schedule.ts';
import { optionalText } from '../../forms/posted.ts';

export const modes = ['on_site', 'video', 'phone'] as const;

export interface LoopFormContext {
  timeZone: string;
  /** Length of each interview in minutes, as the opening fixes it. */
  minutes: number;
  ramp: Omit<RampInput, 'chosen'>;
}

/** One row of the form: one competency, asked by one person. */
const rowSchema = (timeZone: string) =>
  v.object({
    competency_id: v.pipe(v.string('competency_unknown'), v.nonEmpty('competency_unknown')),
    member_id: v.pipe(
      v.string('competency_without_interviewer'),
      v.nonEmpty('competency_without_interviewer'),
      v.uuid('member_unknown'),
    ),
    starts_at: v.pipe(
      v.string('date_invalid'),
      v.transform((text) => fromLocalInput(text, timeZone)),
      v.date('date_invalid'),
    ),
    mode: v.picklist(modes, 'field_required'),
    place: optionalText(200),
    round: v.pipe(v.optional(v.picklist(['1', '2'], 'field_invalid'), '1'), v.transform(Number)),
  });

type Row = v.InferOutput<ReturnType<typeof rowSchema>>;

/** The form that starts a loop, row by row; its output is the payload of `create_loop` without whose loop it is. */
export function loopSchema({ timeZone, minutes, ramp: rule }: LoopFormContext) {
  return v.pipe(
    v.object({
      ramp_up: v.optional(v.picklist(['yes', 'no'], 'field_invalid')),
      ramp_up_reason: optionalText(500),
      interviews: v.pipe(
        v.record(v.string(), rowSchema(timeZone)),
        v.rawCheck(({ dataset, addIssue }) => {
          if (!dataset.typed) return;
          for (const { row, field, key } of clashes(dataset.value, minutes))
            addIssue({
              message: key,
              path: [step(dataset.value, row), step(dataset.value[row] ?? {}, field)],
            });
        }),
      ),
    }),
    v.forward(
      v.partialCheck(
        [['ramp_up'], ['ramp_up_reason']],
        ({ ramp_up, ramp_up_reason }) =>
          !ramp({ ...rule, chosen: toBoolean(ramp_up) }).needsReason || ramp_up_reason !== '',
        'ramp_up_reason_required',
      ),
      ['ramp_up_reason'],
    ),
    v.transform(({ ramp_up, ramp_up_reason, interviews }) => {
      const { needsReason, rampUp } = ramp({ ...rule, chosen: toBoolean(ramp_up) });
      const shared = sharedInterviews(interviews);
      return {
        payload: {
          ...(needsReason && { ramp_up: rampUp, ramp_up_reason }),
          interviews: shared.map(({ rows: [first], rows }) => ({
            round: first.round,
            starts_at: first.starts_at.toISOString(),
            minutes,
            mode: first.mode,
            ...(first.place && { place: first.place }),
            assignments: rows.map(({ competency_id, member_id }) => ({ competency_id, member_id })),
          })),
        },
        rows: shared.map(({ keys }) => keys),
      };
    }),
  );
}

const toBoolean = (choice: 'yes' | 'no' | undefined) => (choice === undefined ? undefined : choice === 'yes');

interface Shared {
  keys: string[];
  rows: [Row, ...Row[]];
}

/** Rows at the same time, in the same place and round, are one interview with several interviewers. */
function sharedInterviews(rows: Record<string, Row>): Shared[] {
  const byOccasion = new Map<string, Shared>();
  for (const [key, row] of Object.entries(rows)) {
    const occasion = JSON.stringify([row.starts_at.getTime(), row.mode, row.place, row.round]);
    const shared = byOccasion.get(occasion);
    if (shared) {
      shared.keys.push(key);
      shared.rows.push(row);
    } else byOccasion.set(occasion, { keys: [key], rows: [row] });
  }
  return [...byOccasion.values()].sort(
    (a, b) => a.rows[0].starts_at.getTime() - b.rows[0].starts_at.getTime(),
  );
}

/** People who stand in two rows, and interviews that would need the candidate in two places at once. */
function* clashes(rows: Record<string, Row>, minutes: number) {
  const seen = new Set<string>();
  for (const [row, { member_id }] of Object.entries(rows)) {
    if (seen.has(member_id)) yield { row, field: 'member_id', key: 'interviewer_twice' };
    seen.add(member_id);
  }
  let busyUntil = 0;
  for (const { keys, rows: shared } of sharedInterviews(rows)) {
    const start = shared[0].starts_at.getTime();
    const row = keys[0];
    if (start < busyUntil && row !== undefined) yield { row, field: 'starts_at', key: 'interviews_overlap' };
    busyUntil = Math.max(busyUntil, start + minutes * 60_000);
  }
}

/** Which field of the form a path of the payload means: interviews were put together from rows. */
export function rowField(rows: readonly string[][], path: string): string {
  const [, interview, rest = ''] = /^interviews\.(\d+)\.?(.*)$/.exec(path) ?? [];
  if (interview === undefined) return path;
  const [, assignment = '0', inner] = /^assignments\.(\d+)\.?(.*)$/.exec(rest) ?? [];
  const row = rows[Number(interview)]?.[Number(assignment)];
  return row === undefined ? '' : `interviews.${row}.${inner ?? rest}`;
}

function step(input: object, key: string): v.ObjectPathItem {
  const record = input as Record<string, unknown>;
  return { type: 'object', origin: 'value', input: record, key, value: record[key] };
}
