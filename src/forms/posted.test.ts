import * as v from 'valibot';
import { expect, test } from 'vitest';
import { optionalText, readPosted, requiredText, ticked } from './posted.ts';

const schema = v.object({
  name: requiredText(5),
  place: optionalText(10),
  plan: v.optional(
    v.record(v.string(), v.object({ member: v.pipe(v.string(), v.uuid('member_unknown')) })),
    {},
  ),
  sure: ticked(),
});

function form(entries: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
}

test('dotted names become nested values', () => {
  const id = 'c0a8012e-0000-4000-8000-000000000001';
  const read = readPosted(schema, form({ name: ' Ada ', 'plan.a.member': id, sure: 'on' }));
  expect(read).toMatchObject({
    ok: true,
    output: { name: 'Ada', place: '', plan: { a: { member: id } }, sure: true },
  });
});

test('errors carry the name of the field, and what was typed stays', () => {
  const read = readPosted(schema, form({ name: 'too long', 'plan.a.member': 'x', place: 'here' }));
  expect(read).toEqual({
    ok: false,
    status: 422,
    errors: [
      { field: 'name', key: 'field_too_long' },
      { field: 'plan.a.member', key: 'member_unknown' },
    ],
    values: { name: 'too long', 'plan.a.member': 'x', place: 'here' },
  });
});

test('a blank required text is missing', () => {
  const read = readPosted(schema, form({ name: '   ' }));
  expect(read.ok ? [] : read.errors[0]).toEqual({ field: 'name', key: 'field_required' });
});

test('a text that the database could not store is refused', () => {
  const read = readPosted(schema, form({ name: 'a\0b' }));
  expect(read.ok ? [] : read.errors).toContainEqual({ field: 'name', key: 'field_invalid' });
});

test('a field named after the prototype changes nothing else', () => {
  readPosted(schema, form({ name: 'Ada', '__proto__.polluted': 'yes' }));
  expect('polluted' in {}).toBe(false);
});
