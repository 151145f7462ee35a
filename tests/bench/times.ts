/** Middle and slow end of some times in milliseconds. */
export interface Times {
  median: number;
  p95: number;
}

/** Asks one address again and again, one request at a time, after as many as a server takes to run at its usual pace. */
export async function askRepeatedly(url: string, cookie: string, rounds = 100, warmUp = 150): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round++) {
    const began = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    if (round >= warmUp) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
