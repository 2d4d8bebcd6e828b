import type { Experience } from '@/features/participants/model';

export type Seated = { participantId: string; name: string; experience: Experience };

/** A group that sits at one table with its coach. */
export type Table = { id: string; number: number; places: number; coach: { personId: string; name: string } | null; seated: Seated[] };

/** A table as its coach sees it, of whichever cohort. */
export type OwnTable = Table & { cohortName: string };

/** What a table needs: the paper found groups of five or six with a coach to work best. */
export function troubleWith(table: Pick<Table, 'number' | 'coach' | 'seated'>): string[] {
  const size = table.seated.length;
  return [
    ...(table.coach ? [] : ['has no coach']),
    ...(size < 5 ? [`has ${size} ${size === 1 ? 'person' : 'people'}: five or six work best`] : []),
    ...(size > 6 ? [`has ${size} people: five or six work best`] : []),
  ];
}

/** Tables with a free seat, in words: "tables 2 and 5". */
export function roomAt(tables: readonly Pick<Table, 'number' | 'places' | 'seated'>[]): string {
  const numbers = tables.filter((table) => table.seated.length < table.places).map((table) => String(table.number));
  const last = numbers.pop();
  if (last === undefined) return 'no table';
  return numbers.length === 0 ? `table ${last}` : `tables ${numbers.join(', ')} and ${last}`;
}
