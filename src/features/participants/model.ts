import type { ContactBy } from '@/features/accounts/model';
import type { Experience, LivedAs } from '@/features/applications/model';

export type Participant = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
  /** The name that they like to be called by; left out, or empty, where it is the one above. */
  knownAs?: string;
  /** How they would rather be reached. */
  contactBy: ContactBy;
  experience: Experience;
  livedAs: LivedAs;
  organisation: string;
  /** Where they live or serve, such as a borough. */
  area: string;
  /** Who comes with them to support them, and needs a seat beside them, by name; empty when nobody does. */
  supporter: string;
  /** What that person comes as, and when. */
  comes: Coming | null;
  withdrawn: boolean;
  /** Where they sit on the day that counts now, in the plan in use. */
  tableId: string | null;
  tableNumber: number | null;
};

/** What a supporter comes as. */
export const supporterParts = ['supporter', 'interpreter', 'personal_assistant'] as const;
export type SupporterPart = (typeof supporterParts)[number];
export const partWords: Record<SupporterPart, string> = {
  supporter: 'Supporter',
  interpreter: 'Interpreter',
  personal_assistant: 'Personal assistant',
};

/** How somebody's supporter comes. `days`: none are all of them. */
export type Coming = { id: string; part: SupporterPart; days: number[] };

/** Whether somebody comes with a supporter on a day. */
export const isSupportedOn = (
  { supporter, comes }: Pick<Participant, 'supporter' | 'comes'>,
  day: number,
): boolean => supporter !== '' && (!comes || comes.days.length === 0 || comes.days.includes(day));

export type NewParticipant = Pick<Participant, 'name' | 'email' | 'experience' | 'livedAs' | 'organisation'> &
  Partial<Pick<Participant, 'phone' | 'contactBy' | 'area' | 'supporter'>>;

/** A page of a cohort's participants. `total`: of those who fit; `all`: of everybody there ever was; `active`: without who withdrew. */
export type ParticipantPage = {
  participants: Participant[];
  total: number;
  page: number;
  pages: number;
  all: number;
  active: number;
};

/** What is kept of somebody's place in a cohort, not of the person. */
export const placeOf = ({
  experience,
  livedAs,
  organisation,
  area,
}: Omit<NewParticipant, 'name' | 'email'>) => ({
  experience,
  livedAs,
  organisation,
  area,
});

/** What is kept of a person who is new here, wherever they come. */
export const knownOf = ({
  name,
  phone,
  contactBy,
}: Pick<NewParticipant, 'name' | 'phone' | 'contactBy'>) => ({
  name,
  phone,
  ...(contactBy && { contactBy }),
});
