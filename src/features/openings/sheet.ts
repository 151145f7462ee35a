import type { OpeningFacts } from '../../data/openings.ts';
import { coreQuestionCount, type Framework } from '../../domain/framework.ts';
import type { CandidateSheet, sheetPlaceholders } from '../../domain/guide.ts';
import { retentionMonths } from '../../domain/retention.ts';
import { fill } from '../../ui/words.ts';

type Values = Record<(typeof sheetPlaceholders)[number], string | number>;

/** The sheet for the candidates of an opening; `company` is who invites. Null where the release has none. */
export function sheetFor(
  framework: Framework,
  opening: Pick<OpeningFacts, 'title' | 'country' | 'interviewMinutes'>,
  company: string,
): CandidateSheet | null {
  const months = retentionMonths(opening.country);
  if (!framework.candidateSheet || months === undefined) return null;
  const values: Values = {
    role: opening.title,
    company,
    minutes: opening.interviewMinutes,
    questions: coreQuestionCount(framework, opening.interviewMinutes),
    months,
  };
  const { title, lead, sections } = framework.candidateSheet;
  return {
    title: fill(title, values),
    lead: fill(lead, values),
    sections: sections.map((section) => ({
      id: section.id,
      title: fill(section.title, values),
      text: section.text.map((paragraph) => fill(paragraph, values)),
    })),
  };
}

/** The same as plain text, for a mail. */
export function sheetText({ title, lead, sections }: CandidateSheet): string {
  const parts = sections.map((section) => [section.title.toUpperCase(), ...section.text].join('\n\n'));
  return `${[title.toUpperCase(), lead, ...parts].join('\n\n')}\n`;
}
