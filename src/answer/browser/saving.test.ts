// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  down,
  draw,
  found,
  kept,
  line,
  mark,
  noLine,
  page,
  saved,
  server,
  storageThrows,
  type,
} from './page-for-tests';
import { savingOf } from './saving';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function typing(drawn?: Parameters<typeof draw>[0]) {
  const saving = savingOf(draw(drawn));
  const change = (text: string) => {
    type(text);
    saving.soon();
  };
  return { saving, change };
}

test('what is typed is kept at once, saved shortly after, and said to be; then the device drops it', async () => {
  const asked = server(saved);
  const { change } = typing();
  change('One');
  expect(kept()).toEqual(['roundtable/p/1']);
  await wait(600);
  change('One two');
  await wait(600);
  expect(asked).toEqual([]);
  await wait(200);
  expect(asked).toEqual([
    { url: '/a/link', accept: 'application/json', body: 'part=1&link=link&words1=One+two&intent=keep' },
  ]);
  expect(line()).toBe('Saved at 16:10.');
  expect(kept()).toEqual([]);
});

test('what is typed while it is saved is not dropped with it, and saved next', async () => {
  let answer: (response: Response) => void = () => undefined;
  const asked = server(() => new Promise<Response>((resolve) => (answer = resolve)), saved);
  const { change } = typing();
  change('One');
  await wait(700);
  change('One two');
  answer(Response.json({ saved: 'Saved at 16:09.' }));
  await wait(0);
  expect(kept()).toEqual(['roundtable/p/1']);
  await wait(700);
  expect(asked[1]?.body).toContain('One+two');
  expect(kept()).toEqual([]);
});

test.each([
  ['no line', noLine, 'kept here'],
  ['a server that is down', down, 'no answer'],
  ['a proxy’s page in place of the answer', page('<main>Sign in to the network</main>'), 'kept here'],
])('with %s it is kept, said so, and saved by itself, once', async (_, reply, said) => {
  const asked = server(reply, saved);
  const { change } = typing();
  change('One');
  await wait(700);
  expect(line()).toBe(said);
  expect(kept()).toEqual(['roundtable/p/1']);
  await wait(16_000);
  expect(line()).toBe('Saved at 16:10.');
  expect(kept()).toEqual([]);
  await wait(60_000);
  expect(asked).toHaveLength(2);
});

test('with no line and no storage it says that it is not saved', async () => {
  storageThrows();
  server(noLine);
  const { change } = typing();
  change('One');
  await wait(700);
  expect(line()).toBe('no line');
});

test('a server that never answers counts as no line', async () => {
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      ),
  );
  const { change } = typing();
  change('One');
  await wait(30_700);
  expect(line()).toBe('kept here');
});

test('what the server can’t take is said, stays on the device, and is not sent again until it changes', async () => {
  const asked = server(() => Response.json({ errors: [{ field: 'words1', message: 'Too long.' }] }));
  const { change } = typing();
  change('One');
  await wait(60_000);
  expect(line()).toBe('Too long.');
  expect(kept()).toEqual(['roundtable/p/1']);
  expect(asked).toHaveLength(1);
});

test('an unlinkable form is never sent on the way; where the device takes nothing, it says so', async () => {
  const asked = server();
  const { saving, change } = typing({ saves: 'no' });
  change('One');
  saving.now();
  await wait(60_000);
  expect(asked).toEqual([]);
  expect(line()).toBe('');
  storageThrows();
  change('Two');
  expect(line()).toBe('not kept');
});

test('once a form is to be sent nothing older arrives after it', async () => {
  let answer: (response: Response) => void = () => undefined;
  const asked = server(() => new Promise<Response>((resolve) => (answer = resolve)));
  const { saving, change } = typing();
  change('One');
  saving.now();
  await wait(0);
  change('Two');
  const settled = vi.fn();
  void saving.settled().then(settled);
  await wait(0);
  expect(settled).not.toHaveBeenCalled();
  answer(Response.json({ saved: 'Saved.' }));
  await wait(60_000);
  expect(settled).toHaveBeenCalled();
  expect(asked).toHaveLength(1);
});

test('a mark is saved as a text is', async () => {
  const asked = server(saved);
  const { saving } = typing();
  mark('coaches1', 4).checked = true;
  saving.soon();
  saving.now();
  await wait(0);
  expect(asked[0]?.body).toContain('coaches1=4');
});

test('an answer that says neither saves nothing and asks no more', async () => {
  const asked = server(() => Response.json({ saved: null, errors: [] }));
  const { change } = typing();
  change('One');
  await wait(60_000);
  expect(asked).toHaveLength(1);
  expect(line()).toBe('');
  expect(kept()).toEqual(['roundtable/p/1']);
});

const told = (values: object, errors: object[] = []) => Response.json({ saved: 'Saved.', errors, values });

test('what was answered elsewhere stands in the page, but not over what was typed meanwhile', async () => {
  const asked = server(() => {
    type('Mine');
    return told({ _was: 'a.b.', coaches1: '4', groups1: '', words1: 'Theirs' });
  }, saved);
  const { saving } = typing({ was: '..', mark: 2 });
  mark('groups1', 3).checked = true;
  saving.soon();
  saving.now();
  await wait(0);
  expect(mark('coaches1', 4).checked).toBe(true);
  expect(mark('groups1', 3).checked).toBe(false);
  expect(found('textarea', HTMLTextAreaElement).value).toBe('Mine');
  saving.soon();
  await wait(700);
  const sent = new URLSearchParams(asked[1]?.body);
  // It doesn't know of what it didn't take in: the server will ask which of the two is right.
  expect(sent.get('_was')).toBe('..');
});

test('two answers that differ are said at the question, and nobody decides but the person', async () => {
  const differ = { field: 'coaches1', message: 'You answered 2. Here it says 4.' };
  const asked = server(() => told({ _was: 'b..', _undecided: 'coaches1' }, [differ]));
  const { saving, change } = typing({ was: '..' });
  mark('coaches1', 4).checked = true;
  saving.soon();
  saving.now();
  await wait(0);
  expect(line()).toBe(differ.message);
  const group = mark('coaches1', 4).closest('fieldset');
  expect(group?.children[1]?.textContent).toBe(differ.message);
  expect(mark('coaches1', 4).checked).toBe(true);
  expect(kept()).toEqual(['roundtable/p/1']);
  change('Else');
  await wait(700);
  expect(new URLSearchParams(asked[1]?.body).get('_undecided')).toBe('coaches1');
  expect(group?.querySelectorAll('[data-said]')).toHaveLength(1);
});
