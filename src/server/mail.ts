import nodemailer from 'nodemailer';
import { Readable } from 'node:stream';
import { env } from './env';

/** `id` makes the mail's Message-ID: should one be handed over twice, most mailboxes show it once. */
export type Mail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html?: string | undefined;
  attachments?: readonly { name: string; type: string; content: string }[];
};

/** The mail server had the whole text, and then was not heard of: it may have gone. */
export class MayHaveGone extends Error {
  override name = 'MayHaveGone';
  constructor() {
    super('The mail may have gone.');
  }
}

let transporter: ReturnType<typeof open> | undefined;

/** Whether there is a mail server to hand mail to. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Mails whose text was handed over to the last byte. */
const handed = new Set<string>();

/** What is to be done before the text of a mail begins to leave. */
const leavings = new Map<string, () => Promise<void>>();

/** nodemailer asks for the text once the server wants it, and reads it to its end before it says so: that moment is noted. */
function open() {
  const opened = nodemailer.createTransport({ url: env().SMTP_URL, ...patience }, { from: env().MAIL_FROM });
  opened.use('stream', ({ message, data }, next) => {
    const whole = message.createReadStream.bind(message);
    message.createReadStream = () => Readable.from(noting(whole(), data.messageId ?? ''));
    next();
  });
  return opened;
}

async function* noting(whole: AsyncIterable<unknown>, messageId: string): AsyncGenerator {
  await leavings.get(messageId)?.();
  yield* whole;
  handed.add(messageId);
}

/** Of a mail, to be found again in whatever comes back. */
export const messageIdOf = (id: string): string => `<${id}@${new URL(env().ROUNDTABLE_URL).hostname}>`;

/**
 * Hands one mail to the mail server. `leaving`: what is waited for when the server wants its text, and before it gets any.
 * @throws what nodemailer says when the server can't be reached or refuses; MayHaveGone when nobody can tell.
 */
export async function sendMail(
  { id, attachments = [], ...mail }: Mail,
  leaving?: () => Promise<void>,
): Promise<void> {
  transporter ??= open();
  const messageId = messageIdOf(id);
  const files = attachments.map(({ name, type, content }) => ({
    filename: name,
    contentType: type,
    content,
  }));
  if (leaving) leavings.set(messageId, leaving);
  try {
    await transporter.sendMail({
      ...mail,
      attachments: files,
      messageId,
      dsn: { envid: id, ret: 'HDRS', notify: 'FAILURE' },
    });
  } catch (error) {
    if (handed.has(messageId) && !isAnswered(error)) throw new MayHaveGone();
    throw error;
  } finally {
    handed.delete(messageId);
    leavings.delete(messageId);
  }
}

/** Whether the server said no: then it has not taken the mail. */
const isAnswered = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'responseCode' in error &&
  typeof error.responseCode === 'number';
