import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNotReached, kindWords, messageStatuses, needsSomebody, textAndLinks } from './model';

describe('the links in a text', () => {
  it('are found, and nothing that only looks like one', () => {
    expect(textAndLinks('Open https://a.example/x?y=1 now. javascript:alert(1)')).toEqual([
      { text: 'Open ', link: false },
      { text: 'https://a.example/x?y=1', link: true },
      { text: ' now. javascript:alert(1)', link: false },
    ]);
  });

  it('end before what ends a sentence, closes a bracket or turns the direction', () => {
    const link = 'https://a.example/sign-in/link/TOKEN-1_a';
    const after = fc.string({
      unit: fc.constantFrom('.', ',', ')', '!', '?', ':', ';', '…', '\u2069', '\u200f'),
    });
    fc.assert(
      fc.property(after, fc.constantFrom('', ' and so on', '\n\nRoundtable'), (marks, rest) => {
        const parts = textAndLinks(`Open (${link}${marks}${rest}`);
        expect(parts.filter((part) => part.link).map(({ text }) => text)).toEqual([link]);
        expect(parts.map(({ text }) => text).join('')).toBe(`Open (${link}${marks}${rest}`);
      }),
    );
  });
});

it('says what a message is for', () => expect(kindWords('sign-in')).toBe('Sign in'));

it('knows of every state whether it reached somebody, and whether somebody has to see to it', () => {
  expect(messageStatuses.filter(hasNotReached)).toEqual(['bounced', 'failed', 'withheld']);
  expect(messageStatuses.filter(needsSomebody)).toEqual(['unknown', 'by_hand']);
});
