import { type Locale, locales } from '../../domain/locale.ts';
import type { Entries } from '../files.ts';
import type { Problem } from '../problem.ts';
import { anywhere, atStart, pieces } from './sentence.ts';
import { textsOf } from './texts.ts';

/** Why a question does not ask for past behaviour; the words that give it away are in `found`. */
export interface Slip {
  kind: 'hypothetical' | 'usual' | 'yes_no';
  found: string;
}

const what: Record<Slip['kind'], string> = {
  hypothetical: 'is hypothetical',
  usual: 'asks for what is usual, which is as little past behaviour as what is made up',
  yes_no: 'can be answered with yes or no',
};

const happened: Record<Locale, string> = {
  de: 'Ask for something that happened: „Erzählen Sie von …“, „Beschreiben Sie …“.',
  en: 'Ask for something that happened: “Tell me about …”, “Describe …”.',
};

const remedies: Record<Slip['kind'], Record<Locale, string>> = {
  hypothetical: happened,
  usual: happened,
  yes_no: {
    de: 'Open it: „Was …“, „Wie …“, „Welche …“, „Woran …“.',
    en: 'Open it: “What …”, “How …”, “Which …”.',
  },
};

/** A situation that is made up. */
const hypothetical: Record<Locale, RegExp[]> = {
  de: [
    atStart(
      /stellen sie sich|stell dir|angenommen|(?:nehmen (?:sie|wir)|nimm) (?:einmal |mal )?an|gesetzt den fall/u,
    ),
    atStart(/(?:versetzen sie sich|versetz dich)(?! (?:noch )?(?:einmal |mal )?zurück)/u),
    atStart(
      /gehen (?:sie|wir) davon aus|sagen wir|falls|sofern|(?:rein )?hypothetisch|was,? wenn(?! überhaupt)/u,
    ),
    atStart(/(?:was|wie) wäre|w\p{L}+(?: \p{L}+){0,2} (?:würden?|werden sie)/u),
    // "Wenn Sie zurückdenken, …" looks back, "Wenn es mehrere gab, …" chooses among what was.
    atStart(
      /wenn(?! sie [^,:]*(?:denken|zurück|blicken|schauen)| es [^,:]* (?:gab|gegeben hat|waren?)[,:])/u,
    ),
    anywhere(/(?:würden|hätten|wären|täten|könnten|müssten) sie|(?:würdest|hättest|wärst|könntest) du/u),
    // "was Sie anbieten würden" may be part of something that happened; as all that is asked for, it is not.
    atStart(
      /(?:erzählen|beschreiben|schildern|erklären|sagen) sie(?: mir| uns)?(?: davon)?,? w\p{L}+ sie [^,.?!]*würden/u,
    ),
    atStart(
      /w\p{L}+ (?:tun|machen|gehen|reagieren|handeln|verhalten|antworten|sagen|entscheiden|tust|machst|gehst|reagierst|handelst|antwortest|sagst|entscheidest) (?:sie|du)(?!\p{L})(?! (?:\p{L}+ )?(?:seitdem|seither|heute|anders))[^?]* (?:wenn|falls|sobald)/u,
    ),
  ],
  en: [
    atStart(/imagin(?:e|ing)|suppos(?:e|ing)|assum(?:e|ing)|picture|pretend|hypothetically|say,? you/u),
    atStart(
      /consider(?:ing)? (?:an?|this|that|the following)(?! (?:time|case|situation|moment|deal|customer) (?:when|where|in which|you))/u,
    ),
    atStart(/(?:put|place) yourself in/u),
    atStart(/let(?:['’]s| us) (?:say|assume|suppose|imagine|pretend)|what if/u),
    // "If you look back, …" looks back, "if any" asks for nothing made up.
    atStart(/if(?! (?:any|anything|at all|so|not)(?!\p{L})| you (?:look|think))/u),
    atStart(/(?:what|how|where|when|why)(?: \p{L}+)? would(?:n['’]t)?/u),
    anywhere(/(?:would|might|will) you|(?:could|should) you have/u),
    atStart(
      /(?:tell (?:me|us)(?: about)?|describe|explain|(?:walk|talk) (?:me|us) through),? (?:how|what|where|who) you(?:['’]d| would)/u,
    ),
    atStart(
      /(?:what|how|who|where|which)(?!\p{L})[^?]* do you (?!know|remember|recall|think|[^?]* ?differently)[^?]* (?:if|when|whenever)/u,
    ),
  ],
};

// In German the present tense of what somebody does in general; "Woher wissen Sie das?" asks about now.
const habit =
  'tun|machen|gehen|reagieren|handeln|verhalten|antworten|sagen|entscheiden|pflegen|führen|priorisieren|gewinnen|' +
  'lösen|überzeugen|planen|prüfen|messen|nutzen|arbeiten|organisieren|sichern|verhandeln|beginnen|sorgen|schaffen|' +
  'bauen|halten|setzen|stellen|bereiten|erkennen|finden|bringen|nehmen|sprechen|steuern|behandeln|begegnen|lernen';
const habitOfYou = habit
  .split('|')
  .map(
    (verb) =>
      ({ tun: 'tust', halten: 'hältst', sprechen: 'sprichst', nehmen: 'nimmst' })[verb] ??
      `${verb.replace(/e?n$/u, '')}e?st`,
  )
  .join('|');

/** What somebody does in general, today or always. "Was machen Sie seitdem anders?" asks what came of something. */
const usual: Record<Locale, RegExp[]> = {
  de: [
    atStart(
      new RegExp(
        `w\\p{L}+ (?:(?:${habit}) sie|(?:${habitOfYou}) du)(?!\\p{L})(?![^?]* (?:anders|seitdem|seither))`,
        'u',
      ),
    ),
    atStart(
      /(?:was|wie) (?:ist|sieht) (?:ihr|ihre|dein|deine) (?:erste[rs]?|nächste[rs]?|übliche[rs]?|typische[rs]?|vorgehen|ansatz)/u,
    ),
    anywhere(/(?<!als )(?:üblicherweise|normalerweise|gewöhnlich|typischerweise|in der regel)/u),
  ],
  en: [
    atStart(
      /(?:what|how|who|whom|where|when|which|why)(?: \p{L}+){0,3} do you(?! (?:know|remember|recall|think|mean)(?!\p{L}))(?![^?]* differently)/u,
    ),
    atStart(/what(?:['’]s| is) your (?:first|next|usual|typical|approach|way|strategy|process|style)/u),
    anywhere(/(?:you|do) (?:usually|normally|typically|generally)/u),
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
    // Any verb with "du", and any verb in the past before a subject: "Brachte das etwas?", "Nahm die Kundin an?".
    atStart(/(?!(?:damit|seit|mit|erst|jetzt|zuletzt|was|wo|wie) )\p{L}*s?t du/u),
    atStart(
      /(?!(?:heute|bitte|welche|letzte|erste|beste|leute|kosten|daten|zeiten|seiten|arten|schritte|werte|punkte|orte) )\p{L}+te(?:n|st)? (?:das|es|er|man|die|der|dies\p{L}*|jemand|etwas|sich|ihr\p{L}*|eine?)/u,
    ),
    atStart(
      /(?:be|ver|er|ent|ge|zer)?(?:nahm|kam|ging|gab|half|fand|sah|blieb|lief|lag|hielt|ließ|rief|sprach|schrieb|trat|trug|traf|fuhr|zog|stieg|fiel|lor|wann|gann|schied|schlug|wuchs|sank|brach|galt|wies|stand(?! de[rs](?!\p{L}))|unterschrieb)(?:en)? (?:das|es|er|man|die|der|dies\p{L}*|jemand|etwas|sich|ihr\p{L}*|eine?)/u,
    ),
    atStart(/(?!(?:mit|seit|jetzt|erst|selbst|nicht|statt|zuletzt|damit|fast) )\p{L}+t (?:das|es|er|man)/u),
    // After an opening: "In Ihrer letzten Stelle, haben Sie …?" In "Was, wenn überhaupt, haben Sie …?" it is part of the question.
    /^(?!(?:\p{L}+ )?w(?:as|ie|er|en|em|essen|ann|o\p{L}*|arum|ieso|elche\p{L}*)(?!\p{L}))[^?]*?, (?:haben|hatten|sind|waren|konnten|mussten|wurden|hast|warst|ist|war|hat|gab) (?:sie|du|es|das|er|man)(?!\p{L})/iu,
    // "Stand der Dinge?" is a noun.
    atStart(/stand(?! de[rs](?!\p{L}))/u),
    atStart(
      /(?:sie|du) (?:haben|hatten|sind|waren|wurden|konnten|mussten|wollten|sollten|durften|hast|hattest|bist|warst)/u,
    ),
    /, (?:oder|nicht wahr|richtig|stimmt['’]s)\?$/iu,
  ],
  en: [
    atStart(/do|does|did|is|are|am|was|were|have|has|had|can|could|will|would|should|shall|may|might|must/u),
    atStart(/(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|must)n['’]t/u),
    atStart(/ever|any(?:thing|one|body)?|whether/u),
    atStart(
      /you(?:['’](?:ve|d|re)| (?:did|had|have|were|are|made|could|can|went|got|took|won|lost|knew|decided))/u,
    ),
    // After an opening: "In your last role, did you …?" In "What, if anything, did you …?" it is part of the question.
    /^(?!(?:\p{L}+ )?(?:what|how|who|whom|whose|which|where|why)(?!\p{L})|when,)[^?]*?, (?:do|does|did|is|are|was|were|have|has|had|can|could|would|will) (?:you|it|that|this|they|he|she|there|any\p{L}*|somebody|someone|your)(?!\p{L})/iu,
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

/** The first sentence of a question or probe that asks for something made up, for what is usual, or for yes or no. */
export function slipIn(question: string, locale: Locale): Slip | undefined {
  for (const piece of pieces(question)) {
    const madeUp = firstMatch(piece, hypothetical[locale]);
    if (madeUp) return { kind: 'hypothetical', found: madeUp };
    const inGeneral = firstMatch(piece, usual[locale]);
    if (inGeneral) return { kind: 'usual', found: inGeneral };
    const yesNo =
      (piece.endsWith('?') && firstMatch(piece, closed[locale])) || firstMatch(piece, indirect[locale]);
    if (yesNo) return { kind: 'yes_no', found: yesNo };
  }
  return undefined;
}

/** Every question and every probe asks for past behaviour, and for more than yes or no. */
export function askingProblems(entries: Entries): Problem[] {
  return locales.flatMap((locale) =>
    textsOf(entries, locale, ['questions'])
      .filter(({ field }) => field.endsWith('.text') || field.includes('.probes.'))
      .flatMap(({ file, field, text }) => {
        const slip = slipIn(text, locale);
        if (!slip) return [];
        return [
          { file, field, says: `${what[slip.kind]} (“${slip.found}”). ${remedies[slip.kind][locale]}` },
        ];
      }),
  );
}

function firstMatch(piece: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => piece.match(pattern)?.[0]).find((found) => found !== undefined);
}
