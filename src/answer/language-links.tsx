import { type Language, languages } from '@/languages/known';
import type { Say } from '@/languages/say';

type Props = { say: Say; offered: readonly Language[]; query: URLSearchParams };

/** The same page in other languages, where nothing that was typed could be lost on the way. */
export function LanguageLinks({ say, offered, query }: Props) {
  return (
    <nav aria-label={say('languages')} className="mx-auto w-full max-w-3xl px-5 pt-3 sm:px-8">
      <ul className="flex flex-wrap gap-x-4">
        {offered.map((language) => (
          <li key={language} lang={languages[language].tag} dir={languages[language].direction}>
            {language === say.language ? (
              <span aria-current="true" className="inline-flex min-h-11 items-center font-semibold">
                {languages[language].name}
              </span>
            ) : (
              <a href={askedIn(query, language)} className="inline-flex min-h-11 min-w-11 items-center">
                {languages[language].name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function askedIn(query: URLSearchParams, language: Language): string {
  const asked = new URLSearchParams(query);
  asked.set('language', language);
  return `?${asked.toString()}`;
}
