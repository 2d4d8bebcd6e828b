import { bare } from '@/sheets/sheet';

export type Somebody = { name: string; email: string | null };

/** Why somebody may be on the list or in the cohort already. `sure`: by their address. */
export type Same = { sure: boolean; message: string };

/**
 * Compares people with those of the cohort, and with each who came before on the list: by their addresses, or by their
 * names where one of the two has no address.
 */
export function sameAs(inCohort: readonly Somebody[]): (somebody: Somebody, line: number) => Same | null {
  const addresses = new Map<string, number | null>();
  const names = new Map<string, { line: number | null; email: string | null }[]>();
  const note = ({ name, email }: Somebody, line: number | null) => {
    if (email) addresses.set(email, line);
    names.set(bare(name), [...(names.get(bare(name)) ?? []), { line, email }]);
  };
  for (const somebody of inCohort) note(somebody, null);
  return (somebody, line) => {
    const { name, email } = somebody;
    const at = email ? addresses.get(email) : undefined;
    const namesake = (names.get(bare(name)) ?? []).find((other) => !other.email || !email);
    note(somebody, line);
    if (email && at !== undefined)
      return {
        sure: true,
        message: at === null ? `${email} is in the cohort already.` : `${email} stands on line ${at}, too.`,
      };
    if (!namesake) return null;
    const where =
      namesake.line === null ? 'is in the cohort already' : `stands on line ${namesake.line}, too`;
    const address = namesake.email === null ? 'without an address' : 'and this row has no address';
    return { sure: false, message: `${name} ${where}, ${address}.` };
  };
}
