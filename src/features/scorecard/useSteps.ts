import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeOf } from '../../phone/place.ts';
import { reach } from './reach.ts';
import { remember, remembered } from './remembered.ts';

export interface Steps {
  /** Question by question; otherwise everything is on one page. */
  isOn: boolean;
  at: number;
  count: number;
  choose(isOn: boolean): void;
  go(to: number): void;
  /** Whether somebody has just come here, so that a second tap on the same place may still mean the step before. */
  isJustHere(): boolean;
}

/** Milliseconds within which two taps are one. */
const twice = 500;

/**
 * The steps of a card, each named by the id of its first part. All stay on the page; which one shows, the address says,
 * or else where this card was left on this device.
 */
export function useSteps(card: string, ids: readonly string[]): Steps {
  const [isOn, turn] = useState(false);
  const [at, setAt] = useState(0);
  const goal = useRef<string | undefined>(undefined);
  const since = useRef(0);

  function open(id: string, leavesTrace = true) {
    const to = stepOf(id);
    if (!isOn || to === undefined || to === at) return reach(id, blockFor(id));
    if (leavesTrace) history.pushState(null, '', `#${ids[to]}`);
    goal.current = id;
    setAt(to);
  }

  const blockFor = (id: string) => (ids.includes(id) ? 'start' : 'center');

  useLayoutEffect(() => {
    since.current = performance.now();
  }, [at]);

  // Once the step is drawn that it stands in.
  useLayoutEffect(() => {
    const id = goal.current;
    goal.current = undefined;
    if (id) reach(id, blockFor(id));
  });

  useLayoutEffect(() => {
    if (remembered('steps')) turn(true);
    const id = location.hash.slice(1) || (remembered(placeOf(card)) ?? '');
    const to = stepOf(id);
    if (to === undefined) return;
    goal.current = id;
    setAt(to);
  }, []);

  useEffect(() => {
    const back = () => isOn && open(location.hash.slice(1) || (ids[0] ?? ''), false);
    // A link within the card leads to where it points, also when that is in another step.
    function follow(event: MouseEvent) {
      const link = event.target instanceof Element && event.target.closest('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      open(link.getAttribute('href')?.slice(1) ?? '');
    }
    function look({ target }: FocusEvent) {
      const step = target instanceof Element ? stepAround(target) : undefined;
      if (step !== undefined) remember(placeOf(card), ids[step] ?? '');
    }
    const gone = new AbortController();
    const { signal } = gone;
    const form = document.getElementById('card');
    form?.addEventListener('click', follow, { signal });
    form?.addEventListener('focusin', look, { signal });
    addEventListener('popstate', back, { signal });
    return () => gone.abort();
  });

  return {
    isOn,
    at,
    count: ids.length,
    choose(on) {
      remember('steps', on ? 'on' : '');
      turn(on);
    },
    go: (to) => open(ids[to] ?? ''),
    isJustHere: () => isOn && performance.now() - since.current < twice,
  };
}

const stepOf = (id: string) => stepAround(document.getElementById(id));

function stepAround(part: Element | null): number | undefined {
  const step = part?.closest<HTMLElement>('[data-step]')?.dataset['step'];
  return step === undefined ? undefined : Number(step);
}
