import { StartError } from './start-error.ts';

interface Running {
  stop: () => Promise<void>;
  /** settles when it ends by itself, which ends the process as well */
  ended?: Promise<unknown>;
}

/**
 * Runs the body of an entry point. What it started is stopped at SIGINT, SIGTERM and SIGHUP, and when the npm that
 * runs it goes, also while still starting; a StartError is printed as its one sentence and ends the process with 1.
 */
export async function runUntilStopped(start: (signal: AbortSignal) => Promise<Running>): Promise<never> {
  const abort = new AbortController();
  const asked = new Promise<void>((resolve) => {
    const stop = () => {
      // Whoever asks twice does not want to wait.
      if (abort.signal.aborted) process.exit(1);
      abort.abort();
      resolve();
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
    whenNpmGoes(stop);
  });
  try {
    const running = await start(abort.signal);
    const ended = running.ended?.then(() => 1) ?? new Promise<number>(() => {});
    const code = await Promise.race([asked.then(() => 0), ended]);
    await running.stop();
    process.exit(code);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
}

/** npm runs scripts in a shell, which ends at SIGTERM without passing it on: all we see is another parent. */
function whenNpmGoes(stop: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}
