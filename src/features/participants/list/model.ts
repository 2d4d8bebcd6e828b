import { asOne, pageNumber } from '@/features/accounts/model';

/** What the address of a cohort's people asks for. */
export type AskedPeople = { search: string; page: number };

type Given = Readonly<Record<string, string | string[] | undefined>>;

export const askedPeople = ({ search, page }: Given): AskedPeople => ({
  search: asOne(search).trim(),
  page: pageNumber(page),
});

export const perPage = 50;
