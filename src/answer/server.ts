import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import { speaking } from '@/languages/say';
import { carrying, cookieIn, setCookie } from '@/server/request';
import { accepted, send } from './answer';
import { documents } from './document';
import { openFiles } from './files';
import { headsOf, respond } from './respond';
import { routeOf } from './routes';
import { troubleAnswer } from './trouble';

const assets = z.object({
  script: z.string(),
  stylesheet: z.string(),
  font: z.string(),
  moreLetters: z.string(),
  worker: z.string(),
});

/**
 * The pages of those who answer, as scripts/answer-build.ts built them into `folder`. What it gives back is asked with
 * every request, and says whether the request is one of theirs: then it answers it.
 */
export function openAnswerPages(
  folder: string,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const known = assets.parse(JSON.parse(readFileSync(path.join(folder, 'assets.json'), 'utf8')));
  const draw = documents(known);
  const file = openFiles(folder, known);
  return (request, response) => {
    const { method = '', url = '' } = request;
    const [place, query] = split(url);
    const found = method === 'GET' || method === 'HEAD' ? file(place, accepted(request)) : null;
    if (found) send(request, response, found, []);
    if (found) return true;
    const route = routeOf(place);
    if (!route) return false;
    const headers = headsOf(request);
    const cookies: string[] = [];
    const kept = new Map<string, string>();
    const carried = {
      headers,
      cookie: (name: string) => kept.get(name) ?? cookieIn(request.headers.cookie, name),
      keep: (cookie: Parameters<typeof setCookie>[0]) => {
        kept.set(cookie.name, cookie.value);
        cookies.push(setCookie(cookie));
      },
    };
    carrying(carried, () => respond({ method, route, path: place, query, headers, body: request }, draw))
      .catch((error: unknown) => troubleAnswer(error, headers, null, speaking('en')))
      .then((answer) => send(request, response, answer, cookies))
      .catch(() => response.destroy());
    return true;
  };
}

/** A path and what stands after its question mark. */
const split = (url: string): [string, string] => {
  const [whole = ''] = url.split('#');
  const mark = whole.indexOf('?');
  return mark < 0 ? [whole, ''] : [whole.slice(0, mark), whole.slice(mark)];
};
