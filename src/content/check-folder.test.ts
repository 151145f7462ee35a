import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { FrameworkCopy, fixtureFramework } from '../../tests/fixtures/framework-copy.ts';

// Each test starts npm and Node.
vi.setConfig({ testTimeout: 60_000 });

/** What somebody sees who runs the script, and the status that other programs see. */
function check(...folder: string[]): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'framework:check', '--', ...folder], {
    encoding: 'utf8',
    env: { ...process.env, FRAMEWORK_FOLDER: fixtureFramework },
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

test('says that a folder is whole', () => {
  expect(check()).toEqual({ status: 0, lines: [`${fixtureFramework} is whole.`] });
});

test('names every problem at once, of single files and between files, and fails', () => {
  using copy = new FrameworkCopy();
  copy.replace('de/scale.yaml', 'rating: 1', 'rating: 0');
  copy.replace('practice/soil-care.yaml', 'level: gardener', 'level: boss');
  expect(check(copy.folder)).toEqual({
    status: 1,
    lines: [
      `${copy.folder}/de/scale.yaml, points.0.rating: is 0. Use one of 1 | 2 | 3 | 4.`,
      `${copy.folder}/practice/soil-care.yaml, vignettes.0.level: is boss. Use one of helper, gardener, head.`,
      `2 problems in ${copy.folder}.`,
    ],
  });
});

test('a file that cannot be read is not missing as well', () => {
  using copy = new FrameworkCopy();
  copy.replace('signals.yaml', 'kind: growth', 'kind: hope');
  const { status, lines } = check(copy.folder);
  expect(status).toBe(1);
  expect(lines).toEqual([
    `${copy.folder}/signals.yaml, signals.0.kind: is "hope". Use one of "growth" | "warning".`,
    `One problem in ${copy.folder}.`,
  ]);
});
