import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const client = globSync('dist/client/**/*.{js,css,html,svg,json,txt,webmanifest}', { cwd: root }).map(
  (file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8'),
  }),
);

/** Every text of a framework that says more than a name: questions, probes, what to listen for, anchors. */
const sentences = globSync('content/*/{de,en}/**/*.yaml', { cwd: root })
  .flatMap((file) => textsIn(parse(readFileSync(join(root, file), 'utf8'))))
  .filter((text) => text.length > 25);

test('what anybody can download holds no question and no anchor', () => {
  expect(client.length).toBeGreaterThan(0);
  expect(sentences.length).toBeGreaterThan(500);
  const told = client.flatMap(({ file, text }) =>
    sentences.filter((sentence) => text.includes(sentence)).map((sentence) => `${file}: ${sentence}`),
  );
  expect(told).toEqual([]);
});

test('the worker and app.js are one plain script each, and app.js is small', () => {
  const scripts = client.filter(({ file }) => /\/(worker|_astro\/app\.\w+)\.js$/.test(file));
  expect(scripts).toHaveLength(2);
  for (const { file, text } of scripts) expect(text, file).not.toMatch(/\b(im|ex)port\b\s*[\w{*("'`]/);
  const app = scripts.find(({ file }) => file.includes('/app.'));
  expect(brotliCompressSync(app?.text ?? '').length).toBeLessThanOrEqual(1_500);
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
