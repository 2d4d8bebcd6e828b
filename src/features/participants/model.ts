import { hasWords } from '@/writing/plain';

export const experiences = ['new', 'some', 'experienced'] as const;
export type Experience = (typeof experiences)[number];
export const experienceWords: Record<Experience, string> = {
  new: 'New to the role',
  some: 'Some experience',
  experienced: 'Experienced',
};

export const lives = ['patient', 'carer', 'both'] as const;
export type LivedAs = (typeof lives)[number];
export const livedWords: Record<LivedAs, string> = {
  patient: 'Patient',
  carer: 'Carer',
  both: 'Patient and carer',
};

export const contacts = ['email', 'phone', 'post'] as const;
export type ContactBy = (typeof contacts)[number];
export const contactWords: Record<ContactBy, string> = {
  email: 'By email',
  phone: 'By phone',
  post: 'By post, or on paper',
};

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
