import { expect, test } from 'vitest';
import { uuidParam } from './uuid.ts';

test('an id comes back in lower case', () => {
  expect(uuidParam('4F1C2B3A-0000-4000-8000-00000000000A')).toBe('4f1c2b3a-0000-4000-8000-00000000000a');
});

test.each([
  undefined,
  '',
  'new',
  '4f1c',
  "4f1c2b3a-0000-4000-8000-00000000000a'--",
  '4f1c2b3a000040008000000000000000',
])('%s is no id', (value) => {
  expect(uuidParam(value)).toBeNull();
});
