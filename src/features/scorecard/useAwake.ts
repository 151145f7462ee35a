import { useEffect, useState } from 'preact/hooks';

export interface Awake {
  canBe: boolean;
  is: boolean;
  ask(isWanted: boolean): void;
}

/** Keeps the screen on while somebody wants that; a browser lets go of it whenever the page hides. */
export function useAwake(): Awake {
  const [canBe, setCanBe] = useState(false);
  const [is, ask] = useState(false);
  useEffect(() => setCanBe('wakeLock' in navigator), []);
  useEffect(() => {
    if (!is) return;
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    async function hold() {
      if (document.visibilityState === 'hidden') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isOver) await held.release();
        else lock = held;
      } catch {
        // Refused, as on a low battery. Nothing is promised that does not hold.
        ask(false);
      }
    }
    void hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, [is]);
  return { canBe, is, ask };
}
