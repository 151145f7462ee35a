import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Draft, DraftFacts, ServerCard } from '../../domain/draft.ts';
import type { EvidenceKind, Probe } from '../../domain/framework.ts';
import type { Rating } from '../../domain/scale.ts';
import type { Card, CardKey, QuestionKey } from '../../domain/scorecard.ts';
import type { SignalKind } from '../../domain/signal.ts';
import { type Form, useError } from '../../forms/form.ts';
import type { WordKey } from '../../ui/words.ts';

type OwnKey<Key> = Key extends `scorecard.${string}` | `errors.${string}` ? Key : never;
/** The words that the island needs: a part of the catalogue, so that the page carries no other. */
export type CardWords = { [Key in WordKey as OwnKey<Key>]: string };

export interface CardQuestion {
  key: QuestionKey;
  text: string;
  probes: Probe[];
  /** What to listen for at the assessed level and at the next. */
  listenFor: { level: string; text: string }[];
  /** When an answer needs asking again. */
  askAgain: string;
}

/** The texts of questions by their keys. */
export function askedIn(questions: readonly CardQuestion[]): NonNullable<DraftFacts['asked']> {
  return Object.fromEntries(questions.map(({ key, text }) => [key, text]));
}

export interface RatingOption {
  rating: Rating;
  title: string;
  /** For the competency. */
  meaning: string;
  /** For a single answer; releases before it say nothing of it. */
  answer: string;
}

/** All that the island knows; what it only shows besides is rendered around it by the page. */
export interface CardFormProps {
  t: CardWords;
  home: string;
  signIn: string;
  /** Where what this device keeps is listed. */
  device: string;
  draft: DraftFacts;
  competency: string;
  questions: CardQuestion[];
  /** When the interview is planned to begin, ISO 8601. */
  startsAt: string | undefined;
  minutes: number;
  minutesEach: number;
  resultQuestion: string;
  /** 4 first. */
  options: RatingOption[];
  /** What the scale says about reading each rating in an interview, 4 first. */
  readings: string[];
  /** To be ticked, those of the competency first. */
  signals: { kind: SignalKind; id: string; text: string }[];
  evidenceKinds: EvidenceKind[];
  /** The competencies that others ask about. */
  others: { id: string; name: string }[];
  server: ServerCard;
}

export interface CardTools {
  form: Form<Card>;
  props: CardFormProps;
  t: CardWords;
  elsewhere: Draft['elsewhere'];
  /** Ratings stay as they are, and with them what was skipped: others can read them. */
  wordsOnly?: boolean;
  choose(key: CardKey, whose: 'mine' | 'theirs'): void;
}

export const CardContext = createContext<CardTools | undefined>(undefined);

export function useCard(): CardTools {
  const tools = useContext(CardContext);
  if (!tools) throw new Error('outside of a card');
  return tools;
}

/** What to do about an error of the card. */
export function cardErrorText(t: CardWords, field: string, key: string): string {
  const part = field.split('.').at(-1);
  if (key === 'question_open' && (part === 'note' || part === 'result' || part === 'rating'))
    return t[`scorecard.missing.${part}`];
  if (key === 'stale_revision') return t['scorecard.stale'];
  if (key === 'elsewhere') return t['scorecard.elsewhere.text'];
  if (key === 'unavailable') return t['scorecard.notSubmitted'];
  const texts: Record<string, string> = t;
  return texts[`errors.${key}`] ?? t['errors.payload_invalid'];
}

/** What to do about the error at a field, if there is one. */
export function useErrorText(field: string): string | undefined {
  const { form, t } = useCard();
  const key = useError(form, field);
  return key && cardErrorText(t, field, key);
}
