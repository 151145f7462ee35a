import { expect, test } from 'vitest';
import { readPosted } from '../../forms/posted.ts';
import { memberSchema } from './memberForm.ts';

const complete = { name: 'Ada', email: 'ada@example.org', language: 'de' };

test.each([
  [{}, { ...complete, roles: [] }],
  [{ 'roles.recruiter': 'on' }, { ...complete, roles: [{ role: 'recruiter' }] }],
  [{ 'roles.hiring_manager': 'on' }, { ...complete, roles: [] }],
  [{ name: '' }, [{ field: 'name', key: 'field_required' }]],
  [{ email: 'ada' }, [{ field: 'email', key: 'email_invalid' }]],
  [{ language: 'fr' }, [{ field: 'language', key: 'field_required' }]],
])('a member with %j', (changes, expected) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...complete, ...changes })) form.append(name, value);
  const read = readPosted(memberSchema, form);
  expect(read.ok ? read.output : read.errors).toEqual(expected);
});
