import { type Signal, type SignalKind, signalKinds, signalsFor } from './signal.ts';

export interface Ticked {
  kind: SignalKind;
  /** In the words of the release and in its order. */
  texts: string[];
}

/**
 * What was ticked on a card of this competency, by kind; kinds without a tick are left out. Versions in which nothing was
 * ticked have no `ids`. A signal helps the debrief and counts towards no rating (DESIGN.md §4.5).
 */
export function ticked(
  signals: readonly Signal[],
  competencyId: string,
  ids: readonly string[] | undefined = [],
): Ticked[] {
  return signalKinds
    .map((kind) => ({
      kind,
      texts: signalsFor(signals, competencyId, kind)
        .filter(({ id }) => ids.includes(id))
        .map(({ text }) => text),
    }))
    .filter(({ texts }) => texts.length > 0);
}
