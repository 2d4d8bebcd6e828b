import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/server/env';
import { readSent } from '@/server/gate/body';
import { isDatabaseUp } from '@/server/gate/database';
import { contentSecurityPolicy, safetyHeaders } from '@/server/gate/headers';
import { awayAnswer, type PlainAnswer, refusalAnswer } from '@/server/gate/plain-answer';
import { refusal, type Refusal } from '@/server/gate/refusal';

/** The gate: turns away what no page could answer, keeps what was typed while the database is away, and sets the headers. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method } = request;
  // Not nextUrl, which mends what it can.
  const { pathname: path, search: query } = new URL(request.url);
  const refused = refusal({ method, path, query, headers: request.headers, home: env().ROUNDTABLE_URL });
  if (refused) return turnedAway(refused);
  const sent = method === 'POST' ? await readSent(request, path) : { form: null };
  if ('refused' in sent) return turnedAway(sent.refused);
  if (needsDatabase(request, path) && !(await isDatabaseUp())) return away(request, sent.form);
  const policy = contentSecurityPolicy();
  return dressed(NextResponse.next({ request: { headers: passedOn(request.headers, policy) } }), policy);
}

/** Files that are the same for everybody need no gate, and no database. To the letter: whatever is only called alike comes by here. */
export const config = {
  matcher:
    '/((?!_next/static/|(?:_next/image|icon\\.svg|apple-icon\\.png|icons/192\\.png|icons/512\\.png|icons/maskable\\.png|manifest\\.webmanifest|robots\\.txt|social\\.png)$).*)',
};

/** The health page says itself how the database is; a server action gives the form back with a message. */
const needsDatabase = (request: NextRequest, path: string): boolean =>
  path !== '/api/health' && !request.headers.has('next-action');

function passedOn(sent: Headers, policy: string): Headers {
  const headers = new Headers(sent);
  headers.set('Content-Security-Policy', policy);
  // Where a form came from was decided here. Next would ask again, and answer 500 wherever a proxy changed the host's name.
  const origin = headers.get('origin');
  if (origin && URL.canParse(origin)) headers.set('X-Forwarded-Host', new URL(origin).host);
  return headers;
}

const turnedAway = (refused: Refusal): NextResponse => plainly(refusalAnswer(refused));

const away = (request: NextRequest, form: FormData | null): NextResponse =>
  plainly(awayAnswer(request.headers, form));

const plainly = ({ body, ...head }: PlainAnswer): NextResponse => new NextResponse(body, head);

function dressed(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of safetyHeaders(policy)) response.headers.set(name, value);
  return response;
}
