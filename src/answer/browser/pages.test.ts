// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  bodyOf,
  found,
  kept,
  line,
  mark,
  noLine,
  onItsPage,
  page,
  saved,
  server,
  type,
} from './page-for-tests';

const { reloaded, open, wait } = onItsPage();

const part = () => found('input[name=part]', HTMLInputElement).value;

test('back shows the part as it was left, with the other parts as they are now', async () => {
  const carried = '<input type="hidden" name="coaches1" value="4">';
  server(page(bodyOf({ part: 2, saves: 'no', keepAs: '', above: carried })));
  open({ saves: 'no', keepAs: '' });
  mark('coaches1', 4).click();
  found('button', HTMLButtonElement).click();
  await wait();
  type('On part two', 'words2');
  window.dispatchEvent(new PopStateEvent('popstate', { state: '0 1' }));
  expect(part()).toBe('1');
  expect(mark('coaches1', 4).checked).toBe(true);
  expect(found('input[type=hidden][name=words2]', HTMLInputElement).value).toBe('On part two');
  expect(kept()).toEqual([]);
});

test('back to a part that was shown before a reload draws that part from what is kept', () => {
  const asked = server();
  open({ part: 2, saves: 'no' });
  window.dispatchEvent(new PopStateEvent('popstate', { state: '7 1' }));
  expect(localStorage.getItem('roundtable/p/form')).toContain('part=1');
  expect(reloaded).toHaveBeenCalledOnce();
  expect(asked).toEqual([]);
});

test('a link within the page leads nowhere else', () => {
  open({ part: 2 });
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }));
  expect(part()).toBe('2');
  expect(reloaded).not.toHaveBeenCalled();
});

test('back from elsewhere, buttons are as before and what is not saved is saved; a shared device starts anew', async () => {
  const asked = server(saved);
  open();
  type('Mine');
  const backAgain = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  backAgain();
  await wait();
  expect(asked).toHaveLength(1);
  expect(reloaded).not.toHaveBeenCalled();
  open({ keepAs: '' });
  backAgain();
  expect(reloaded).toHaveBeenCalledOnce();
});

test('a check that is shown again is drawn anew, and can’t be sent before that', async () => {
  const check = bodyOf({ part: 'check', saves: 'no', keepAs: 'c/form' });
  const asked = server(page(check), noLine, page(check));
  open({ saves: 'no', keepAs: 'c/form' });
  mark('coaches1', 4).click();
  found('button', HTMLButtonElement).click();
  await wait();
  window.dispatchEvent(new PopStateEvent('popstate', { state: '0 1' }));
  mark('coaches1', 2).click();
  window.dispatchEvent(new PopStateEvent('popstate', { state: '1 check' }));
  expect(part()).toBe('check');
  found('button[value=send]', HTMLButtonElement).click();
  await wait();
  expect(line()).toBe('no line');
  expect(asked).toHaveLength(2);
  expect(asked[1]?.body).toMatch(/coaches1=2.*intent=keep$/);
  // The line is back.
  await wait(20_000);
  expect(asked).toHaveLength(3);
  found('button[value=send]', HTMLButtonElement).click();
  await wait();
  expect(asked[3]?.body).toMatch(/intent=send$/);
});

test('a press on Change shows the page that comes at its question', async () => {
  server(page(bodyOf({ part: 1, saves: 'no', mark: 3 })));
  open({ part: 'check', saves: 'no' });
  found('button', HTMLButtonElement).click();
  await wait();
  expect(document.activeElement).toBe(mark('coaches1', 3));
});
