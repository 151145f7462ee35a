import type { Rating } from '../domain/scale.ts';

/** What a mark can say: a rating, or why there is none. */
export type MarkKind = Rating | 'not_observed' | 'sealed';

/** The line is the bar. Below it 1 and, touching it, 2; resting on it 3; above, on a stem, 4. */
const line = <path d="M3 24h26" stroke="currentColor" stroke-width="2" stroke-linecap="round" />;

const drawings = {
  1: <circle cx="16" cy="33" r="5" fill="none" stroke="currentColor" stroke-width="2" />,
  2: <path d="M8.5 25a7.5 7.5 0 0 0 15 0z" fill="currentColor" />,
  3: <circle cx="16" cy="16" r="7" fill="currentColor" />,
  4: (
    <>
      <path d="M16 24V10" stroke="currentColor" stroke-width="2" />
      <circle cx="16" cy="8.5" r="7" fill="currentColor" />
    </>
  ),
  not_observed: <path d="M10 24h12" stroke="currentColor" stroke-width="3" stroke-linecap="round" />,
  sealed: (
    <path
      d="M4.5 14.5h23v17h-23zl11.5 9 11.5-9"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linejoin="round"
    />
  ),
};

interface Props {
  kind: MarkKind;
  /** What the mark says where no words stand beside it; without a label it is decoration. */
  label?: string | undefined;
  size?: 'small' | 'large' | undefined;
}

/** The one drawing of a rating, the same in the control, the comparison and on paper. */
export function Mark({ kind, label, size }: Props) {
  return (
    <svg
      class={size ? `mark ${size}` : 'mark'}
      viewBox="0 0 32 40"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      {typeof kind === 'number' && line}
      {drawings[kind]}
    </svg>
  );
}
