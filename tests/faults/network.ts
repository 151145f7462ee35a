import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from '../ports.ts';

/**
 * What becomes of a request to an action: an answer that the site did not give, no answer at all (`none`: the site
 * never heard of it; `lost`: it did), or a late one.
 */
export type Answer = 401 | 409 | 413 | 500 | 'none' | 'lost' | 'slow';

/** The network between a browser and the site: it can be cut, answer wrongly, and have a new version behind it. */
export async function startNetwork(siteUrl: string) {
  const port = await freePort();
  const answers: Answer[] = [];
  let isCut = false;
  let isDeaf = false;
  let swallowed: string | undefined;
  let version = 0;
  /** Requests without an answer, and when each came. */
  const open = new Map<IncomingMessage, number>();
  const prefix = () => (version === 0 ? '/_astro/' : `/_astro/v${version}/`);

  const server = createServer((incoming, response) => {
    open.set(incoming, Date.now());
    response.once('close', () => open.delete(incoming));
    if (isCut) return void incoming.socket.destroy();
    const url = incoming.url ?? '/';
    if (swallowed && url.includes(swallowed)) return;
    const isAction = url.startsWith('/_actions/');
    const answer = isAction ? (isDeaf ? 'none' : answers.shift()) : undefined;
    if (answer === 'none') return void incoming.socket.destroy();
    if (typeof answer === 'number') {
      incoming.resume();
      response.writeHead(answer, { 'content-type': 'text/plain' });
      return void response.end('a fault');
    }
    const pass = () => forward(incoming, response, url, answer === 'lost');
    if (answer === 'slow') setTimeout(pass, 1500);
    else pass();
  });

  function forward(incoming: IncomingMessage, response: ServerResponse, url: string, isLost: boolean) {
    // Another version has other assets, and the old ones are gone.
    if (
      url.startsWith('/_astro/') &&
      !(url.startsWith(prefix()) && (version > 0 || !/^\/_astro\/v\d/.test(url)))
    ) {
      incoming.resume();
      response.writeHead(404);
      return void response.end();
    }
    const path = url.replace(prefix(), '/_astro/');
    const { hostname, port: sitePort } = new URL(siteUrl);
    // Never "unchanged": what stands behind this network may have changed all the same.
    const { 'if-none-match': _, ...asked } = incoming.headers;
    const headers = { ...asked, 'accept-encoding': 'identity' };
    const outgoing = request(
      { hostname, port: sitePort, method: incoming.method, path, headers },
      (answered) => void answerWith(answered),
    );
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);

    async function answerWith(answered: IncomingMessage) {
      const parts: Buffer[] = [];
      for await (const part of answered) parts.push(part as Buffer);
      if (isCut || isLost) return void response.destroy();
      let body = Buffer.concat(parts);
      if (/html|javascript/.test(answered.headers['content-type'] ?? ''))
        body = Buffer.from(renewed(body.toString(), url));
      const { 'content-length': _, 'transfer-encoding': __, ...kept } = answered.headers;
      response.writeHead(answered.statusCode ?? 500, kept);
      response.end(body);
    }
  }

  function renewed(text: string, url: string): string {
    const moved = text.replaceAll('/_astro/', prefix());
    return url === '/worker.js' ? `${moved}\n// ${version}` : moved;
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    cut: (cut: boolean) => {
      isCut = cut;
      if (cut) server.closeAllConnections();
    },
    isCut: () => isCut,
    /** Pages still come, and no action is answered: the reception of a meeting room. */
    stopActions: () => {
      isDeaf = true;
    },
    /** Addresses with this in them are never answered. */
    swallow: (part: string) => {
      swallowed = part;
    },
    /** What the next requests to actions get, one each. */
    answer: (...next: Answer[]) => answers.push(...next),
    /** From now on every request is answered as it should be. */
    heal() {
      answers.length = 0;
      isCut = false;
      isDeaf = false;
      swallowed = undefined;
    },
    /** What waits for an answer, and for how many milliseconds. */
    open: () => [...open].map(([{ method, url }, since]) => `${method} ${url}: ${Date.now() - since}`),
    /** The site is replaced by another build: same pages, other names for what they load. */
    deploy: () => {
      version += 1;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Network = Awaited<ReturnType<typeof startNetwork>>;
