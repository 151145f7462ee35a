import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** What one visit to a page brought over the wire, brotli-compressed, in bytes. */
export interface Weight {
  path: string;
  html: number;
  css: number;
  js: number;
  requests: number;
  /** Whether the server compressed everything that is worth compressing. */
  compressed: boolean;
}

/** Opens a page with an empty cache and weighs what it loads. */
export async function weigh(page: Page, siteUrl: string, path: string): Promise<Weight> {
  const responses: Response[] = [];
  const note = (response: Response) => responses.push(response);
  page.on('response', note);
  await page.goto(siteUrl + path, { waitUntil: 'networkidle' });
  page.off('response', note);

  const weight: Weight = { path, html: 0, css: 0, js: 0, requests: responses.length, compressed: true };
  for (const response of responses.filter((one) => one.status() === 200)) {
    const kind = kindOf(response);
    if (!kind) continue;
    const body = await response.body();
    weight[kind] += brotliCompressSync(body).length;
    if (body.length > 1500 && !response.headers()['content-encoding']) weight.compressed = false;
  }
  return weight;
}

function kindOf(response: Response): 'html' | 'css' | 'js' | null {
  const type = response.headers()['content-type'] ?? '';
  if (type.includes('html')) return 'html';
  if (type.includes('css')) return 'css';
  return type.includes('javascript') ? 'js' : null;
}
