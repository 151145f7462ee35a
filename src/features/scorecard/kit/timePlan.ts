import { minutesOfOpening, minutesPerQuestion } from '../../../domain/effort.ts';
import type { Guide } from '../../../domain/guide.ts';
import { fill, type Words } from '../../../ui/words.ts';

/** A step of the interview, in minutes from its start. */
export interface Step {
  from: number;
  to: number;
  what: string;
}

/** How the time of an interview goes: as the guide says for its length, else shared out between the questions. */
export function timePlan(guide: Guide | undefined, minutes: number, questions: number, t: Words): Step[] {
  if (guide?.timePlan.minutes === minutes) return stepsOf(guide.timePlan.steps);
  const each = minutesPerQuestion(minutes, Math.max(1, questions));
  const before = minutesOfOpening(minutes, each, questions);
  return stepsOf([
    { minutes: before, what: t['kit.plan.opening'] },
    ...Array.from({ length: questions }, (_, at) => ({
      minutes: each,
      what: fill(t['kit.plan.question'], { at: at + 1 }),
    })),
    { minutes: minutes - before - each * questions, what: t['kit.plan.closing'] },
  ]);
}

function stepsOf(parts: readonly { minutes: number; what: string }[]): Step[] {
  let from = 0;
  return parts.map(({ minutes, what }) => {
    const step = { from, to: from + minutes, what };
    from = step.to;
    return step;
  });
}
