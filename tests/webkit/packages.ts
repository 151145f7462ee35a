import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that the tests in Safari's engine start, each with its package in Debian. */
const programs = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' } as const;

/** The packages that this machine lacks for the tests in Safari's engine. */
export function missingPackages(): string[] {
  const lacking = Object.entries(programs).flatMap(([program, name]) => (isOnPath(program) ? [] : [name]));
  return lacking.length === 0 && !findMiniBrowser() ? [programs.WebKitWebDriver] : lacking;
}

/** The small browser that WebKitGTK brings with its library; null when there is none. */
export function findMiniBrowser(): string | null {
  const places = ['/usr/lib', '/usr/libexec'].filter(existsSync);
  const folders = places.flatMap((place) => [place, ...readdirSync(place).map((name) => join(place, name))]);
  const found = folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')),
    )
    .filter(existsSync);
  return found[0] ?? null;
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
