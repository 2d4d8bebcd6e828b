import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from './slug';

describe('slug', () => {
  it.each([
    ['London 2016–17', 'london-2016-17'],
    ['Kent, Surrey and Sussex 2018', 'kent-surrey-and-sussex-2018'],
    ['Kent & Surrey', 'kent-and-surrey'],
    ['  Ynys Môn — 2018!  ', 'ynys-mon-2018'],
    ['Pen Llŷn', 'pen-llyn'],
    ['Łódź i Żółwin', 'lodz-i-zolwin'],
    ['Ελλάδα', 'ellada'],
    ['Київ', 'kiyiv'],
    ['لندن', 'lndn'],
    ['People’s NHS panel', 'peoples-nhs-panel'],
    ['LondonSouth', 'londonsouth'],
    ['month-3', 'month-3'],
    ['伦敦', ''],
    ['', ''],
  ])('makes of “%s” %s', (name, written) => {
    expect(slug(name)).toBe(written);
  });

  it('stays as it is, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const written = slug(name);
        expect(written).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug(written)).toBe(written);
      }),
    );
  });
});
