import { type Locale, locales } from '../../domain/locale.ts';
import type { Entries, FileOf } from '../files.ts';
import type { Problem } from '../problem.ts';
import { figuresIn } from './numbers.ts';
import { idsOf, inFile, twice, unknownId, unless } from './report.ts';
import type { Text } from './texts.ts';

type Outline = FileOf<'outline'>;
type Row = FileOf<'figureOutline'>['figures'][number];
/** An anchor, a level or a signal: what figures may stand in, by the name that a row gives it. */
type Places = Map<string, Text[]>;

/** What says that a figure is an example. */
const marker: Record<Locale, RegExp> = {
  de: /(?<!\p{L})(?:Richtwerte?|rund|etwa|ungefähr|circa|ca\.|zum Beispiel)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:as a guide|about|around|roughly|approximately|circa|ca\.|for example)(?!\p{L})/iu,
};

/**
 * The figures of anchors, levels and signals: each is marked as an example and has a row with base and period, and
 * each row stands where it says.
 */
export function figureProblems(entries: Entries, outline: Outline): Problem[] {
  return inFile(entries, 'figureOutline', 'figures.yaml', ({ figures }, file) => [
    ...twice(file, 'figures', idsOf(figures)),
    ...figures.flatMap((row, at) => placeProblems(entries, outline, row, file, `figures.${at}`)),
    ...locales.flatMap((locale) => textProblems(entries, outline, locale, figures)),
  ]);
}

function placeProblems(entries: Entries, outline: Outline, row: Row, file: string, field: string): Problem[] {
  const { competency, level, signal } = row;
  if (signal ? competency || level : !level) {
    const says = 'says not where it stands. Name a competency and a level, a level, or a signal.';
    return [{ file, field, says }];
  }
  const signals = entries.signalOutline.get('signals.yaml')?.signals;
  return [
    ...unknownId(file, `${field}.competency`, competency, idsOf(outline.competencies)),
    ...unknownId(file, `${field}.level`, level, outline.levels),
    ...unknownId(file, `${field}.signal`, signal, signals && idsOf(signals)),
  ];
}

function textProblems(entries: Entries, outline: Outline, locale: Locale, rows: readonly Row[]): Problem[] {
  const said = entries.figures.get(`${locale}/figures.yaml`)?.figures;
  // That its file is missing is said elsewhere, once.
  if (!said) return [];
  const places = placesOf(entries, outline, locale);
  const figures = rows.flatMap((row) => {
    const figure = said[row.id]?.figure;
    return figure === undefined ? [] : [{ id: row.id, place: nameOf(row), figure }];
  });

  const misplaced = figures.flatMap(({ id, place, figure }) => {
    const texts = places.get(place);
    return unless(!texts || texts.some(({ text }) => plain(text).includes(plain(figure))), {
      file: `${entries.folder}/${locale}/figures.yaml`,
      field: `figures.${id}.figure`,
      says: `is ${figure}, which does not stand in ${place}. Write it there, or correct it here.`,
    });
  });
  const bare = [...places].flatMap(([place, texts]) => {
    const explained = figures
      .filter((figure) => figure.place === place)
      .flatMap(({ figure }) => figuresIn(figure, locale));
    return texts.flatMap((text) => numberProblems(text, place, explained, locale));
  });
  return [...misplaced, ...bare];
}

function numberProblems({ file, field, text }: Text, place: string, explained: string[], locale: Locale) {
  const numbers = figuresIn(text, locale);
  return [
    ...numbers
      .filter((number) => !explained.includes(number))
      .map((number) => ({
        file,
        field,
        says: `names ${number}, which figures.yaml does not explain for ${place}. Add a row with base and period.`,
      })),
    ...unless(numbers.length === 0 || marker[locale].test(text), {
      file,
      field,
      says: 'has a figure that is not marked as an example. Add “as a guide” or “Richtwert”.',
    }),
  ];
}

function placesOf(entries: Entries, outline: Outline, locale: Locale): Places {
  const at = (path: string, field: string, texts: Record<string, string>): Text[] =>
    Object.entries(texts).map(([name, text]) => ({
      file: `${entries.folder}/${locale}/${path}`,
      field: `${field}.${name}`,
      text,
    }));
  const levels = Object.entries(entries.names.get(`${locale}/framework.yaml`)?.levels ?? {});
  const signals = Object.entries(entries.signals.get(`${locale}/signals.yaml`)?.signals ?? {});
  const anchors = idsOf(outline.competencies).flatMap((competency) => {
    const path = `competencies/${competency}.yaml`;
    const found = Object.entries(entries.competencies.get(`${locale}/${path}`)?.anchors ?? {});
    return found.map(([level, { summary, behaviours, evidence }]): [string, Text[]] => [
      nameOf({ competency, level }),
      [
        ...at(path, `anchors.${level}`, { summary }),
        ...at(path, `anchors.${level}.behaviours`, Object.fromEntries(behaviours.entries())),
        ...evidence.flatMap((entry, index) => at(path, `anchors.${level}.evidence.${index}`, { ...entry })),
      ],
    ]);
  });
  return new Map([
    ...levels.map(([level, { name: _name, title: _title, ...texts }]): [string, Text[]] => [
      nameOf({ level }),
      at('framework.yaml', `levels.${level}`, texts),
    ]),
    ...anchors,
    ...signals.map(([signal, text]): [string, Text[]] => [
      nameOf({ signal }),
      at('signals.yaml', 'signals', { [signal]: text }),
    ]),
  ]);
}

function nameOf({ competency, level, signal }: Omit<Row, 'id'>): string {
  if (signal) return `signal ${signal}`;
  return competency ? `${competency} at ${level}` : `level ${level}`;
}

/** Without the difference between kinds of spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
