import type { ReactNode } from 'react';
import type { Say } from '@/languages/say';

type Props = { say: Say; language?: string };

/** Says of an element that its words are the form's, where the page around them speaks another language. */
export const inFormLanguage = ({ say, language }: Props): { lang?: string; dir?: 'auto' } =>
  !language || language === say.language ? {} : { lang: language, dir: 'auto' };

/** The form’s words in a language that the page around them doesn’t speak. */
export function InLanguage({ say, language, children }: Props & { children: ReactNode }) {
  const spoken = inFormLanguage({ say, language });
  return spoken.lang ? <div {...spoken}>{children}</div> : children;
}
