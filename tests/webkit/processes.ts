import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process that a test started. */
export interface Running {
  child: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it, and what it has started, at once and without asking, as an empty battery does. */
  kill(): Promise<void>;
}

const started = new Set<ChildProcess>();
// A test that is broken off leaves nothing behind.
process.once('exit', () => {
  for (const child of started) for (const pid of family(child.pid)) killed(pid);
});

export function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Running {
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
  const child = spawn(program, args, { stdio, env });
  started.add(child);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).then(() => void started.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      text += piece;
    });
  return {
    child,
    output: () => text,
    async kill() {
      for (const pid of family(child.pid)) killed(pid);
      await gone;
    },
  };
}

/** Kills those processes below a parent that have this name. Gives back how many. */
export function killBelow(parent: number | undefined, name: string): number {
  return family(parent).filter((pid) => commandOf(pid).startsWith(name.slice(0, 15)) && killed(pid)).length;
}

/** A process and all below it. */
function family(parent: number | undefined): number[] {
  if (!parent) return [];
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.map(Number).filter((pid) => statusOf(pid, 'PPid') === String(parent));
  return [parent, ...children.flatMap(family)];
}

const commandOf = (pid: number) => statusOf(pid, 'Name') ?? '';

function statusOf(pid: number, name: string): string | undefined {
  try {
    return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
