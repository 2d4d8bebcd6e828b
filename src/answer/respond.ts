import type { IncomingMessage } from 'node:http';
import { type FormState, untouched, wholeForm } from '@/ui/form-state';
import { env } from '@/server/env';
import { type Submission, toSubmission } from '@/server/form-post';
import { readForm } from '@/server/gate/body';
import { isDatabaseUp } from '@/server/gate/database';
import { policyOfFiles, safetyHeaders } from '@/server/gate/headers';
import { awayAnswer, refusalAnswer } from '@/server/gate/plain-answer';
import { refusal } from '@/server/gate/refusal';
import type { Answer } from './answer';
import type { documents } from './document';
import { speakingTo } from './form-place';
import type { Asked, AnswerPage, Shown } from './page';
import { pages } from './pages';
import { type AnswerRoute, paramsOf } from './routes';
import { troubleAnswer } from './trouble';

type Heads = Pick<Headers, 'get' | 'has'>;

/** A request to one of these pages. */
export type Request = {
  method: string;
  route: AnswerRoute;
  path: string;
  query: string;
  headers: Heads;
  body: AsyncIterable<Uint8Array>;
};

type Draw = ReturnType<typeof documents>;

/** The gate, as in front of every page; then the page, or its form. */
export async function respond(request: Request, draw: Draw): Promise<Answer> {
  const { method, route, path, query, headers } = request;
  const refused = refusal({ method, path, query, headers, home: env().ROUNDTABLE_URL });
  if (refused) return refusalAnswer(refused);
  const page = pages[route];
  const asked: Asked = {
    ...paramsOf(route, path),
    query: new URLSearchParams(query),
    accepted: headers.get('accept-language'),
  };
  if (method === 'POST') return take(request, page, asked, draw);
  const say = speakingTo(asked, {});
  if (!(await isDatabaseUp())) return awayAnswer(headers, null, say);
  try {
    return html(await page.show(asked, untouched), asked, draw);
  } catch (error) {
    return troubleAnswer(error, headers, null, say);
  }
}

async function take(request: Request, page: AnswerPage, asked: Asked, draw: Draw): Promise<Answer> {
  const { headers, path, body } = request;
  if (!page.take) return refusalAnswer(noForm);
  if (headers.has('next-action')) return refusalAnswer(noAction);
  const read = await readForm(body, { headers, path });
  if ('refused' in read) return refusalAnswer(read.refused);
  const form = read.form ?? new FormData();
  const sent = withPlace(toSubmission(form), asked);
  const say = speakingTo(asked, sent.values);
  if (!(await isDatabaseUp())) return awayAnswer(headers, form, say);
  try {
    const taken = await page.take(sent);
    const wantsData = headers.get('accept')?.includes('application/json');
    if ('missing' in taken)
      return wantsData
        ? json(placeLost(asked, sent))
        : html(await page.missing(asked, sent.values), asked, draw);
    if ('to' in taken) return wantsData ? json({ saved: null, errors: [] }) : seeOther(taken.to);
    const { notice, errors } = taken.state;
    if (wantsData) return json({ saved: notice ?? null, errors, values: newsIn(taken.state, sent) });
    return html(await page.show(asked, taken.state), asked, draw, errors.length > 0);
  } catch (error) {
    return troubleAnswer(error, headers, form, say);
  }
}

/** Said to a script: what was typed is given back to whoever presses the button. */
const placeLost = (asked: Asked, { values }: Submission) => ({
  saved: null,
  errors: [{ field: wholeForm, message: speakingTo(asked, values)('forgot.place') }],
  values: {},
});

const noAction = { status: 404, text: 'This page has no such action. Open it again.' } as const;
const noForm = { status: 405, text: 'Nothing can be sent here.', allow: 'GET, HEAD' } as const;

/** What the page's fields are to say that they did not say when it was sent. */
const newsIn = ({ values }: FormState, sent: Submission): FormState['values'] =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => String(value) !== String(sent.values[name] ?? '')),
  );

/** Whose form it is, or of which course, stands in the address, and no field can say otherwise. */
const withPlace = ({ values, files }: Submission, { link, slug }: Asked): Submission => ({
  values: { ...values, ...(link && { link }), ...(slug && { slug }) },
  files,
});

function html(shown: Shown, asked: Asked, draw: Draw, wrong = false): Answer {
  if ('to' in shown) return seeOther(shown.to);
  return answer(shown.status ?? 200, draw(shown, asked, wrong), [
    ['Content-Type', 'text/html; charset=utf-8'],
  ]);
}

const seeOther = (to: string): Answer => answer(303, '', [['Location', to]]);

const json = (said: object): Answer =>
  answer(200, JSON.stringify(said), [['Content-Type', 'application/json; charset=utf-8']]);

const answer = (status: number, body: string, headers: [string, string][]): Answer => ({
  status,
  body,
  headers: [...safetyHeaders(policyOfFiles), ...headers],
});

/** The headers of a request, in the words that the gate knows. */
export const headsOf = ({ headers }: IncomingMessage): Heads => ({
  get: (name) => [headers[name] ?? []].flat().join(', ') || null,
  has: (name) => headers[name] !== undefined,
});
