import { plannedFor } from '../../domain/effort.ts';
import { fill } from '../../ui/words.ts';
import { useCard } from './card.ts';
import type { Clock } from './useClock.ts';

/** Which minute it is, and what the plan has for it. Nothing warns: it is there for whoever looks. */
export function ClockLine({ clock: { isShown, minute } }: { clock: Clock }) {
  const { t, props } = useCard();
  if (!isShown || minute === undefined) return null;
  const shares = { minutes: props.minutes, each: props.minutesEach, questions: props.questions.length };
  const part = plannedFor(minute, shares);
  return (
    <p class="clock" aria-live="off">
      {fill(t['scorecard.clock'], {
        minute,
        part:
          typeof part === 'number'
            ? fill(t['scorecard.question.number'], { at: part })
            : t[`scorecard.clock.${part}`],
      })}
    </p>
  );
}
