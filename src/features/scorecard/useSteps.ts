import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
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

/** The steps of a card, each named by the id of its first part. All stay on the page; which one shows, the address says. */
export function useSteps(ids: readonly string[]): Steps {
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
    const id = location.hash.slice(1);
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
    const card = document.getElementById('card');
    card?.addEventListener('click', follow);
    addEventListener('popstate', back);
    return () => {
      card?.removeEventListener('click', follow);
      removeEventListener('popstate', back);
    };
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

function stepOf(id: string): number | undefined {
  const step = document.getElementById(id)?.closest<HTMLElement>('[data-step]')?.dataset['step'];
  return step === undefined ? undefined : Number(step);
}
