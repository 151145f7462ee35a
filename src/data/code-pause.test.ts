import { expect, test } from 'vitest';
import { mayAskForCode, pause } from './code-pause.ts';

test('one code a minute for each address', () => {
  expect(mayAskForCode('a@example.org', 0)).toBe(true);
  expect(mayAskForCode('a@example.org', pause - 1)).toBe(false);
  expect(mayAskForCode('b@example.org', pause - 1)).toBe(true);
  expect(mayAskForCode('a@example.org', pause)).toBe(true);
  expect(mayAskForCode('a@example.org', pause + 1)).toBe(false);
});
