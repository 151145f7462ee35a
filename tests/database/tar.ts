import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The text of one file in a .tar.gz; throws when the archive lacks it. */
export function readFromTarball(archive: string, wanted: string): string {
  const bytes = gunzipSync(readFileSync(archive));
  // A tar is a header of 512 bytes for each file, then its content, filled up to the next 512.
  for (let at = 0; at + 512 <= bytes.length; ) {
    const name = text(bytes, at, 100);
    const size = Number.parseInt(text(bytes, at + 124, 12), 8) || 0;
    if (name.endsWith(`/${wanted}`)) return bytes.toString('utf8', at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${archive} lacks ${wanted}`);
}

function text(bytes: Buffer, at: number, length: number): string {
  return bytes.toString('latin1', at, at + length).replace(/\0.*$/s, '');
}
