import lighthouse from 'lighthouse';

export interface Audit {
  accessibility: number;
  bestPractices: number;
  /** Largest contentful paint in milliseconds, on Lighthouse's simulated phone. */
  lcpMs: number;
  /** Audits of the two categories that did not pass. */
  failed: string[];
}

/** Runs Lighthouse's phone profile in the browser that listens on a debugging port. */
export async function audit(url: string, port: number, cookie: string): Promise<Audit> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['accessibility', 'best-practices', 'performance'],
    extraHeaders: { Cookie: cookie },
  });
  if (!result) throw new Error(`Lighthouse gave no answer for ${url}`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const relevant = ['accessibility', 'best-practices'].flatMap((name) => categories[name]?.auditRefs ?? []);
  return {
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    lcpMs: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    failed: relevant.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id),
  };
}
