// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draw, found, mark } from './page-for-tests';
import { carry, drawnIn, putBack, sayTheSame, typedIn } from './typed';

const words = () => found('textarea', HTMLTextAreaElement);

test('what stands in a form is told from what the server drew', () => {
  const form = draw({ mark: 2, text: 'Before' });
  mark('coaches1', 5).checked = true;
  words().value = 'One\nTwo & three';
  expect(drawnIn(form)).toBe('part=1&link=link&coaches1=2&words1=Before');
  expect(typedIn(form)).toBe('part=1&link=link&coaches1=5&words1=One%0ATwo+%26+three');
});

test('order and empty fields say nothing', () => {
  expect(sayTheSame('a=1&b=&c=2', 'c=2&a=1')).toBe(true);
  expect(sayTheSame('a=1', 'a=2')).toBe(false);
  expect(sayTheSame('a=1&a=2', 'a=1')).toBe(false);
});

test('a copy goes back with what its page knew, so that the server tells what it has learnt since', () => {
  const form = draw({ mark: 3, text: 'Before', was: 'a..b' });
  putBack(form, 'part=7&_was=.x.&coaches1=5&words1=After');
  expect(typedIn(form)).toBe('part=1&link=link&_was=.x.&coaches1=5&words1=After');
});

test('what was chosen before the copy was read stays', () => {
  const form = draw();
  mark('coaches1', 1).checked = true;
  putBack(form, 'coaches1=5&groups1=4', typedIn(form));
  expect(mark('coaches1', 1).checked).toBe(true);
  expect(mark('groups1', 4).checked).toBe(true);
});

test('other parts travel in hidden inputs, each once, as they were typed last', () => {
  const form = draw({ part: 2, saves: 'no', above: '<input type="hidden" name="coaches1" value="1">' });
  carry(form, 'part=1&language=cy&intent=keep&coaches1=5&words1=&many=a&many=b&coaches2=3');
  expect(typedIn(form)).toBe('part=2&link=link&words2=&coaches1=5&many=a&many=b');
});

test('an input may be called as a part of a form is', () => {
  const form = draw({ above: '<input name="elements" value="x"><input name="action" value="y">' });
  expect(typedIn(form)).toContain('elements=x&action=y');
});
