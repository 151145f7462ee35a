import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { writePrivate } from './private-file.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface MailDriver {
  /** newest last; empty when mail leaves over SMTP */
  readonly mails: readonly Mail[];
  send(message: { to: string; subject: string; html?: string; text?: string }): Promise<void>;
}

/** Sends over SMTP_URL where it is set; otherwise each mail becomes a file that its owner alone can read. */
export function mailDriver(dataDir: string, smtpUrl: string | undefined): MailDriver {
  return smtpUrl ? overSmtp(smtpUrl) : asFiles(join(dataDir, 'mail'));
}

function overSmtp(url: string): MailDriver {
  const transport = createTransport(url);
  const from = process.env['MAIL_FROM'] ?? 'Messlatte <messlatte@localhost>';
  return {
    mails: [],
    send: async ({ to, subject, html, text }) => {
      await transport.sendMail({ from, to, subject, html, text: html ? plain(html) : text });
    },
  };
}

function asFiles(folder: string): MailDriver {
  const mails: Mail[] = [];
  return {
    mails,
    send: async ({ to, subject, html, text }) => {
      const mail = { to, subject, text: html ? plain(html) : (text ?? '') };
      mails.push(mail);
      if (mails.length > 200) mails.shift();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${mails.length}.txt`;
      await writePrivate(join(folder, name), `To: ${to}\nSubject: ${subject}\n\n${mail.text}\n`);
    },
  };
}

/** The words of one of our own templates, whose paragraphs are all there is to them. */
function plain(html: string): string {
  return html
    .replace(/<head[\s\S]*<\/head>/i, '')
    .replace(/<\/(p|h1|h2)>/gi, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
