import { type Locale, locales } from '../../domain/locale.ts';
import { type Entries, type Kind, kindNames } from '../files.ts';
import type { Problem } from '../problem.ts';
import { bindingsIn } from './bindings.ts';
import { figuresIn, numbersIn } from './numbers.ts';
import { unless } from './report.ts';

/** Records that are shown in the order in which they stand. */
const ordered = /(?:^|\.)(?:probes|grounds|ratingErrors|sections)$/;

/** What people say aloud is written for each language, and counts in other words: "die beiden", "the two". */
function saysFreely(kind: Kind, field: string): boolean {
  return kind === 'practice' || (kind === 'questions' && !field.includes('.listenFor.'));
}

/** Where figures stand that are a measure: anchors, levels, signals, and the list that explains them. */
function measures(kind: Kind, field: string): boolean {
  return (
    kind === 'signals' ||
    (kind === 'competencies' && field.startsWith('anchors.')) ||
    (kind === 'names' && field.startsWith('levels.')) ||
    (kind === 'figures' && field.endsWith('.figure'))
  );
}

/** Short texts, names and words of the trade may be the same in both languages. */
const mayBeSame = /(?:^|\.)(?:name|title|short|role|figure|terms\.\d+)$/;
const longText = 25;

/** A text in one language and its twin in the other. */
interface Pair {
  kind: Kind;
  file: string;
  twinFile: string;
  locale: Locale;
  twinLocale: Locale;
}

/** The languages against the first: translated, with the same fields, lists of the same length, figures and placeholders. */
export function twinProblems(entries: Entries): Problem[] {
  const [first, ...others] = locales;
  return others.flatMap((locale) =>
    kindNames.flatMap((kind) =>
      [...entries[kind]].flatMap(([path, content]) => {
        if (!path.startsWith(`${first}/`)) return [];
        const twinPath = path.replace(`${first}/`, `${locale}/`);
        const twin = (entries[kind] as ReadonlyMap<string, unknown>).get(twinPath);
        const pair = {
          kind,
          file: `${entries.folder}/${twinPath}`,
          twinFile: path,
          locale,
          twinLocale: first,
        };
        return twin === undefined ? [] : compare(twin, content, pair, '');
      }),
    ),
  );
}

function compare(value: unknown, twin: unknown, pair: Pair, field: string): Problem[] {
  if (typeof value === 'string' && typeof twin === 'string') return compareTexts(value, twin, pair, field);
  if (Array.isArray(value) && Array.isArray(twin)) return compareLists(value, twin, pair, field);
  if (isRecord(value) && isRecord(twin)) return compareRecords(value, twin, pair, field);
  return unless(
    value === twin,
    said(pair, field, `is ${value}, ${pair.twinFile} has ${twin}. Make them equal.`),
  );
}

function compareTexts(value: string, twin: string, pair: Pair, field: string): Problem[] {
  if (value === twin && value.length >= longText && !mayBeSame.test(field)) {
    return [
      said(pair, field, `is the same text as in ${pair.twinFile}, so it is not translated. Translate it.`),
    ];
  }
  const lacking = placeholders(twin).filter((name) => !placeholders(value).includes(name));
  const foreign = placeholders(value).filter((name) => !placeholders(twin).includes(name));
  return [
    ...compareFigures(value, twin, pair, field),
    ...lacking.map((name) => said(pair, field, `lacks ${name}, which ${pair.twinFile} has. Add it.`)),
    ...foreign.map((name) => said(pair, field, `has ${name}, which ${pair.twinFile} lacks. Remove it.`)),
  ];
}

function compareFigures(value: string, twin: string, pair: Pair, field: string): Problem[] {
  const inText = saysFreely(pair.kind, field) ? numbersIn : figuresIn;
  const figures = listed(inText(value, pair.locale));
  const expected = listed(inText(twin, pair.twinLocale));
  if (figures !== expected) {
    const says = `holds the figures ${figures}, its twin in ${pair.twinFile} ${expected}. Make them equal.`;
    return [said(pair, field, says)];
  }
  if (!measures(pair.kind, field)) return [];
  const bindings = listed(bindingsIn(value, pair.locale));
  const bound = listed(bindingsIn(twin, pair.twinLocale));
  return unless(
    bindings === bound,
    said(
      pair,
      field,
      `says of its figures: ${bindings}; its twin in ${pair.twinFile} says: ${bound}. Make comparison, unit and period equal.`,
    ),
  );
}

function listed(found: string[]): string {
  return found.sort().join(', ') || 'none';
}

function compareLists(value: unknown[], twin: unknown[], pair: Pair, field: string): Problem[] {
  // Which words to think twice about differs from language to language.
  if (field.endsWith('.terms')) return [];
  if (value.length !== twin.length) {
    const says = `has ${value.length} entries, its twin in ${pair.twinFile} ${twin.length}. Make them as many.`;
    return [said(pair, field, says)];
  }
  return value.flatMap((part, at) => compare(part, twin[at], pair, `${field}.${at}`));
}

function compareRecords(
  value: Record<string, unknown>,
  twin: Record<string, unknown>,
  pair: Pair,
  field: string,
): Problem[] {
  if (ordered.test(field) && Object.keys(value).join() !== Object.keys(twin).join()) {
    const expected = Object.keys(twin).join(', ') || 'none';
    const says = `are not those of ${pair.twinFile}. Use the same ids in the same order: ${expected}.`;
    return [said(pair, field, says)];
  }
  const at = (key: string) => (field ? `${field}.${key}` : key);
  return [
    ...Object.keys(value)
      .filter((key) => !Object.hasOwn(twin, key))
      .map((key) => said(pair, at(key), `is not in ${pair.twinFile}. Add it there, or remove it here.`)),
    ...Object.entries(twin).flatMap(([key, part]) =>
      Object.hasOwn(value, key)
        ? compare(value[key], part, pair, at(key))
        : [said(pair, at(key), `is missing, ${pair.twinFile} has it. Add it.`)],
    ),
  ];
}

function placeholders(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}

function said({ file }: Pair, field: string, says: string): Problem {
  return { file, field, says };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
