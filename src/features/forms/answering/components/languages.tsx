import type { Say } from '@/languages/say';

/** The form on an answering page, for buttons that stand outside of it. */
export const formId = 'answers';

type Props = {
  say: Say;
  /** What it can be read in. */
  languages: readonly { language: string; name: string }[];
  language?: string;
  /** What Enter in a field does, as if these buttons were not there; null where there is no field. */
  enter: 'continue' | null;
};

/** Buttons of the form itself, so that what was typed comes along into the other language. */
export function Languages({ say, languages, language = 'en', enter }: Props) {
  if (languages.length < 2) return null;
  const current = languages.some((known) => known.language === language) ? language : 'en';
  return (
    <div role="group" aria-label={say('languages')} className="mb-4 flex flex-wrap gap-4">
      {/* A browser takes a form's first button for Enter. */}
      {enter && (
        <button form={formId} name="intent" value={enter} className="sr-only" tabIndex={-1} aria-hidden />
      )}
      {languages.map((known) =>
        known.language === current ? (
          <span
            key={known.language}
            lang={known.language}
            dir="auto"
            aria-current="true"
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {known.name}
          </span>
        ) : (
          <button
            key={known.language}
            form={formId}
            name="speak"
            value={known.language}
            lang={known.language}
            dir="auto"
            className="inline-flex min-h-11 min-w-11 cursor-pointer items-center text-teal underline"
          >
            {known.name}
          </button>
        ),
      )}
    </div>
  );
}
