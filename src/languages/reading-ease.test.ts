import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { english } from './english';

/** Words that everybody who answers has in front of them all the time. They count as short ones. */
const atHome = /\b(Roundtable|facilitators?|answers?|questions?)\b/gi;

/** The years of school that a text asks for, by Flesch and Kincaid (1975). */
function gradeOf(text: string): number {
  const sentences = text.split(/[.:?](?:\s|$)/).filter((sentence) => sentence.trim()).length;
  const words = text.match(/[\p{L}\d’'-]+/gu) ?? [];
  return fleschKincaid({
    sentence: sentences,
    word: words.length,
    syllable: syllable(text.replace(atHome, 'word')),
  });
}

/** What is read: a message as it is said of several, without its tags and with short words for what is filled in. */
const read = (message: string): string =>
  message
    .replace(/\{\w+, plural,.*? other \{((?:[^{}]|\{[^{}]*\})*)\}\}/gs, '$1')
    .replace(/<\/?\w+>/g, '')
    .replace(/\{[^}]*\}/g, 'it');

describe('what those who answer read', () => {
  it.each(Object.entries(english).map(([key, message]) => ({ key, text: read(message) })))(
    'asks for no more than eight years of school: $key',
    ({ text }) => {
      // Of a few words the measure says nothing.
      const isSentence = text.split(/\s+/).length >= 8;
      if (isSentence) expect(gradeOf(text), text).toBeLessThanOrEqual(8);
    },
  );

  it('is measured: a sentence of an office is too hard', () => {
    expect(
      gradeOf(
        'Participation in the evaluation constitutes an acknowledgement of the applicable confidentiality arrangements.',
      ),
    ).toBeGreaterThan(12);
  });
});
