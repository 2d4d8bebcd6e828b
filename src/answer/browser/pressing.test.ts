// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw, found } from './page-for-tests';
import { press, release } from './pressing';

test('a form goes once: the pressed button says so, and all are as before when it is back', () => {
  const form = draw();
  document.body.insertAdjacentHTML(
    'beforeend',
    '<button form="answers">Cymraeg</button><button>Other</button>',
  );
  const button = found('button[value=continue]', HTMLButtonElement);
  const said = () =>
    [...document.querySelectorAll('button')].map(
      (one) => `${one.textContent} ${one.getAttribute('aria-disabled')}`,
    );
  const before = said();
  expect(press(form, button)).toBe(true);
  expect(said()).toEqual(['Saving… true', 'Back true', 'Cymraeg true', 'Other null']);
  expect(press(form, button)).toBe(false);
  release(form);
  expect(said()).toEqual(before);
  expect(press(form, null)).toBe(true);
  release(form);
});
