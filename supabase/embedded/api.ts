import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { App } from '@supabase/lite';
import type { Sql } from 'postgres';
import { authConfig } from './auth-config.ts';
import { authFront } from './auth-front.ts';
import { HardenedConnection } from './connection.ts';
import { refusalFrom } from './database-error.ts';
import { nestsTooDeep, tooDeep } from './json-depth.ts';
import type { Keys } from './keys.ts';
import type { MailDriver } from './mail.ts';
import { loopback } from './ports.ts';
import { signInLimit } from './sign-in-limit.ts';

interface Options {
  port: number;
  databaseUrl: string;
  siteUrl: string;
  keys: Keys;
  mail: MailDriver;
  sql: Sql;
}

/** Serves the REST and sign-in interfaces of a hosted project on this machine alone. */
export async function startApi(options: Options): Promise<{ stop: () => Promise<void> }> {
  const connection = new HardenedConnection(options.databaseUrl);
  const app = new App({
    connection,
    api: { enabled: true, schemas: ['public'], max_rows: 1000 },
    auth: authConfig(options.keys, options.siteUrl),
    storage: { enabled: false },
    studio: { enabled: false },
    options: { server: { admin: false, disableStudio: true }, drivers: { email: options.mail } },
  });
  await app.init();
  await connection.clearSchemaCache();

  const front = authFront(signInLimit(options.sql), (request) => fromLite(request, null));
  async function fromLite(request: Request, peerAddress: string | null): Promise<Response> {
    return await app.fetch(request, { peerAddress });
  }
  async function answer(request: Request, peer: string | null): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (!isDecodable(pathname + search.replaceAll('+', ' ')))
      return Response.json(
        { code: 'PGRST100', message: 'The address is malformed', details: null, hint: null },
        { status: 400 },
      );
    try {
      if (pathname.startsWith('/auth/v1/')) return await front(request, peer);
      if (pathname.startsWith('/rest/v1/')) {
        if (request.body && nestsTooDeep(await request.clone().text())) return tooDeep();
        return await fromLite(request, peer);
      }
      return Response.json({ message: 'Not found' }, { status: 404 });
    } catch (error) {
      const refused = refusalFrom(error);
      if (refused) return refused.getResponse();
      console.error(error instanceof Error ? `The embedded API failed: ${error.message}` : error);
      return Response.json({ message: 'The embedded API failed' }, { status: 500 });
    }
  }

  const server = createServer(
    getRequestListener((request, { incoming }) => answer(request, incoming.socket.remoteAddress ?? null), {
      // This process may serve the site as well, which needs the Response it knows.
      overrideGlobalObjects: false,
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, loopback, resolve);
  });
  return {
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      });
      await connection.close();
    },
  };
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
