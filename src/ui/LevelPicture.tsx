import type { Locale } from '../domain/locale.ts';
import { LevelMark } from './LevelMark.tsx';
import { cramped, type LineKind, lineKind } from './ladder-geometry.ts';
import { lineX, lineY, markIndex, pictureHeight, type ShownOrNot } from './level-geometry.ts';
import { Mark } from './Mark.tsx';
import { fill, words } from './words.ts';

/** Letters that fit side by side above the lying picture on a phone of 360 pixels. */
const room = 26;

export interface LevelPictureInput {
  /** Lowest first. */
  levels: readonly { id: string; name: string }[];
  assessedIndex: number;
  targetIndex: number;
  /** `note` stands under what is shown, as in "muss" or "Plan fehlt". */
  rows: readonly { name: string; short: string; shown: ShownOrNot; note?: string | undefined }[];
}

interface Props extends LevelPictureInput {
  locale: Locale;
  /** What the picture is of, as in "K. Beispiel gegen Latte und Rolle". */
  label: string;
}

/**
 * A candidate against the bar and the role. Words say all of it, lines and marks show it: upright where there is
 * room, lying on phones. Rendered on the server; it reads the catalogue, so keep it out of islands.
 */
export function LevelPicture({ locale, label, levels, assessedIndex, targetIndex, rows }: Props) {
  const t = words(locale);
  const kinds = levels.map((_, index) => lineKind(index, assessedIndex, targetIndex));
  const tight = cramped(
    levels.map((level) => level.name),
    room,
  );
  const barWord = assessedIndex === targetIndex ? t['marks.barAndRole'] : t['marks.bar'];
  return (
    <figure class={tight ? 'picture cramped' : 'picture'} aria-label={label}>
      <div>
        <ol class="levels plain">
          {levels.map((level, index) => (
            <li key={level.id} class={kinds[index]}>
              {level.name}
              {kinds[index] === 'bar' && <small> {barWord}</small>}
              {kinds[index] === 'role' && <small> {t['marks.role']}</small>}
            </li>
          ))}
        </ol>
        <div class="plot">
          <Lines kinds={kinds} />
          <ul class="plain">
            {rows.map(({ name, short, shown, note }) => (
              <li key={name}>
                <Upright count={levels.length} shown={shown} assessedIndex={assessedIndex} />
                <Lying count={levels.length} shown={shown} assessedIndex={assessedIndex} />
                <b>{short}</b>
                <span>
                  {(shown.kind === 'sealed' || shown.kind === 'not_observed') && (
                    <Mark kind={shown.kind} size="small" />
                  )}
                  {shownText(locale, levels, shown, assessedIndex)}
                  {note && <small>{note}</small>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </figure>
  );
}

/** What a competency shows in words, as in "Mid gezeigt". */
export function shownText(
  locale: Locale,
  levels: LevelPictureInput['levels'],
  shown: ShownOrNot,
  assessedIndex: number,
): string {
  const index = markIndex(shown, assessedIndex);
  const level = index === null ? '' : (levels[index]?.name ?? '');
  return fill(words(locale)[`marks.${shown.kind}`], { level });
}

/** The levels' lines behind all competencies. Widths are percentages, heights pixels: nothing is scaled or distorted. */
function Lines({ kinds }: { kinds: readonly LineKind[] }) {
  const count = kinds.length;
  return (
    <>
      <svg class="upright lines" width="100%" height={pictureHeight(count)} aria-hidden="true">
        {kinds.map((kind, index) => {
          const y = lineY(index, count);
          return <line key={y} class={kind} x2="100%" y1={y} y2={y} />;
        })}
      </svg>
      <svg class="lying lines" width="100%" height="100%" aria-hidden="true">
        {kinds.map((kind, index) => {
          const x = `${lineX(index, count)}%`;
          return <line key={x} class={kind} x1={x} x2={x} y2="100%" />;
        })}
      </svg>
    </>
  );
}

interface Piece {
  count: number;
  shown: ShownOrNot;
  assessedIndex: number;
}

/** One mark over its competency; above the bar it stands on a stem that rises from there. */
function Upright({ count, shown, assessedIndex }: Piece) {
  const at = markIndex(shown, assessedIndex);
  const y = at === null ? 0 : lineY(at, count);
  return (
    <svg class="upright" width="100%" height={pictureHeight(count)} aria-hidden="true">
      {at !== null && (
        <svg x="50%" y={y} overflow="visible" aria-hidden="true">
          {at > assessedIndex && <path d={`M0 ${lineY(assessedIndex, count) - y}V-9`} />}
          <LevelMark shown={shown} />
        </svg>
      )}
    </svg>
  );
}

/** The same turned by a quarter: levels go across, and what reaches further stands further right. */
function Lying({ count, shown, assessedIndex }: Piece) {
  const at = markIndex(shown, assessedIndex);
  if (at === null) return null;
  const x = `${lineX(at, count)}%`;
  return (
    <svg class="lying" width="100%" height="100%" aria-hidden="true">
      {at > assessedIndex && (
        <line class="stem" x1={`${lineX(assessedIndex, count)}%`} x2={x} y1="50%" y2="50%" />
      )}
      <svg x={x} y="50%" overflow="visible" aria-hidden="true">
        <g transform="rotate(90)">
          <LevelMark shown={shown} />
        </g>
      </svg>
    </svg>
  );
}
