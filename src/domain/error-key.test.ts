import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorKeys } from './error-key.ts';

test.each(['de', 'en'])('every refusal has words in %s', (locale) => {
  const catalogue: Record<string, string> = JSON.parse(readFileSync(`content/ui/${locale}.json`, 'utf8'));
  const wordless = errorKeys.filter((key) => !catalogue[`errors.${key}`]?.trim());
  expect(wordless).toEqual([]);
});
