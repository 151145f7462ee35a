const inAttributes = /="(\/_astro\/[^"?#]+)"/g;
const inModules = /(?:\bfrom|\bimport)"(\/_astro\/[^"?#]+)"/g;
const imports = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;

const each = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** The hashed assets that a page names: styles, scripts, and what those in it import. What people wrote is escaped there. */
export function assetsInPage(html: string): string[] {
  return [...new Set([...each(html, inAttributes), ...each(html, inModules)])];
}

/** The scripts that a script imports, as paths of the site. */
export function assetsInScript(code: string, path: string): string[] {
  const found = each(code, imports).map(
    (specifier) => new URL(specifier, `http://here.invalid${path}`).pathname,
  );
  return [...new Set(found)];
}

/** Whether a page is a scorecard that can still be filled in. */
export function isOpenCard(html: string): boolean {
  return html.includes('data-island="card"');
}

/** Whose page it is; null on pages for anybody. */
export function memberIn(html: string): string | null {
  return /<html[^>]*\sdata-member="([^"]+)"/.exec(html)?.[1] ?? null;
}
