// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import {
  bodyOf,
  down,
  draw,
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
  storageThrows,
  type,
} from './page-for-tests';

const { left, open, start, wait } = onItsPage();

const button = (value = 'continue') => found(`button[value=${value}]`, HTMLButtonElement);
const choose = (name: string, value: number) => mark(name, value).click();
const part = () => found('input[name=part]', HTMLInputElement).value;
const words = (name: string) => found(`textarea[name=${name}]`, HTMLTextAreaElement).value;

test('a part goes once, however often the button is pressed, and the next one is shown in its place', async () => {
  const asked = server(ledTo(bodyOf({ part: 2 }), '/a/link?part=2'));
  open();
  choose('coaches1', 4);
  button().click();
  button().click();
  button('back').click();
  expect(button().textContent).toBe('Saving…');
  await wait();
  expect(asked).toEqual([
    { url: '/a/link', accept: 'text/html', body: 'part=1&link=link&coaches1=4&words1=&intent=continue' },
  ]);
  expect(part()).toBe('2');
  expect(location.search).toBe('?part=2');
  expect(document.activeElement?.localName).toBe('main');
  expect(kept()).toEqual([]);
});

test('sent without a line it waits, says so, and goes by itself, once, with what was typed since', async () => {
  const asked = server(noLine, ledTo(bodyOf({ part: 2 }), '/a/link?part=2'));
  open();
  choose('coaches1', 4);
  button().click();
  await wait();
  expect(line()).toBe('held back');
  expect(button().textContent).toBe('Continue');
  expect(kept()).toEqual(['roundtable/p/1']);
  type('And this');
  await wait(700);
  expect(asked).toHaveLength(1);
  window.dispatchEvent(new Event('online'));
  window.dispatchEvent(new Event('online'));
  await wait(60_000);
  expect(asked).toHaveLength(2);
  // With what may have arrived before.
  expect(asked[1]?.body).toBe(
    `part=1&link=link&coaches1=4&words1=And+this&_earlier=${encodeURIComponent('coaches1=4')}&intent=continue`,
  );
  expect(part()).toBe('2');
  expect(kept()).toEqual([]);
});

test('sent to a server that is down it goes when it is up again, without anything being pressed', async () => {
  const asked = server(down, down, ledTo('<main>Thank you</main>', '/a/link/thanks'));
  open({ saves: 'no' });
  choose('coaches1', 4);
  button().click();
  await wait();
  expect(line()).toBe('not taken');
  await wait(60_000);
  expect(asked).toHaveLength(3);
  expect(left).toHaveBeenCalledExactlyOnceWith(`${location.origin}/a/link/thanks`);
  // Nobody said that it was sent.
  expect(kept()).toEqual(['roundtable/p/form']);
});

test.each([
  ['taken', [''], []],
  ['in already, from elsewhere', ['?again=yes'], ['roundtable/p/form']],
  ['in already, since the first try had arrived', [null, '?again=yes'], []],
] as const)(
  'of an unlinkable form that was %s the copy goes only with the text that the server took',
  async (_, replies, left) => {
    server(
      ...replies.map((query) =>
        query === null ? noLine : ledTo('<main data-forget="p/form">Thanks</main>', `/a/link/thanks${query}`),
      ),
    );
    localStorage.setItem('roundtable/p/form', 'part=check&link=link&coaches1=4');
    open({
      saves: 'no',
      part: 'check',
      carried: true,
      above: '<input type="hidden" name="coaches1" value="4">',
    });
    button('send').click();
    await wait(60_000);
    expect(kept()).toEqual(left);
  },
);

test('until the browser has left for the thanks, further presses do nothing', async () => {
  const asked = server(ledTo('<main>Thank you</main>', '/a/link/thanks'));
  open();
  button().click();
  await wait();
  button().click();
  await wait();
  expect(asked).toHaveLength(1);
  expect(button().textContent).toBe('Saving…');
});

test('what is wrong is shown with what was typed, and stays on the device', async () => {
  const wrong = bodyOf({ text: 'Long', above: '<div role="alert" tabindex="-1">Too long</div>' });
  server(page(wrong), () => Response.json({ errors: [{ field: 'words1', message: 'Too long.' }] }));
  const places = history.length;
  open();
  type('Long');
  button().click();
  await wait();
  expect(document.activeElement?.textContent).toBe('Too long');
  expect(words('words1')).toBe('Long');
  expect(history.length).toBe(places);
  expect(kept()).toEqual(['roundtable/p/1']);
});

