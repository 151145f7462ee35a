import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { connectInspector } from './inspector.ts';
import { findMiniBrowser } from './packages.ts';
import { run } from './processes.ts';
import type { Screen } from './screen.ts';
import { until } from './until.ts';

/** A browser with a data folder, as people have it. A driver cannot lead it, a web inspector can. */
export interface KeepingBrowser {
  /** The value of an expression in the page at hand; undefined while there is none. */
  read<Found>(expression: string): Promise<Found | undefined>;
  /** Browser, network and page end at once; the data folder stays for the next. */
  kill(): Promise<void>;
}

/** Started again on the same screen, it finds what the one before has kept. */
export async function startKeepingBrowser(screen: Screen, url: string): Promise<KeepingBrowser> {
  const inspector = `127.0.0.1:${await freePort()}`;
  const env = { ...screen.env, WEBKIT_INSPECTOR_HTTP_SERVER: inspector };
  const cookies = join(screen.home, 'cookies.sqlite');
  const browser = run(findMiniBrowser() ?? 'MiniBrowser', [`--cookies-file=${cookies}`, url], env);
  try {
    const page = await until('a page to inspect', async () => {
      const list = await (await fetch(`http://${inspector}/`)).text();
      return /\/socket\/[\w/]+/.exec(list)?.[0];
    });
    return { read: await connectInspector(`ws://${inspector}${page}`), kill: browser.kill };
  } catch (error) {
    await browser.kill();
    throw new Error(`WebKit cannot be inspected:\n${browser.output()}`, { cause: error });
  }
}
