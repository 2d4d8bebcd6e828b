import pino from 'pino';
import { env } from './env';

let logger: pino.Logger | undefined;

/** The log: one JSON line an event. Never a name, an address, an answer or a link: ids and verbs only. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: undefined });
  return logger;
}
