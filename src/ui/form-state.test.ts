import { describe, expect, it } from 'vitest';
import { asList, asText, errorFor, shownValues, untouched } from './form-state';

describe('shownValues', () => {
  it('shows what the page knew until the form has been sent', () => {
    expect(shownValues(untouched, { name: 'Ada' })).toEqual({ name: 'Ada' });
  });

  it('shows only what was typed once it came back, so that an unticked box stays unticked', () => {
    const state = { values: { name: '' }, errors: [] };
    expect(shownValues(state, { name: 'Ada', days: ['1', '2'] })).toEqual({ name: '' });
  });
});

describe('values of a field', () => {
  it('reads one or many as text', () => {
    expect([asText(undefined), asText('5'), asText(['1', '2']), asText([])]).toEqual(['', '5', '1', '']);
  });

  it('reads one, many or none as a list', () => {
    expect([asList(undefined), asList(''), asList('1'), asList(['1', '2'])]).toEqual([
      [],
      [],
      ['1'],
      ['1', '2'],
    ]);
  });
});

describe('errorFor', () => {
  it('gives the first message about that field only', () => {
    const errors = [
      { field: 'day', message: 'Enter the day' },
      { field: 'place', message: 'Enter the place' },
      { field: 'day', message: 'Day must be later' },
    ];
    expect(errorFor(errors, 'day')).toBe('Enter the day');
    expect(errorFor(errors, 'name')).toBeUndefined();
  });
});
