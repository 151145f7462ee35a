import * as v from 'valibot';
import { idSchema, textSchema } from './text.ts';

export const signalKinds = ['growth', 'warning'] as const;

/** Something heard that points up or down, to be ticked; it never counts towards a rating. */
export const signalSchema = v.object({
  id: idSchema,
  kind: v.picklist(signalKinds),
  /** Where it can be heard; left out, in every competency. */
  competencies: v.optional(v.array(idSchema)),
  text: textSchema,
});

export type SignalKind = (typeof signalKinds)[number];
export type Signal = v.InferOutput<typeof signalSchema>;

/** The signals of one kind that can be heard in a competency: its own first, then those of all, in their order. */
export function signalsFor(signals: readonly Signal[], competencyId: string, kind: SignalKind): Signal[] {
  const ofKind = signals.filter((signal) => signal.kind === kind);
  return [
    ...ofKind.filter(({ competencies }) => competencies?.includes(competencyId)),
    ...ofKind.filter(({ competencies }) => competencies === undefined),
  ];
}
