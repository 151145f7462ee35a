import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { FrameworkCopy, fixtureFramework } from '../../tests/fixtures/framework-copy.ts';
import { publishFramework } from './publish.ts';
import { readEntries } from './read.ts';
import { editionOf } from './release.ts';

// A stand-in for the database's front door: what the real one does with it is tested beside the migrations.
let server: Server;
let supabaseUrl: string;
let answer: { status: number; body: unknown };
let asked: { url: string | undefined; apikey: string | string[] | undefined; body: { payload: unknown } }[];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    asked.push({
      url: request.url,
      apikey: request.headers['apikey'],
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  supabaseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(() => {
  asked = [];
});

test('sends both languages with their hash and the secret key', async () => {
  answer = { status: 200, body: { release_id: 'x', number: 3, created: true } };
  const published = await publishFramework({
    supabaseUrl,
    secretKey: 'secret',
    folder: fixtureFramework,
    authorEmail: 'owner@example.org',
  });
  const { hash, content } = editionOf(readEntries(fixtureFramework));
  expect(published).toEqual({ number: 3, created: true });
  expect(asked).toEqual([
    {
      url: '/rest/v1/rpc/publish_release',
      apikey: 'secret',
      body: {
        payload: {
          framework_id: 'gardener',
          hash,
          content: JSON.parse(JSON.stringify(content)),
          author_email: 'owner@example.org',
        },
      },
    },
  ]);
});

test('names the refusal', async () => {
  answer = {
    status: 422,
    body: { code: 'PT422', message: 'member_unknown', details: 'author_email', hint: 'Name a member.' },
  };
  const publishing = publishFramework({ supabaseUrl, secretKey: 'secret', folder: fixtureFramework });
  await expect(publishing).rejects.toMatchObject({ key: 'member_unknown', field: 'author_email' });
});

test('sends nothing of a broken framework', async () => {
  using copy = new FrameworkCopy();
  copy.remove('en/scale.yaml');
  const publishing = publishFramework({ supabaseUrl, secretKey: 'secret', folder: copy.folder });
  await expect(publishing).rejects.toThrow('en/scale.yaml: is missing.');
  expect(asked).toEqual([]);
});
