import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from './html';

const letter = { subject: 'Your form', text: 'Hello', language: 'en', large: false } as const;
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What somebody reads of it. */
const read = (html: string): string =>
  (/<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');
const words = (text: string): string => text.replace(/\s+/g, '');

describe('the HTML of a message', () => {
  it('says what its text says, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const html = htmlOf({ ...letter, text });
        expect(words(read(html))).toBe(words(text));
        expect(html).not.toMatch(/<(script|img|iframe|link|style)/i);
      }),
    );
  });

  it('leads where the text leads', () => {
    const html = htmlOf({ ...letter, text: 'Open https://a.example/x?y=1&z="2 now.\n\nThank you' });
    expect(html).toContain('<a href="https://a.example/x?y=1&amp;z="');
    expect(html.match(/<p /g)).toHaveLength(2);
  });

  it('has the language and direction of its words, and larger type where it is asked for', () => {
    expect(htmlOf({ ...letter, language: 'ar' })).toContain('<html lang="ar" dir="rtl">');
    expect(htmlOf(letter)).toContain('font-size:18px');
    expect(htmlOf({ ...letter, large: true })).toContain('font-size:26px');
  });
});
