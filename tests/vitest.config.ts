import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The shim that the published package ships would load a second Preact; astro.config.mjs says the same. */
const alias = {
  'use-sync-external-store/shim/with-selector': `${root}src/forms/with-selector.ts`,
  react: 'preact/compat',
  'react-dom': 'preact/compat',
};

const slow = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          server: { deps: { inline: [/tanstack/, /preact/, /use-sync/] } },
        },
      },
      {
        test: {
          name: 'db',
          include: ['tests/{embedded,database,session}/**/*.test.ts'],
          fileParallelism: false,
          ...slow,
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], ...slow } },
      { test: { name: 'webkit', include: ['tests/webkit/**/*.test.ts'], fileParallelism: false, ...slow } },
    ],
  },
});
