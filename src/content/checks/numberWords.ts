import type { Locale } from '../../domain/locale.ts';

// "ein" and "one" are articles and pronouns more often than figures, and so are not among them.
const german = {
  units: list('zwei drei vier fünf sechs sieben acht neun', 2),
  teens: list('zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 10),
  tens: list('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
};
const english = {
  units: list('two three four five six seven eight nine', 2),
  teens: list(
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen dozen twice thrice',
    10,
  )
    .set('dozen', 12)
    .set('twice', 2)
    .set('thrice', 3),
  tens: list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
};

function list(words: string, from: number, step = 1): Map<string, number> {
  return new Map(words.split(' ').map((word, at) => [word, from + at * step]));
}

const either = (...lists: Map<string, number>[]) => lists.flatMap((words) => [...words.keys()]).join('|');

// German writes figures and what they count in one word ("zweijährig", "Dreimonatsfrist"), so any ending will do but
// those of ordinals ("zweite", "zwanzigste", "vierteljährlich") and of words that only look alike.
const notOrdinal = '(?!t(?!äg|eil|ag|aus))';
const germanWord = new RegExp(
  `^(?:(?:(ein|${either(german.units)})und)?(${either(german.tens)})(?!st|er)|` +
    `(${either(german.teens)})${notOrdinal}(?!en)|` +
    `(ein|${either(german.units)})?(hundert|tausend)(?!e|st)|` +
    `(${either(german.units)})${notOrdinal}(?!fel|g|deut|st(?!ell|ünd|und|uf|öck)|eck|ern))`,
);
/** "Achten", "achtsam" and "Achtung" are no figures. */
const eight =
  /^acht(?!$|hundert|tausend|und|zehn|zig|mal|fach|jahr|jähr|monat|woch|wöch|tag|täg|stund|stünd|minut|prozent)/;

function germanNumbers(word: string): number[] {
  if (eight.test(word)) return [];
  if (/^(?:ver)?doppel(?:t|n)/.test(word)) return [2];
  if (/^(?:halb(?:e[nrsm]?|jahr.*|jähr.*|stünd.*|tag.*|täg.*)?|hälften?|halbier.*)$/.test(word)) return [0.5];
  if (/^dutzend(?!e|weise)/.test(word)) return [12];
  const half = /^(?:andert|\p{L}*ein)halb/u.test(word) ? [0.5] : [];
  const [found, and, ten, teen, times, many, unit] = word.match(germanWord) ?? [];
  if (found === undefined) return half;
  const units = new Map([['ein', 1], ...german.units]);
  if (ten) return [(units.get(and ?? '') ?? 0) + (german.tens.get(ten) ?? 0)];
  if (teen) return [german.teens.get(teen) ?? 0];
  if (many) {
    // "hundertzwanzig" as "a hundred and twenty": two figures in either language.
    const rest = germanNumbers(word.slice(found.length).replace(/^und/, ''));
    return [(units.get(times ?? 'ein') ?? 1) * (many === 'hundert' ? 100 : 1000), ...rest];
  }
  return [units.get(unit ?? '') ?? 0, ...half];
}

const englishWord = new RegExp(
  `(?<!\\p{L})(?:(${either(english.tens)})(?:[- ](one|${either(english.units)}))?|` +
    `(?:(one|${either(english.units)})[- ])?(hundred|thousand)|` +
    `(${either(english.teens, english.units)})(?:fold)?|` +
    '(half|halves|halved?|halving)|(doubled?|doubles|doubling)|(tripled?|triples|treble))(?!\\p{L})',
  'gu',
);

function englishNumbers(text: string): number[] {
  const units = new Map([['one', 1], ...english.units]);
  return [...text.matchAll(englishWord)].map(([, ten, and, times, many, small, half, double]) => {
    if (ten) return (english.tens.get(ten) ?? 0) + (units.get(and ?? '') ?? 0);
    if (many) return (units.get(times ?? 'one') ?? 1) * (many === 'hundred' ? 100 : 1000);
    if (small) return english.teens.get(small) ?? units.get(small) ?? 0;
    if (half) return 0.5;
    return double ? 2 : 3;
  });
}

/** The figures that a text names in words, also within longer ones: "zweijährig" and "two-year" hold 2. */
export function numberWords(text: string, locale: Locale): number[] {
  const lower = text.toLowerCase();
  if (locale === 'en') return englishNumbers(lower);
  return (lower.replaceAll('dreissig', 'dreißig').match(/\p{L}+/gu) ?? []).flatMap(germanNumbers);
}
