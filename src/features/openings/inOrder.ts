import type { OpeningDetail } from '../../data/openings.ts';
import type { Competency, Framework } from '../../domain/framework.ts';

/** The competencies that an opening assesses, in the fixed order of its framework. */
export function inOrder(
  framework: Pick<Framework, 'competencies'>,
  opening: Pick<OpeningDetail, 'competencies'>,
): Competency[] {
  const assessed = new Set(opening.competencies.map(({ id }) => id));
  return framework.competencies.filter(({ id }) => assessed.has(id));
}
