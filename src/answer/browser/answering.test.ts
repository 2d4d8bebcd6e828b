// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { bodyOf, found, kept, ledTo, mark, noLine, onItsPage, saved, server, type } from './page-for-tests';

const { open, wait } = onItsPage();

const button = () => found('button', HTMLButtonElement);
const choose = (name: string, value: number) => mark(name, value).click();
const words = (name: string) => found(`textarea[name=${name}]`, HTMLTextAreaElement).value;

test('what was saved without our hearing of it is said again with what was typed after it', async () => {
  const asked = server(noLine, noLine, saved);
  open({ was: '..' });
  for (const text of ['One', 'One two']) {
    type(text);
    await wait(700);
  }
  open({ text: 'One', was: '..x' });
  expect(words('words1')).toBe('One two');
  await wait();
  const sent = new URLSearchParams(asked[2]?.body);
  expect(sent.get('_was')).toBe('..');
  expect(sent.getAll('_earlier').map((one) => new URLSearchParams(one).get('words1'))).toEqual(['One']);
});

test('back on a page that was sent, a change of mind is no news from elsewhere', async () => {
  const asked = server(ledTo(bodyOf({ part: 2 }), '/a/link?part=2'), saved);
  open({ was: '..' });
  choose('coaches1', 4);
  button().click();
  await wait();
  window.dispatchEvent(new PopStateEvent('popstate', { state: '0 1' }));
  choose('coaches1', 5);
  await wait(700);
  const sent = new URLSearchParams(asked[1]?.body);
  expect(sent.get('coaches1')).toBe('5');
  expect(sent.get('_earlier')).toContain('coaches1=4');
});

test('two answers that are shown are left to the person: nothing is saved before a press', async () => {
  const asked = server(saved, ledTo(bodyOf({ part: 2 }), '/a/link?part=2'));
  open({ was: 'b..', mark: 4, carried: true, undecided: 'coaches1' });
  await wait();
  expect(asked).toEqual([]);
  expect(kept()).toEqual(['roundtable/p/1']);
  type('Else');
  await wait(700);
  expect(new URLSearchParams(asked[0]?.body).get('_undecided')).toBe('coaches1');
  button().click();
  await wait();
  expect(new URLSearchParams(asked[1]?.body).has('_undecided')).toBe(false);
});

test('nor by a page that is opened again before the person has chosen', async () => {
  localStorage.setItem('roundtable/p/1', 'part=1&link=link&_was=b..&coaches1=4&_undecided=coaches1');
  const asked = server(saved);
  open({ was: 'a..' });
  await wait();
  expect(asked).toEqual([]);
  type('Else');
  await wait(700);
  const sent = new URLSearchParams(asked[0]?.body);
  expect([sent.get('_was'), sent.get('_undecided')]).toEqual(['b..', 'coaches1']);
});

test('what was left on another part without a line is saved from this one', async () => {
  localStorage.setItem('roundtable/p/2', 'part=2&link=link&_was=..&words2=Mine\npart=2&words2=Mi');
  localStorage.setItem('roundtable/q/2', 'part=2&link=other');
  const asked = server(saved);
  open();
  await wait();
  expect(asked.map(({ body }) => body)).toEqual([
    'part=2&link=link&_was=..&words2=Mine&_earlier=words2%3DMi&intent=keep',
  ]);
  expect(kept()).toEqual(['roundtable/q/2']);
});
