import { type Locale, locales } from '../../domain/locale.ts';
import { type Entries, kindNames } from '../files.ts';
import type { Problem } from '../problem.ts';
import { numbersIn } from './numbers.ts';
import { unless } from './report.ts';

/** Records that are shown in the order in which they stand. */
const ordered = /(?:^|\.)(?:probes|grounds|ratingErrors|sections)$/;

/** A text in one language and its twin in the other. */
interface Pair {
  file: string;
  twinFile: string;
  locale: Locale;
  twinLocale: Locale;
}

/** The languages against the first: the same fields, lists of the same length, the same figures and placeholders. */
export function twinProblems(entries: Entries): Problem[] {
  const [first, ...others] = locales;
  return others.flatMap((locale) =>
    kindNames.flatMap((kind) =>
      [...entries[kind]].flatMap(([path, content]) => {
        if (!path.startsWith(`${first}/`)) return [];
        const twinPath = path.replace(`${first}/`, `${locale}/`);
        const twin = (entries[kind] as ReadonlyMap<string, unknown>).get(twinPath);
        const pair = {
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
  const figures = numbersIn(value, pair.locale).sort().join(', ') || 'none';
  const expected = numbersIn(twin, pair.twinLocale).sort().join(', ') || 'none';
  const lacking = placeholders(twin).filter((name) => !placeholders(value).includes(name));
  const foreign = placeholders(value).filter((name) => !placeholders(twin).includes(name));
  return [
    ...unless(
      figures === expected,
      said(
        pair,
        field,
        `holds the figures ${figures}, its twin in ${pair.twinFile} ${expected}. Make them equal.`,
      ),
    ),
    ...lacking.map((name) => said(pair, field, `lacks ${name}, which ${pair.twinFile} has. Add it.`)),
    ...foreign.map((name) => said(pair, field, `has ${name}, which ${pair.twinFile} lacks. Remove it.`)),
  ];
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
      .filter((key) => !(key in twin))
      .map((key) => said(pair, at(key), `is not in ${pair.twinFile}. Add it there, or remove it here.`)),
    ...Object.entries(twin).flatMap(([key, part]) =>
      key in value
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
