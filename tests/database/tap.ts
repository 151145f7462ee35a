import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sql } from 'postgres';

export interface TapLine {
  text: string;
  passed: boolean;
  /** What pgTAP says about a failure. */
  diagnosis: string;
}

/**
 * Runs one pgTAP file as psql would (`\ir` reads another file) and returns its lines. A file that breaks off, or
 * runs fewer tests than it announces, ends with a line that says so.
 */
export async function runTapFile(sql: Sql, file: string): Promise<TapLine[]> {
  let broken: string | undefined;
  const rows = await sql
    .unsafe(await included(file))
    .simple()
    .catch((error: unknown) => {
      broken = messageOf(error);
      return [];
    });
  await sql.unsafe('rollback; reset role; reset all').simple();
  const said = textsIn(rows).flatMap((text) => text.split('\n'));
  const lines = parse(said);
  const planned = said.map((line) => line.match(/^1\.\.(\d+)$/)?.[1]).find((count) => count !== undefined);
  if (broken !== undefined) lines.push({ text: 'runs to its end', passed: false, diagnosis: broken });
  else if (Number(planned) !== lines.length)
    lines.push({
      text: 'runs what it plans',
      passed: false,
      diagnosis: `${lines.length} of ${planned ?? 'no'} planned tests ran`,
    });
  return lines;
}

async function included(file: string): Promise<string> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const parts = await Promise.all(
    lines.map((line) => {
      const other = line.match(/^\\ir\s+(\S+)/)?.[1];
      return other ? included(join(dirname(file), other)) : line;
    }),
  );
  return parts.join('\n');
}

// One array of rows for each statement, every row an object of columns.
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function parse(said: string[]): TapLine[] {
  const lines: TapLine[] = [];
  for (const line of said) {
    const [, not, text] = line.match(/^(not )?ok \d+(?: - (.*))?$/) ?? [];
    const last = lines.at(-1);
    if (/^(not )?ok \d+/.test(line))
      lines.push({ text: text ?? 'unnamed', passed: not === undefined, diagnosis: '' });
    else if (line.startsWith('#') && last) last.diagnosis += `${line}\n`;
  }
  return lines;
}

function messageOf(error: unknown): string {
  const { message, detail, where } = error as { message?: string; detail?: string; where?: string };
  return [message ?? String(error), detail, where].filter(Boolean).join('\n');
}
