import { globSync, renameSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../../src/server/site.ts';

const client = join(import.meta.dirname, '../../dist/client');

let site: Site;
beforeAll(async () => {
  const env = { SUPABASE_URL: 'http://127.0.0.1:1', SUPABASE_PUBLISHABLE_KEY: 'nobody answers there' };
  site = await startSite({ port: 0, host: '127.0.0.1', env });
});
afterAll(() => site.stop());

test('every script and style is served compressed and kept for ever', async () => {
  const assets = globSync('_astro/*.{js,css}', { cwd: client });
  expect(assets.length).toBeGreaterThan(0);
  for (const asset of assets) {
    const { headers, body } = await ask(`/${asset}`, 'br, gzip');
    if (body.length > 200) expect(headers['content-encoding']).toBe('br');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('the worker and the manifest are asked for anew each time, by the types that browsers want', async () => {
  for (const [path, type] of [
    ['/worker.js', 'text/javascript'],
    ['/manifest.webmanifest', 'application/manifest+json'],
  ] as const) {
    const { status, headers } = await ask(path, 'br');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-encoding']).toBe('br');
  }
});

test('every icon of the manifest is there', async () => {
  const manifest = JSON.parse((await ask('/manifest.webmanifest', 'identity')).body.toString());
  expect(manifest.icons.length).toBeGreaterThan(2);
  for (const { src, type } of manifest.icons) {
    const { status, headers } = await ask(src, 'identity');
    expect(status, src).toBe(200);
    expect(headers['content-type'], src).toBe(type);
  }
});

test('pages are compressed as the browser asks for it', async () => {
  const plain = await ask('/de/sign-in', 'identity');
  expect(plain.status).toBe(200);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const brotli = await ask('/de/sign-in', 'gzip, br');
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toContain('<html lang="de"');
  const gzip = await ask('/de/sign-in', 'gzip');
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toContain('<html lang="de"');
});

test.each(['/%ff', '/de/%ff', '/%', '/de/sign-in?next=%ff'])(
  'the malformed address %s is a 400',
  async (path) => {
    expect((await ask(path, 'identity')).status).toBe(400);
  },
);

test.each(['/%00', '/nothing', '/..%2f..%2fpackage.json', '/_astro/nothing.js', '/.env'])(
  'what is not there is a 404: %s',
  async (path) => {
    expect((await ask(path, 'identity')).status).toBe(404);
  },
);

test('a page nobody has asked for yet is shown though another build took its files away', async () => {
  const chunks = join(client, '../server/chunks');
  renameSync(chunks, `${chunks}.away`);
  try {
    expect((await ask('/de/legal-notice', 'identity')).status).toBe(200);
  } finally {
    renameSync(`${chunks}.away`, chunks);
  }
});

/** Not fetch, which would unpack the body and tidy the address. */
async function ask(path: string, encoding: string) {
  const { hostname, port } = new URL(site.url);
  return await new Promise<{
    status: number | undefined;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>((resolve, reject) => {
    get({ hostname, port, path, headers: { 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}
