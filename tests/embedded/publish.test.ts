import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frameworkFolder } from '../../src/content/folder.ts';
import { publishFramework } from '../../src/content/publish.ts';
import { readEntries } from '../../src/content/read.ts';
import { contentHash, editionOf } from '../../src/content/release.ts';
import { siteClient } from '../../src/data/client.ts';
import { publishedHashes, releaseById, releaseHash } from '../../src/data/releases.ts';
import { FrameworkCopy, fixtureFramework } from '../fixtures/framework-copy.ts';
import { type Fixture, startFixture } from './fixture.ts';

let here: Fixture;
beforeAll(async () => {
  here = await startFixture(null);
});
afterAll(() => here.end());

const publish = (folder: string) =>
  publishFramework({ supabaseUrl: here.supabaseUrl, secretKey: here.secretKey, folder });
const client = () => siteClient({ url: here.supabaseUrl, publishableKey: '' }, here.secretKey);

test('the first edition is release 1, and publishing it again changes nothing', async () => {
  expect(await publish(fixtureFramework)).toEqual({ number: 1, created: true });
  expect(await publish(fixtureFramework)).toEqual({ number: 1, created: false });
});

test('another word is another release, and each framework counts for itself', async () => {
  using copy = new FrameworkCopy();
  copy.replace('en/scale.yaml', 'Works alone.', 'Works unaided.');
  expect(await publish(copy.folder)).toEqual({ number: 2, created: true });
  expect(await publish(frameworkFolder())).toEqual({ number: 1, created: true });
});

test('what comes back is the framework that went in, with the same hash', async () => {
  const { hash, content } = editionOf(readEntries(fixtureFramework));
  const [row] = await here.sql`select id from public.framework_releases where hash = ${hash}`;
  const release = await releaseById(client(), row?.['id']);
  expect(release).toEqual({ id: row?.['id'], number: 1, hash, content });
  expect(contentHash(release.content)).toBe(hash);
  expect(await releaseHash(client(), release.id)).toBe(hash);
  expect(await publishedHashes(client())).toContain(hash);
});

test('an id that is no release is not found, one that is no uuid is refused', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  await expect(releaseById(client(), nobody)).rejects.toMatchObject({ status: 404, key: 'not_found' });
  await expect(releaseHash(client(), nobody)).rejects.toMatchObject({ status: 404, key: 'not_found' });
  await expect(releaseById(client(), 'x')).rejects.toMatchObject({ status: 422, key: 'payload_invalid' });
});

test('a stranger reads no release and publishes none', async () => {
  const { hash, content } = editionOf(readEntries(fixtureFramework));
  const payload = { framework_id: 'gardener', hash: `${hash}0`, content };
  const read = await here.ask('/rest/v1/framework_releases?select=id');
  const write = await here.ask('/rest/v1/rpc/publish_release', { body: { payload } });
  expect([read.status, write.status].every((status) => status >= 400 && status < 500)).toBe(true);
});

test('the command publishes to the running demo, and says what it did or did not', async () => {
  expect(await run({ DATA_DIR: here.dataDir }, fixtureFramework)).toEqual({
    status: 0,
    said: `${fixtureFramework} is release 1 already; nothing was changed.\n`,
  });
  expect(await run({ DATA_DIR: '/nowhere' })).toEqual({
    status: 1,
    said: 'Nothing to publish to: set SUPABASE_URL and SUPABASE_SECRET_KEY, or start the demo (no /nowhere/embedded.json).\n',
  });
  expect(await run({ SUPABASE_URL: here.supabaseUrl })).toEqual({
    status: 1,
    said: 'Set both SUPABASE_URL and SUPABASE_SECRET_KEY, or neither to use the running demo.\n',
  });
  expect(await run({ DATA_DIR: here.dataDir }, '--author=nobody@example.org', fixtureFramework)).toEqual({
    status: 1,
    said: 'member_unknown: author_email: Name an active member as the author.\n',
  });
});

/** The npm script's command. Not spawnSync: the API it talks to lives in this process. */
async function run(env: Record<string, string>, ...args: string[]) {
  const settings = { SUPABASE_URL: '', SUPABASE_SECRET_KEY: '', FRAMEWORK_FOLDER: '', ...env };
  const child = spawn('node', ['src/content/publish.ts', ...args], { env: { ...process.env, ...settings } });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await once(child, 'close');
  return { status, said: (await said).join('') };
}
