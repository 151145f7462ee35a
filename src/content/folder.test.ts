import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frameworkFolder } from './folder.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'messlatte-root-'));
  vi.stubEnv('FRAMEWORK_FOLDER', undefined);
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

function addFramework(name: string): void {
  mkdirSync(join(root, 'content', name), { recursive: true });
  writeFileSync(join(root, 'content', name, 'framework.yaml'), '');
}

test('the only framework in content is the one', () => {
  addFramework('baker');
  mkdirSync(join(root, 'content', 'ui'));
  expect(frameworkFolder(root)).toBe('content/baker');
});

test('the setting decides', () => {
  addFramework('baker');
  vi.stubEnv('FRAMEWORK_FOLDER', 'content/miller');
  expect(frameworkFolder(root)).toBe('content/miller');
});

test('none, or a choice, is said', () => {
  expect(() => frameworkFolder(root)).toThrow('No framework found');
  addFramework('baker');
  addFramework('miller');
  expect(() => frameworkFolder(root)).toThrow(
    'More than one framework found (content/baker, content/miller)',
  );
});
