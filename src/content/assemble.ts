import type { AnchorEvidence, Competency, Framework, Question } from '../domain/framework.ts';
import type { CandidateSheet, Guide } from '../domain/guide.ts';
import type { Locale } from '../domain/locale.ts';
import type { Entries, FileOf } from './files.ts';
import { need, pick } from './find.ts';

/** One language of the framework, in the order of framework.yaml. The entries must have passed the checks. */
export function assemble(entries: Entries, locale: Locale): Framework {
  const outline = need(entries.outline, 'framework.yaml');
  const names = need(entries.names, `${locale}/framework.yaml`);
  const evidence = need(entries.evidence, `${locale}/evidence.yaml`);
  return {
    id: outline.id,
    locale,
    name: names.name,
    role: names.role,
    levels: outline.levels.map((id) => ({ id, ...pick(names.levels, id) })),
    competencies: outline.competencies.map((place) => competency(entries, locale, outline.levels, place)),
    scale: need(entries.scale, `${locale}/scale.yaml`).points,
    threshold: outline.threshold,
    lengths: outline.lengths,
    evidenceKinds: outline.evidenceKinds.map(({ id, sources }) => ({
      id,
      ...pick(evidence.kinds, id),
      sources,
    })),
    resultQuestion: names.resultQuestion,
    signals: need(entries.signalOutline, 'signals.yaml').signals.map((signal) => ({
      ...signal,
      text: pick(need(entries.signals, `${locale}/signals.yaml`).signals, signal.id),
    })),
    guide: guide(need(entries.guide, `${locale}/guide.yaml`)),
    candidateSheet: candidateSheet(need(entries.candidate, `${locale}/candidate.yaml`)),
  };
}

type Place = FileOf<'outline'>['competencies'][number];

function competency(entries: Entries, locale: Locale, levels: string[], place: Place): Competency {
  const texts = need(entries.competencies, `${locale}/competencies/${place.id}.yaml`);
  const bank = need(entries.questions, `${locale}/questions/${place.id}.yaml`);
  const question =
    (kind: Question['kind']) =>
    (id: string): Question => {
      const { text, probes, listenFor, askAgain } = pick(bank.questions, id);
      return {
        id,
        kind,
        text,
        probes: Object.entries(probes).map(([probeId, probe]) => ({ id: probeId, text: probe })),
        listenFor: Object.fromEntries(levels.map((level) => [level, pick(listenFor, level)])),
        askAgain,
      };
    };
  return {
    id: place.id,
    name: texts.name,
    short: texts.short,
    topic: texts.topic,
    about: texts.about,
    anchors: levels.map((levelId) => {
      const { evidence, ...anchor } = pick(texts.anchors, levelId);
      return { levelId, ...anchor, evidence: evidence.map(anchorEvidence) };
    }),
    examples: texts.examples,
    questions: [...place.core.map(question('core')), ...place.optional.map(question('optional'))],
  };
}

function anchorEvidence(
  entry: FileOf<'competencies'>['anchors'][string]['evidence'][number],
): AnchorEvidence {
  return 'told' in entry ? { source: 'told', text: entry.told } : { source: 'shown', text: entry.shown };
}

function guide(texts: FileOf<'guide'>): Guide {
  return {
    ...texts,
    offLimits: { lead: texts.offLimits.lead, grounds: listed(texts.offLimits.grounds) },
    ratingErrors: listed(texts.ratingErrors),
  };
}

function candidateSheet(texts: FileOf<'candidate'>): CandidateSheet {
  return { ...texts, sections: listed(texts.sections) };
}

function listed<T>(byId: Record<string, T>): (T & { id: string })[] {
  return Object.entries(byId).map(([id, entry]) => ({ id, ...entry }));
}
