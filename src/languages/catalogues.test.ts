import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { catalogues } from './catalogues';
import { english } from './english';
import { languageKeys, languages } from './known';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const read = (message: string): Elements => new IntlMessageFormat(message, 'en').getAst();

/** What a message asks for and draws: the names in its braces, and its tags. */
const asked = (elements: Elements): string[] =>
  elements.flatMap((element): string[] => {
    if ('children' in element) return [`<${element.value}>`, ...asked(element.children)];
    if ('options' in element) return [element.value, ...within(element.options).flatMap(asked)];
    return 'value' in element && !isText(element) ? [element.value] : [];
  });

const within = (options: Record<string, { value: Elements }>): Elements[] =>
  Object.values(options).map(({ value }) => value);

const isText = ({ type }: Elements[number]): boolean => type === read('text')[0]?.type;

/** The kinds of number that each count of a message tells apart. */
const kindsIn = (message: string): string[] =>
  read(message).flatMap((element) =>
    'options' in element ? [Object.keys(element.options).sort().join()] : [],
  );

/** All that is read out of a message, in each of its branches, without what is filled in. */
const words = (elements: Elements): string =>
  elements
    .map((element) => {
      if ('children' in element) return words(element.children);
      if ('options' in element) return within(element.options).map(words).join(' ');
      return isText(element) && 'value' in element ? element.value : '';
    })
    .join('');

/** A name, or nothing but signs: the same in each language. */
const sameEverywhere = new Set(['title', 'mail.about', 'quoted']);

const others = languageKeys.filter((language) => language !== 'en');

describe.each(languageKeys)('what is said in %s', (language) => {
  const entries = Object.entries(catalogues[language]);

  test('has every sentence, and no other', () => {
    expect(Object.keys(catalogues[language]).sort()).toEqual(Object.keys(english).sort());
  });

  test('asks for what English asks for', () => {
    const differing = entries.filter(([key, message]) => {
      const source = Object.entries(english).find(([known]) => known === key)?.[1] ?? '';
      const of = (text: string) => [...new Set(asked(read(text)))].sort().join();
      return of(message) !== of(source);
    });
    expect(differing).toEqual([]);
  });

  test('counts with every kind of number that the language tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(languages[language].tag).resolvedOptions();
    const kinds = pluralCategories.sort().join();
    const lacking = entries.filter(([, message]) => kindsIn(message).some((found) => found !== kinds));
    expect(lacking).toEqual([]);
  });

  test('has no sign that the reader of messages would take for its own', () => {
    expect(entries.filter(([, message]) => message.includes("'"))).toEqual([]);
  });
});

test.each(others)('nothing in %s is left in English', (language) => {
  const source = new Set(Object.values(english).map((message) => words(read(message))));
  const left = Object.entries(catalogues[language]).filter(
    ([key, message]) => !sameEverywhere.has(key) && source.has(words(read(message))),
  );
  expect(left).toEqual([]);
});

test.each(['ar', 'ur', 'bn'] as const)('what is said in %s is written in its own letters', (language) => {
  const names = /Roundtable|H7KQ 2MXP|name@example\.org/g;
  const latin = Object.entries(catalogues[language]).filter(([, message]) =>
    /[A-Za-z]/.test(words(read(message)).replace(names, '')),
  );
  expect(latin).toEqual([]);
});
