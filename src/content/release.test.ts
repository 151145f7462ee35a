import { expect, test } from 'vitest';
import { FrameworkCopy, fixtureFramework } from '../../tests/fixtures/framework-copy.ts';
import { readEntries } from './read.ts';
import { canonical, contentHash, editionOf } from './release.ts';

const { hash, content } = editionOf(readEntries(fixtureFramework));

test('canonical JSON sorts keys at every depth and leaves lists alone', () => {
  expect(canonical({ b: [{ d: 1, c: 2 }, 'a'], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},"a"]}');
});

test('content that comes back from a database with its keys in another order has the same hash', () => {
  const shuffled = JSON.parse(JSON.stringify(content), (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).reverse())
      : part,
  );
  expect(JSON.stringify(shuffled)).not.toBe(JSON.stringify(content));
  expect(contentHash(shuffled)).toBe(hash);
});

/** The hash of the small framework after a change to its files. */
function hashAfter(change: (copy: FrameworkCopy) => void): string {
  using copy = new FrameworkCopy();
  change(copy);
  return editionOf(readEntries(copy.folder)).hash;
}

test('one changed word in one language is another edition', () => {
  expect(hashAfter((copy) => copy.replace('en/scale.yaml', 'Works alone.', 'Works unaided.'))).not.toBe(hash);
});

test('the order of questions is content, the layout of a file is not', () => {
  const reordered = hashAfter((copy) =>
    copy.replace('framework.yaml', '[soil-tired, soil-method,', '[soil-method, soil-tired,'),
  );
  const rewritten = hashAfter((copy) => {
    copy.replace('de/evidence.yaml', 'kinds:', '# Arten\n\nkinds:');
    copy.replace('de/competencies/soil-care.yaml', 'name: Bodenpflege', 'name: "Bodenpflege  "');
  });
  expect(reordered).not.toBe(hash);
  expect(rewritten).toBe(hash);
});
