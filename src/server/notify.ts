import { NotifyClient } from 'notifications-node-client';
import { z } from 'zod';
import { env } from './env';
import { log } from './log';

export type NotifyWay = 'email' | 'text' | 'post';

/** What GOV.UK Notify would not take. `later`: trying again may help. `dead`: nobody can be reached there. */
export class NotifyRefusal extends Error {
  override name = 'NotifyRefusal';
  constructor(readonly verdict: 'later' | 'refused' | 'dead') {
    super(verdict === 'later' ? 'GOV.UK Notify could not take it just now.' : 'GOV.UK Notify refused it.');
  }
}

/** `reference` is ours: what was handed over once is found again by it. */
type Handed = { reference: string; subject: string; body: string };
export type Notification = Handed &
  ({ way: 'email' | 'text'; to: string } | { way: 'post'; lines: readonly string[] });

const patienceMs = 30_000;
let client: NotifyClient | undefined;

const templates = (): Record<NotifyWay, string | undefined> => ({
  email: env().NOTIFY_EMAIL_TEMPLATE,
  text: env().NOTIFY_TEXT_TEMPLATE,
  post: env().NOTIFY_LETTER_TEMPLATE,
});

/** Whether GOV.UK Notify is set up for this way. */
export const goesByNotify = (way: NotifyWay): boolean =>
  env().NOTIFY_API_KEY !== undefined && templates()[way] !== undefined;

function notify(): NotifyClient {
  const { NOTIFY_API_KEY: key = '', NOTIFY_URL: url } = env();
  client ??= url ? new NotifyClient(url, key) : new NotifyClient(key);
  return client;
}

/**
 * Hands a message to GOV.UK Notify. @returns what it calls it
 * @throws NotifyRefusal
 */
export async function sendByNotify(message: Notification): Promise<string> {
  const { reference, subject, body } = message;
  const template = templates()[message.way] ?? '';
  const options = { reference, personalisation: { subject, body } };
  const send = () => {
    if (message.way !== 'post')
      return message.way === 'email'
        ? notify().sendEmail(template, message.to, options)
        : notify().sendSms(template, message.to, options);
    const lines = Object.fromEntries(message.lines.map((line, at) => [`address_line_${at + 1}`, line]));
    return notify().sendLetter(template, { reference, personalisation: { subject, body, ...lines } });
  };
  return z.object({ id: z.uuid() }).parse(await asked(send)).id;
}

const known = z.object({ id: z.uuid(), status: z.string() });
export type KnownToNotify = z.output<typeof known>;

/** What became of a message, by what GOV.UK Notify calls it. */
export const stateAtNotify = async (id: string): Promise<KnownToNotify> =>
  known.parse(await asked(() => notify().getNotificationById(id)));

/** What GOV.UK Notify has under our own name for it: null when it never had it. */
export async function findAtNotify(reference: string): Promise<KnownToNotify | null> {
  const found = await asked(() => notify().getNotifications(undefined, undefined, reference));
  return z.object({ notifications: z.array(known) }).parse(found).notifications[0] ?? null;
}

const failure = z.object({
  response: z.object({
    status: z.number(),
    data: z.object({ errors: z.array(z.object({ message: z.string() })) }).catch({ errors: [] }),
  }),
});

/** The client's errors carry the key and the address: nothing of them goes further than their status and what was said. */
async function asked(request: () => Promise<{ data: unknown }>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('silent')), patienceMs);
  });
  try {
    return (await Promise.race([request(), silence])).data;
  } catch (error) {
    const { status, data } = failure.safeParse(error).data?.response ?? { status: 0, data: { errors: [] } };
    const said = data.errors.map(({ message }) => message).join('; ');
    log().warn({ status, said: withoutAddresses(said) }, 'notify: a request failed');
    throw new NotifyRefusal(verdictOn(status, said));
  } finally {
    clearTimeout(timer);
  }
}

const withoutAddresses = (said: string): string => said.replace(/\S+@\S+|\+?\d[\d ]{6,}/g, '…').slice(0, 200);

/** Too many at once, a server's own fault and a broken network pass; a wrong key or a wrong request doesn't. */
function verdictOn(status: number, said: string): NotifyRefusal['verdict'] {
  if (status === 0 || status === 429 || status >= 500) return 'later';
  return status === 400 && /phone|email address|email_address|postcode|address line/i.test(said)
    ? 'dead'
    : 'refused';
}
