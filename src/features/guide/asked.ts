import { coreQuestionCount, type Framework } from '../../domain/framework.ts';

/** The shortest interview, in minutes, that reaches the core question at this place; undefined when none does. */
export function askedFrom(framework: Framework, place: number): number | undefined {
  return framework.lengths
    .map((length) => length.minutes)
    .sort((a, b) => a - b)
    .find((minutes) => coreQuestionCount(framework, minutes) > place);
}
