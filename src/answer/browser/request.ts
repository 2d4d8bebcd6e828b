import { inBrief } from './typed';

const patience = 30_000;

/** no-line: nobody answered. no-answer: somebody did, but not to what was asked. */
export type Trouble = 'no-line' | 'no-answer';

/** Sends a form's fields to where the form goes. Never throws. */
export async function post<Answer>(
  form: HTMLFormElement,
  body: string,
  Accept: string,
  read: (response: Response) => Promise<Answer | null>,
): Promise<Answer | Trouble> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(form.getAttribute('action') || '', {
      method: 'POST',
      headers: { Accept },
      body: new URLSearchParams(body),
      // Goes on when the page is closed; browsers take no more than 64 KB in this way.
      keepalive: body.length < 6e4,
      signal: giveUp.signal,
    });
    return (response.status < 500 && (await read(response))) || 'no-answer';
  } catch {
    return 'no-line';
  } finally {
    clearTimeout(timer);
  }
}

/** What is sent with what went before it, and may have arrived. */
export const withEarlier = (typed: string, earlier: readonly string[]): string =>
  [typed, ...earlier.filter((sent) => sent !== inBrief(typed)).map(encodeURIComponent)].join('&_earlier=');

/** How long to wait before trying again: not all devices of a room at once. */
export const wait = (): number => 8_000 * (1 + Math.random());
