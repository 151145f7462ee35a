import type { Competency, Framework } from '../../../domain/framework.ts';
import { keyOf, type QuestionKey } from '../../../domain/scorecard.ts';
import type { WordKey } from '../../../ui/words.ts';
import type { CardFormProps } from '../card.ts';

type Needed<Key> = Key extends
  | `changes.${string}`
  | `scorecard.result.${string}`
  | `scorecard.skip.${string}`
  | `scorecard.source.${string}`
  | 'scorecard.question.number'
  | 'scorecard.note'
  | 'scorecard.notObserved'
  | 'scorecard.overall'
  | 'scorecard.why'
  | 'scorecard.evidence'
  | 'scorecard.extras'
  | 'scorecard.forRecruiter'
  | 'scorecard.heard.about'
  ? Key
  : never;

/** What changes of a card are told with. */
export interface Names {
  t: { [Key in WordKey as Needed<Key>]: string };
  competency: string;
  /** In the order in which they are asked. */
  questions: { key: QuestionKey; text: string; probes: Named[] }[];
  resultQuestion: string;
  evidenceKinds: { id: string; name: string }[];
  others: { id: string; name: string }[];
  signals: Named[];
}

interface Named {
  id: string;
  text: string;
}

/** The names of a release, for a page; `keys` are those of the card, which has only a part of the questions. */
export function namesOf(
  framework: Framework,
  competency: Competency,
  keys: readonly string[],
  t: Names['t'],
): Names {
  return {
    t,
    competency: competency.name,
    questions: competency.questions
      .map(({ id, text, probes }) => ({ key: keyOf(id), text, probes }))
      .filter(({ key }) => keys.includes(key)),
    resultQuestion: framework.resultQuestion,
    evidenceKinds: framework.evidenceKinds,
    others: framework.competencies,
    signals: framework.signals ?? [],
  };
}

/** The names that an island has anyway. */
export function namesIn(props: CardFormProps, t: Names['t']): Names {
  return { ...props, t };
}

/** What has an id by its name, or else by its id, as where the release has lost it. */
export function nameOf(
  all: readonly ({ id: string } & ({ name: string } | { text: string }))[],
  id: string,
): string {
  const found = all.find((one) => one.id === id);
  if (!found) return id;
  return 'name' in found ? found.name : found.text;
}
