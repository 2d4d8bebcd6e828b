import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FormDetails } from './form-details';
import { FormInside } from './form-inside';
import { type FormState, untouched } from './form-state';

const known = { subject: 'Your form' };
const isOpen = (state: FormState) =>
  renderToStaticMarkup(
    createElement(FormInside, {
      ...{ state, values: Object.keys(state.values).length > 0 ? state.values : known },
      children: createElement(FormDetails, { summary: 'Change it', children: 'The fields' }),
    }),
  ).includes('<details open');

it('is folded away until the form comes back, whatever its fields show before', () => {
  expect(isOpen(untouched)).toBe(false);
  expect(isOpen({ values: known, errors: [{ field: 'subject', message: 'Too long' }] })).toBe(true);
  expect(isOpen({ values: { done: ['x'] }, errors: [] })).toBe(true);
});
