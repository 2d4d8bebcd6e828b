import { english } from './english';
import type { Language } from './known';

/** All that the interface says to those who answer, in one language. */
export type Catalogue = Record<keyof typeof english, string>;

export const catalogues: Record<Language, Catalogue> = { en: english };
