import { z } from 'zod';
import { isGuessable } from './secret';

const wholeNumber = (from: number, to: number) => {
  const says = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number(says).int(says).min(from, says).max(to, says);
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const template = z.uuid('must be the id of a template of GOV.UK Notify');

const schema = z
  .object({
    DATABASE_URL: z
      .string({ error: 'is missing: the address of a Postgres database' })
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    /** In reach of the server, the owner's address would undo what the app's own role is for. */
    DATABASE_OWNER_URL: z
      .undefined('is for npm run migrate alone: keep it out of .env and of what the server is given')
      .optional(),
    DATABASE_POOL: wholeNumber(1, 100).default(10),
    PORT: wholeNumber(1, 65_535).default(3000),
    ROUNDTABLE_URL: z.url('must be an address such as https://roundtable.example.org').optional(),
    ROUNDTABLE_SECRET: z
      .string({ error: 'is missing: at least 32 random characters' })
      .min(32, 'must have at least 32 characters')
      .refine(
        (secret) => !isGuessable(secret),
        'is too easy to guess. Make one with: openssl rand -base64 32',
      ),
    /** The two folders of private keys; without them no unlinkable form takes answers. */
    ROUNDTABLE_KEYS: z.string().optional(),
    ROUNDTABLE_SECOND_KEYS: z.string().optional(),
    ROUNDTABLE_PROXIES: wholeNumber(0, 10).default(0),
    ROUNDTABLE_JOBS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    ROUNDTABLE_NOW: z.coerce.date({ error: 'must be an instant such as 2018-01-16T09:00:00Z' }).optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: z.string().default('Roundtable <roundtable@localhost>'),
    /** The mailbox to which mail that can't be delivered comes back. */
    IMAP_URL: z
      .string()
      .regex(/^imaps?:\/\//, 'must begin with imap:// or imaps://')
      .optional(),
    NOTIFY_API_KEY: z
      .string()
      .regex(/[0-9a-f-]{36}-[0-9a-f-]{36}$/, 'must be a key of GOV.UK Notify')
      .optional(),
    NOTIFY_EMAIL_TEMPLATE: template.optional(),
    NOTIFY_TEXT_TEMPLATE: template.optional(),
    NOTIFY_LETTER_TEMPLATE: template.optional(),
    NOTIFY_CALLBACK_TOKEN: z.string().min(32, 'must have at least 32 characters').optional(),
    /** For tests and for services that speak like GOV.UK Notify. */
    NOTIFY_URL: z.url('must be an address such as https://api.notifications.service.gov.uk').optional(),
    /** For `npm run backup`; it is here so that a bad one is found before the night. */
    ROUNDTABLE_BACKUP_RECIPIENT: z
      .string()
      .regex(/^age1[a-z0-9]+([\s,]+age1[a-z0-9]+)*$/, 'must be a public key of age, which begins with age1')
      .optional(),
    /** Next reads this one itself; it is here so that a bad one is found at the start. */
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')
      .optional(),
    /** Set by the server: the folder of built threads. Where it isn't, they run as the TypeScript that they are. */
    ROUNDTABLE_THREADS: z.string().optional(),
    /** Set by Next. In development React needs more than the content security policy of production gives. */
    NODE_ENV: z.enum(['development', 'production', 'test']).catch('production'),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  })
  .transform((read) => ({ ...read, ROUNDTABLE_URL: read.ROUNDTABLE_URL ?? `http://localhost:${read.PORT}` }));

export type Env = z.output<typeof schema>;

let known: Env | undefined;

/**
 * The settings, read once and checked. `.env.example` says what each is for.
 * @throws with one plain sentence for each setting that is wrong.
 */
export function env(): Env {
  known ??= checked(process.env);
  return known;
}

/** Settings that aren't in force yet, checked in the same way. */
export function checked(settings: NodeJS.ProcessEnv): Env {
  // An empty value in a .env file means "not set".
  const set = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  throw new Error(`Roundtable can't start:\n${sentences.join('\n')}`);
}
