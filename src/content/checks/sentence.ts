/** The words of a pattern, whole and in any case, wherever they stand. */
export function anywhere(words: RegExp): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.source})(?![\\p{L}-])`, 'iu');
}

/** The words of a pattern, whole and in any case, where a piece begins. */
export function atStart(words: RegExp): RegExp {
  return new RegExp(`^(?:${words.source})(?![\\p{L}-])`, 'iu');
}

// What somebody else said is not what is asked; a question that is quoted as a whole is.
const quotation = /„[^„“”]*[“”]|“[^“”]*”|»[^«»]*«|"[^"]*"/gu;
const breaks = [
  // After a sentence, and around a dash.
  /(?<=[.?!…:;])\s+|\s+[–—]\s+/u,
  // Before a second question: "What did you do, and did it help?"
  /,?\s+(?=(?:und|oder|aber) (?:(?:haben|hatten|sind|waren|konnten|mussten) sie|(?:ist|war|hat|gab|wurde|konnte) (?:es|das|er|man)) )/iu,
  /,?\s+(?=(?:and|or|but) (?:do|does|did|is|are|was|were) (?:you|it|they|he|she|there) )/iu,
];
const openers =
  /^(?:(?:und|oder|aber|also|dann|nun|bitte|mal|einmal|and|or|but|so|then|now|please|also|well)[,\s]+)+/iu;

/** A question in the pieces that ask for something each, without quotations and without words like "und" before them. */
export function pieces(question: string): string[] {
  // Single spaces, so that no pattern tries every part of a long gap.
  const spaced = question.replace(/\s+/gu, ' ');
  const own = spaced.replace(quotation, '“”');
  return breaks
    .reduce(
      (parts, at) => parts.flatMap((part) => part.split(at)),
      [/\p{L}/u.test(own) ? own : spaced.replace(/[„“”»«"]/gu, '')],
    )
    .map((part) =>
      part
        .replace(/^[\s‚‘'(]+/u, '')
        .replace(openers, '')
        .trim(),
    )
    .filter(Boolean);
}
