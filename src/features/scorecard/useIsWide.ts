import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether there is room for question and note side by side; what folds away on a phone stands open there. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(false);
  useLayoutEffect(() => setIsWide(matchMedia('(width >= 64rem)').matches), []);
  return isWide;
}
