import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '@/languages/known';
import type { Say } from '@/languages/say';
import { LanguageLinks } from './language-links';
import type { Alike, Asked, Shown } from './page';
import { SiteFooter } from '@/ui/site-footer';
import { SiteHeader } from '@/ui/site-header';
import { SkipLink } from '@/ui/skip-link';

/** The addresses of what every page needs. */
export type Assets = {
  script: string;
  stylesheet: string;
  font: string;
  moreLetters: string;
  worker: string;
};

/** A page to draw. */
type Drawn = Exclude<Shown, { to: string }>;

/** Whole pages around their main parts. What is the same on each is drawn once a language. */
export function documents({ script, stylesheet, font }: Omit<Assets, 'worker'>) {
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1b2229" />
      <meta name="robots" content="noindex" />
      <meta name="format-detection" content="telephone=no, address=no, email=no" />
      <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-icon.png" />
      <script src={script} defer />
    </>,
  );
  const [topIn, footIn] = [onceALanguage(topOf), onceALanguage(footOf)];
  const whole = ({ main, say, offered = [] }: Drawn, { query }: Pick<Asked, 'query'>, wrong: boolean) => {
    const drawn = renderToStaticMarkup(main);
    const switched =
      offered.length > 1 ? renderToStaticMarkup(<LanguageLinks {...{ say, offered, query }} />) : '';
    const heading = headingOf(drawn);
    const title = say(wrong ? 'title.wrong' : 'title', { heading });
    return `<!doctype html><html lang="${say.tag}"${say.direction === 'rtl' ? ' dir="rtl"' : ''}><head>${head}<title>${title}</title></head><body>${topIn(say)}${switched}${drawn}${footIn(say)}</body></html>`;
  };
  const alike = onceAKind();
  return (page: Drawn, asked: Pick<Asked, 'query'>, wrong: boolean): string =>
    page.alike ? alike(page.alike, () => whole(page, asked, wrong)) : whole(page, asked, wrong);
}

/** So many kinds of pages are kept: more than forms are open at one time. */
const keptKinds = 200;

function onceAKind(): (alike: Alike, draw: () => string) => string {
  const drawn = new Map<string, string>();
  return ({ kind, own }, draw) => {
    const found = drawn.get(kind) ?? draw();
    const [oldest] = drawn.keys();
    if (!drawn.has(kind) && drawn.size >= keptKinds && oldest !== undefined) drawn.delete(oldest);
    drawn.set(kind, found);
    return own.reduce((page, { heldBy, is }) => page.replaceAll(heldBy, is), found);
  };
}

const topOf = (say: Say): string =>
  renderToStaticMarkup(
    <>
      <SkipLink>{say('skip')}</SkipLink>
      <SiteHeader />
    </>,
  );

const footOf = (say: Say): string => renderToStaticMarkup(<SiteFooter say={say} />);

function onceALanguage(draw: (say: Say) => string): (say: Say) => string {
  const drawn = new Map<Language, string>();
  return (say) => {
    const found = drawn.get(say.language) ?? draw(say);
    drawn.set(say.language, found);
    return found;
  };
}

/** A page is called what its heading says, so that each state has a title of its own. */
const headingOf = (html: string): string =>
  (/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '');
