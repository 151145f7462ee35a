import * as v from 'valibot';
import { type Card, cardIssues, cardSchema, completeness, emptyCard, keyOf } from '../../domain/scorecard.ts';
import type { FieldError } from '../../forms/posted.ts';
import { fill } from '../../ui/words.ts';
import { type CardFormProps, cardErrorText } from './card.ts';
import { placed } from './place.ts';

/** The card as the server has it, with nothing in what it has not. */
export function cardFrom({ questions, server }: CardFormProps, answers = server.answers): Card {
  const empty = emptyCard(questions.map(({ key }) => key));
  const stored = answers.filter(({ key }) => key in empty).map(({ key, value }) => [key, value]);
  return { ...empty, ...Object.fromEntries(stored) };
}

/** What keeps a card from being submitted, each at its field on the page. */
export function check(card: Card, { questions }: CardFormProps): FieldError[] {
  const parsed = v.safeParse(cardSchema(questions.map(({ key }) => key)), card);
  if (!parsed.success) return placed(cardIssues(parsed.issues));
  const coreQuestions = questions.map(({ key }) => key.slice(keyOf('').length));
  return placed(completeness(card, { coreQuestions }));
}

/** An error as the summary names it: with the number of its question. */
export function summed({ field, key }: FieldError, { t, questions }: CardFormProps) {
  const text = cardErrorText(t, field, key);
  const at = questions.findIndex((question) => field.startsWith(`${question.key}.`));
  const entry = /^evidence\.(\d+)\./.exec(field)?.[1];
  const where =
    at >= 0
      ? fill(t['scorecard.question.number'], { at: at + 1 })
      : entry && fill(t['scorecard.evidence.number'], { at: Number(entry) + 1 });
  // What stands at no field leads nowhere.
  return { id: field === 'card' ? '' : field, text: where ? `${where}: ${text}` : text };
}
