import { type Address, addresses } from '@/addresses';
import type { Preferences } from '@/features/accounts/preferences/model';
import type { ApplicationState } from '@/features/applications/model';
import { listed } from '@/writing/words';

/** A cohort as far as a person's page names it. */
export type InCohort = {
  id: string;
  slug: string;
  name: string;
  programmeId: string;
  commissionerId: string;
};

/** What somebody was or is, in one cohort that the viewer runs. */
export type Part = { cohort: Pick<InCohort, 'slug' | 'name'>; date: Date } & (
  | { kind: 'applied'; applicationId: string; state: ApplicationState }
  | { kind: 'participant'; participantId: string; withdrawn: boolean; tables: number[]; away: number[] }
  | { kind: 'coach'; tables: number[] }
  | { kind: 'contributor'; as: string; sessions: string[] }
  | { kind: 'assessor'; done: number; given: number }
  | { kind: 'facilitator' }
);

export type PersonInFull = {
  id: string;
  name: string;
  email: string | null;
  /** Further addresses, of records that were merged into this one. */
  otherAddresses: string[];
  phone: string | null;
  preferences: Preferences;
  /** Cohorts of theirs that the viewer runs. */
  cohorts: InCohort[];
  parts: Part[];
};

const appliedWords: Record<ApplicationState, string> = {
  begun: 'Began to apply',
  sent: 'Applied',
  withdrawn: 'Applied, and took it back',
  left_out: 'Applied, and was left out',
};

const tablesInWords = (tables: readonly number[]): string[] =>
  tables.length === 0 ? [] : [listed(tables.map((number) => `table ${number}`))];

const daysInWords = (days: readonly number[]): string[] =>
  days.length === 0 ? [] : [`away on ${listed(days.map((day) => `day ${day}`))}`];

/** What somebody was or is, in a few words, and where more of it stands. */
export function partInWords(part: Part, personId: string): { words: string; href: Address } {
  const here = addresses.cohort(part.cohort.slug);
  switch (part.kind) {
    case 'applied':
      return { words: appliedWords[part.state], href: here.applicant(part.applicationId) };
    case 'participant': {
      const took = part.withdrawn ? 'Took part, and left' : 'Takes part';
      const words = [took, ...tablesInWords(part.tables), ...daysInWords(part.away)].join(', ');
      return { words, href: here.participant(part.participantId) };
    }
    case 'coach':
      return {
        words: ['Table coach', ...tablesInWords(part.tables)].join(', '),
        href: here.teamMember(personId),
      };
    case 'contributor':
      return {
        words: [part.as, ...part.sessions.map((title) => `“${title}”`)].join(', '),
        href: here.teamMember(personId),
      };
    case 'assessor':
      return { words: `Assessor, ${part.done} of ${part.given} scored`, href: here.assessors };
    case 'facilitator':
      return { words: 'Facilitator', href: here.details };
  }
}

/** In which cohort somebody may need something, and as what. */
type PlaceOfNeeds = { cohortId: string; of: { participantId?: string; personId?: string } };

/** The places that they have in the two newest cohorts, for a look at what they need there: what is older is over. */
export function newestCohorts({ id, cohorts, parts }: PersonInFull): PlaceOfNeeds[] {
  const places = parts.flatMap((part): PlaceOfNeeds[] => {
    const cohort = cohorts.find(({ slug }) => slug === part.cohort.slug);
    if (!cohort) return [];
    if (part.kind === 'participant' && part.withdrawn) return [];
    if (part.kind === 'participant')
      return [{ cohortId: cohort.id, of: { participantId: part.participantId } }];
    return part.kind === 'coach' || part.kind === 'contributor'
      ? [{ cohortId: cohort.id, of: { personId: id } }]
      : [];
  });
  return places.slice(0, 2);
}

/** What was done just now, as the address says it. */
export function saidDone({ saved, said }: { saved: unknown; said: unknown }): string | null {
  if (saved === 'yes') return 'This is how they are called and reached from now on.';
  if (said === 'merged') return 'The two are one now.';
  return said === 'undone' ? 'The merge is undone. The two are apart again.' : null;
}
