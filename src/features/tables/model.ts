import type { Feature } from '@/features/needs/table-features';
import type { Experience } from '@/features/applications/model';
import { counted, listed, plural } from '@/writing/words';

/** `supporter`: who comes with them and has the seat beside them; empty when nobody does. */
export type Seated = {
  participantId: string;
  /** What they are called, and how that is said where they told. */
  name: string;
  saidAs?: string;
  experience: Experience;
  supporter: string;
};

/** A group that sits at one table with its coach. `seated`: on the day that counts now, in the plan in use. */
export type Table = {
  id: string;
  number: number;
  places: number;
  features: Feature[];
  coach: { personId: string; name: string } | null;
  seated: Seated[];
};

/** A table as its coach sees it, of whichever cohort. */
export type OwnTable = Table & {
  cohortId: string;
  cohortName: string;
  cohortSlug: string;
  venue: string;
  days: readonly OwnDay[];
};

/** A day of it. `begins`: its first session; null while none is planned. */
export type OwnDay = { number: number; date: string; begins: Date | null };

/** What a table needs: the paper found groups of five or six with a coach to work best. `smaller`: somebody let it have fewer. */
export function troubleWith(table: Pick<Table, 'number' | 'coach' | 'seated'>, smaller = false): string[] {
  const size = table.seated.reduce((sum, { supporter }) => sum + (supporter === '' ? 1 : 2), 0);
  return [
    ...(table.coach ? [] : ['has no coach']),
    ...(size > 0 && size < 5 && !smaller
      ? [`has ${counted(size, 'person', 'people')}: five or six work best`]
      : []),
    ...(size > 6 ? [`has ${size} people: five or six work best`] : []),
  ];
}

/** Some tables in words: "tables 2 and 5". */
export function tablesInWords(tables: readonly Pick<Table, 'number'>[]): string {
  if (tables.length === 0) return 'no table';
  return `${plural(tables.length, 'table', 'tables')} ${listed(tables.map(({ number }) => String(number)))}`;
}
