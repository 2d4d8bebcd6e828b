// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest';
import { asLoaded, bodyOf, draw, found, kept, ledTo, page, saved, server } from './page-for-tests';

let start: () => void;
beforeAll(async () => {
  ({ start } = await import('./main'));
});
const { left } = asLoaded();

const wait = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const send = () => found('button[value=send]', HTMLButtonElement).click();
const said = () => [...document.querySelectorAll('[data-said]')].map(({ textContent }) => textContent);
const differs = () =>
  Response.json({ saved: null, errors: [{ field: 'coaches1', message: 'There 5, here 2.' }], values: {} });
const thanks = ledTo('<main data-forget="p/form">Thank you</main>', '/a/link/thanks');
const copy = 'part=1&link=link&_was=..&coaches1=2&words1=';
const leftOver =
  '<section hidden data-left-over="p/form"><textarea></textarea><button hidden>Delete</button></section>';

test('where all is checked, what the device has of another part and the server has otherwise is said at its question', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  const asked = server(differs, differs, thanks);
  draw({ part: 'check' });
  start();
  await wait();
  expect(said()).toEqual(['There 5, here 2.']);
  expect(found('dd [data-said]', HTMLElement).nextElementSibling?.textContent).toBe('5');
  expect(kept()).toEqual(['roundtable/p/1']);
  // Told of it, the person sends what is listed: that is their choice.
  send();
  await wait();
  expect(asked.map(({ body }) => new URLSearchParams(body).get('intent'))).toEqual(['keep', 'keep', 'send']);
  expect(left).toHaveBeenCalledOnce();
  expect(kept()).toEqual([]);
});

test('what nobody was told of yet is not sent over', async () => {
  const asked = server(differs, thanks);
  draw({ part: 'check' });
  start();
  localStorage.setItem('roundtable/p/1', copy);
  send();
  await wait();
  expect(asked).toHaveLength(1);
  expect(said()).toEqual(['There 5, here 2.']);
  expect(left).not.toHaveBeenCalled();
});

test('what was only here is saved, and the list drawn anew before anything is sent', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  const asked = server(saved, page(bodyOf({ part: 'check', above: '<b>anew</b>' })));
  draw({ part: 'check' });
  start();
  await wait();
  expect(asked.map(({ accept }) => accept)).toEqual(['application/json', 'text/html']);
  expect(document.querySelector('b')?.textContent).toBe('anew');
  expect(kept()).toEqual([]);
});

test('the page of thanks drops nothing that the server has not acknowledged: it is shown, and dropped by a press', async () => {
  localStorage.setItem('roundtable/p/form', 'part=1&coaches1=4');
  localStorage.setItem('roundtable/p/check', 'part=check&link=link&_was=..');
  localStorage.setItem('roundtable/p/2', 'part=2&link=link&_was=..&words2=Mine');
  document.body.innerHTML = `<main data-forget="p/form">Thank you${leftOver}</main>`;
  start();
  expect(kept()).toEqual(['roundtable/p/2']);
  expect(found('section', HTMLElement).hidden).toBe(false);
  expect(found('textarea', HTMLTextAreaElement).value).toBe('words2: Mine');
  found('section button', HTMLButtonElement).click();
  expect(kept()).toEqual([]);
  expect(found('section', HTMLElement).hidden).toBe(true);
});

test('a form that closed shows all of it that the device has', () => {
  localStorage.setItem('roundtable/p/form', 'part=1&link=link&coaches1=4&words1=Mine');
  document.body.innerHTML = `<main>Closed${leftOver}</main>`;
  start();
  expect(found('textarea', HTMLTextAreaElement).value).toBe('coaches1: 4\nwords1: Mine');
  expect(kept()).toEqual(['roundtable/p/form']);
});
