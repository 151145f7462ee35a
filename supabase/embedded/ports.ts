import { createServer } from 'node:net';
import { StartError } from '../../src/server/start-error.ts';

export const loopback = '127.0.0.1';

/** Refuses every HOST but this machine: the embedded database is made for trying, not for a network. */
export function assertLoopback(host: string | undefined): void {
  if (host === undefined || host === '' || host === loopback || host === 'localhost') return;
  throw new StartError(
    `The embedded Supabase listens on 127.0.0.1 only, so HOST=${host} is refused; use "npm run serve" with a Supabase project instead.`,
  );
}

/** The port asked for, or a free one for 0; a taken port ends the start. */
export async function claimPort(wanted: number, variable: string): Promise<number> {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new StartError(`${variable} must be a port number from 0 to 65535.`);
  const server = createServer();
  return await new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is already taken' : `cannot be used (${error.code})`;
      reject(new StartError(`Port ${wanted} ${why}; set ${variable} to another one.`));
    });
    server.listen(wanted, loopback, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}
