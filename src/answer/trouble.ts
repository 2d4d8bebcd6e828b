import { randomUUID } from 'node:crypto';
import type { Say } from '@/languages/say';
import { isDatabaseAway } from '@/server/errors';
import { awayAnswer, brokenAnswer, type PlainAnswer } from '@/server/gate/plain-answer';
import { log } from '@/server/log';

/**
 * What is answered when a page or a form of these failed, whatever the reason: whoever sent a form gets all of it back.
 * The log has a code, the kind of the error and where it came from; its words may hold what somebody typed.
 */
export function troubleAnswer(
  error: unknown,
  headers: Pick<Headers, 'get'>,
  typed: Iterable<[string, string | File]> | null,
  say: Say,
): PlainAnswer {
  const code = randomUUID().slice(0, 8);
  const known = error instanceof Error ? error : new Error();
  const from = (known.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const away = isDatabaseAway(error);
  const what = { code, kind: known.name, cause: codeOf(error), from: away ? undefined : from.slice(0, 8) };
  log().error(what, typed ? 'answering: a form could not be taken' : 'answering: a page could not be shown');
  return away ? awayAnswer(headers, typed, say) : brokenAnswer(headers, typed, code, say);
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
