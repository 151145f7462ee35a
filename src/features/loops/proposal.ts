import type { Competency } from '../../domain/framework.ts';
import { schedule, toLocalInput } from '../../domain/schedule.ts';
import type { Typed } from '../../forms/posted.ts';
import type { LoopStart } from './startQuery.ts';

/** One row of the second step, as its fields show it. */
export interface Row {
  /** What the fields' names begin with: `interviews.0`. */
  prefix: string;
  competency: Pick<Competency, 'id' | 'name'>;
  memberId: string;
  startsAt: string;
  mode: string;
  place: string;
}

export interface ProposalInput {
  competencies: readonly Pick<Competency, 'id' | 'name'>[];
  /** Competency → member. */
  plan: Readonly<Record<string, string>>;
  minutes: number;
  start: LoopStart;
  timeZone: string;
}

/** The plan's people, one after the other in the framework's order, from one start time. */
export function proposal({ competencies, plan, minutes, start, timeZone }: ProposalInput): Row[] {
  const times = schedule({
    start: start.start,
    minutes,
    breakMinutes: start.breakMinutes,
    count: competencies.length,
  });
  return competencies.map((competency, at) => ({
    prefix: `interviews.${at}`,
    competency,
    memberId: plan[competency.id] ?? '',
    startsAt: toLocalInput(times[at] ?? start.start, timeZone),
    mode: start.mode,
    place: start.place,
  }));
}

/** The rows of a form that was refused: which competencies they are about; the fields keep what was typed. */
export function typedRows(values: Typed, competencies: readonly Pick<Competency, 'id' | 'name'>[]): Row[] {
  return competencies.flatMap((competency) => {
    const found = Object.entries(values).find(
      ([name, value]) => /^interviews\.\d+\.competency_id$/.test(name) && value === competency.id,
    );
    if (!found) return [];
    const prefix = found[0].replace(/\.competency_id$/, '');
    return [{ prefix, competency, memberId: '', startsAt: '', mode: '', place: '' }];
  });
}
