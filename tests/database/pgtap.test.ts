import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadPgtap, startDatabase } from './database.ts';
import { runTapFile } from './tap.ts';

// The same files run under `supabase test db`. Here they run while tests are collected, as each line becomes a test.
const folder = fileURLToPath(new URL('../../supabase/tests', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.test.sql'));
const found = await runAll();

for (const { file, lines } of found)
  describe(file, () => {
    lines.forEach(({ text, passed, diagnosis }, at) => {
      test(`${at + 1} ${text}`, () => {
        expect(passed, diagnosis).toBe(true);
      });
    });
  });

test('there are files to run', () => {
  expect(files.length).toBeGreaterThan(0);
});

async function runAll() {
  const database = await startDatabase();
  try {
    const sql = database.connect();
    await loadPgtap(sql);
    const results = [];
    for (const file of files) results.push({ file, lines: await runTapFile(sql, join(folder, file)) });
    return results;
  } finally {
    await database.stop();
  }
}
