import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  summary: string;
  /** Something stands in it: it is open then, also when it comes from another device. */
  isFilled: boolean;
  children: ComponentChildren;
}

/** What few people need, out of the way until somebody opens it. */
export function Fold({ summary, isFilled, children }: Props) {
  const [wasFilled, setWasFilled] = useState(isFilled);
  if (isFilled && !wasFilled) setWasFilled(true);
  return (
    <details open={wasFilled}>
      <summary>{summary}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
