import { describe, expect, it } from 'vitest';
import { addresses } from '@/addresses';
import { paramsOf, routeOf } from './routes';

const path = (address: string): string => address.split('?')[0] ?? '';

describe('the routes of those who answer', () => {
  it('have every address that leads to one', () => {
    const { atTable, howKept, lostLink } = addresses;
    const { form, thanks, stop } = addresses.answer('a/../b ?');
    const course = addresses.apply('kent-2019');
    const found = [
      howKept({ language: 'ur' }),
      lostLink(),
      form({ part: 2 }),
      thanks({ again: 'yes' }),
      stop(),
      atTable.code(),
      atTable.who({ language: 'cy' }),
      atTable.form({ part: 1 }),
      atTable.next(),
      atTable.thanks(),
      '/t/H7KQ2MXP',
      course.home(),
      course.begin(),
      course.resume(),
      course.step('x', { part: 'work' }),
      course.sent('x'),
      course.takeBack('x'),
    ].map((address) => routeOf(path(address)));
    expect(found).toEqual([
      '/how-answers-are-kept',
      '/a/lost',
      '/a/[link]',
      '/a/[link]/thanks',
      '/a/[link]/stop',
      '/t',
      '/t/who',
      '/t/answer',
      '/t/next',
      '/t/thanks',
      '/t/[code]',
      '/apply/[slug]',
      '/apply/[slug]/begin',
      '/apply/[slug]/resume',
      '/apply/[slug]/[link]',
      '/apply/[slug]/[link]/sent',
      '/apply/[slug]/[link]/take-back',
    ]);
    expect(paramsOf('/a/[link]/thanks', path(thanks()))).toEqual({ link: 'a/../b ?', code: '', slug: '' });
    expect(paramsOf('/t/[code]', '/t/H7%20K')).toEqual({ link: '', code: 'H7 K', slug: '' });
  });

  it.each([
    '',
    '/',
    '/a',
    '/a/',
    '/t/',
    '/a/x/',
    '/a/..',
    '/a/%2e%2E',
    '/a/./thanks',
    '/a/x/other',
    '/t/x/y',
    '/A/x',
    '//a/x',
    '/answer',
    '/facilitate',
    'http://elsewhere/a/x',
  ])('leave “%s” to Next', (other) => {
    expect(routeOf(other)).toBeNull();
  });
});
