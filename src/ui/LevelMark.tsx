import type { ShownOrNot } from './level-geometry.ts';

interface Props {
  shown: ShownOrNot;
}

/** The drawings of `Mark` around a level's line that lies at the origin; without a rating there is nothing to draw. */
export function LevelMark({ shown }: Props) {
  switch (shown.kind) {
    case 'level':
      return <circle class="solid" cy="-9" r="7" />;
    case 'exceeded':
      return (
        <>
          <path d="M0 0V-18" />
          <circle class="solid" cy="-24" r="7" />
        </>
      );
    case 'part':
      return <path class="solid" d="M-7.5 2a7.5 7.5 0 0 0 15 0z" />;
    case 'none':
      return <circle cy="12" r="5" />;
    default:
      return null;
  }
}
