/** A figure that an anchor, a level or a signal names: an example, whose base and period owners fit to their business. */
export interface Figure {
  id: string;
  /** Where it stands: an anchor (competency and level), a level, or a signal. */
  competencyId?: string | undefined;
  levelId?: string | undefined;
  signalId?: string | undefined;
  figure: string;
  base: string;
  period: string;
  /** What takes its place in a business without recurring revenue. */
  otherwise: string;
}

/** The figures of a framework, and what its owner should know about them. */
export interface FigureNotes {
  note: string[];
  figures: Figure[];
}
