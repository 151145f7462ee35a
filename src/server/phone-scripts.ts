import { createHash } from 'node:crypto';
import { globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { sources } from './sources.ts';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What any browser may have without a session, besides what is hashed. */
const publicPaths = () =>
  globSync('**/*.*', { cwd: from('../ui/public') }).map((path) => `/${path.replaceAll('\\', '/')}`);

/**
 * Builds, beside the site's own scripts, the two that stand alone: the service worker at /worker.js, and app.js, whose
 * address pages find in `import.meta.env.APP_SCRIPT`. Alone, as pages without an island must not load what islands
 * share. In development there is neither.
 */
export function phoneScripts(): AstroIntegration {
  const files: { path: string; code: string }[] = [];
  return {
    name: 'phone-scripts',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const app = await bundle('../worker/app.ts', {});
        const path = `_astro/app.${hash(app).slice(0, 8)}.js`;
        const worker = await bundle('../worker/worker.ts', {
          __BUILD__: JSON.stringify(sources().slice(0, 16)),
          __PUBLIC__: JSON.stringify(publicPaths()),
        });
        files.push({ path, code: app }, { path: 'worker.js', code: worker });
        updateConfig({ vite: { define: { 'import.meta.env.APP_SCRIPT': JSON.stringify(`/${path}`) } } });
      },
      'astro:build:done': ({ dir }) => {
        for (const { path, code } of files) writeFileSync(new URL(path, dir), code);
      },
    },
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Schemas are made by these two; neither script checks any. */
const treeshake = { manualPureFunctions: ['text', 'strict'], propertyReadSideEffects: false } as const;

/** One file without imports, as a plain script. */
async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      rolldownOptions: { treeshake },
      lib: { entry: from(entry), formats: ['iife'], name: 'messlatte' },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error(`${entry} was not built`);
  return result.output.map((part) => ('code' in part ? part.code : '')).join('');
}
