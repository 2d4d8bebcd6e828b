import { createHash } from 'node:crypto';

// Known to everybody, and as long as one that isn't.
const secret = createHash('sha256').update('for tests').digest('base64');

/** What tests run with, whatever is set on this machine: an empty one counts as not set. */
export const testSettings = {
  NODE_ENV: 'production',
  ROUNDTABLE_SECRET: secret,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update(secret).digest('base64'),
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_OWNER_URL: '',
  DATABASE_POOL: '',
  ROUNDTABLE_KEYS: '',
  ROUNDTABLE_SECOND_KEYS: '',
  ROUNDTABLE_URL: '',
  ROUNDTABLE_NOW: '',
  ROUNDTABLE_PROXIES: '',
  ROUNDTABLE_JOBS: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  IMAP_URL: '',
  NOTIFY_API_KEY: '',
  NOTIFY_EMAIL_TEMPLATE: '',
  NOTIFY_TEXT_TEMPLATE: '',
  NOTIFY_LETTER_TEMPLATE: '',
  NOTIFY_CALLBACK_TOKEN: '',
  NOTIFY_URL: '',
  LOG_LEVEL: 'warn',
} as const;

/** Where the pages are built that the browser tests look at. */
export const testBuild = '.data/tests';
