import { useEffect, useRef } from 'preact/hooks';

/** Tells the styles how much of the page the foot covers: it grows with its words and with the size of the letters. */
export function useFootHeight() {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = foot;
    if (!current) return;
    const root = document.documentElement.style;
    const watch = new ResizeObserver(() => root.setProperty('--foot', `${current.offsetHeight}px`));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return foot;
}
