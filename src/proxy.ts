import { type NextRequest, NextResponse } from 'next/server';
import { awayPage, sendAgainPage, styleHash } from '@/server/gate/away-page';
import { isDatabaseUp } from '@/server/gate/database';
import { contentSecurityPolicy, policyWithoutScript, safetyHeaders } from '@/server/gate/headers';
import { refusal, type Refusal } from '@/server/gate/refusal';

/** The gate: turns away what no page could answer, keeps what was typed while the database is away, and sets the headers. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const refused = refusal({ method: request.method, path: pathname, headers: request.headers });
  if (refused) return turnedAway(refused);
  if (needsDatabase(request, pathname) && !(await isDatabaseUp())) return away(request);
  const policy = contentSecurityPolicy();
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  return dressed(NextResponse.next({ request: { headers } }), policy);
}

export const config = { matcher: '/((?!_next/static/|_next/image|icon\\.svg|favicon\\.ico).*)' };

/** The health page says itself how the database is; a server action gives the form back with a message. */
const needsDatabase = (request: NextRequest, path: string): boolean => path !== '/api/health' && !request.headers.has('next-action');

function turnedAway({ status, text, allow }: Refusal): NextResponse {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', ...(allow ? { Allow: allow } : {}) };
  return dressed(new NextResponse(`${text}\n`, { status, headers }), policyWithoutScript(styleHash));
}

async function away(request: NextRequest): Promise<NextResponse> {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '10' };
  const html = request.method === 'POST' ? await keptForm(request) : awayPage();
  return dressed(new NextResponse(html, { status: 503, headers }), policyWithoutScript(styleHash));
}

async function keptForm(request: NextRequest): Promise<string> {
  const enctype = request.headers.get('content-type')?.startsWith('multipart/') ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  try {
    return sendAgainPage(await request.formData(), enctype);
  } catch {
    // Cut off or not a form after all: there is nothing to give back.
    return awayPage();
  }
}

function dressed(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of safetyHeaders(policy)) response.headers.set(name, value);
  return response;
}
