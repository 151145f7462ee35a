import type { Assignment, Loop } from '../../data/loops.ts';
import type { OpeningSummary } from '../../data/openings.ts';
import { staysUntil } from '../../domain/draft.ts';
import type { Member } from '../../domain/member.ts';
import { holds } from '../../domain/member.ts';

export interface Mine {
  loop: Loop;
  assignment: Assignment;
}

/** The reader's scorecards in loops that run: those still owed, the next interview first, and what is in, the last first. */
export function scorecards(loops: readonly Loop[], memberId: string): { owed: Mine[]; submitted: Mine[] } {
  const mine = loops
    .flatMap((loop) => loop.assignments.map((assignment) => ({ loop, assignment })))
    .filter(({ assignment }) => assignment.memberId === memberId && assignment.state !== 'ended')
    .toSorted((a, b) => start(a) - start(b));
  return {
    owed: mine.filter(({ assignment }) => assignment.state !== 'submitted'),
    submitted: mine.filter(({ assignment }) => assignment.state === 'submitted').toReversed(),
  };
}

/** Until when the page of a card stays on a device. ISO 8601. */
export function keptUntil({ assignment: { interview } }: Mine): string {
  return staysUntil(new Date(Date.parse(interview.startsAt) + interview.minutes * 60_000).toISOString());
}

const start = ({ assignment }: Mine) => Date.parse(assignment.interview.startsAt);

/** Scorecards of others that are late, the longest first. */
export function overdue(loops: readonly Loop[]): Mine[] {
  return loops
    .flatMap((loop) => loop.assignments.map((assignment) => ({ loop, assignment })))
    .filter(({ assignment }) => assignment.state === 'overdue')
    .toSorted((a, b) => Date.parse(a.assignment.dueAt) - Date.parse(b.assignment.dueAt));
}

/** The start of the next interview of a loop; null when all have begun. */
export function nextInterview({ assignments }: Loop, now: Date): string | null {
  const coming = assignments
    .filter(({ state, interview }) => state !== 'ended' && new Date(interview.startsAt) > now)
    .map(({ interview }) => interview.startsAt);
  return coming[0] ?? null;
}

/** Openings that run and whose plan lacks somebody. */
export function incompletePlans(openings: readonly OpeningSummary[]): OpeningSummary[] {
  return openings.filter(
    ({ closedAt, competencyIds, plannedIds }) =>
      closedAt === null && plannedIds.length < competencyIds.length,
  );
}

export interface Opened {
  loop: Loop;
  /** When there was something to read, last. */
  at: string;
  /** The round that was opened, where the loop as a whole is not. */
  round: number | null;
}

/** Running loops of the openings that the reader follows in which something is open to read, newest first. */
export function toRead(loops: readonly Loop[], member: Member): Opened[] {
  return loops
    .filter(({ openingId }) => follows(member, openingId))
    .filter(({ assignments }) => !owes(assignments, member.id))
    .flatMap((loop): Opened[] => {
      if (loop.unsealedAt) return [{ loop, at: loop.unsealedAt, round: null }];
      const opened = loop.rounds.findLast(({ openedAt }) => openedAt !== null);
      return opened?.openedAt ? [{ loop, at: opened.openedAt, round: opened.position }] : [];
    })
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Whoever manages an opening, or observes it until a date, reads what is open in it. */
function follows(member: Member, openingId: string): boolean {
  return holds(member, 'hiring_manager', openingId) || holds(member, 'observer', openingId);
}

function owes(assignments: readonly Assignment[], memberId: string): boolean {
  return assignments.some(
    (assignment) =>
      assignment.memberId === memberId && assignment.state !== 'submitted' && assignment.state !== 'ended',
  );
}

/** The running openings that the reader follows, each with its running loops and how many of them can be read. */
export function managed(openings: readonly OpeningSummary[], loops: readonly Loop[], member: Member) {
  const readable = toRead(loops, member);
  return openings
    .filter(({ id, closedAt }) => closedAt === null && follows(member, id))
    .map((opening) => ({
      opening,
      readable: readable.filter(({ loop }) => loop.openingId === opening.id).length,
    }));
}
