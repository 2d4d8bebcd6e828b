import type { ContactBy } from '@/features/accounts/model';
import type { Experience, LivedAs } from '@/features/applications/model';
import { hasWords } from '@/writing/plain';

export type Participant = {
  id: string;
  personId: string;
  name: string;
  email: string | null;
  phone: string | null;
  /** How they would rather be reached. */
  contactBy: ContactBy;
  experience: Experience;
  livedAs: LivedAs;
  organisation: string;
  /** Where they live or serve, such as a borough. */
  area: string;
  /** Who comes with them to support them, and needs a seat beside them; empty when nobody does. */
  supporter: string;
  withdrawn: boolean;
  /** Where they sit on the day that counts now, in the plan in use. */
  tableId: string | null;
  tableNumber: number | null;
};

export type NewParticipant = Pick<Participant, 'name' | 'email' | 'experience' | 'livedAs' | 'organisation'> &
  Partial<Pick<Participant, 'phone' | 'contactBy' | 'area' | 'supporter'>>;

/** Whether a name or address has the words that were searched for. */
export const fits = (
  participant: Pick<Participant, 'name' | 'email' | 'organisation'>,
  search: string,
): boolean =>
  hasWords([participant.name, participant.email ?? '', participant.organisation].join(' '), search);
