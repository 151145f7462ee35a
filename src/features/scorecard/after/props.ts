import type { OwnScorecard } from '../../../data/scorecards.ts';
import type { MayAmend } from '../../../domain/changes-allowed.ts';
import { amendmentOf } from '../../../domain/draft.ts';
import type { Competency, Framework } from '../../../domain/framework.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { WordKey, Words } from '../../../ui/words.ts';
import type { CardFormProps, CardWords } from '../card.ts';
import { type CardLoop, formProps } from '../compose.ts';

type OwnKey<Key> = Key extends `amend.${string}` | `changes.${string}` ? Key : never;
/** The words of amending that are not the card's. */
export type AmendWords = { [Key in WordKey as OwnKey<Key>]: string };

/** All that the island of amending knows. `draft` names what is kept of the amendment, not the card. */
export interface AmendProps extends CardFormProps {
  words: AmendWords;
  assignmentId: string;
  /** The address of the card. */
  card: string;
  /** Ratings stay as they are: others can read them. */
  wordsOnly: boolean;
}

/** What the island needs of the release and of the card as it was submitted. */
export function amendProps(
  scorecard: OwnScorecard & { loop: CardLoop },
  framework: Framework,
  competency: Competency,
  t: Words,
  reader: { locale: Locale; memberId: string },
  may: Extract<MayAmend, 'everything' | 'words'>,
): AmendProps {
  const props = formProps(scorecard, framework, competency, t, reader);
  const { assignmentId, title, path } = props.draft;
  const own = Object.entries(t).filter(([key]) => /^(amend|changes)\./.test(key) && !forThePage.test(key));
  return {
    ...props,
    t: {
      ...(Object.fromEntries(
        Object.entries(props.t).filter(([key]) => !ofTheInterview.test(key)),
      ) as CardWords),
      'errors.reason_required': t['errors.reason_required'],
      // What a card goes on sending by itself, an amendment says.
      'errors.conflict_try_again': t['errors.conflict_try_again'],
      'errors.not_signed_in': t['errors.not_signed_in'],
      // What it says of a card is not what it says of an amendment.
      'errors.scorecard_locked': t['amend.locked'],
    },
    words: Object.fromEntries(own) as AmendWords,
    draft: {
      ...props.draft,
      assignmentId: amendmentOf(assignmentId),
      title: `${title} · ${t['amend.title']}`,
      path: `${path}/amend`,
    },
    assignmentId,
    card: path,
    wordsOnly: may === 'words',
  };
}

const forThePage = /^amend\.(may|link|title|noscript|begun|done|leftOver|locked)\b/;
/** Words around the card as it is first filled in; its parts do without. */
const ofTheInterview = /^scorecard\.(state|view|clock|step|notSent|stopped|submit)\b/;
