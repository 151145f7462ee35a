import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './processes.ts';
import { until } from './until.ts';

/** A screen that nobody sees, and a home folder for the browsers on it. */
export interface Screen {
  /** For the programs that are to run here. */
  env: NodeJS.ProcessEnv;
  /** Where they may keep things until the test ends. */
  home: string;
  end(): Promise<void>;
}

/** MiniBrowser's buttons alone are wider than a phone. */
const noButtons = `
* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; }
entry { font-size: 1px; }
image { opacity: 0; }
`;

export async function startScreen(): Promise<Screen> {
  const home = mkdtempSync(join(tmpdir(), 'messlatte-webkit-'));
  const gtk = join(home, 'config', 'gtk-3.0');
  mkdirSync(gtk, { recursive: true });
  writeFileSync(join(gtk, 'gtk.css'), noButtons);
  // It chooses a free display and writes its number.
  const xvfb = run('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const display = await until('a screen', async () => /^\d+$/m.exec(xvfb.output())?.[0]);
  return {
    home,
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      LC_ALL: 'C.UTF-8',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
    },
    async end() {
      await xvfb.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
