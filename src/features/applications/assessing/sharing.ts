import { plain } from '@/writing/plain';
import { assessorsEach } from './model';

/** An application, who has it to score, and who had it and passed it on. */
export type ToShare = { id: string; with: readonly string[]; never: readonly string[] };
export type Given = { applicationId: string; personId: string };

/**
 * Gives each application as many assessors as it needs, to whoever has fewest to do, and never twice to one or back to
 * somebody who passed it on. `short`: those for which nobody is left.
 */
export function shareOut(
  applications: readonly ToShare[],
  assessors: readonly string[],
): { given: Given[]; short: string[] } {
  const load = new Map(assessors.map((id) => [id, 0]));
  const add = (id: string) => load.set(id, (load.get(id) ?? 0) + 1);
  for (const one of applications) one.with.filter((id) => load.has(id)).forEach(add);
  const given: Given[] = [];
  const short: string[] = [];
  for (const { id: applicationId, with: has, never } of applications) {
    const out = new Set([...has, ...never]);
    for (let missing = assessorsEach - has.length; missing > 0; missing -= 1) {
      const personId = leastOf(
        assessors.filter((id) => !out.has(id)),
        load,
      );
      if (personId === undefined) {
        short.push(applicationId);
        break;
      }
      out.add(personId);
      add(personId);
      given.push({ applicationId, personId });
    }
  }
  return { given, short };
}

const leastOf = (free: readonly string[], load: ReadonlyMap<string, number>): string | undefined =>
  free.toSorted((one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0))[0];

type Reached = { name: string; email: string | null; phone: string | null };

/** Whether an applicant may be an assessor, or share an address or a telephone with one. */
export const isClose = (
  { personId, person }: { personId: string; person: Reached },
  applicant: Reached & { personId: string | null },
): boolean =>
  applicant.personId === personId ||
  plain(applicant.name) === plain(person.name) ||
  (person.email !== null && applicant.email?.toLowerCase() === person.email.toLowerCase()) ||
  (digitsOf(person.phone) !== '' && digitsOf(applicant.phone) === digitsOf(person.phone));

/** The last nine digits: a number is written with a country before it or without. */
const digitsOf = (phone: string | null): string => (phone ?? '').replace(/\D/g, '').slice(-9);
