import { plain } from '@/writing/plain';
import type { ApplicationLine } from './model';

type Known = Pick<ApplicationLine, 'id' | 'name' | 'email' | 'phone' | 'organisation' | 'area' | 'state'>;

/**
 * Applications that may be one person's: the same name but for case, accents and signs, and the same address, number, or
 * place. Proposed to staff and never merged by itself: two people may share all of that.
 */
export function likelySame<One extends Known>(one: Known, all: readonly One[]): One[] {
  const name = plain(one.name);
  if (name === '' || one.state === 'withdrawn') return [];
  return all.filter(
    (other) =>
      other.id !== one.id && other.state !== 'withdrawn' && plain(other.name) === name && shares(one, other),
  );
}

const shares = (one: Known, other: Known): boolean =>
  isSame(one.email, other.email) ||
  isSame(digits(one.phone), digits(other.phone)) ||
  (isSame(plain(one.organisation), plain(other.organisation)) && isSame(plain(one.area), plain(other.area)));

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && one !== '' && one === other;

/** A number as it is dialled in the country: +44 20 and 020 are one. */
const digits = (phone: string | null): string =>
  (phone ?? '')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)44/, '0');
