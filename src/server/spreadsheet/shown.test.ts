import { describe, expect, it } from 'vitest';
import { formatNumbered, shownNumber } from './shown';

describe('a number as its cell shows it', () => {
  it.each([
    ['0%', 0.5, '50%'],
    ['0.0%', 0.125, '12.5%'],
    ['General', 0.3, '0.3'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 447700900123, '447700900123'],
    ['General', 1.234567890123457e19, '1.23457E+19'],
    ['0', 4.6, '4.6'],
    ['#,##0.00', 4, '4'],
    ['"day "0', 4, '4'],
    ['dd/mm/yyyy hh:mm', 43221.60416666666, '01/05/2018 14:30'],
    ['hh:mm', 0.604166666, '14:30'],
    ['h:mm AM/PM', 0.604166666, '2:30 PM'],
    ['[h]:mm', 1.5, '36:00'],
    ['mm:ss', 0.000694444, '01:00'],
    ['d mmmm yyyy', 43208, '18 April 2018'],
    ['[$-809]dddd d mmm yy;@', 43208, 'Wednesday 18 Apr 18'],
    ['yyyy\\-mm\\-dd', 43208, '2018-04-18'],
  ])('%s of %d is %s', (format, number, text) => {
    expect(shownNumber(number, format, false)).toBe(text);
  });

  it('counts days from 1904 where the workbook does, and knows Excel’s own formats', () => {
    expect(shownNumber(43208 - 1462, formatNumbered(14, new Map()), true)).toBe('18/04/2018');
    expect(formatNumbered(9, new Map())).toBe('0%');
    expect(formatNumbered(164, new Map([[164, 'hh:mm']]))).toBe('hh:mm');
  });
});
