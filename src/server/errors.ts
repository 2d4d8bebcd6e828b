import type { Viewer } from './viewer';

/** It was not theirs to do. Whoever asked is told "not found", and the audit log keeps the try. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly viewer: Viewer,
    readonly verb: string,
    readonly subject: string,
  ) {
    super(`Refused: ${verb}`);
  }
}

/** An id that, for this viewer, does not exist. */
export class NotFound extends Error {
  override name = 'NotFound';
  constructor(
    readonly viewer: Viewer,
    readonly verb: string,
    readonly subject: string,
  ) {
    super(`Not found: ${verb}`);
  }
}

/** What was asked for isn't there, or not for who asks. The command that meets it adds who, and what they were about to do. */
export class Missing extends Error {
  override name = 'Missing';
  constructor(readonly subject: string) {
    super('Missing');
  }
}

const isObject = (one: unknown): one is object => typeof one === 'object' && one !== null;

/** What the database itself said of an error: its code, such as 23505 for a row that is there already. Null: it said nothing. */
export function databaseCode(error: unknown): string | null {
  if (!isObject(error)) return null;
  if ('originalCode' in error && typeof error.originalCode === 'string') return error.originalCode;
  const within = [
    'cause' in error ? error.cause : null,
    'meta' in error ? error.meta : null,
    'driverAdapterError' in error ? error.driverAdapterError : null,
  ];
  for (const one of within) {
    const code = databaseCode(one);
    if (code !== null) return code;
  }
  return null;
}

const awayCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P02',
  '57P03',
]);
const awayWords =
  /ECONNREFUSED|ECONNRESET|Connection terminated|connection timeout|timeout exceeded|starting up|shutting down|administrator command|DatabaseNotReachable|Can't reach database|server closed/i;

/** Whether an error means that the database can't be reached just now, so that trying again later may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return awayCodes.has(code) || awayWords.test(error.message) || isDatabaseAway(error.cause);
}
