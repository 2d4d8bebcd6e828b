// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import {
  bodyOf,
  found,
  kept,
  ledTo,
  line,
  mark,
  noLine,
  onItsPage,
  page,
  saved,
  server,
  type,
} from './page-for-tests';

const { open, start, wait } = onItsPage();

/** The pages that the device keeps. */
const pages = new Map<string, string>();
const worker = vi.fn<() => Promise<void>>();
const connection = { saveData: false };
beforeEach(() => {
  pages.clear();
  worker.mockReset().mockResolvedValue();
  connection.saveData = false;
  Object.defineProperties(navigator, {
    serviceWorker: { configurable: true, value: { register: worker } },
    connection: { configurable: true, value: connection },
  });
  const cache = {
    put: async (path: string, answer: Response) => void pages.set(path, await answer.text()),
    delete: (path: string) =>
      Promise.resolve([...pages.keys()].map((one) => one.startsWith(path) && pages.delete(one))),
  };
  vi.stubGlobal('caches', {
    open: () => Promise.resolve(cache),
    match: (path: string) => Promise.resolve(pages.has(path) ? new Response(pages.get(path)) : undefined),
  });
});

const button = (value = 'continue') => found(`button[value=${value}]`, HTMLButtonElement);
const part = () => found('input[name=part]', HTMLInputElement).value;
const words = (name: string) => found(`textarea[name=${name}]`, HTMLTextAreaElement).value;
const parts = '1 2 3';

/** Opens the first part, and keeps the others as the browser does once the page is there. */
async function openAll(drawn: Parameters<typeof open>[0] = {}): Promise<void> {
  server(page(bodyOf({ ...drawn, parts, part: 2 })), page(bodyOf({ ...drawn, parts, part: 3 })));
  open({ ...drawn, parts });
  window.dispatchEvent(new Event('load'));
  await wait(3_000);
}

test('the other parts of a form lie on the device once its page is there, and go with it', async () => {
  await openAll({ was: '..' });
  expect([...pages.keys()].sort()).toEqual(['/a/link', '/a/link?part=1', '/a/link?part=2', '/a/link?part=3']);
  expect(pages.get('/a/link?part=2')).toContain('data-kept data-answers');
  document.body.innerHTML = '<main data-forget="p/form">Thank you</main>';
  start();
  await wait();
  expect(pages.size).toBe(0);
});

test.each(['shared', 'changed'])('of a form that is %s none do', async (kind) => {
  await openAll(
    kind === 'shared' ? { keepAs: '' } : { above: '<input type="hidden" name="change" value="yes">' },
  );
  expect(pages.size).toBe(0);
});

test('without a line all parts are filled in, one after the other, and arrive when it is back', async () => {
  await openAll({ was: '..' });
  server(noLine);
  mark('coaches1', 4).click();
  button().click();
  await wait();
  expect([part(), line(), location.search]).toEqual(['2', 'no page', '?part=2']);
  type('On two', 'words2');
  button().click();
  await wait();
  expect(part()).toBe('3');
  button('back').click();
  await wait();
  expect([part(), words('words2')]).toEqual(['2', 'On two']);
  button().click();
  await wait();
  // After the last part comes what the server draws.
  button().click();
  await wait();
  expect([part(), line()]).toEqual(['3', 'held back']);
  const asked = server(saved, saved, ledTo(bodyOf({ part: 'check' }), '/a/link?part=check'));
  window.dispatchEvent(new Event('online'));
  await wait();
  const sent = asked.filter(({ body }) => body !== '');
  expect(sent.map(({ body }) => new URLSearchParams(body).get('part'))).toEqual(['1', '2', '3']);
  expect(asked[0]?.body).toContain('coaches1=4');
  expect(asked[1]?.body).toContain('words2=On+two');
  expect(part()).toBe('check');
  expect(kept()).toEqual([]);
});

test('an unlinkable form takes all of it along from part to part', async () => {
  await openAll({ saves: 'no' });
  server(noLine);
  mark('coaches1', 4).click();
  button().click();
  await wait();
  type('On two', 'words2');
  button().click();
  await wait();
  expect(part()).toBe('3');
  const asked = server(page(bodyOf({ part: 'check', saves: 'no' })));
  button().click();
  await wait();
  const sent = new URLSearchParams(asked[0]?.body);
  expect([sent.get('part'), sent.get('coaches1'), sent.get('words2')]).toEqual(['3', '4', 'On two']);
});

test('what was just answered is in the page of its part that lies there', async () => {
  await openAll({ was: '..' });
  server(
    ledTo(bodyOf({ part: 2, parts, was: '..' }), '/a/link?part=2'),
    page(bodyOf({ part: 1, parts, mark: 4, was: 'x..' })),
  );
  mark('coaches1', 4).click();
  button().click();
  await wait();
  expect(pages.get('/a/link?part=1')).toContain('checked');
});

test('so is what was left without a line, once the server has it', async () => {
  await openAll({ was: '..' });
  server(noLine);
  mark('coaches1', 4).click();
  button().click();
  await wait();
  server(saved, page(bodyOf({ part: 1, parts, mark: 4, was: 'x..' })));
  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(10_000);
  expect(pages.get('/a/link?part=1')).toContain('checked');
});

test.each(['there is no worker to show them', 'data are to be saved'])(
  'nothing is fetched ahead where %s',
  async (why) => {
    if (why === 'data are to be saved') connection.saveData = true;
    else worker.mockRejectedValue(new Error('denied'));
    await openAll();
    expect([...pages.keys()].sort()).toEqual(['/a/link', '/a/link?part=1']);
  },
);
