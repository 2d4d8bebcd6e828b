import nodemailer, { type Transporter } from 'nodemailer';
import { env } from './env';

/** `id` makes the mail's Message-ID: should one be handed over twice, most mailboxes show it once. */
export type Mail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  attachments?: readonly { name: string; type: string; content: string }[];
};

let transporter: Transporter | undefined;

/** Whether there is a mail server to hand mail to. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Hands one mail to the mail server.
 * @throws when the server can't be reached or refuses; the job that called tries again later.
 */
export async function sendMail({ id, attachments = [], ...mail }: Mail): Promise<void> {
  transporter ??= nodemailer.createTransport({ url: env().SMTP_URL, ...patience }, { from: env().MAIL_FROM });
  const files = attachments.map(({ name, type, content }) => ({
    filename: name,
    contentType: type,
    content,
  }));
  await transporter.sendMail({
    ...mail,
    attachments: files,
    messageId: `<${id}@${new URL(env().ROUNDTABLE_URL).hostname}>`,
  });
}
