import { asOne, pageNumber } from '@/features/accounts/model';

/** Somebody who coached or contributed in an earlier cohort: as what, and in which one last. */
export type Helper = {
  personId: string;
  name: string;
  email: string | null;
  kind: 'coach' | 'contributor';
  /** What a contributor came as. */
  part: string | null;
  worksAt: string;
  last: string;
};

/** Who, and as what: somebody may have been both. */
export type HelperRef = Pick<Helper, 'personId' | 'kind'>;

/** What a box to tick sends. */
export const keyOf = ({ personId, kind }: HelperRef): string => `${kind}:${personId}`;

/** What somebody came as, in words. */
export const asInWords = ({ kind, part }: Pick<Helper, 'kind' | 'part'>): string =>
  kind === 'coach' ? 'Table coach' : (part ?? 'Contributor');

/** What the page's address asks for. */
export type AskedBefore = { search: string; page: number };

type Given = Readonly<Record<string, string | string[] | undefined>>;

export const askedBefore = ({ search, page }: Given): AskedBefore => ({
  search: asOne(search).trim(),
  page: pageNumber(page),
});

/** A page of those who helped before and aren't on this team. */
export type HelperPage = { helpers: Helper[]; total: number; page: number; pages: number };

export const perPage = 50;