test('turned away to another page, nothing is dropped', async () => {
  server(ledTo('<main>Enter your code</main>', '/t'));
  open();
  type('Mine');
  button().click();
  await wait();
  expect(kept()).toEqual(['roundtable/p/1']);
});

test('what was chosen before the script was there is saved once it is', async () => {
  const asked = server(saved);
  draw();
  mark('coaches1', 4).checked = true;
  start();
  await wait();
  expect(asked[0]?.body).toContain('coaches1=4');
  expect(line()).toBe('Saved at 16:10.');
});

test('what the device kept stands in the form again, and is saved', async () => {
  localStorage.setItem('roundtable/p/1', 'part=1&link=link&words1=Mine\npart=1&link=link&words1=');
  const asked = server(saved);
  open();
  expect(words('words1')).toBe('Mine');
  await wait();
  expect(asked[0]?.body).toContain('words1=Mine');
  expect(kept()).toEqual([]);
});

test('of an unlinkable form the device has the whole: the part that one was at is drawn from it', async () => {
  const copy = 'part=2&link=link&words2=Mine&coaches1=4';
  localStorage.setItem('roundtable/p/form', copy);
  const carried = '<input type="hidden" name="coaches1" value="4">';
  const asked = server(page(bodyOf({ part: 2, saves: 'no', text: 'Mine', above: carried })));
  open({ saves: 'no' });
  expect(mark('coaches1', 4).checked).toBe(true);
  await wait();
  expect(asked).toEqual([{ url: '/a/link', accept: 'text/html', body: `${copy}&intent=keep` }]);
  expect(part()).toBe('2');
  expect(words('words2')).toBe('Mine');
  await wait(60_000);
  expect(asked).toHaveLength(1);
});

test('an unlinkable form without a line at first has all of it all the same', async () => {
  localStorage.setItem('roundtable/p/form', 'part=2&link=link&words2=Mine&coaches1=4');
  const asked = server(noLine);
  open({ saves: 'no' });
  await wait();
  button().click();
  await wait();
  expect(asked[1]?.body).toContain('coaches1=4&words1=&words2=Mine&intent=continue');
});

test('a page drawn from what was just sent is newer than the device’s copy', () => {
  localStorage.setItem('roundtable/p/form', 'part=2&link=link&words2=Older');
  const asked = server();
  open({ part: 2, saves: 'no', carried: true, text: 'Newer' });
  expect(words('words2')).toBe('Newer');
  expect(localStorage.getItem('roundtable/p/form')).toContain('words2=Newer');
  expect(asked).toEqual([]);
});

test('letters typed while the form is on its way travel too', async () => {
  const asked = server(() => {
    if (asked.length === 1) type('Late');
    return page(bodyOf({ part: 2, saves: 'no' }))();
  });
  open({ saves: 'no' });
  button().click();
  await wait();
  expect(asked.map(({ body }) => new URLSearchParams(body).get('words1'))).toEqual(['', 'Late']);
});

test('hidden, the page saves at once', async () => {
  const asked = server(saved);
  open();
  type('Mine');
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  await wait();
  expect(asked).toHaveLength(1);
});

test('the page of thanks drops what was kept, and any other form goes once as the browser sends it', () => {
  localStorage.setItem('roundtable/p/form', 'part=1');
  document.body.innerHTML =
    '<main data-forget="p/form"><form action="/t"><button data-pending="One moment…">Go on</button></form></main>';
  start();
  expect(kept()).toEqual([]);
  const form = found('form', HTMLFormElement);
  const submit = () => form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  expect([submit(), submit()]).toEqual([true, false]);
});

test('with storage that throws the form works', async () => {
  storageThrows();
  const asked = server(ledTo(bodyOf({ part: 2 }), '/a/link?part=2'));
  open();
  choose('coaches1', 4);
  button().click();
  await wait();
  expect(asked).toHaveLength(1);
  expect(part()).toBe('2');
});
