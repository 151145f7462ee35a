import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The way from a browser to the site, which a test can break. */
export interface Line {
  /** The site, as the browser is to call it. */
  url: string;
  /** Nothing is saved any more, pages still come: the reception of a meeting room. */
  stopSaving(): void;
  /** Nothing gets through. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function startLine(siteUrl: string): Promise<Line> {
  let passes = (_path: string) => true;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!passes(path)) {
      request.socket.destroy();
      return;
    }
    const { method, headers } = request;
    const onward = ask(new URL(path, siteUrl), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stopSaving() {
      passes = (path) => !path.startsWith('/_actions/');
    },
    cut() {
      passes = () => false;
      server.closeAllConnections();
    },
    mend() {
      passes = () => true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
