import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, startFixture, temporaryFolder } from './fixture.ts';

let here: Fixture;
beforeAll(async () => {
  here = await startFixture(null);
});
afterAll(() => here.end());

describe('member:first', () => {
  const script = 'src/server/member-first.ts';
  const rieke = ['--email', 'rieke@example.org', '--name', 'Rieke Albers'];

  test('says how it is called', async () => {
    expect(await run(script, [], { DATA_DIR: here.dataDir })).toMatchObject({
      code: 1,
      said: expect.stringContaining('Usage: npm run member:first'),
    });
  });

  test('names what is wrong with an address', async () => {
    const { code, said } = await run(script, ['--email', 'nonsense', '--name', 'N'], {
      DATA_DIR: here.dataDir,
    });
    expect(code).toBe(1);
    expect(said).toMatch(/^Refused: field_invalid\. .+\.\n$/);
  });

  test('makes the first recruiter, who can sign in, and no second one', async () => {
    const env = { SUPABASE_URL: here.supabaseUrl, SUPABASE_SECRET_KEY: here.secretKey };
    expect(await run(script, [...rieke, '--language', 'en'], env)).toEqual({
      code: 0,
      said: 'Rieke Albers is the first recruiter and can sign in with rieke@example.org.\n',
    });
    const { token } = await here.signIn('rieke@example.org');
    const me = await here.ask('/rest/v1/rpc/current_member', { token, body: {} });
    expect(me.body).toMatchObject({ language: 'en', roles: [{ role: 'recruiter' }] });
    expect((await run(script, rieke, { DATA_DIR: here.dataDir })).said).toMatch(
      /^Refused: recruiter_exists\./,
    );
  });

  test('needs to know where', async () => {
    const nowhere = await run(script, rieke, { DATA_DIR: '/nonexistent' });
    expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('Set SUPABASE_URL') });
    const half = await run(script, rieke, { SUPABASE_URL: here.supabaseUrl });
    expect(half).toMatchObject({ code: 1, said: expect.stringContaining('Set both') });
  });
});

describe('serve', () => {
  test.each([
    ['nothing set', {}, 'Set SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY'],
    [
      'no key',
      { SUPABASE_URL: 'https://project.example.org' },
      'Set SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY',
    ],
    [
      'no address',
      { SUPABASE_URL: 'nonsense', SUPABASE_PUBLISHABLE_KEY: 'key' },
      'SUPABASE_URL must be an address',
    ],
    [
      'a port that is none',
      { SUPABASE_URL: 'https://project.example.org', SUPABASE_PUBLISHABLE_KEY: 'key', PORT: 'x' },
      'PORT must be a port number',
    ],
    [
      'the demo switched on',
      { SUPABASE_URL: 'https://project.example.org', SUPABASE_PUBLISHABLE_KEY: 'key', MESSLATTE_DEMO: '{}' },
      'MESSLATTE_DEMO belongs to',
    ],
  ])('with %s it ends with one sentence', async (_, env, sentence) => {
    const { code, said } = await run('src/server/serve.ts', [], env);
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('db:reset', () => {
  const script = 'supabase/embedded/reset.ts';

  test('leaves a data folder alone while something runs on it', async () => {
    const { code, said } = await run(script, [], { DATA_DIR: here.dataDir });
    expect(code).toBe(1);
    expect(said).toMatch(/^Something still runs on .+\.\n$/);
    expect(existsSync(join(here.dataDir, 'postgres'))).toBe(true);
  });

  test('removes a data folder, and nothing that is none', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'data');
    await mkdir(join(data, 'postgres'), { recursive: true });
    await writeFile(join(data, 'keys.json'), '{}');
    expect(await run(script, [], { DATA_DIR: data })).toMatchObject({ code: 0 });
    expect(existsSync(data)).toBe(false);
    await writeFile(join(folder, 'letter.txt'), 'mine');
    expect(await run(script, [], { DATA_DIR: folder })).toMatchObject({
      code: 1,
      said: expect.stringContaining('letter.txt'),
    });
    expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
    await rm(folder, { recursive: true });
  });
});

async function run(script: string, args: string[], env: Record<string, string>) {
  const { PATH = '' } = process.env;
  return await new Promise<{ code: number; said: string }>((resolve) => {
    execFile('node', [script, ...args], { env: { PATH, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}
