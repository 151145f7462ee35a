import { createHash } from 'node:crypto';

/** A stylesheet that sets a text above every printed page, and the hash by which the policy of the page lets it in. */
export function runningHead(text: string): { css: string; hash: `sha256-${string}` } {
  const css = `@page{@top-left{content:"${cssText(text)}";font:9pt system-ui,sans-serif}}`;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** Everything but letters, digits and spaces as a CSS escape: whatever a name holds stays a text. */
function cssText(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}
