import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageKeys } from '@/languages/known';
import { speaking } from '@/languages/say';
import { fieldsOf, templateKinds } from './kinds';
import { emptyIn, examplesOf, type Fields, fieldsIn, filled, parse, troubleIn, written } from './model';
import { ownWords } from './own-words';

const fields: Fields = {
  name: { says: 'What they are called', example: 'Ana' },
  days: { says: 'The days', example: 'Monday', block: true },
  link: { says: 'Their link', example: 'https://r.example/x', required: true },
};
const messages = (subject: string, text: string) =>
  troubleIn({ subject, text }, fields).map(({ field, message }) => `${field}: ${message}`);
const typed = fc.string({
  unit: fc.constantFrom('a', '{', '}', '{name}', '{days}', '\n', ' ', 'é', '{x y}'),
});

describe('a template', () => {
  it('is the same when it is put together again, whatever was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(written(parse(text))).toBe(text);
      }),
    );
  });

  it('leaves no field of its own unfilled, and fills nothing into what was filled in', () => {
    const values = { name: 'Ana {link} {name}', days: 'Monday', link: 'x' };
    fc.assert(
      fc.property(typed, (text) => {
        const { text: said } = filled({ subject: 's', text }, fields, values);
        for (const left of fieldsIn(said.replaceAll('Ana {link} {name}', '')))
          expect(Object.keys(fields)).not.toContain(left);
      }),
    );
  });

  it.each([
    ['Hello', '{link}', []],
    ['Hello', '{Name} {link}', ['{Name} can’t be filled in here']],
    ['{days}', '{link}', ['{days} may be several lines: it can’t stand in the subject']],
    ['Hello', 'On {days} {link}', ['put it on a line of its own']],
    ['Hello', 'No way in', ['{link} has to stay']],
    ['Hello {', '} {link} { and {}', ['{} can’t be filled in']],
    ['{toString}', '{link}', ['{toString} can’t be filled in']],
  ])('“%s”, “%s”', (subject, text, trouble) => {
    const found = messages(subject, text);
    expect(found).toHaveLength(trouble.length);
    for (const [index, part] of trouble.entries()) expect(found[index]).toContain(part);
  });

  it('finds what would be empty for somebody, before anything goes', () => {
    const words = { subject: 'Hello {name}', text: '{days}\n{link}' };
    expect(emptyIn(words, fields, { name: ' ', days: '', link: 'x' })).toEqual(['name']);
  });

  it('closes the gap where a block says nothing', () => {
    const words = { subject: 'Hello', text: 'One\n\n{days}\n\nTwo' };
    expect(filled(words, fields, { days: '' }).text).toBe('One\n\nTwo');
    expect(filled(words, fields, { days: 'A\nB' }).text).toBe('One\n\nA\nB\n\nTwo');
  });
});

describe.each(templateKinds)('Roundtable’s own %s', (kind) => {
  it.each(languageKeys)('could be kept as it is, and is whole, in %s', (language) => {
    const own = ownWords(speaking(language), kind);
    expect(troubleIn(own, fieldsOf(kind))).toEqual([]);
    const said = filled(own, fieldsOf(kind), examplesOf(fieldsOf(kind)));
    expect(`${said.subject}\n${said.text}`).not.toMatch(/[{}]|!|undefined|null|\u2068https/);
  });
});
