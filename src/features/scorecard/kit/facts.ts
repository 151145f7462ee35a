/** What is known of the interview before it is printed. A blank kit knows the level alone. */
export interface KitFacts {
  candidate?: string;
  when?: string;
  interviewer?: string;
  /** Where the bar lies, and why. */
  measure: string;
  assessedLevelId: string;
  minutes: number;
}
