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

/** Somebody fills in the last part of a form, checks it and sends it, without JavaScript. @returns where that leads. */
export async function fillInAndSend(form: string, answers: Record<string, string>): Promise<string> {
  const part = await fetch(`${form}?part=2`);
  const typed = hiddenIn(await part.text());
  for (const [name, value] of Object.entries({ ...answers, intent: 'continue' })) typed.append(name, value);
  const headers = { origin: new URL(form).origin };
  const check = await fetch(form, { method: 'POST', body: typed, headers });
  const all = hiddenIn(await check.text());
  all.append('intent', 'send');
  const sent = await fetch(form, { method: 'POST', body: all, headers, redirect: 'manual' });
  await sent.arrayBuffer();
  return sent.headers.get('location') ?? '';
}

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
