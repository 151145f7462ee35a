import { competencyById, type Framework } from '../../domain/framework.ts';
import type { Locale } from '../../domain/locale.ts';
import { formats } from '../../ui/format.ts';
import { shownText } from '../../ui/LevelPicture.tsx';
import type { ShownOrNot } from '../../ui/level-geometry.ts';
import type { MarkKind } from '../../ui/Mark.tsx';
import { fill, words } from '../../ui/words.ts';
import type { Against, Cell } from './compose.ts';

/** What the picture draws for a cell. */
export function drawn(cell: Cell): ShownOrNot {
  return cell.kind === 'rated' ? cell.shown : { kind: cell.kind };
}

/** The mark of a cell; null where there is nothing to draw. */
export function markOf(cell: Cell): MarkKind | null {
  if (cell.kind === 'rated') return cell.rating;
  return cell.kind === 'open' ? null : cell.kind;
}

/** A cell in words: "Mid gezeigt", "nicht beobachtet", "noch offen". */
export function cellText(locale: Locale, cell: Cell, view: Against, framework: Framework): string {
  if (cell.kind === 'open' && cell.assignment?.state === 'ended') return words(locale)['comparison.ended'];
  return shownText(locale, framework.levels, drawn(cell), view.bar?.assessedIndex ?? 0);
}

/** What the role asks of this candidate: "Mid erwartet zum Einstieg; Senior nach der Einarbeitung". '' before a loop. */
export function expectation(locale: Locale, { bar, loop }: Against, framework: Framework): string {
  if (!bar || !loop) return '';
  const t = words(locale);
  return fill(t[loop.rampUp ? 'comparison.expect.rampUp' : 'comparison.expect.direct'], {
    assessed: framework.levels[bar.assessedIndex]?.name ?? '',
    target: framework.levels[bar.targetIndex]?.name ?? '',
  });
}

/** A cell as a sentence: "Mid gezeigt, Mid erwartet zum Einstieg; Senior nach der Einarbeitung", a gap being named. */
export function cellSentence(locale: Locale, cell: Cell, view: Against, framework: Framework): string {
  const shown = cellText(locale, cell, view, framework);
  const { bar, loop } = view;
  if (cell.kind !== 'rated' || !bar || !loop) return shown;
  const t = words(locale);
  const said = fill(t[loop.rampUp ? 'comparison.cell.rampUp' : 'comparison.cell.direct'], {
    shown,
    assessed: framework.levels[bar.assessedIndex]?.name ?? '',
    target: framework.levels[bar.targetIndex]?.name ?? '',
  });
  return cell.standing.gap ? `${said}: ${t['comparison.gap']}` : said;
}

export interface Verdict {
  result: string;
  why: string;
  must: string;
}

/** The published rule applied, in words, and beside it what must be reached; null while it is not for the reader. */
export function verdict(locale: Locale, view: Against, framework: Framework): Verdict | null {
  const { threshold, cells } = view;
  if (!threshold) return null;
  const t = words(locale);
  // The order of the names is the framework's; no time zone plays a part.
  const list = (ids: readonly string[]) =>
    formats(locale, 'UTC').list(ids.map((id) => competencyById(framework, id)?.short ?? id));
  const concerned = threshold.result === 'incomplete' ? threshold.missing : threshold.below;
  const musts = cells.filter(({ mustReach }) => mustReach);
  const missed = musts.filter((cell) => cell.kind === 'rated' && cell.rating < framework.threshold.atLeast);
  const open = musts.filter((cell) => cell.kind !== 'rated');
  const ids = (some: readonly Cell[]) => some.map(({ competencyId }) => competencyId);
  const must =
    musts.length === 0
      ? ''
      : missed.length > 0
        ? fill(t['comparison.mustReach.missed'], { names: list(ids(missed)) })
        : open.length > 0
          ? fill(t['comparison.mustReach.open'], { names: list(ids(open)) })
          : t['comparison.mustReach.reached'];
  return {
    result: t[`comparison.threshold.${threshold.result}`],
    why:
      concerned.length === 0
        ? ''
        : fill(t[`comparison.threshold.${threshold.result}.why`], { names: list(concerned) }),
    must,
  };
}

/** The rule itself, as the release publishes it. */
export function ruleText(locale: Locale, { threshold }: Framework): string {
  const t = words(locale);
  const which = threshold.below === 0 ? 'none' : threshold.below === 1 ? 'one' : 'many';
  return fill(t[`comparison.threshold.rule.${which}`], {
    atLeast: threshold.atLeast,
    below: threshold.below,
  });
}
