import { createHash } from 'node:crypto';
import { htmlEscape } from 'escape-goat';
import { type Say, speaking } from '@/languages/say';
import { theme } from '@/generated/theme';

/** The colours are the theme's, whatever the reader's settings: this page has no other stylesheet. */
const style = `${theme}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.6 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
label { display: block; font-weight: 600; margin: 1.5rem 0 .5rem; }
button, .again { display: inline-block; min-height: 2.75rem; margin-top: 1rem; padding: .5rem 1.25rem; box-sizing: border-box; border: 0; border-radius: 8px; background: var(--teal); color: var(--on-teal); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus-edge); outline-offset: 3px; box-shadow: 0 0 0 3px var(--focus); }
p.soft { color: var(--soft); }
`;

export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** A text as it may stand in an attribute or between tags. Its line ends are kept: a browser sends them as it finds them. */
export const escaped = (text: string): string =>
  htmlEscape(text).replace(/[\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page of ours that needs neither Next nor the database. */
export function page(title: string, body: string, say: Say = speaking('en')): string {
  return `<!doctype html><html lang="${say.tag}" dir="${say.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('title', { heading: title })}</title><style>${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}
