import { expect, test } from 'vitest';
import { runningHead } from './running-head.ts';

test('a name stays a text, whatever it holds', () => {
  const { css } = runningHead('Jürgen "}</style><script>');
  expect(css).toContain('content:"Jürgen \\22 \\7d \\3c \\2f style\\3e \\3c script\\3e "');
});

test('the hash is that of the very text', () => {
  expect(runningHead('a').hash).not.toBe(runningHead('b').hash);
  expect(runningHead('a').hash).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/);
});
