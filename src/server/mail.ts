import nodemailer, { type Transporter } from 'nodemailer';
import { env } from './env';

export type Mail = { to: string; subject: string; text: string };

let transporter: Transporter | undefined;

/** Whether there is a mail server to hand mail to. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

/**
 * Hands one mail to the mail server.
 * @throws when the server can't be reached or refuses; the job that called tries again later.
 */
export async function sendMail(mail: Mail): Promise<void> {
  transporter ??= nodemailer.createTransport(env().SMTP_URL, { from: env().MAIL_FROM });
  await transporter.sendMail(mail);
}
