import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailDriver } from '../../supabase/embedded/mail.ts';
import { temporaryFolder } from './fixture.ts';

const message = {
  to: 'ada@example.org',
  subject: 'Dein Code',
  html: '<html><head><title>x</title></head><body><p>Dein Code:</p>\n<p><strong>123456</strong></p></body></html>',
};

let folder: string;
let server: Server | undefined;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  server?.close();
  await rm(folder, { recursive: true });
});

test('without SMTP each mail is a file for the owner alone', async () => {
  const driver = mailDriver(folder, undefined);
  await driver.send(message);
  await driver.send({ ...message, to: 'bo@example.org' });
  const files = readdirSync(join(folder, 'mail')).sort();
  expect(files).toHaveLength(2);
  const path = join(folder, 'mail', files[0] ?? '');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(path, 'utf8')).toBe(
    'To: ada@example.org\nSubject: Dein Code\n\nDein Code:\n\n123456\n',
  );
  expect(driver.mails.map(({ to }) => to)).toEqual(['ada@example.org', 'bo@example.org']);
});

test('with SMTP_URL it is sent, and kept nowhere', async () => {
  const { url, received } = await smtpServer();
  const driver = mailDriver(folder, url);
  await driver.send(message);
  expect(received()).toContain('RCPT TO:<ada@example.org>');
  expect(received()).toContain('123456');
  expect(driver.mails).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a mail server that is away is an error', async () => {
  await expect(mailDriver(folder, 'smtp://127.0.0.1:1').send(message)).rejects.toThrow();
});

/** Takes any mail and says yes to everything. */
async function smtpServer(): Promise<{ url: string; received: () => string }> {
  let text = '';
  server = createServer((socket) => {
    let data = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      text += chunk;
      if (data && !text.endsWith('\r\n.\r\n')) return;
      const wantsData = String(chunk).startsWith('DATA');
      data = wantsData;
      socket.write(wantsData ? '354 go on\r\n' : '250 yes\r\n');
    });
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, received: () => text };
}
