import * as v from 'valibot';
import { expect, it } from 'vitest';
import { idSchema } from './text.ts';

it.each([
  ['renewal-risk', true],
  ['q2', true],
  ['Renewal', false],
  ['renewal_risk', false],
  ['-risk', false],
  ['risk-', false],
  ['', false],
])('id %j: %s', (id, allowed) => {
  expect(v.safeParse(idSchema, id).success).toBe(allowed);
});
