import MiniSearch, { type Query } from 'minisearch';
import type { Framework } from '../../../domain/framework.ts';
import type { Locale } from '../../../domain/locale.ts';
import type { WordingEntry } from '../../../domain/wording.ts';
import { type Findable, findables, said } from './findable.ts';
import { type Hit, hit, type Match } from './hit.ts';
import { isCompoundOf, isForm, pieces, wordsOf } from './wordForms.ts';

export const longestQuery = 100;
const mostHits = 30;
const shortestPrefix = 3;

const fields = ['title', 'passages', 'names'] as const;
type Field = (typeof fields)[number];

// Whole words before other forms of them, and both before parts of compounds, however rare those are.
const weightOf = { form: 0.3, compound: 0.01 };

export interface Found {
  /** Whether the entries hold all words of the query, only some because none holds all, or there are none. */
  met: 'all' | 'some' | 'none';
  total: number;
  /** The best ones, best first. */
  hits: Hit[];
  /** Words of the query, as they were typed, that stand nowhere in this spelling and were met by similar ones. */
  similar: string[];
  /** Words that stand nowhere and have nothing similar. */
  missing: string[];
}

export type Search = (query: string) => Found;

const kept = new Map<Locale, { hash: string; search: Search }>();

/** The search over an edition, built once for each language and again when the hash is another. */
export function searchOver(framework: Framework, wording: readonly WordingEntry[], hash: string): Search {
  const known = kept.get(framework.locale);
  if (known?.hash === hash) return known.search;
  const search = buildSearch(framework, wording);
  kept.set(framework.locale, { hash, search });
  return search;
}

/** What is looked for: without spaces around it, one between words, and of a length that anybody would type. */
export function readQuery(typed: string | null): string {
  const tidy = (typed ?? '').replace(/\p{Cf}+/gu, '').replace(/[\s\p{C}]+/gu, ' ');
  return [...tidy.trim()].slice(0, longestQuery).join('').trim();
}

/** Three searches that find something: names that the framework itself gives to a competency, evidence, an error. */
export function exampleSearches({ competencies, evidenceKinds, guide, levels }: Framework): string[] {
  const names = [
    competencies.at(-1)?.short,
    evidenceKinds.at(0)?.name,
    guide?.ratingErrors.at(0)?.name ?? levels.at(-1)?.name,
  ];
  return names.flatMap((name) => name?.split(/[(,;:/]/, 1)[0]?.trim() || []);
}

/** The search over a framework, without keeping it. */
export function buildSearch(framework: Framework, wording: readonly WordingEntry[]): Search {
  const { locale } = framework;
  const entries = findables(framework, wording);
  const index = new MiniSearch<Findable>({
    fields: [...fields],
    extractField: (entry, field) => (field === 'id' ? String(entry.id) : textOf(entry, field as Field)),
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2, names: 0.5 }, combineWith: 'OR' },
  });
  index.addAll(entries);
  const vocabulary = [
    ...new Set(entries.flatMap((entry) => fields.flatMap((field) => wordsOf(textOf(entry, field))))),
  ];

  /** The entries that meet one word. */
  function meeting(word: string) {
    const isLong = word.length >= shortestPrefix;
    const begins = (known: string) => known === word || (isLong && known.startsWith(word));
    const others = new Map<string, number>();
    for (const known of vocabulary) {
      if (!isLong || begins(known)) continue;
      if (isForm(known, word, locale)) others.set(known, weightOf.form);
      else if (isCompoundOf(known, word, locale)) others.set(known, weightOf.compound);
    }
    const isKnown = others.size > 0 || vocabulary.some(begins);
    const query: Query = { queries: [word, ...others.keys()] };
    const results = index.search(query, {
      prefix: (term) => isLong && term === word,
      // Only what is not known is taken for mistyped: "Preise" shall not find "Reise".
      fuzzy: isKnown ? false : mistakes(word),
      boostTerm: (term) => others.get(term) ?? 1,
    });
    return { isKnown, results };
  }

  return (query) => {
    const asked = new Map(pieces(query).flatMap(({ folded, text }) => (folded ? [[folded, text]] : [])));
    const matches = new Map<number, Match>();
    const similar: string[] = [];
    const missing: string[] = [];
    for (const [folded, typed] of asked) {
      const { isKnown, results } = meeting(folded);
      if (!isKnown) (results.length === 0 ? missing : similar).push(typed);
      for (const { id, score, match } of results) {
        const entry = entries[Number(id)];
        if (!entry) continue;
        const known = matches.get(entry.id) ?? { entry, met: [], score: 0 };
        const met = [...known.met, Object.keys(match)];
        matches.set(entry.id, { entry, met, score: known.score + score });
      }
    }
    const most = Math.max(0, ...[...matches.values()].map(({ met }) => met.length));
    const best = [...matches.values()]
      .filter(({ met }) => met.length === most)
      .sort((a, b) => b.score - a.score || a.entry.id - b.entry.id);
    return {
      met: best.length === 0 ? 'none' : most === asked.size ? 'all' : 'some',
      total: best.length,
      hits: best.slice(0, mostHits).map(hit),
      similar,
      missing,
    };
  };
}

function textOf({ title, passages, names }: Findable, field: Field): string {
  return { title, passages: passages.map(said).join(' '), names: names.join(' ') }[field];
}

/** How many letters may be wrong; two that changed places count as two. */
function mistakes(word: string): number | false {
  if (word.length < 5) return false;
  return word.length < 8 ? 1 : 2;
}
