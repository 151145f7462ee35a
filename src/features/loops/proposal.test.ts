import { expect, test } from 'vitest';
import { proposal, typedRows } from './proposal.ts';

const competencies = [
  { id: 'ear', name: 'Ear' },
  { id: 'hands', name: 'Hands' },
];

test('the plan is proposed, one after the other, on the clock of the site', () => {
  const rows = proposal({
    competencies,
    plan: { hands: 'm2' },
    minutes: 45,
    start: { start: new Date('2026-11-24T13:00:00Z'), breakMinutes: 10, mode: 'video', place: 'Room 2' },
    timeZone: 'Europe/Berlin',
  });
  expect(rows.map(({ prefix, memberId, startsAt }) => [prefix, memberId, startsAt])).toEqual([
    ['interviews.0', '', '2026-11-24T14:00'],
    ['interviews.1', 'm2', '2026-11-24T14:55'],
  ]);
  expect(rows[1]).toMatchObject({ mode: 'video', place: 'Room 2' });
});

test('a refused form keeps its rows, whatever their order', () => {
  const values = { 'interviews.0.competency_id': 'hands', 'interviews.1.competency_id': 'ear' };
  expect(typedRows(values, competencies).map(({ prefix, competency }) => [prefix, competency.id])).toEqual([
    ['interviews.1', 'ear'],
    ['interviews.0', 'hands'],
  ]);
});
