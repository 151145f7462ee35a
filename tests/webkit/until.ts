import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until there is an answer. @throws Error saying what did not come */
export async function until<Found>(
  what: string,
  ask: () => Promise<Found | undefined | null | false>,
  seconds = 20,
): Promise<Found> {
  const last = performance.now() + seconds * 1000;
  let why: unknown;
  while (performance.now() < last) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      why = error;
    }
    await pause(50);
  }
  throw new Error(`${what}: not within ${seconds} seconds`, { cause: why });
}
