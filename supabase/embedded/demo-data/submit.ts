import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { plan } from './people.ts';
import { command } from './persona.ts';

type Rating = 1 | 2 | 3 | 4;

/** What was noted and judged in one interview; the notes stand in the order of the core questions. */
export interface DemoCard {
  notes: { note: string; result: 'figures' | 'words' | 'none'; rating: Rating }[];
  rating: Rating;
  why: string;
  figure?: { what: string; figure: string };
  heard?: { competencyId: string; text: string };
  forRecruiter?: string;
  signals?: string[];
}

/** By competency; who submits is who the plan names. */
export type DemoCards = Record<string, DemoCard>;

/** Writes and submits the cards of a loop as their interviewers. */
export async function submitCards(sql: TransactionSql, loopId: string, cards: DemoCards): Promise<void> {
  for (const [competencyId, card] of Object.entries(cards)) {
    const { id, revision, questionIds } = await cardOf(sql, loopId, competencyId, card.notes.length);
    await command(sql, plan[competencyId] ?? '', 'submit_scorecard', {
      assignment_id: id,
      submission_id: randomUUID(),
      revision,
      answers: answersOf(card, questionIds),
    });
  }
}

/** Notes of an interview whose card is not submitted yet; only their author reads them. */
export async function beginCard(
  sql: TransactionSql,
  loopId: string,
  competencyId: string,
  notes: DemoCard['notes'],
): Promise<void> {
  const { id, questionIds } = await cardOf(sql, loopId, competencyId, notes.length);
  await command(sql, plan[competencyId] ?? '', 'save_draft', {
    assignment_id: id,
    operation_id: randomUUID(),
    answers: questionIds.map((questionId, i) => ({
      key: `question:${questionId}`,
      base_revision: 0,
      value: { ...notes[i], probes: [], notObserved: null, skipped: null, pinned: false },
    })),
  });
}

async function cardOf(sql: TransactionSql, loopId: string, competencyId: string, questions: number) {
  const [assignment] = await sql<{ id: string; revision: number }[]>`
    select a.id, s.revision from public.assignments a join public.scorecards s on s.assignment_id = a.id
    where a.loop_id = ${loopId} and a.competency_id = ${competencyId}`;
  const rows = await sql<{ question_id: string }[]>`
    select q.question_id from public.release_questions q join public.loops l on l.release_id = q.release_id
    where l.id = ${loopId} and q.competency_id = ${competencyId} and q.kind = 'core'
    order by q.position limit ${questions}`;
  if (!assignment) throw new Error(`The demo has no assignment for ${competencyId}`);
  return { ...assignment, questionIds: rows.map((row) => row.question_id) };
}

function answersOf(card: DemoCard, questionIds: string[]): Record<string, unknown> {
  const answers: Record<string, unknown> = {
    rating: { rating: card.rating, notObserved: null },
    why: card.why,
    evidence: card.figure
      ? [
          {
            id: randomUUID(),
            kind: 'figure',
            source: 'told',
            what: card.figure.what,
            figure: card.figure.figure,
          },
        ]
      : [],
    forRecruiter: card.forRecruiter ?? '',
    heard: card.heard ? [card.heard] : [],
    signals: card.signals ?? [],
  };
  for (const [i, questionId] of questionIds.entries()) {
    const noted = card.notes[i];
    // The first note is pinned as evidence, so every card has some.
    answers[`question:${questionId}`] = {
      ...noted,
      probes: [],
      notObserved: null,
      skipped: null,
      pinned: i === 0,
    };
  }
  return answers;
}
