import { freePort } from '../ports.ts';
import { type Session, startSession } from './driver.ts';
import { findMiniBrowser } from './packages.ts';
import { killBelow, run } from './processes.ts';
import type { Screen } from './screen.ts';
import { until } from './until.ts';

/** A browser in which a driver types and taps, as large as a phone. */
export interface Phone {
  /** Of the page at hand: after a kill it is another one. */
  readonly session: Session;
  /**
   * Kills the process that runs the page, as a phone does that needs the room, and opens a new one. Under automation
   * WebKitGTK keeps nothing beyond its browser, so the browser and its network process, which holds the storage, go on.
   */
  killPage(): Promise<void>;
  end(): Promise<void>;
}

const size = { width: 390, height: 844 };

export async function startPhone(screen: Screen): Promise<Phone> {
  // The browser is ours and not the driver's: a session ends with its page, and the next one finds the same browser.
  const automation = `127.0.0.1:${await freePort()}`;
  const env = { ...screen.env, WEBKIT_INSPECTOR_SERVER: automation };
  const browser = run(findMiniBrowser() ?? 'MiniBrowser', ['--automation'], env);
  const port = await freePort();
  const driver = run('WebKitWebDriver', [`--port=${port}`, `--target=${automation}`], screen.env);
  let session: Session;

  async function connect() {
    session = await until('a session with WebKit', () => startSession(`http://127.0.0.1:${port}`)).catch(
      (error) => {
        throw new Error(`WebKit does not start:\n${browser.output()}${driver.output()}`, { cause: error });
      },
    );
    await makePhoneSized(session);
  }

  async function end() {
    await driver.kill();
    await browser.kill();
  }

  await connect().catch(async (error) => {
    await end();
    throw error;
  });
  return {
    get session() {
      return session;
    },
    async killPage() {
      if (killBelow(browser.child.pid, 'WebKitWebProcess') === 0) throw new Error('no page was running');
      // The driver hears of it with one of the next commands, and ends the session.
      await until('the end of the session', () =>
        session.url().then(
          () => false,
          (error: Error) => error.message.includes('invalid session id'),
        ),
      );
      await connect();
    },
    end,
  };
}

/** Makes the page itself as large as a phone's, whatever the window has around it. */
async function makePhoneSized(session: Session): Promise<void> {
  await session.resize(size.width, size.height);
  await until('a page of the size of a phone', async () => {
    const [width, height] = await session.script<[number, number]>('return [innerWidth, innerHeight]');
    if (width === size.width && height === size.height) return true;
    const bars = await session.script<number>('return outerHeight - innerHeight');
    await session.resize(size.width, size.height + bars);
    return false;
  });
}
