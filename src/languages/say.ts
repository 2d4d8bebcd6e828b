import { IntlMessageFormat } from 'intl-messageformat';
import { writtenDate } from '@/calendar/written';
import { type Catalogue, catalogues } from './catalogues';
import type { english } from './english';
import { type Language, languageNamed, languages } from './known';
import type { NamesIn, NumbersIn, TagsIn } from './names';

export type Sentences = typeof english;
export type SentenceKey = keyof Sentences;

/** What a sentence asks for: a number for what it counts, words for everything else, and for each tag what to make of its words. */
type ValuesOf<Text extends string, Drawn> = {
  [Name in NamesIn<Text> | TagsIn<Text>]: Name extends NumbersIn<Text>
    ? number
    : Name extends TagsIn<Text>
      ? (words: (string | Drawn)[]) => Drawn
      : string;
};
type Whole = {
  [Key in SentenceKey]: NamesIn<Sentences[Key]> | TagsIn<Sentences[Key]> extends never ? Key : never;
}[SentenceKey];
type Tagged = { [Key in SentenceKey]: TagsIn<Sentences[Key]> extends never ? never : Key }[SentenceKey];
type Filled = Exclude<SentenceKey, Whole | Tagged>;

/** A sentence for each kind of number that the language tells apart, with `{n}` in the number's place. */
export type ByCount = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The sentences that only count, so that whoever counts later can have them all. */
export type Counting = {
  [Key in Filled]: NumbersIn<Sentences[Key]> extends 'n'
    ? 'count' extends NamesIn<Sentences[Key]>
      ? Key
      : never
    : never;
}[Filled];

/** Says the interface's sentences, and dates and numbers, in one language. */
export type Say = {
  (key: Whole): string;
  <Key extends Filled>(key: Key, values: ValuesOf<Sentences[Key], never>): string;
  language: Language;
  /** The same, for the addresses that lead on; undefined where English is spoken because nobody asked for any. */
  asked: Language | undefined;
  /** As `lang` says it. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** As Intl writes numbers and dates in it, with the figures that stand on cards and clocks. */
  locale: string;
  /** A sentence with something within it that is drawn, piece by piece. */
  pieces: <Key extends Tagged, Drawn>(
    key: Key,
    values: ValuesOf<Sentences[Key], Drawn>,
  ) => (string | Drawn)[];
  /** A counting sentence for every kind of number. */
  byCount: (key: Counting) => ByCount;
  /** The London day of an instant, in full. */
  date: (instant: Date) => string;
  /** The London time of an instant, by 24 hours. */
  time: (instant: Date) => string;
  number: (value: number) => string;
  /** “a or b”. */
  anyOf: (words: readonly string[]) => string;
};

const spoken = new Map<Language | undefined, Say>();

/** Speaks a language; English where there is none, or none that Roundtable speaks. */
export function speaking(name: string | null | undefined): Say {
  const asked = languageNamed(name) ?? undefined;
  const say = spoken.get(asked) ?? speaker(asked);
  spoken.set(asked, say);
  return say;
}

function speaker(asked: Language | undefined): Say {
  const language = asked ?? 'en';
  const { tag, direction } = languages[language];
  const locale = `${tag}-u-nu-latn`;
  const { day, clock, figures, either } = formatsOf(locale);
  const message = messagesOf(catalogues[language], locale);
  const pieces = <Drawn>(key: SentenceKey, values: Values<Drawn>): (string | Drawn)[] => {
    const said = message(key).format<Drawn>(direction === 'rtl' ? isolated(values) : values);
    return Array.isArray(said) ? said : [said];
  };
  const filled = (key: SentenceKey, values: Values<never>): string => pieces(key, values).join('');
  // What has nothing to fill in is the same each time.
  const whole = remembering((key: SentenceKey) => filled(key, {}));
  const say = (key: SentenceKey, values?: Values<never>): string =>
    values ? filled(key, values) : whole(key);
  return Object.assign(say, {
    language,
    asked,
    tag,
    direction,
    locale,
    pieces,
    byCount: remembering((key: Counting) => ofEachKind(tag, (n) => filled(key, { n, count: '{n}' }))),
    date: language === 'en' ? writtenDate : (instant: Date) => day.format(instant),
    anyOf: (words: readonly string[]) => either.format(words),
    time: (instant: Date) => clock.format(instant),
    number: (value: number) => figures.format(value),
  });
}

type Values<Drawn> = Record<string, string | number | ((words: (string | Drawn)[]) => Drawn)>;

/** The messages of a catalogue, each read when it is first said. */
const messagesOf = (catalogue: Catalogue, locale: string): ((key: SentenceKey) => IntlMessageFormat) =>
  remembering((key) => new IntlMessageFormat(catalogue[key], locale));

/** What was made for a key is not made again. */
function remembering<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

const formatsOf = (locale: string) => ({
  day: new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/London',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  either: new Intl.ListFormat(locale, { type: 'disjunction' }),
  clock: new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  figures: new Intl.NumberFormat(locale),
});

/** Words that are filled in keep to their own direction, so that nothing jumps around them. Not addresses: what makes links of them would take the marks along. */
const isolated = <Value>(values: Record<string, Value>): Record<string, Value | string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /\p{L}/u.test(value) && !/^https?:/.test(value)
        ? `\u2068${value}\u2069`
        : value,
    ]),
  );

/** What is said of one number of each kind that a language tells apart. */
function ofEachKind(tag: string, said: (n: number) => string): ByCount {
  const rules = new Intl.PluralRules(tag);
  const numbers = Array.from({ length: 101 }, (_, n) => n);
  const kinds = new Map(numbers.map((n) => [rules.select(n), said(n)]));
  return { ...Object.fromEntries(kinds), other: kinds.get('other') ?? said(100) };
}
