import type { AssignmentState } from '../domain/state.ts';

/** A box that fills: empty, begun, ticked; late with a mark that sticks out; ended struck through. */
const shapes = {
  planned: <path d="M3 3h10v10H3z" />,
  in_progress: (
    <>
      <path d="M3 3h10v10H3z" />
      <path d="M3 8h10v5H3z" fill="currentColor" />
    </>
  ),
  submitted: (
    <>
      <path d="M3 3h10v10H3z" fill="currentColor" />
      <path d="m5.5 8.2 1.8 1.8 3.4-4" class="cut" />
    </>
  ),
  overdue: <path d="M8 1.5 15 14H1zM8 6v4M8 11.2v1" />,
  ended: <path d="M3 3h10v10H3zM1 15 15 1" />,
};

interface Props {
  state: AssignmentState;
  /** The state in words, `common.state.<state>`: the shape alone never says it. */
  label: string;
}

/** Where an assignment stands, told apart by shape and word. */
export function StateLabel({ state, label }: Props) {
  return (
    <span class={`state ${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shapes[state]}
      </svg>
      {label}
    </span>
  );
}
