import { plain } from '@/writing/plain';
import type { Known } from './model';

/** Somebody who may be the same person, with what the two share. */
export type Likely = Pick<Known, 'id' | 'name' | 'email' | 'phone'> & { where: string[]; shares: string[] };

type Compared = Pick<Known, 'id' | 'name' | 'email' | 'phone'> & {
  places: readonly { organisation: string; area: string }[];
  cohorts: readonly string[];
};

/** A number as it is dialled in the country: +44 20 and 020 are one. */
const digits = (phone: string | null): string =>
  (phone ?? '')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)44/, '0');

/** What two people of one name share besides it. */
function sharedBy(one: Compared, other: Compared): string[] {
  const placesOf = ({ places }: Compared) =>
    places
      .filter(({ organisation, area }) => organisation && area)
      .map(({ organisation, area }) => `${plain(organisation)}\n${plain(area)}`);
  const mine = new Set(placesOf(one));
  return [
    ...(digits(one.phone) !== '' && digits(one.phone) === digits(other.phone) ? ['the phone number'] : []),
    ...(placesOf(other).some((place) => mine.has(place)) ? ['where they are a lay partner'] : []),
  ];
}

/**
 * Who may be the same person as `one`, or is called what was searched for; who shares most comes first. Proposed and never
 * merged by itself: two people may share a name, a phone and a house.
 */
export function likelySame(one: Compared, all: readonly Compared[], search: string): Likely[] {
  const named = plain(one.name);
  const wanted = plain(search);
  return all
    .filter(({ id }) => id !== one.id)
    .filter(({ name, email }) =>
      wanted ? plain(`${name} ${email ?? ''}`).includes(wanted) : plain(name) === named,
    )
    .map((other) => ({
      id: other.id,
      name: other.name,
      email: other.email,
      phone: other.phone,
      where: [...new Set(other.cohorts)],
      shares: [...(plain(other.name) === named ? ['the name'] : []), ...sharedBy(one, other)],
    }))
    .toSorted((a, b) => b.shares.length - a.shares.length || a.name.localeCompare(b.name, 'en'))
    .slice(0, 20);
}
