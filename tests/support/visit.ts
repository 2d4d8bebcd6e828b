/** One visit without JavaScript: GET a page, POST its form as a browser would, with `claims` among its headers. @returns where it leads. */
export async function visit(
  url: string,
  answers: Record<string, string>,
  claims: Record<string, string> = {},
): Promise<string> {
  const page = await fetch(url);
  const html = await page.text();
  if (page.status !== 200) throw new Error(`GET answered ${page.status}`);
  const body = hiddenIn(html);
  for (const [name, value] of Object.entries(answers)) body.append(name, value);
  const sent = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { ...claims, origin: new URL(url).origin },
  });
  await sent.arrayBuffer();
  if (sent.status !== 303) throw new Error(`POST answered ${sent.status}`);
  return sent.headers.get('location') ?? '';
}

/** Somebody fills in a form of one page, checks it and sends it, without JavaScript. @returns where that leads. */
export async function fillInAndSend(form: string, answers: Record<string, string>): Promise<string> {
  const typed = hiddenIn(await textAt(form));
  for (const [name, value] of Object.entries({ ...answers, intent: 'continue' })) typed.append(name, value);
  const check = await fetch(form, { method: 'POST', body: asSent(typed), headers: from(form) });
  const all = hiddenIn(await check.text());
  all.append('intent', 'send');
  return send(form, all);
}

/** An unlinkable form of one page is opened and sent at once, as if it had been checked. @returns where that leads. */
export async function openAndSend(form: string, answers: Record<string, string>): Promise<string> {
  const typed = hiddenIn(await textAt(form));
  typed.set('part', 'check');
  for (const [name, value] of Object.entries({ ...answers, intent: 'send' })) typed.append(name, value);
  return send(form, typed);
}

async function send(form: string, body: FormData): Promise<string> {
  const sent = await fetch(form, {
    method: 'POST',
    body: asSent(body),
    headers: from(form),
    redirect: 'manual',
  });
  await sent.arrayBuffer();
  return sent.headers.get('location') ?? '';
}

const textAt = async (form: string): Promise<string> => (await fetch(form)).text();
/** As a browser writes the forms of these pages. */
function asSent(body: FormData): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of body) if (typeof value === 'string') sent.append(name, value);
  return sent;
}

const from = (form: string) => ({ origin: new URL(form).origin });

/** What a form sends that nobody typed: its hidden inputs, the server action's id among them. */
export function hiddenIn(html: string): FormData {
  const body = new FormData();
  for (const [, input = ''] of html.matchAll(/<input type="hidden"([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? '';
    body.append(unescape(name), unescape(/value="([^"]*)"/.exec(input)?.[1] ?? ''));
  }
  return body;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
