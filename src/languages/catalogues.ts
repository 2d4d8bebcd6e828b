import { arabic } from './arabic';
import { bengali } from './bengali';
import { english } from './english';
import type { Language } from './known';
import { polish } from './polish';
import { urdu } from './urdu';
import { welsh } from './welsh';

/** All that the interface says to those who answer, in one language. */
export type Catalogue = Record<keyof typeof english, string>;

export const catalogues: Record<Language, Catalogue> = {
  en: english,
  cy: welsh,
  ar: arabic,
  bn: bengali,
  pl: polish,
  ur: urdu,
};
