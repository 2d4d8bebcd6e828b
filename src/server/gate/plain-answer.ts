import { type Say, speaking } from '@/languages/say';
import { env } from '../env';
import { awayPage, brokenPage, sendAgainPage } from './away-page';
import { foreignPage } from './foreign-page';
import { policyWithoutScript, safetyHeaders } from './headers';
import { styleHash } from './page';
import { kindOf, type Refusal } from './refusal';

/** An answer of the gate's own, which needs neither a page of ours nor the database. */
export type PlainAnswer = { status: number; headers: [string, string][]; body: string };

type Typed = Iterable<[string, string | File]> | null;

function plain(status: number, body: string, headers: [string, string][]): PlainAnswer {
  return { status, body, headers: [...safetyHeaders(policyWithoutScript(styleHash)), ...headers] };
}

const html: [string, string] = ['Content-Type', 'text/html; charset=utf-8'];

/** What a request that is turned away is told. */
export function refusalAnswer({ status, text, allow }: Refusal): PlainAnswer {
  const allowed: [string, string][] = allow ? [['Allow', allow]] : [];
  return status === 403
    ? plain(status, foreignPage(env().ROUNDTABLE_URL), [html, ...allowed])
    : plain(status, `${text}\n`, [['Content-Type', 'text/plain; charset=utf-8'], ...allowed]);
}

/** Said while the database is away, in English unless another language is spoken: with all that was typed, where a form was sent. */
export const awayAnswer = (
  headers: Pick<Headers, 'get'>,
  typed: Typed,
  say: Say = speaking('en'),
): PlainAnswer =>
  plain(503, typed ? sendAgainPage(say, typed, enctypeOf(headers)) : awayPage(say), [
    html,
    ['Retry-After', '10'],
  ]);

/** Said when something went wrong that nobody foresaw; the log has it under `code`. */
export const brokenAnswer = (
  headers: Pick<Headers, 'get'>,
  typed: Typed,
  code: string,
  say: Say,
): PlainAnswer =>
  typed
    ? plain(503, sendAgainPage(say, typed, enctypeOf(headers), code), [html, ['Retry-After', '10']])
    : plain(500, brokenPage(say, code), [html]);

const enctypeOf = (headers: Pick<Headers, 'get'>): string =>
  kindOf(headers).startsWith('multipart/') ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
