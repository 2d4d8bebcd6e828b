import { tellingApart } from '@/writing/names';
import { asOne, type ContactBy, contacts, contactWords, pageNumber } from '@/features/accounts/model';
import { type Experience, experiences } from '@/features/applications/model';

/** What somebody was in a cohort. Who applied and got a place is there as both. */
export const partKinds = ['participant', 'coach', 'contributor', 'applied'] as const;
export type PartKind = (typeof partKinds)[number];
export const partWords: Record<PartKind, string> = {
  participant: 'Took part',
  coach: 'Coached a table',
  contributor: 'Contributed',
  applied: 'Applied',
};

/** What somebody was in one cohort. `id`: of the participant or the application; of a coach or contributor there is none. */
export type Part = {
  kind: PartKind;
  id: string | null;
  cohort: { id: string; slug: string; name: string };
  /** What a contributor came as. */
  as: string | null;
  /** Where they work or volunteer, and where they live or serve. */
  organisation: string;
  area: string;
  experience: Experience | null;
  withdrew: boolean;
};

/** Somebody in the list, with what they were in the cohorts that the viewer runs, the newest first. */
export type PersonLine = {
  id: string;
  name: string;
  /** The name they like to be called by; empty when it is the one above. */
  knownAs: string;
  email: string | null;
  phone: string | null;
  contactBy: ContactBy;
  /** They asked not to be contacted. */
  noContact: boolean;
  parts: readonly Part[];
};

export const withdrawals = ['left', 'stayed'] as const;
export type Withdrawal = (typeof withdrawals)[number];
export const withdrawalWords: Record<Withdrawal, string> = { left: 'Withdrew', stayed: 'Did not withdraw' };

export const sorts = ['name', 'latest'] as const;
export type Sort = (typeof sorts)[number];

/** What the list's address asks for. Empty: all of them. All but the words looks for one part that fits the whole of it. */
export type Asked = {
  search: string;
  /** By the last part of its address. */
  cohort: string;
  part: PartKind | '';
  experience: Experience | '';
  contact: ContactBy | '';
  withdrew: Withdrawal | '';
  sort: Sort;
  page: number;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const oneOf = <T extends string>(all: readonly T[], given: string): T | '' =>
  all.find((one) => one === given) ?? '';

/** What an address asks for; what makes no sense in it asks for nothing. */
export function askedOf(given: Given): Asked {
  return {
    search: asOne(given.search).trim(),
    cohort: asOne(given.cohort),
    part: oneOf(partKinds, asOne(given.part)),
    experience: oneOf(experiences, asOne(given.experience)),
    contact: oneOf(contacts, asOne(given.contact)),
    withdrew: oneOf(withdrawals, asOne(given.withdrew)),
    sort: oneOf(sorts, asOne(given.sort)) || 'name',
    page: pageNumber(given.page),
  };
}

/** The same from what stands after an address' question mark. */
export const askedIn = (query: string): Asked => askedOf(Object.fromEntries(new URLSearchParams(query)));

/** What an address says to ask for this: nothing that goes without saying. */
export function saidOf({ sort, page, ...filter }: Asked): Record<string, string> {
  const said = Object.entries({
    ...filter,
    sort: sort === 'name' ? '' : sort,
    page: page > 1 ? `${page}` : '',
  });
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

/** As it stands after the question mark, without the page: what is chosen or kept is the whole list. */
export const queryOf = (asked: Asked): string =>
  new URLSearchParams(saidOf({ ...asked, page: 1 })).toString();

/** Whether it asks for less than everybody. */
export const isNarrowed = ({ sort: _sort, page: _page, ...filter }: Asked): boolean =>
  Object.values(filter).some((value) => value !== '');

/** Where somebody works, lives or serves: the newest place known of them. */
export function placeOf({ parts }: Pick<PersonLine, 'parts'>): string {
  const known = parts.find(({ organisation, area }) => organisation !== '' || area !== '');
  return known ? [known.organisation, known.area].filter((place) => place !== '').join(', ') : '';
}

/**
 * What each of these people is called where two must not be taken for one: a namesake by their place, their last cohort, their
 * address or number, or else by a figure.
 */
export function toldApart(lines: readonly PersonLine[]): Map<string, string> {
  const apart = tellingApart(lines, (line) => [
    placeOf(line),
    line.parts[0]?.cohort.name ?? null,
    line.email,
    line.phone,
  ]);
  return new Map(apart.map(({ id, name }) => [id, name]));
}

/** What somebody was in one cohort, in words, with the cohort. */
export const partAndCohort = ({ kind, as, cohort, withdrew }: Part): string =>
  [as ?? partWords[kind], cohort.name, ...(withdrew ? ['withdrew'] : [])].join(' · ');

/** How the one to reach is reached, in words: as they would rather be, or what there is instead of it. */
export function contactOf({ contactBy, email, phone, noContact }: PersonLine): string {
  if (noContact) return 'Asked not to be contacted';
  if (contactBy === 'post') return contactWords.post;
  const [first, other] = contactBy === 'email' ? [email, phone] : [phone, email];
  if (first) return contactBy === 'text' ? `${contactWords.text}: ${first}` : first;
  if (!other) return 'No address or number';
  return contactBy === 'email'
    ? `No email address (${other})`
    : `${contactWords[contactBy]}: no number (${other})`;
}

/** A page of the list. `mark`: stands for exactly these people, whatever the page; `total`: how many they are. */
export type PeoplePage = {
  lines: PersonLine[];
  total: number;
  mark: string;
  page: number;
  pages: number;
  cohorts: readonly { slug: string; name: string }[];
};

/** What somebody asked for before, by the name that they gave it. `asked`: as it stands in the address. */
export type KeptFilter = { id: string; name: string; asked: string };

/** More than these would be a list to search in itself. */
export const mostFilters = 20;
