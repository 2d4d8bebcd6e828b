import { describe, expect, it } from 'vitest';
import { documents } from '@/answer/document';
import { lostLinkText } from '@/features/evaluations/collecting/mailing/model';
import { english } from '@/languages/english';
import { leftInEnglish } from '@/languages/other-language';
import { type Language, languageKeys, languages } from '@/languages/known';
import { speaking } from '@/languages/say';
import { awayPage, brokenPage, sendAgainPage } from '@/server/gate/away-page';
import { pageStates, textsIn } from '@tests/support/page-states';

const draw = documents({
  script: '/answer/a.js',
  stylesheet: '/answer/a.css',
  font: '/answer/a.woff2',
  moreLetters: '/answer/b.woff2',
});
const query = new URLSearchParams();

const pageIn = (language: Language, name: string): string => {
  const say = speaking(language);
  const main = pageStates(say)[name];
  if (!main) throw new Error(name);
  return draw({ main, say, offered: languageKeys }, { query }, true);
};

/** All that is read on a page or read out, and what its script says: texts, labels, and sentences kept in attributes. */
function heard(page: string): string[] {
  const body = page
    .replace(/<head>.*?<title>/s, '<title>')
    .replace(/<li lang="[^"]*" dir[^>]*>.*?<\/li>/gs, '');
  const attributes = [...body.matchAll(/ (?:aria-label|data-(?!of=)[\w-]+)="([^"]+)"/g)].flatMap(
    // Of labels for the script, what is read stands after the name.
    ([, said = '']) => said.split('\n').map((line) => line.split('\t').at(-1) ?? ''),
  );
  const choices = [...body.matchAll(/<(?:button|span)[^>]* lang="[^"]*"[^>]*>[^<]*<\/(?:button|span)>/g)];
  const texts = choices
    .reduce((rest, [one]) => rest.replace(one, ''), body)
    .replace(/<textarea(?! readOnly).*?<\/textarea>/gs, '');
  return [...attributes, ...texts.split(/<[^>]*>/)]
    .map((said) =>
      said
        .replaceAll('&#x27;', "'")
        .replaceAll('&amp;', '&')
        .replace(/\{\w+\}/g, '')
        .trim(),
    )
    .filter((said) => said !== '');
}

/** The sentences of English, each cut where something is filled in or drawn. */
const sentences = [
  ...new Set(
    Object.values(english)
      .flatMap((message) => message.split(/\{[^{}]*\}|\{n, plural,|<[^>]*>|\b(?:one|other) \{|[{}]/))
      .map((piece) => piece.trim())
      .filter((piece) => /[A-Za-z]{3}/.test(piece)),
  ),
];

const isEnglish = (said: string): boolean =>
  sentences.some((sentence) => (sentence.length > 12 ? said.includes(sentence) : said === sentence));

/** What has a name in Latin letters in each language, and what only a script reads. */
const names =
  /Roundtable|H7KQ 2MXP|name@example\.org|^(yes|no|answers|participant|p\/\d|p\/form|p\/check|x|staff|normal)$/g;

const states = Object.keys(pageStates(speaking('en')));
const others = languageKeys.filter((language) => language !== 'en');

describe.each(others)('a page in %s', (language) => {
  it.each(states)('has nothing of English on it: %s', (name) => {
    const page = pageIn(language, name);
    expect(heard(page).filter(isEnglish)).toEqual([]);
    const { tag, direction } = languages[language];
    expect(page).toContain(direction === 'rtl' ? `<html lang="${tag}" dir="rtl">` : `<html lang="${tag}">`);
    if (!['ar', 'ur', 'bn'].includes(language)) return;
    const latin = heard(page).filter((said) => /[A-Za-z]{2}/.test(said.replace(names, '')));
    expect(latin).toEqual([]);
  });
});

describe.each(others)('in %s', (language) => {
  const say = speaking(language);

  it('mail and what is read aloud have nothing of English in them', () => {
    expect(
      textsIn(say)
        .flatMap((text) => text.split('\n'))
        .filter(isEnglish),
    ).toEqual([]);
  });

  it('the pages that need no other have nothing of English on them', () => {
    const pages = [
      awayPage(say),
      brokenPage(say, '1'),
      sendAgainPage(say, [['part', '1']], 'x'),
      sendAgainPage(say, [], 'x', '1'),
    ];
    for (const page of pages) {
      expect(heard(page).filter(isEnglish)).toEqual([]);
      expect(page).toContain(`<html lang="${say.tag}" dir="${say.direction}">`);
    }
  });
});

/** What is read on a page, each text with the language around it. */
function spokenOn(page: string): { text: string; lang: string }[] {
  const said: { text: string; lang: string }[] = [];
  const around: string[] = [];
  for (const [tag, slash, lang, text = ''] of page.matchAll(/<(\/?)[a-z0-9]+([^>]*)>|([^<]+)/gi)) {
    if (text.trim() !== '')
      said.push({ text: text.trim(), lang: around.findLast((one) => one !== '') ?? '' });
    else if (slash === '/') around.pop();
    else if (!/\/>$|^<(meta|link|input|!)/i.test(tag))
      around.push(/ lang="([^"]*)"/.exec(lang ?? '')?.[1] ?? '');
  }
  return said;
}

it.each([
  'a linked form',
  'its part that looks back',
  'a check that is for good',
  'a form with everything wrong',
])('a form in a language that Roundtable does not speak says of each text in which it is: %s', (name) => {
  const say = speaking('so');
  const main = pageStates(say, 'so')[name];
  if (!main) throw new Error(name);
  const said = spokenOn(draw({ main, say }, { query }, true).replace(/<head>.*<\/head>/s, '')).filter(
    ({ text }) => text !== 'Soomaali',
  );
  expect(said.filter(({ text, lang }) => text.includes('Erey') && lang !== 'so')).toEqual([]);
  expect(said.filter(({ text, lang }) => lang === 'so' && !text.includes('Erey'))).toEqual([]);
  expect(said.filter(({ lang }) => lang === 'so').length).toBeGreaterThan(2);
});

it('a title that is not in the language of a mail goes without marks', () => {
  const { text } = lostLinkText(speaking('cy'), 'Ana', [
    { title: leftInEnglish('End of the course'), link: 'https://1' },
  ]);
  expect(text).toContain('\nEnd of the course:\n');
  expect(text).not.toMatch(/[\u2066-\u2069]/);
});

it('would be noticed: every state in English is found to be', () => {
  const unnoticed = states.filter((name) => !heard(pageIn('en', name)).some(isEnglish));
  expect(unnoticed).toEqual([]);
});
