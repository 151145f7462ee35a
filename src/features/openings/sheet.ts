import type { OpeningFacts } from '../../data/openings.ts';
import type { Operator } from '../../data/settings.ts';
import { coreQuestionCount, type Framework } from '../../domain/framework.ts';
import type { CandidateSheet, sheetPlaceholders } from '../../domain/guide.ts';
import type { Locale } from '../../domain/locale.ts';
import { retentionMonths } from '../../domain/retention.ts';
import { fill, words } from '../../ui/words.ts';

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
    // On one line, whatever was pasted into the title.
    role: opening.title.replace(/\s+/g, ' '),
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

/** Who answers for the sheet, and where candidates read about their rights. */
export function sheetFoot(operator: Operator, siteUrl: string, locale: Locale): string[] {
  const who = [operator.name, ...operator.address, operator.email].filter(Boolean).join(', ');
  const privacy = `${words(locale)['sheet.privacy']} ${siteUrl}/${locale}/privacy`;
  return who ? [who, privacy] : [privacy];
}

/** The same as plain text, for a mail. */
export function sheetText({ title, lead, sections }: CandidateSheet, foot: readonly string[]): string {
  const parts = sections.map((section) => [section.title.toUpperCase(), ...section.text].join('\n\n'));
  return `${[title.toUpperCase(), lead, ...parts, foot.join('\n')].join('\n\n')}\n`;
}
