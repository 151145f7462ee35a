import type { Competency, Framework, Question } from '../domain/framework.ts';
import type { Locale } from '../domain/locale.ts';
import { crossProblems } from './check.ts';
import type { Entries, FileOf } from './files.ts';
import { ContentError } from './problem.ts';

/** One language of the framework, in the order of framework.yaml; throws a ContentError when files do not agree. */
export function assemble(entries: Entries, locale: Locale): Framework {
  const problems = crossProblems(entries);
  if (problems.length > 0) throw new ContentError(problems);

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
    about: texts.about,
    anchors: levels.map((levelId) => ({ levelId, ...pick(texts.anchors, levelId) })),
    questions: [...place.core.map(question('core')), ...place.optional.map(question('optional'))],
  };
}

// crossProblems has made sure that these are there; the types cannot know.
function need<T>(files: ReadonlyMap<string, T>, path: string): T {
  const file = files.get(path);
  if (!file) throw new Error(`No file ${path}`);
  return file;
}

function pick<T>(byId: Record<string, T>, id: string): T {
  const entry = byId[id];
  if (entry === undefined) throw new Error(`No entry ${id}`);
  return entry;
}
