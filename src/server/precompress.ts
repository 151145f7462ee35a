import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rememberSources } from './sources.ts';

const client = join(import.meta.dirname, '../../dist/client');

/** After the build: every text asset gets a .br and a .gz beside it, which the server then only has to send. */
export function precompress(folder: string): void {
  for (const file of globSync('**/*.{js,css,svg,json,txt,html,webmanifest,map}', { cwd: folder })) {
    const path = join(folder, file);
    const content = readFileSync(path);
    const brotli = brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length, [constants.BROTLI_PARAM_QUALITY]: 11 },
    });
    const gzip = gzipSync(content, { level: 9 });
    // Tiny files grow.
    if (brotli.length < content.length) writeFileSync(`${path}.br`, brotli);
    if (gzip.length < content.length) writeFileSync(`${path}.gz`, gzip);
  }
}

if (process.argv[1] === import.meta.filename) {
  precompress(client);
  rememberSources();
}
