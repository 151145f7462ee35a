import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserHelp, findBrowser } from './browser.ts';
import { missingPackages } from './webkit/packages.ts';

interface Count {
  passed: number;
  failed: number;
}

/** A part of the whole test: what to run, and where its counts are read; a step without counts is one test. */
interface Step {
  name: string;
  command: string[];
  read?: (report: string) => Count;
  env?: Record<string, string>;
}

const folder = mkdtempSync(join(tmpdir(), 'messlatte-test-'));
const report = (name: string) => join(folder, `${name}.json`);
const vitest = (project: string): Step => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--config=tests/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report(project)}`,
  ],
  read: readVitest,
});

const steps: Step[] = [
  { name: 'biome', command: ['biome', 'check', '.'] },
  { name: 'astro', command: ['astro', 'check'] },
  vitest('unit'),
  vitest('db'),
  { name: 'types', command: ['node', 'supabase/embedded/types.ts', '--check'] },
  { name: 'bundle', command: ['npm', 'run', 'build'] },
  vitest('build'),
  {
    name: 'e2e',
    command: ['playwright', 'test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('e2e') },
    read: readPlaywright,
  },
  vitest('webkit'),
];

const asked = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
for (const step of steps.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  if (step.name === 'webkit' && missingPackages().length > 0) {
    console.log(
      `\nwebkit: skipped, the scorecard in Safari's engine; it takes ${missingPackages().join(', ')} (Debian)`,
    );
    continue;
  }
  const count = run(step);
  total.passed += count.passed;
  total.failed += count.failed;
  console.log(`\n${step.name}: ${count.passed} passed, ${count.failed} failed`);
}
rmSync(folder, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run({ name, command, env, read }: Step): Count {
  console.log(`\n── ${name}`);
  if (name === 'e2e' && !findBrowser()) {
    console.log(browserHelp);
    return { passed: 0, failed: 1 };
  }
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (!read) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = counted(read, report(name));
  // A runner that ends badly although every test passed, or that ran none, has failed all the same.
  const silent = count.passed + count.failed === 0 || (status !== 0 && count.failed === 0);
  return silent ? { ...count, failed: count.failed + 1 } : count;
}

function counted(read: (report: string) => Count, file: string): Count {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function readVitest(text: string): Count {
  const { numPassedTests, numFailedTests } = JSON.parse(text) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function readPlaywright(text: string): Count {
  const { stats } = JSON.parse(text) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
