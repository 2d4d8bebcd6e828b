import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedCode, writtenCode } from '@/writing/codes';
import { cardsEnd, cardsWork, shortName } from './model';

const day = fc.date({
  min: new Date('2017-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('a table’s code', () => {
  it('is written in two groups of four', () => expect(writtenCode('ABCDEFGH')).toBe('ABCD EFGH'));

  it('is typed as it is written, in any case, with gaps or hyphens anywhere', () => {
    const signs = fc.constantFrom(...'A B C D E F G H J K M N P Q R S T 2 3 4 5 6 7 8 9'.split(' '));
    const code = fc.array(signs, { minLength: 8, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(code, fc.infiniteStream(fc.constantFrom('', '', ' ', '-', ' - ')), (whole, gaps) => {
        expect(typedCode(writtenCode(whole))).toBe(whole);
        const typed = Array.from(whole, (sign) => `${gaps.next().value ?? ''}${sign.toLowerCase()}`).join('');
        expect(typedCode(typed)).toBe(whole);
      }),
    );
  });
});

describe('the cards of a stage', () => {
  const opensAt = new Date('2018-01-16T15:30:00Z');

  it('work until midnight of the day on which the form opens, by London’s clock', () => {
    expect(cardsEnd({ opensAt, cardsUntil: null })).toEqual(new Date('2018-01-17T00:00:00Z'));
    const summer = new Date('2018-07-16T22:59:00Z');
    expect(cardsEnd({ opensAt: summer, cardsUntil: null })).toEqual(new Date('2018-07-16T23:00:00Z'));
    const afterMidnight = new Date('2018-07-16T23:00:00Z');
    expect(cardsEnd({ opensAt: afterMidnight, cardsUntil: null })).toEqual(new Date('2018-07-17T23:00:00Z'));
  });

  it('work until the moment that was set, sooner or later', () => {
    const cardsUntil = new Date('2018-02-01T00:00:00Z');
    expect(cardsEnd({ opensAt, cardsUntil })).toEqual(cardsUntil);
    expect(cardsEnd({ opensAt: null, cardsUntil })).toEqual(cardsUntil);
    expect(cardsWork({ opensAt, cardsUntil }, new Date('2018-01-31T23:59:59Z'))).toBe(true);
    expect(cardsWork({ opensAt, cardsUntil }, cardsUntil)).toBe(false);
  });

  it('do not work while nobody said when the form opens', () => {
    expect(cardsEnd({ opensAt: null, cardsUntil: null })).toBeNull();
    expect(cardsWork({ opensAt: null, cardsUntil: null }, opensAt)).toBe(false);
  });

  it('end within a day of the opening (a London day may have an hour more), and never before it', () => {
    fc.assert(
      fc.property(day, (opens) => {
        const hours =
          ((cardsEnd({ opensAt: opens, cardsUntil: null })?.getTime() ?? 0) - opens.getTime()) / 3.6e6;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThanOrEqual(25);
        expect(cardsWork({ opensAt: opens, cardsUntil: null }, opens)).toBe(true);
      }),
    );
  });
});

describe('shortName', () => {
  it.each([
    ['Ana Bell', 'Ana B.'],
    ['  Ana   Maria  de la cruz ', 'Ana C.'],
    ['Ana', 'Ana'],
    ['Zoë Øvergård', 'Zoë Ø.'],
    ['Li 𠮷田', 'Li 𠮷.'],
    ['', ''],
  ])('calls “%s” “%s”', (name, short) => expect(shortName(name)).toBe(short));

  it('never gives away more of the last name than its first letter', () => {
    const word = fc.stringMatching(/^[A-Za-z]{2,12}$/);
    fc.assert(
      fc.property(word, word, word, (first, middle, last) => {
        expect(shortName(`${first} ${middle} ${last}`)).toBe(`${first} ${last[0]?.toUpperCase()}.`);
      }),
    );
  });
});
