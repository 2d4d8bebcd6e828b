// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { bodyOf, found, kept, ledTo, onItsPage, page, saved, server } from './page-for-tests';

const { left, open, start, wait } = onItsPage();

const send = () => found('button[value=send]', HTMLButtonElement).click();
const said = () => [...document.querySelectorAll('[data-said]')].map(({ textContent }) => textContent);
const differs = () =>
  Response.json({
    saved: null,
    errors: [{ field: 'coaches1', message: 'There 5, here 2.' }],
    values: { _undecided: 'coaches1' },
  });
/** What can't be taken as it is. */
const wrong = (field: string) => () =>
  Response.json({ saved: null, errors: [{ field, message: 'Too long.' }], values: {} });
const thanks = ledTo('<main data-forget="p/form">Thank you</main>', '/a/link/thanks');
const copy = 'part=1&link=link&_was=..&coaches1=2&words1=';
const leftOver =
  '<section hidden data-left-over="p/form"><textarea></textarea><button hidden>Delete</button></section>';

test('where all is checked, what the device has of another part and the server has otherwise is said at its question', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  const asked = server(differs, differs, thanks);
  open({ part: 'check' });
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
  open({ part: 'check' });
  localStorage.setItem('roundtable/p/1', copy);
  send();
  await wait();
  expect(asked).toHaveLength(1);
  expect(said()).toEqual(['There 5, here 2.']);
  expect(left).not.toHaveBeenCalled();
});

test('what differs is not dropped where the form was in already, as it was sent elsewhere', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  server(differs, differs, ledTo('<main data-forget="p/form">Thank you</main>', '/a/link/thanks?again=yes'));
  open({ part: 'check' });
  await wait();
  send();
  await wait();
  expect(left).toHaveBeenCalledOnce();
  expect(kept()).toEqual(['roundtable/p/1']);
});

test('what can’t be taken keeps the form from being sent, leads to its question, and is not dropped', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  const asked = server(wrong('coaches1'));
  open({ part: 'check' });
  await wait();
  send();
  await wait();
  expect(document.activeElement?.id).toBe('check:coaches1');
  send();
  await wait();
  expect(asked.map(({ body }) => new URLSearchParams(body).get('intent'))).toEqual(['keep', 'keep', 'keep']);
  expect(kept()).toEqual(['roundtable/p/1']);
});

test('of a question that is not in the list it is said above it, and kept beyond the sending', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  server(wrong('words1'), wrong('words1'), thanks);
  open({ part: 'check' });
  await wait();
  expect(document.activeElement?.textContent).toBe('Too long.');
  send();
  await wait();
  expect(left).toHaveBeenCalledOnce();
  expect(kept()).toEqual(['roundtable/p/1']);
});

test('nothing goes where nobody says what became of a part', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  const asked = server(() => Response.json({}));
  open({ part: 'check' });
  send();
  await wait();
  expect(asked.every(({ body }) => body.includes('intent=keep'))).toBe(true);
  expect(kept()).toContain('roundtable/p/1');
});

test('a list that was drawn anew at the press of Send says that it was not sent', async () => {
  const asked = server(saved, page(bodyOf({ part: 'check' })));
  open({ part: 'check' });
  localStorage.setItem('roundtable/p/1', copy);
  send();
  await wait();
  expect(asked).toHaveLength(2);
  expect(document.activeElement?.textContent).toBe('changed meanwhile');
});

test('what was only here is saved, and the list drawn anew before anything is sent', async () => {
  localStorage.setItem('roundtable/p/1', copy);
  const asked = server(saved, page(bodyOf({ part: 'check', above: '<b>anew</b>' })));
  open({ part: 'check' });
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
  // Also of an unlinkable form, which may have been sent from elsewhere with other words.
  expect(kept()).toEqual(['roundtable/p/2', 'roundtable/p/form']);
  expect(found('section', HTMLElement).hidden).toBe(false);
  expect(found('textarea', HTMLTextAreaElement).value).toContain('words2: Mine');
  found('section button', HTMLButtonElement).click();
  expect(kept()).toEqual([]);
  expect(found('section', HTMLElement).hidden).toBe(true);
});

test('what the device has is added to what was given back already, in the words of the form', () => {
  localStorage.setItem('roundtable/p/1', 'part=1&link=link&coaches1=4&words1=Mine');
  const labels = 'coaches1\tHow helpful?\ncoaches1=4\tVery\nwords1\tWhat else?';
  document.body.innerHTML = `<main tabindex="-1">Closed<section data-left-over="p/form" data-labels="${labels}"><textarea>Why?: Sent\nWhat else?: Mine</textarea><button hidden>Delete</button></section></main>`;
  start();
  expect(found('textarea', HTMLTextAreaElement).value).toBe(
    'Why?: Sent\nWhat else?: Mine\nHow helpful?: Very',
  );
  found('section button', HTMLButtonElement).click();
  expect(document.activeElement?.localName).toBe('main');
});

test('a form that closed shows all of it that the device has', () => {
  localStorage.setItem('roundtable/p/form', 'part=1&link=link&coaches1=4&words1=Mine');
  document.body.innerHTML = `<main>Closed${leftOver}</main>`;
  start();
  expect(found('textarea', HTMLTextAreaElement).value).toBe('coaches1: 4\nwords1: Mine');
  expect(kept()).toEqual(['roundtable/p/form']);
});
