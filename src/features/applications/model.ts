import type { SoFar } from '@/features/forms/answering/model';

/** How long somebody has been a lay partner. */
export const experiences = ['new', 'some', 'experienced'] as const;
export type Experience = (typeof experiences)[number];
export const experienceWords: Record<Experience, string> = {
  new: 'New to the role',
  some: 'Some experience',
  experienced: 'Experienced',
};

/** Whether somebody speaks as a patient, a carer, or both. */
export const lives = ['patient', 'carer', 'both'] as const;
export type LivedAs = (typeof lives)[number];
export const livedWords: Record<LivedAs, string> = {
  patient: 'Patient',
  carer: 'Carer',
  both: 'Patient and carer',
};

/** What became of an application: being written, in, or taken back by whoever wrote it. */
export type ApplicationState = 'begun' | 'sent' | 'withdrawn';
export const stateWords: Record<ApplicationState, string> = {
  begun: 'Being written',
  sent: 'In',
  withdrawn: 'Taken back',
};

/** How an application came in: by its link, or keyed by staff from paper or on the phone. */
export const applyModes = ['link', 'paper', 'phone'] as const;
export type ApplyMode = (typeof applyModes)[number];
export const applyModeWords: Record<ApplyMode, string> = {
  link: 'by themselves',
  paper: 'on paper',
  phone: 'by phone',
};

/** How somebody would rather hear from us. */
export const ways = ['email', 'phone', 'post'] as const;
export type Way = (typeof ways)[number];

/** Who applies, and what they say of themselves beside the form. */
export type AboutApplicant = {
  name: string;
  email: string | null;
  phone: string | null;
  address: string;
  contactBy: Way;
  helpedBy: string;
  experience: Experience | null;
  livedAs: LivedAs | null;
  roles: string;
  organisation: string;
  area: string;
};

/** An application as staff see it in a list. */
export type ApplicationLine = Pick<AboutApplicant, 'name' | 'email' | 'phone' | 'organisation' | 'area'> & {
  id: string;
  reference: string;
  state: ApplicationState;
  mode: ApplyMode;
  late: boolean;
  pairId: string | null;
  savedAt: Date;
  sentAt: Date | null;
};

/** How many applications are in each state. */
export const countsOf = (
  lines: readonly Pick<ApplicationLine, 'state'>[],
): Record<ApplicationState, number> => ({
  begun: lines.filter(({ state }) => state === 'begun').length,
  sent: lines.filter(({ state }) => state === 'sent').length,
  withdrawn: lines.filter(({ state }) => state === 'withdrawn').length,
});

/** Whoever they apply with; null where nobody. */
export const pairedWith = <Line extends Pick<ApplicationLine, 'id' | 'pairId'>>(
  one: Pick<ApplicationLine, 'id' | 'pairId'>,
  lines: readonly Line[],
): Line | null =>
  (one.pairId && lines.find(({ id, pairId }) => id !== one.id && pairId === one.pairId)) || null;

/** An application as staff read it. `link`: with which they go on with one that they key for somebody. */
export type Application = ApplicationLine & AboutApplicant & SoFar & { link: string | null };
