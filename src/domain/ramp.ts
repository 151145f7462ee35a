/** What decides about ramp-up, in the order in which it is asked (DESIGN.md §3.2). */
export interface RampInput {
  /** Position of the target level, 0 being the lowest level of the release. */
  targetIndex: number;
  candidateKind: 'external' | 'internal';
  /** What a recruiter set, where it differs from the rule. */
  chosen?: boolean | undefined;
}

export interface Ramp {
  rampUp: boolean;
  /** Position of the level that the card measures against. */
  assessedIndex: number;
  /** The target is the lowest level: there is nothing below it, so ramp-up cannot be given. */
  atLowest: boolean;
  /** Somebody set it against the rule, which takes a reason that all can see. */
  needsReason: boolean;
}

/**
 * Ramp-up as the database computes it when a loop starts; used to say it before that.
 * Throws RangeError for a negative target.
 */
export function ramp({ targetIndex, candidateKind, chosen }: RampInput): Ramp {
  if (!Number.isInteger(targetIndex) || targetIndex < 0) throw new RangeError('targetIndex');
  const atLowest = targetIndex === 0;
  const byRule = candidateKind === 'external' && !atLowest;
  const rampUp = atLowest ? false : (chosen ?? byRule);
  return {
    rampUp,
    assessedIndex: rampUp ? targetIndex - 1 : targetIndex,
    atLowest,
    needsReason: rampUp !== byRule,
  };
}
