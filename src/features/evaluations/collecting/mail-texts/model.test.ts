import { describe, expect, it } from 'vitest';
import { londonInstant } from '@/calendar/london';
import { languageKeys } from '@/languages/known';
import { speaking } from '@/languages/say';
import {
  areMany,
  asksBefore,
  type Asking,
  mailMeanings,
  mailText,
  meaningOf,
  meaningsOf,
  opening,
} from './model';

const asked: Asking = {
  name: 'Ana',
  cohortName: 'London',
  programmeName: 'The Effective Lay Partner',
  formTitle: 'End of the course',
  minutes: 2,
  link: 'https://r.example/a/x',
  promise: 'Nobody can tell.',
  closesAt: londonInstant('2018-01-30', 24 * 60),
  before: false,
  many: false,
};
const english = speaking('en');

describe('what a reminder says', () => {
  it.each([
    [6, ['first', 'middle', 'middle', 'middle', 'middle', 'last']],
    [3, ['first', 'middle', 'last']],
    [2, ['first', 'last']],
    [1, ['last']],
    [0, []],
  ])('of %i follows from its place among them: the last is the last one alone', (reminders, meanings) => {
    const numbers = Array.from({ length: reminders }, (_, index) => index + 1);
    expect(numbers.map((number) => meaningOf(number, reminders))).toEqual(meanings);
    expect(meaningsOf(reminders)).toEqual(['invitation', ...new Set(meanings)]);
  });

  it('speaks of the last time, and of the last day, in the last one alone', () => {
    for (const meaning of mailMeanings) {
      const { text } = mailText(english, meaning, asked);
      expect(text.includes('last time')).toBe(meaning === 'last');
      expect(text.includes('Tuesday 30 January 2018')).toBe(meaning === 'last');
      expect(text).not.toMatch(/31 January|days ago|0:00/);
    }
  });

  it('says that many have answered only where half of them have', () => {
    expect([areMany(0, 0), areMany(1, 1), areMany(19, 40), areMany(20, 40)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(mailText(english, 'middle', asked).text).not.toContain('Many');
    expect(mailText(english, 'middle', { ...asked, many: true }).text).toContain('Many of your group');
  });

  it.each([
    ['2018-03-25', 24 * 60, 'until Sunday 25 March 2018.'],
    ['2018-10-28', 24 * 60, 'until Sunday 28 October 2018.'],
    ['2018-10-28', 0, 'until Saturday 27 October 2018.'],
    ['2018-03-25', 9 * 60, 'until Sunday 25 March 2018, 09:00.'],
  ])('names the last day on which one can answer: %s, minute %i, is %s', (day, minute, said) => {
    const { text } = mailText(english, 'last', { ...asked, closesAt: londonInstant(day, minute) });
    expect(text).toContain(said);
  });
});

describe('a text', () => {
  it('says it differently each time, always with the link, the promise and the way out', () => {
    const texts = mailMeanings.map((meaning) => mailText(english, meaning, asked));
    expect(new Set(texts.map(({ text }) => text)).size).toBe(4);
    for (const { text, subject } of texts) {
      expect(subject).not.toBe('');
      for (const part of [
        'Hello Ana',
        'https://r.example/a/x?language=en\n',
        'https://r.example/a/x/stop',
        'Nobody can tell.',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/!|undefined|null/);
    }
    const inArabic = mailText(speaking('ar'), 'last', asked);
    expect(inArabic.subject).toBe('تذكير أخير: \u2068End of the course\u2069');
    expect(inArabic.text).toContain('https://r.example/a/x/stop?language=ar ');
  });

  it.each(languageKeys)('before the course neither thanks nor asks how it was, in %s', (language) => {
    const say = speaking(language);
    const before = mailText(say, 'invitation', { ...asked, before: true }).text;
    const thanks = say('mail.invite', { programme: 'The Effective Lay Partner', cohort: 'London' });
    expect(before).not.toContain(thanks);
    expect(before).toContain('London');
    if (language === 'en') expect(before).not.toMatch(/thank|how it was/i);
  });

  it('says until when, how long and how many in anybody’s words, as it is on the day', () => {
    const own = { subject: 'See you soon', text: 'Bring your questions.' };
    const inOwn = (meaning: 'middle' | 'last', given: Partial<Asking>) =>
      mailText(english, meaning, { ...asked, ...given }, own).text;
    expect(inOwn('last', {})).toContain('Tuesday 30 January 2018');
    expect(inOwn('last', { closesAt: null })).not.toContain('You can answer until');
    expect(inOwn('middle', { many: true })).toContain('Many of your group');
    expect(inOwn('middle', { minutes: 7 })).toContain('about 7 minutes');
    for (const meaning of mailMeanings)
      expect(opening(english, meaning, { ...asked, many: true }).text).not.toMatch(/minutes|2018|Many of/);
  });

  it('takes the facilitator’s words for the subject and the opening, and keeps what everybody is owed', () => {
    const own = { subject: 'See you soon', text: 'Bring your questions.' };
    const { subject, text } = mailText(english, 'first', asked, own);
    expect(subject).toBe('See you soon');
    expect(text).toContain('Hello Ana,\n\nBring your questions.\n\n');
    expect(text).toContain('Nobody can tell.');
  });
});

it('a stage asks before the course when it opens before the first day', () => {
  const at = (day: string) => ({ key: 'expectations', opensAt: londonInstant(day, 540) });
  expect(asksBefore({ key: 'before', opensAt: null }, undefined)).toBe(true);
  expect(asksBefore(at('2018-01-15'), '2018-01-16')).toBe(true);
  expect(asksBefore(at('2018-01-16'), '2018-01-16')).toBe(false);
});
