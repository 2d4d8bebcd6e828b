import { afterEach, beforeAll, beforeEach, vi } from 'vitest';

type Drawn = {
  part?: number | 'check';
  saves?: 'yes' | 'no';
  keepAs?: string;
  carried?: boolean;
  /** What the server draws as given already. */
  mark?: number;
  text?: string;
  /** Which answers it was drawn with. */
  was?: string;
  undecided?: string;
  /** The numbers of all parts. */
  parts?: string;
  /** Above the questions. */
  above?: string;
};

const marksOf = (name: string, given?: number) =>
  [1, 2, 3, 4, 5]
    .map(
      (mark) =>
        `<label class="mark"><input type="radio"${mark === 1 ? ` id="${name}"` : ''} name="${name}" value="${mark}"${mark === given ? ' checked' : ''}><span>${mark}</span></label>`,
    )
    .join('');

const group = (name: string, given?: number) =>
  `<fieldset><legend>${name}</legend>${marksOf(name, given)}<label class="choice"><input type="radio" name="${name}" value="">Leave out</label></fieldset>`;

const questions = (part: number, mark: number | undefined, text: string) =>
  `${group(`coaches${part}`, mark)}${group(`groups${part}`)}
    <div><textarea name="words${part}" data-limit="10" data-left-other="{n} characters left" data-left-one="{n} character left"
      data-over-other="{n} characters too many" data-over-one="{n} character too many" data-little="There is little room left."
      data-too-long="This is too long.">${text}</textarea><p data-room></p><p data-room-said aria-live="polite"></p></div>`;

const checkButtons = `<dl><div><dt>coaches1</dt><dd><span>5</span></dd><dd><button type="submit" id="check:coaches1" name="intent" value="change:coaches1" formaction="/a/link#coaches1">Change</button></dd></div></dl>
    <button type="submit" name="intent" value="send" data-pending="Sending…">Send</button>`;

/** The body of a page as the server draws it: two ratings, a text, and the buttons. */
export const bodyOf = ({
  part = 1,
  saves = 'yes',
  keepAs = saves === 'yes' ? `p/${part}` : 'p/form',
  carried,
  mark,
  text = '',
  was,
  undecided,
  parts,
  above = '',
}: Drawn = {}): string => `<main tabindex="-1">
  <form id="answers" data-answers data-keep-as="${keepAs}" data-saves="${saves}"${carried ? ' data-carried' : ''}${undecided ? ` data-undecided="${undecided}"` : ''}${parts ? ` data-parts="${parts}"` : ''} method="post" action="/a/link" novalidate>
    ${above}<input type="hidden" name="part" value="${part}"><input type="hidden" name="link" value="link">${was === undefined ? '' : `<input type="hidden" name="_was" value="${was}" data-of="coaches${part} groups${part} words${part}">`}
    ${part === 'check' ? '' : questions(part, mark, text)}
    <p data-save-line data-no-line="no line" data-kept-here="kept here" data-held-back="held back" data-no-answer="no answer"
      data-not-taken="not taken" data-not-kept="not kept" data-differs="there {there}, here {here}" data-no-page="no page" data-changed="changed meanwhile"></p>
    ${part === 'check' ? checkButtons : '<button type="submit" name="intent" value="continue" data-pending="Saving…">Continue</button>'}
    <button type="submit" name="intent" value="back" data-pending="Saving…">Back</button>
  </form></main>`;

const wholePage = (body: string): string =>
  `<!doctype html><html lang="en-GB"><head><title>Next</title></head><body>${body}</body></html>`;

/** Draws a page. */
export function draw(drawn?: Drawn): HTMLFormElement {
  document.body.innerHTML = bodyOf(drawn);
  return found('form', HTMLFormElement);
}

export function found<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`Nothing is there for ${selector}`);
  return element;
}

export const mark = (name: string, value: number): HTMLInputElement =>
  found(`input[name="${name}"][value="${value}"]`, HTMLInputElement);

export const line = (): string => found('[data-save-line]', HTMLElement).textContent;

/** Types into the text, as a person does. */
export function type(text: string, name = 'words1'): void {
  const area = found(`textarea[name=${name}]`, HTMLTextAreaElement);
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

export type Asked = { url: string; body: string; accept: string };
type Reply = () => Response | Promise<Response>;

/** A server that answers as it is told, in turn, the last reply again and again; what it was asked. */
export function server(...replies: Reply[]): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, options: RequestInit = {}) => {
    const accept = new Headers(options.headers).get('Accept') ?? '';
    asked.push({ url, body: options.body instanceof URLSearchParams ? options.body.toString() : '', accept });
    const reply = replies[Math.min(asked.length, replies.length) - 1];
    if (!reply) throw new Error('Nothing was to be asked');
    return reply();
  });
  return asked;
}

export const saved: Reply = () => Response.json({ saved: 'Saved at 16:10.', errors: [] });
export const noLine: Reply = () => Promise.reject(new TypeError('Failed to fetch'));
export const down: Reply = () => new Response('<main>Bad gateway</main>', { status: 502 });

export const page =
  (body: string, url = `${location.origin}/a/link`, redirected = false): Reply =>
  () =>
    Object.defineProperties(new Response(wholePage(body)), {
      url: { value: url },
      redirected: { value: redirected },
    });

/** A page that the browser was led to, since the form was taken. */
export const ledTo = (body: string, address: string): Reply => page(body, location.origin + address, true);

/** Storage that takes nothing, as when it is full, or the person browses in private. */
export function storageThrows(): void {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
}

export const kept = (): string[] => Object.keys(localStorage).sort();

/** Before each test the page is at the form's address with nothing kept, and time stands still; what the browser is told is noted. */
function asLoaded() {
  const left = vi.fn<(to: string | URL) => void>();
  const reloaded = vi.fn<() => void>();
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    history.replaceState(null, '', '/a/link');
    left.mockClear();
    reloaded.mockClear();
    vi.spyOn(location, 'assign').mockImplementation(left);
    vi.spyOn(location, 'reload').mockImplementation(reloaded);
  });
  afterEach(() => {
    document.body.innerHTML = '';
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return { left, reloaded };
}

/** The script on its page. `open` draws one and starts it, `start` starts it on what stands there; `wait` lets time pass. */
export function onItsPage() {
  let start: () => void;
  beforeAll(async () => {
    ({ start } = await import('./main'));
  });
  const open = (drawn?: Drawn): HTMLFormElement => {
    const form = draw(drawn);
    start();
    return form;
  };
  const wait = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
  return { ...asLoaded(), start: () => start(), open, wait };
}
