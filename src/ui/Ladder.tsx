import { cramped, lineKind, steps } from './ladder-geometry.ts';

/** Letters that fit side by side below the steps on a phone of 360 pixels. */
const room = 38;

interface Props {
  /** Lowest first. */
  levels: readonly { id: string; name: string }[];
  /** Position of the level that is measured against: the bar. */
  assessedIndex: number;
  /** Position of the level the role is at. */
  targetIndex: number;
  /** What the two lines are called: "die Latte", "die Rolle", and both at once where they are the same. */
  words: { bar: string; role: string; both: string };
  /** The whole picture in a sentence, for whoever does not see it. */
  label: string;
}

/** The levels as steps, the bar lying on the one that is measured against. Texts come in, so an island may use it. */
export function Ladder({ levels, assessedIndex, targetIndex, words, label }: Props) {
  const { lines, height } = steps(levels.length);
  const same = assessedIndex === targetIndex;
  const kinds = levels.map((_, index) => lineKind(index, assessedIndex, targetIndex));
  const names = levels.map((level) => level.name);
  return (
    <div class={cramped(names, room) ? 'ladder cramped' : 'ladder'} role="img" aria-label={label}>
      <svg width="100%" height={height} aria-hidden="true">
        {lines.map((line, index) => (
          <line
            key={line.y}
            class={kinds[index]}
            x1={`${line.from}%`}
            x2={`${line.to}%`}
            y1={line.y}
            y2={line.y}
          />
        ))}
      </svg>
      <ol class="plain">
        {levels.map((level, index) => (
          <li key={level.id} class={kinds[index]}>
            {level.name}
            {kinds[index] === 'bar' && <small>{same ? words.both : words.bar}</small>}
            {kinds[index] === 'role' && <small>{words.role}</small>}
          </li>
        ))}
      </ol>
    </div>
  );
}
