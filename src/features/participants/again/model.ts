/** Why somebody can't be added to a team from a list. */
type CantAdd = 'here' | 'takes part' | 'no contact' | 'no address';

/** Somebody who coached or contributed in an earlier cohort: as what, and in which one last. */
export type Helper = {
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
  kind: 'coach' | 'contributor';
  /** What a contributor came as. */
  part: string | null;
  worksAt: string;
  last: string;
  cant: CantAdd | null;
};

/** Who, and as what: somebody may have been both. */
export type HelperRef = Pick<Helper, 'personId' | 'kind'>;

/** What a box to tick sends. */
export const keyOf = ({ personId, kind }: HelperRef): string => `${kind}:${personId}`;

/** What somebody came as, in words. */
export const asInWords = ({ kind, part }: Pick<Helper, 'kind' | 'part'>): string =>
  kind === 'coach' ? 'Table coach' : (part ?? 'Contributor');

const ring = ({ phone }: Pick<Helper, 'phone'>): string => (phone ? ` Ring ${phone}.` : '');

/** Why somebody can't be added, and what to do instead; null where they can. */
export function whyNot(helper: Pick<Helper, 'cant' | 'phone' | 'kind'>): string | null {
  switch (helper.cant) {
    case null:
      return null;
    case 'here':
      return 'On this team already';
    case 'takes part':
      return `Takes part in this cohort, and can’t be its ${helper.kind === 'coach' ? 'coach' : 'contributor'} as well`;
    case 'no contact':
      return `Asked not to be contacted: no mail goes to them.${ring(helper)}`;
    case 'no address':
      return `No email address.${ring(helper)}`;
  }
}

/** A page of those who helped before. */
export type HelperPage = { helpers: Helper[]; total: number; page: number; pages: number };

/** At most as many are added by one press: each of them is told by mail. */
export const mostAtOnce = 500;
