import { type Say, speaking } from '@/languages/say';

/** The foot of every page: staff pages are in English, those of who answers in their own language. */
export function SiteFooter({ say = speaking('en') }: { say?: Say }) {
  return (
    <footer className="no-print border-t border-line">
      <p className="flex flex-wrap items-center justify-between gap-x-8 px-5 py-4 text-small text-soft sm:px-8">
        <span lang={say.language === 'en' ? undefined : 'en-GB'} dir="ltr">
          Roundtable. People around it as equals.
        </span>
        <a
          href="/accessibility"
          hrefLang={say.language === 'en' ? undefined : 'en-GB'}
          className="inline-flex min-h-11 items-center"
        >
          {say('accessibility')}
        </a>
      </p>
    </footer>
  );
}
