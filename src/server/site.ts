import { existsSync, globSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import compression from 'compression';
import sirv from 'sirv';
import { StartError } from './start-error.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

export interface Site {
  url: string;
  stop: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');
const entry = join(root, 'dist/server/entry.mjs');

/** Whether `npm run build` has been run at all. */
export function isBuilt(): boolean {
  return existsSync(entry);
}

/**
 * Serves the built site. `env` is what the site reads with astro:env; it keeps no state between requests.
 * @throws StartError when the port is taken or the site does not answer, as with a setting it cannot use
 */
export async function startSite(options: {
  port: number;
  host: string;
  env: Record<string, string | undefined>;
}): Promise<Site> {
  for (const [name, value] of Object.entries(options.env)) if (value !== undefined) process.env[name] = value;
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler: Handler };
  await loadEveryPage();
  const assets = sirv(join(root, 'dist/client'), {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: cacheFor,
  });
  const compress = compression({ threshold: 512 }) as unknown as Handler;

  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!isDecodable(request.url ?? '/')) {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Bad request');
      return;
    }
    assets(request, response, () => compress(request, response, () => handler(request, response)));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // Longer than proxies keep theirs, so that none sends into a connection just closed.
  server.keepAliveTimeout = 65_000;
  await listen(server, options.port, options.host);

  const site = { url: urlOf(server, options.host), stop: () => close(server) };
  // The first answer loads the pages and reads the settings: what is wrong shows now, not at the first visitor.
  const { status } = await fetch(`${site.url}/healthz`).catch(() => ({ status: 0 }));
  if (status === 200) return site;
  await site.stop();
  throw new StartError('The site does not answer; the reason is above.');
}

/** Pages load when first asked for; a build made meanwhile, as by the tests, would have taken them away by then. */
async function loadEveryPage(): Promise<void> {
  const chunks = globSync('chunks/**/*.mjs', { cwd: join(root, 'dist/server') });
  await Promise.all(chunks.map((chunk) => import(pathToFileURL(join(root, 'dist/server', chunk)).href)));
}

function cacheFor(response: ServerResponse, pathname: string): void {
  const hashed = pathname.startsWith('/_astro/');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const why =
        code === 'EADDRINUSE' ? `Port ${port} is already taken; set PORT to another one.` : `${message}.`;
      reject(new StartError(why));
    });
    server.listen(port, host, resolve);
  });
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
