import { htmlEscape } from 'escape-goat';
import type { Language } from '@/languages/known';
import { languages } from '@/languages/known';
import { textAndLinks } from './model';

type Letter = { subject: string; text: string; language: Language; large: boolean };

const ink = '#1f2a2c';
const paper = '#faf7f1';
const teal = '#0b5560';

/**
 * The HTML of a message, made from its text: the same words in the same order, and links as they are. No pictures and
 * nothing that tells whether it was opened. One column that grows with the reader's own type.
 */
export function htmlOf({ subject, text, language, large }: Letter): string {
  const { tag, direction } = languages[language];
  const paragraphs = text.split(/\n{2,}/).map((words) => `<p style="margin:0 0 1em">${lines(words)}</p>`);
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${htmlEscape(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${paper};color:${ink}">
<div role="article" aria-label="${htmlEscape(subject)}" lang="${tag}" dir="${direction}" style="max-width:38em;margin:0 auto;padding:24px;font-family:'Atkinson Hyperlegible',Verdana,Arial,sans-serif;font-size:${large ? 26 : 18}px;line-height:1.6;text-align:start;overflow-wrap:anywhere">
${paragraphs.join('\n')}
</div>
</body>
</html>
`;
}

const lines = (words: string): string =>
  textAndLinks(words)
    .map(({ text, link }) =>
      link
        ? `<a href="${htmlEscape(text)}" style="color:${teal}">${htmlEscape(text)}</a>`
        : htmlEscape(text).replaceAll('\n', '<br>\n'),
    )
    .join('');
