import type { Rating } from './scale.ts';

/** The rule as a release publishes it: all but `below` competencies at `atLeast` or more. */
export interface ThresholdRule {
  atLeast: Rating;
  below: number;
}

export interface RatedCompetency {
  competencyId: string;
  /** null: without a rating, be it not yet in or not observed. */
  rating: Rating | null;
  hasDevelopmentPlan: boolean;
}

export type Threshold =
  | { result: 'incomplete'; missing: string[] }
  | { result: 'not_met'; below: string[] }
  | { result: 'met_plan_missing'; below: string[] }
  | { result: 'met'; below: string[] };

/** With fewer competencies than this, none may stay below. */
const competenciesForLeeway = 5;

/**
 * The published rule over human ratings (DESIGN.md §3.5), in its order: incomplete, not met, met with the
 * plan missing, met. The lists name competencies in the order given. It suggests no decision.
 */
export function threshold(rule: ThresholdRule, rated: readonly RatedCompetency[]): Threshold {
  const missing = rated.filter(({ rating }) => rating === null);
  if (rated.length === 0 || missing.length > 0) return { result: 'incomplete', missing: missing.map(toId) };

  const short = rated.filter(({ rating }) => rating !== null && rating < rule.atLeast);
  const below = short.map(toId);
  const allowed = rated.length < competenciesForLeeway ? 0 : rule.below;
  if (short.some(({ rating }) => rating === 1) || short.length > allowed) return { result: 'not_met', below };

  const planned = short.every(({ hasDevelopmentPlan }) => hasDevelopmentPlan);
  return { result: planned ? 'met' : 'met_plan_missing', below };
}

const toId = ({ competencyId }: RatedCompetency) => competencyId;
