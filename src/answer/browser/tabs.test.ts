// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { bodyOf, found, mark, noLine, onItsPage, page, server, type } from './page-for-tests';

const { open, wait } = onItsPage();

const words = () => found('textarea', HTMLTextAreaElement).value;
const said = () => [...document.querySelectorAll('[data-said]')].map(({ textContent }) => textContent);

/** Another tab of this browser keeps something of the form. */
function otherTab(name: string, typed: string): void {
  localStorage.setItem(name, typed);
  window.dispatchEvent(new Event('storage'));
}

test('what another tab keeps stands here too, and neither copy takes the place of the other', () => {
  open({ saves: 'no' });
  type('Mine');
  otherTab('roundtable/p/form', 'part=1&link=link&coaches1=4&words1=Mine&words2=On+part+two');
  expect(mark('coaches1', 4).checked).toBe(true);
  expect(words()).toBe('Mine');
  type('Mine, longer');
  const kept = new URLSearchParams(localStorage.getItem('roundtable/p/form') ?? '');
  expect([...kept]).toEqual([
    ['part', '1'],
    ['link', 'link'],
    ['coaches1', '4'],
    ['words1', 'Mine, longer'],
    ['words2', 'On part two'],
  ]);
  expect(said()).toEqual([]);
});

test('a form that the server keeps takes over what the other tab’s page knew', () => {
  server(noLine);
  open({ was: '..' });
  otherTab('roundtable/p/1', 'part=1&link=link&_was=a..&coaches1=4&words1=\npart=1&coaches1=3');
  expect(mark('coaches1', 4).checked).toBe(true);
  type('Mine');
  expect(localStorage.getItem('roundtable/p/1')).toBe(
    'part=1&link=link&_was=a..&coaches1=4&words1=Mine\ncoaches1=3',
  );
});

test('where two tabs differ both answers are said, and what was chosen last goes', async () => {
  const asked = server(page(bodyOf({ part: 2, saves: 'no' })));
  open({ saves: 'no' });
  // A tab that sleeps hears nothing of it.
  localStorage.setItem('roundtable/p/form', 'part=1&link=link&coaches1=2&groups1=5&words1=');
  mark('coaches1', 4).click();
  expect(said()).toEqual(['there 2, here 4']);
  found('button', HTMLButtonElement).click();
  await wait();
  expect(asked[0]?.body).toContain('coaches1=4&groups1=5');
});

test('of an answer that differs a page knows no more than it did; of all others, what the other tab knew', () => {
  server(noLine);
  open({ was: 'a.b.c' });
  localStorage.setItem('roundtable/p/1', 'part=1&link=link&_was=x.y.z&coaches1=2&groups1=5&words1=');
  mark('coaches1', 4).click();
  expect(said()).toEqual(['there 2, here 4']);
  expect(found('input[name=_was]', HTMLInputElement).value).toBe('a.y.z');
});
