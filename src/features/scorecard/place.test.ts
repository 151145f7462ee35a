import { expect, it } from 'vitest';
import { placed } from './place.ts';

const there = new Set(['question:risk.note', 'question:risk', 'rating', 'why']);

it.each([
  ['answers.question:risk.note', 'question:risk.note'],
  ['answers.question:risk.pinned', 'question:risk'],
  ['answers.rating.rating', 'rating'],
  ['answers.evidence.0.kind', 'card'],
  ['revision', 'card'],
  ['answers', 'card'],
  ['', 'card'],
])('an error at %j stands at %s', (field, id) => {
  expect(placed([{ field, key: 'field_invalid' }], (wanted) => there.has(wanted))).toEqual([
    { field: id, key: 'field_invalid' },
  ]);
});
