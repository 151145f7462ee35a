import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEntries } from '../../src/content/read.ts';
import { editionOf } from '../../src/content/release.ts';
import { fixtureFramework } from '../fixtures/framework-copy.ts';

// A site with the real content code, the small framework and one page: what a whole build does, in little time.
let site: string;
// A cache of its own: node_modules is a link to the one that the real build uses.
const checked = `import { contentChecks } from './src/content/integration.ts';
export default { cacheDir: './.cache', integrations: [contentChecks()] };`;

// A prerendered page is the public way to what astro:content makes of the files.
const page = `import { currentHash, frameworkOf } from '../content/edition.ts';
let loaded = 0;
const content = async () => {
  loaded += 1;
  return { de: { name: 'abgelegt' }, en: { name: 'stored' } };
};
export const GET = async () => {
  const hash = await currentHash();
  const current = await frameworkOf({ hash, content }, 'en');
  const loadedForCurrent = loaded;
  const older = [await frameworkOf({ hash: 'older', content }, 'de'), await frameworkOf({ hash: 'older', content }, 'en')];
  const names = [current, ...older].map((framework) => framework.name);
  return Response.json({ hash, names, loadedForCurrent, loaded });
};`;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'messlatte-site-'));
  for (const part of ['src/content', 'src/content.config.ts', 'src/domain', 'src/data', 'content/ui']) {
    cpSync(part, join(site, part), { recursive: true });
  }
  cpSync(fixtureFramework, join(site, 'content/gardener'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(site, 'node_modules'));
  mkdirSync(join(site, 'src/pages'));
  write('package.json', '{ "type": "module" }');
  write('tsconfig.json', '{ "extends": "astro/tsconfigs/strictest" }');
  write('astro.config.mjs', checked);
  write('src/pages/edition.json.ts', page);
});

afterEach(() => rmSync(site, { recursive: true }));

test('the site and the publishing script read the same edition', () => {
  expect(build()).toMatchObject({ status: 0 });
  expect(edition().hash).toBe(editionOf(readEntries(fixtureFramework)).hash);
});

test('a release shows the files where its hash is theirs, and what was stored otherwise, loaded once', () => {
  expect(build()).toMatchObject({ status: 0 });
  expect(edition()).toMatchObject({
    names: ['Gardening', 'abgelegt', 'stored'],
    loadedForCurrent: 0,
    loaded: 1,
  });
});

test('a broken file fails the build, by file and field', () => {
  replace('content/gardener/en/scale.yaml', 'reading: Seen in no answer.', 'raeding: Seen in no answer.');
  const { status, output } = build();
  expect(status).not.toBe(0);
  expect(output).toContain('content/gardener/en/scale.yaml, points.0.reading: is missing. Add it.');
});

test('the collections alone refuse it too', () => {
  write('astro.config.mjs', "export default { cacheDir: './.cache' };");
  replace('content/gardener/en/scale.yaml', 'reading: Seen in no answer.', 'raeding: Seen in no answer.');
  const { status, output } = build();
  expect(status).not.toBe(0);
  expect(output).toMatch(/en\/scale\.yaml.*points\.0\.reading.*is missing\. Add it\./s);
});

test('files that do not agree fail the build', () => {
  rmSync(join(site, 'content/gardener/de/questions/soil-care.yaml'));
  const { status, output } = build();
  expect(status).not.toBe(0);
  expect(output).toContain('content/gardener/de/questions/soil-care.yaml: is missing. Add the file.');
});

test('a vignette at an unknown level fails the build', () => {
  replace('content/gardener/practice/soil-care.yaml', 'level: gardener', 'level: boss');
  const { status, output } = build();
  expect(status).not.toBe(0);
  expect(output).toContain(
    'content/gardener/practice/soil-care.yaml, vignettes.0.level: is boss. Use one of helper, gardener, head.',
  );
});

test('a word that one language lacks fails the build', () => {
  const words = JSON.parse(readFileSync(join(site, 'content/ui/en.json'), 'utf8'));
  delete words['common.save'];
  write('content/ui/en.json', JSON.stringify(words));
  const { status, output } = build();
  expect(status).not.toBe(0);
  expect(output).toContain('content/ui/en.json, common.save: is missing, another language has it. Add it.');
});

function build(): { status: number | null; output: string } {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    FRAMEWORK_FOLDER: '',
  };
  // Vitest speaks of itself in these, and Astro would take the build for a test.
  for (const name of ['VITEST', 'NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']) delete env[name];
  const { status, stdout, stderr } = spawnSync('astro', ['build'], { cwd: site, env, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function edition(): { hash: string; names: string[]; loadedForCurrent: number; loaded: number } {
  return JSON.parse(readFileSync(join(site, 'dist/edition.json'), 'utf8'));
}

function write(path: string, text: string): void {
  writeFileSync(join(site, path), text);
}

function replace(path: string, before: string, after: string): void {
  const text = readFileSync(join(site, path), 'utf8');
  if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
  write(path, text.replace(before, after));
}
