// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import {
  bodyOf,
  draw,
  found,
  ledTo,
  line,
  mark,
  noLine,
  onItsPage,
  page,
  saved,
  server,
} from './page-for-tests';

const { reloaded, open, start, wait } = onItsPage();

/** The pages that the device keeps. */
const pages = new Map<string, string>();
beforeEach(() => {
  pages.clear();
  vi.stubGlobal('caches', {
    open: () =>
      Promise.resolve({
        put: async (path: string, answer: Response) => void pages.set(path, await answer.text()),
        delete: (path: string) => Promise.resolve(pages.delete(path)),
      }),
    match: (path: string) => Promise.resolve(pages.has(path) ? new Response(pages.get(path)) : undefined),
  });
});

async function opened(drawn?: Parameters<typeof open>[0]) {
  open(drawn);
  await wait();
}

test('a form of one’s own is kept as it was drawn, the part that one is at, and let go once it is in', async () => {
  server(ledTo(bodyOf({ part: 2 }), '/a/link?part=2'));
  await opened({ was: '..' });
  expect(pages.get('/a/link')).toContain('<form id="answers" data-kept data-answers');
  mark('coaches1', 4).click();
  expect(pages.get('/a/link')).not.toContain('checked');
  found('button', HTMLButtonElement).click();
  await wait();
  expect([...pages.keys()]).toEqual(['/a/link']);
  expect(pages.get('/a/link')).toContain('name="part" value="2"');
  history.replaceState(null, '', '/a/link/thanks');
  document.body.innerHTML = '<main data-forget="p/form">Thank you</main>';
  start();
  await wait();
  expect(pages.size).toBe(0);
});

test.each([
  ['on a shared device', { keepAs: '' }],
  ['that was drawn from what was sent', { carried: true, undecided: 'coaches1' }],
  ['that changes what was sent', { above: '<input type="hidden" name="change" value="yes">' }],
])('a form %s is not kept', async (_, drawn) => {
  server(saved);
  await opened(drawn);
  expect(pages.size).toBe(0);
});

test('nor is any page elsewhere', async () => {
  history.replaceState(null, '', '/t/answer');
  await opened();
  expect(pages.size).toBe(0);
});

test('opened without a line it says so, keeps what is typed, and saves it when the line is back', async () => {
  const asked = server(noLine, saved);
  const form = draw({ was: '..' });
  form.setAttribute('data-kept', '');
  start();
  expect(line()).toBe('no page');
  mark('coaches1', 4).click();
  await wait(700);
  expect(line()).toBe('kept here');
  window.dispatchEvent(new Event('online'));
  await wait();
  expect(reloaded).not.toHaveBeenCalled();
  expect(asked[1]?.body).toContain('_was=..&coaches1=4');
  expect(line()).toBe('Saved at 16:10.');
});

test('where nothing was typed on it, it is got anew', async () => {
  server(page(''));
  const form = draw();
  form.setAttribute('data-kept', '');
  start();
  window.dispatchEvent(new Event('online'));
  expect(reloaded).toHaveBeenCalledOnce();
});
