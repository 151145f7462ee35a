import { chmod, rename, writeFile } from 'node:fs/promises';

/** Writes a file only its owner can read, whole or not at all. */
export async function writePrivate(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, path);
}
