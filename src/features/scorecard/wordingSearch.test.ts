import { afterEach, expect, test, vi } from 'vitest';
import type { WordingEntry } from '../../domain/wording.ts';
import { loadSearch } from './wordingSearch.ts';

const list: WordingEntry[] = [
  { id: 'age', about: 'Age', terms: ['too old'], why: '', instead: '' },
  { id: 'fit', about: 'Fit', terms: ['culture fit', 'fits in'], why: '', instead: '' },
];

afterEach(() => vi.unstubAllGlobals());

function answerWith(body: BodyInit) {
  vi.stubGlobal('fetch', async () => new Response(body));
}

test('finds what strikes, in the order of the text, each with its entry', async () => {
  answerWith(JSON.stringify(list));
  const search = await loadSearch('/en/wording.json');
  const hits = await search('No culture fit, too old, fits in.', () => true);
  expect(hits.map(({ entry, found }) => [entry.id, found])).toEqual([
    ['fit', 'culture fit'],
    ['age', 'too old'],
    ['fit', 'fits in'],
  ]);
});

test('stops between two entries when somebody goes on typing', async () => {
  answerWith(JSON.stringify(list));
  const search = await loadSearch('/en/wording.json');
  let asked = 0;
  expect(await search('too old, fits in', () => ++asked < 2)).toEqual([]);
  expect(asked).toBe(2);
});

test('without a list there is no search', async () => {
  answerWith('<!doctype html><title>Sign in</title>');
  await expect(loadSearch('/en/wording.json')).rejects.toThrow();
});
