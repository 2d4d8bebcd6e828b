import { z } from 'zod';

const port = z.coerce.number({ error: 'must be a number' }).int().min(1).max(65_535, 'must be a port, 1 to 65535');

const schema = z
  .object({
    DATABASE_URL: z.string({ error: 'is missing: the address of a Postgres database' }).regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
    PORT: port.default(3000),
    ROUNDTABLE_URL: z.url('must be an address such as https://roundtable.example.org').optional(),
    ROUNDTABLE_SECRET: z.string({ error: 'is missing: at least 32 random characters' }).min(32, 'must have at least 32 characters'),
    ROUNDTABLE_JOBS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    ROUNDTABLE_NOW: z.coerce.date({ error: 'must be an instant such as 2018-01-16T09:00:00Z' }).optional(),
    SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional(),
    MAIL_FROM: z.string().default('Roundtable <roundtable@localhost>'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .transform((read) => ({ ...read, ROUNDTABLE_URL: read.ROUNDTABLE_URL ?? `http://localhost:${read.PORT}` }));

export type Env = z.output<typeof schema>;

let known: Env | undefined;

/**
 * The settings, read once and checked. `.env.example` says what each is for.
 * @throws with one plain sentence for each setting that is wrong.
 */
export function env(): Env {
  known ??= read();
  return known;
}

function read(): Env {
  // An empty value in a .env file means "not set".
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  throw new Error(`Roundtable can't start: ${sentences.join(' ')}`);
}
