import { type Locale, locales } from '../../domain/locale.ts';
import type { Entries } from '../files.ts';
import type { Problem } from '../problem.ts';
import { anywhere, atStart, pieces } from './sentence.ts';
import { textsOf } from './texts.ts';

/** Why a question does not ask for past behaviour; the words that give it away are in `found`. */
export interface Slip {
  kind: 'hypothetical' | 'yes_no';
  found: string;
}

const remedies: Record<Slip['kind'], Record<Locale, string>> = {
  hypothetical: {
    de: 'Ask for something that happened: „Erzählen Sie von …“, „Beschreiben Sie …“.',
    en: 'Ask for something that happened: “Tell me about …”, “Describe …”.',
  },
  yes_no: {
    de: 'Open it: „Was …“, „Wie …“, „Welche …“, „Woran …“.',
    en: 'Open it: “What …”, “How …”, “Which …”.',
  },
};

/** A situation that is made up. */
const hypothetical: Record<Locale, RegExp[]> = {
  de: [
    atStart(/stellen sie sich|stell dir|angenommen|nehmen (?:sie|wir) (?:einmal |mal )?an|gesetzt den fall/u),
    atStart(/gehen (?:sie|wir) davon aus|sagen wir|falls|sofern|(?:rein )?hypothetisch|was,? wenn/u),
    atStart(/(?:was|wie) wäre|w\p{L}+(?: \p{L}+){0,2} (?:würden?|werden sie)/u),
    // "Wenn Sie zurückdenken, …" looks back.
    atStart(/wenn(?! sie [^,:]*(?:denken|zurück))/u),
    anywhere(/(?:würden|hätten|wären|täten|könnten|müssten) sie|(?:würdest|hättest|wärst|könntest) du/u),
    // "was Sie anbieten würden" may be part of something that happened; as all that is asked for, it is not.
    atStart(
      /(?:erzählen|beschreiben|schildern|erklären|sagen) sie(?: mir| uns)?,? w\p{L}+ sie [^,.?!]*würden/u,
    ),
    atStart(
      /w\p{L}+ (?:tun|machen|gehen|reagieren|handeln|verhalten|antworten|sagen|entscheiden) sie(?!\p{L})[^?]* (?:wenn|falls|sobald)/u,
    ),
  ],
  en: [
    atStart(/imagin(?:e|ing)|suppos(?:e|ing)|assum(?:e|ing)|picture|pretend|hypothetically|say,? you/u),
    atStart(/let(?:['’]s| us) (?:say|assume|suppose|imagine|pretend)|what if/u),
    // "If you look back, …" looks back, "if any" asks for nothing made up.
    atStart(/if(?! (?:any|anything|at all|so|not)(?!\p{L})| you (?:look|think))/u),
    atStart(/(?:what|how|where|when|why)(?: \p{L}+)? would(?:n['’]t)?/u),
    anywhere(/(?:would|might|will) you|(?:could|should) you have/u),
    atStart(
      /(?:tell (?:me|us)|describe|explain|(?:walk|talk) (?:me|us) through),? (?:how|what|where|who) you(?:['’]d| would)/u,
    ),
    atStart(
      /(?:what|how|who|where|which)(?!\p{L})[^?]* do you (?!know|remember|recall|think)[^?]* (?:if|when|whenever)/u,
    ),
  ],
};

/** What makes a sentence that ends in a question mark one that yes or no answers: a verb comes first, for instance. */
const closed: Record<Locale, RegExp[]> = {
  de: [
    // Any verb before "Sie", but no request, and none of the other short words in -n.
    atStart(
      /(?!(?:erzählen|beschreiben|schildern|nennen|erklären|zeigen|sagen|berichten|geben|denken sie an|w[ae]nn|wen|denn|an|in|von|gegen)(?!\p{L}))\p{L}+n sie/u,
    ),
    atStart(/haben|hat|hatten?|hätten?|sind|ist|war(?:en)?|wären?|werden|wird|wurden?|würden?|ob/u),
    atStart(/können|kann|konnten?|könnten?|müssen|muss|mussten?|sollen|soll|sollten?|dürfen|darf|durften?/u),
    atStart(/wollen|will|wollten?|mögen|mag|mochten?|möchten?|gibt|gab|gelang|gelingt|ging(?:en)?|geht/u),
    atStart(/kam(?:en)?|lief(?:en)?|lag(?:en)?|half(?:en)?|blieb(?:en)?|fand(?:en)?|sah(?:en)?|fiel|fällt/u),
    atStart(/gefiel|gefällt|stimmt|stimmten?|reicht|reichten?|klappt|klappten?|wussten?|kannten?|machten?/u),
    // "Stand der Dinge?" is a noun.
    atStart(/stand(?! de[rs](?!\p{L}))/u),
    atStart(
      /(?:sie|du) (?:haben|hatten|sind|waren|wurden|konnten|mussten|wollten|sollten|durften|hast|warst)/u,
    ),
    /, (?:oder|nicht wahr|richtig|stimmt['’]s)\?$/iu,
  ],
  en: [
    atStart(/do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|may|might|must/u),
    atStart(/(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|must)n['’]t/u),
    atStart(/ever|any(?:thing|one|body)?|whether/u),
    atStart(/you (?:did|had|have|were|are|made|could|can|went|got|took|won|lost|knew|decided)/u),
    /, (?:right|correct|(?:do|does|did|is|are|was|were|have|has|had|could|would)n['’]t (?:you|it|they|he|she|there))\?$/iu,
  ],
};

/** Asks for a yes or no in passing, with or without a question mark: "Tell me whether …". */
const indirect: Record<Locale, RegExp[]> = {
  de: [
    atStart(/(?:erzählen|sagen|beschreiben|schildern|erklären|berichten) sie(?: \p{L}+){0,2},? ob/u),
    atStart(/(?:mich (?:interessiert|würde interessieren)|ich (?:wüsste|möchte|würde)[^,]*),? ob/u),
  ],
  en: [
    atStart(/(?:tell (?:me|us)|say|describe|explain|let (?:me|us) know)(?: please)?,? (?:whether|if)/u),
    atStart(/i(?: wonder|(?:['’]d| would) like to know),? (?:whether|if)/u),
  ],
};

/** The first sentence of a question or probe that is hypothetical or can be answered with yes or no. */
export function slipIn(question: string, locale: Locale): Slip | undefined {
  for (const piece of pieces(question)) {
    const madeUp = firstMatch(piece, hypothetical[locale]);
    if (madeUp) return { kind: 'hypothetical', found: madeUp };
    const yesNo =
      (piece.endsWith('?') && firstMatch(piece, closed[locale])) || firstMatch(piece, indirect[locale]);
    if (yesNo) return { kind: 'yes_no', found: yesNo };
  }
  return undefined;
}

/** No question and no probe is hypothetical or answered with yes or no. */
export function askingProblems(entries: Entries): Problem[] {
  return locales.flatMap((locale) =>
    textsOf(entries, locale, ['questions'])
      .filter(({ field }) => field.endsWith('.text') || field.includes('.probes.'))
      .flatMap(({ file, field, text }) => {
        const slip = slipIn(text, locale);
        if (!slip) return [];
        const what = slip.kind === 'hypothetical' ? 'is hypothetical' : 'can be answered with yes or no';
        return [{ file, field, says: `${what} (“${slip.found}”). ${remedies[slip.kind][locale]}` }];
      }),
  );
}

function firstMatch(piece: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => piece.match(pattern)?.[0]).find((found) => found !== undefined);
}
