import { useEffect, useState } from 'preact/hooks';
import { minuteAt } from '../../domain/effort.ts';
import type { CardFormProps } from './card.ts';
import { remember, remembered } from './remembered.ts';

export interface Clock {
  isShown: boolean;
  /** Of the interview, counted from 1; undefined as long as nothing says when it began. */
  minute: number | undefined;
  show(isShown: boolean): void;
  start(): void;
}

/** Milliseconds. */
const often = 30_000;

/** The minute of the interview: by its plan while it lies in it, otherwise from when somebody says so. */
export function useClock({ startsAt, minutes, draft: { assignmentId } }: CardFormProps): Clock {
  const [isShown, setShown] = useState(true);
  const [from, setFrom] = useState<number>();
  const [minute, setMinute] = useState<number>();

  useEffect(() => setShown(remembered('clock') !== 'off'), []);
  useEffect(() => {
    function look() {
      const now = Date.now();
      const [of, told] = remembered('started')?.split(' ') ?? [];
      const last = { start: of === assignmentId ? Number(told) : Number.NaN, room: 2 * minutes };
      const plan = { start: startsAt ? Date.parse(startsAt) : Number.NaN, room: minutes };
      const found = [last, plan].find(({ start, room }) => {
        const nth = minuteAt(start, now);
        return nth >= 1 && nth <= room;
      });
      // Once it runs it goes on, also past its end.
      const start = from ?? found?.start;
      setFrom(start);
      setMinute(start === undefined ? undefined : minuteAt(start, now));
    }
    look();
    const timer = setInterval(look, often);
    return () => clearInterval(timer);
  }, [from]);

  return {
    isShown,
    minute,
    show(on) {
      remember('clock', on ? '' : 'off');
      setShown(on);
    },
    start() {
      remember('started', `${assignmentId} ${Date.now()}`);
      setFrom(Date.now());
    },
  };
}
