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
