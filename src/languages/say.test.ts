import { describe, expect, test } from 'vitest';
import { languageWanted } from './known';
import { speaking } from './say';

const say = speaking('en');

describe('what is said', () => {
  test('is filled in, counts, and draws what stands in tags', () => {
    expect(say('form.about', { title: 'End of the course', n: 1 })).toBe(
      'End of the course · about 1 minute',
    );
    expect(say('wrong.tooLong', { n: 5001, most: 5000 })).toBe(
      'This is 5,001 characters long. Up to 5,000 can be kept: please shorten it.',
    );
    expect(say.pieces('device.unknown.do', { link: ([words]) => ({ words }) })).toEqual([
      'Please ',
      { words: 'type the code on your table’s card' },
      ' again, or use the link in your email.',
    ]);
  });

  test('has a sentence for each kind of number, for whoever counts later', () => {
    expect(say.byCount('text.left')).toEqual({ one: '{n} character left', other: '{n} characters left' });
  });

  test('says days and times of London', () => {
    const instant = new Date('2017-07-23T23:30:00Z');
    expect([say.date(instant), say.time(instant)]).toEqual(['Monday 24 July 2017', '00:30']);
  });

  test('is typed: a sentence that isn’t there, or lacks what it asks for, doesn’t compile', () => {
    // @ts-expect-error There is no such sentence.
    expect(() => say('nothing')).toThrow();
    // @ts-expect-error It asks for a time.
    expect(() => say('saved.notSent')).toThrow();
    // @ts-expect-error It asks for it by this name.
    expect(() => say('saved.notSent', { hour: '1' })).toThrow();
  });
});

test('a browser is asked which of the languages it would rather have', () => {
  const offered = ['en', 'cy', 'ur'] as const;
  expect(languageWanted('cy-GB,cy;q=0.9,en;q=0.8', offered)).toBe('cy');
  expect(languageWanted('fr, en;q=0.3, ur;q=0.7', offered)).toBe('ur');
  expect(languageWanted('en-GB,en;q=0.9,cy;q=0.1', offered)).toBe('en');
  expect(languageWanted('fr, cy;q=0', offered)).toBeNull();
  expect(languageWanted(null, offered)).toBeNull();
});

test('each language counts, dates and sets apart what is filled in as it does', () => {
  const minutes = (language: string, n: number) => speaking(language)('mail.time', { n });
  expect([1, 2, 3].map((n) => minutes('cy', n))).toEqual([
    'Mae’n cymryd tua 1 munud.',
    'Mae’n cymryd tua 2 funud.',
    'Mae’n cymryd tua 3 munud.',
  ]);
  expect([1, 2, 5].map((n) => minutes('ar', n))).toEqual([
    'يستغرق نحو دقيقة واحدة.',
    'يستغرق نحو دقيقتين.',
    'يستغرق نحو 5 دقائق.',
  ]);
  expect(Object.keys(speaking('ar').byCount('text.left')).sort()).toEqual([
    'few',
    'many',
    'one',
    'other',
    'two',
    'zero',
  ]);
  expect(speaking('cy').date(new Date('2017-11-23T12:00:00Z'))).toBe('Dydd Iau, 23 Tachwedd 2017');
  expect(speaking('ur')('who.table', { cohort: 'London', table: '3' })).toBe('\u2068London\u2069 · میز 3');
});
