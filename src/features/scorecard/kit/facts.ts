import {
  type Anchor,
  anchorAt,
  type Competency,
  type Framework,
  nextLevel,
} from '../../../domain/framework.ts';

/** What is known of the interview before it is printed. A blank kit knows the level alone. */
export interface KitFacts {
  candidate?: string;
  when?: string;
  interviewer?: string;
  /** Where the bar lies, and why. */
  measure: string;
  assessedLevelId: string;
  minutes: number;
  /** The anchor of the level measured against, and of the next where there is one. */
  anchors: { level: string; anchor: Anchor }[];
}

/** The anchors that an interviewer needs on paper: where the bar lies, and what goes beyond it. */
export function anchorsFor(
  framework: Framework,
  competency: Competency,
  assessedLevelId: string,
): KitFacts['anchors'] {
  const assessed = framework.levels.find(({ id }) => id === assessedLevelId);
  return [assessed, nextLevel(framework, assessedLevelId)].flatMap((level) => {
    const anchor = level && anchorAt(competency, level.id);
    return anchor ? [{ level: level.name, anchor }] : [];
  });
}
