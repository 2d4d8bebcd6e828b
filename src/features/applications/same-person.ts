import { plain } from '@/writing/plain';
import type { ApplicationLine } from './model';

/** What is known of somebody who applies. */
export type Known = Pick<
  ApplicationLine,
  'id' | 'reference' | 'name' | 'email' | 'phone' | 'organisation' | 'area' | 'state'
>;

/**
 * What two applications share that may be one person's: the same name but for case, accents and signs, and the same
 * address, number, or place. One that was taken back or left out is settled.
 */
function marksOf({ name, email, phone, organisation, area, state }: Known): string[] {
  const named = plain(name);
  if (named === '' || state === 'withdrawn' || state === 'left_out') return [];
  const place = [plain(organisation), plain(area)];
  const known = [
    ['email', email ?? ''],
    ['phone', digits(phone)],
    ['place', place.includes('') ? '' : place.join('\n')],
  ];
  return known.flatMap(([what, value]) => (value ? [[named, what, value].join('\n')] : []));
}

/** Applications that may be the same person's as `one`. Proposed to staff and never merged by itself: two people may share all of that. */
export function likelySame(one: Known, all: readonly Known[]): Known[] {
  const marks = new Set(marksOf(one));
  return all.filter((other) => other.id !== one.id && marksOf(other).some((mark) => marks.has(mark)));
}

/** The ids of all that may be there twice. */
export function twiceIn(all: readonly Known[]): Set<string> {
  const marked = all.map((one) => ({ id: one.id, marks: marksOf(one) }));
  const counts = new Map<string, number>();
  for (const mark of marked.flatMap(({ marks }) => marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const isShared = (mark: string) => (counts.get(mark) ?? 0) > 1;
  return new Set(marked.filter(({ marks }) => marks.some(isShared)).map(({ id }) => id));
}

/** A number as it is dialled in the country: +44 20 and 020 are one. */
const digits = (phone: string | null): string =>
  (phone ?? '')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)44/, '0');
