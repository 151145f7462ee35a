import type { Progress } from '../domain/progress.ts';
import { fill, type Words } from './words.ts';

/** How far a loop is, in words: "Versiegelt: 4 von 6 abgegeben, 1 überfällig". */
export function progressText(t: Words, { phase, submitted, expected, overdue }: Progress): string {
  const said = fill(t[`loops.phase.${phase}`], { submitted, expected });
  if (overdue === 0 || phase === 'closed') return said;
  return `${said}, ${fill(t['loops.phase.overdue'], { count: overdue })}`;
}
