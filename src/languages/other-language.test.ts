import { expect, it } from 'vitest';
import { leftIn, leftInEnglish, piecesOf, unmarked } from './other-language';

const mixed = `Foo ${leftInEnglish('Hello.')} ${leftIn('so', 'Waxtar ma leh')} bar`;

it('says of each piece of a text which language it is in', () => {
  expect(piecesOf(mixed)).toEqual([
    { text: 'Foo ' },
    { text: 'Hello.', tag: 'en-GB' },
    { text: ' ' },
    { text: 'Waxtar ma leh', tag: 'so' },
    { text: ' bar' },
  ]);
  expect(piecesOf(leftIn('zh-Hant', '好'))).toEqual([{ text: '好', tag: 'zh-Hant' }]);
});

it('takes what a sentence filled in for no other language', () => {
  expect(piecesOf('\u2068London\u2069 3')).toEqual([{ text: '\u2068London\u2069 3' }]);
  expect(piecesOf(`\u2068${leftInEnglish('End')}\u2069`)).toContainEqual({ text: 'End', tag: 'en-GB' });
});

it('goes without its marks where nothing reads them', () => {
  expect(unmarked(mixed)).toBe('Foo Hello. Waxtar ma leh bar');
});
