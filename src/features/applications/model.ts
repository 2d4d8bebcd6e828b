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

/** What became of an application: being written, in, taken back by whoever wrote it, or left out by staff. */
export const applicationStates = ['sent', 'begun', 'withdrawn', 'left_out'] as const;
export type ApplicationState = (typeof applicationStates)[number];
export const stateWords: Record<ApplicationState, string> = {
  begun: 'Being written',
  sent: 'In',
  withdrawn: 'Taken back',
  left_out: 'Left out',
};

/** To whoever wrote it, one that staff left out is one that is in: staff tell them why. */
export type WritersState = Exclude<ApplicationState, 'left_out'>;
export const writersState = (state: ApplicationState): WritersState =>
  state === 'left_out' ? 'sent' : state;

/** How an application came in: by its link, or keyed by staff from paper or on the phone. */
export const applyModes = ['link', 'paper', 'phone'] as const;
export type ApplyMode = (typeof applyModes)[number];
export const applyModeWords: Record<ApplyMode, string> = {
  link: 'by themselves',
  paper: 'on paper',
  phone: 'by phone',
};

/** How somebody would rather hear from us. */
export const ways = ['email', 'phone', 'text', 'post'] as const;
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
  /** Whoever they apply with. */
  pair: { id: string; name: string } | null;
  savedAt: Date;
  sentAt: Date | null;
};

/** How many applications there are, in one state or in all. */
export const totalOf = (counts: Record<ApplicationState, number>, state?: ApplicationState): number =>
  state ? counts[state] : applicationStates.reduce((sum, one) => sum + counts[one], 0);

/** Which part of the list an address asks for; what it can't mean is the whole from its beginning. */
export function listAsked({ state, page }: { state?: string; page?: string }): {
  state?: ApplicationState;
  page: number;
} {
  const number = Number(page);
  return {
    state: applicationStates.find((one) => one === state),
    page: Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1,
  };
}

/** Whether staff read more of it than who it is: what somebody writes is theirs until they send it, and what staff key they know. */
export const isReadable = ({ sentAt, mode }: Pick<ApplicationLine, 'sentAt' | 'mode'>): boolean =>
  sentAt !== null || mode !== 'link';

/** Whether staff go on with it for somebody. */
export const isKeyed = ({ state, mode }: Pick<ApplicationLine, 'state' | 'mode'>): boolean =>
  state === 'begun' && mode !== 'link';

/** What somebody says of themselves beside how to reach them, and what they answered. */
export type Said = SoFar &
  Pick<AboutApplicant, 'helpedBy' | 'experience' | 'livedAs' | 'roles' | 'organisation' | 'area'>;

/** An application as staff read it. `said`: null while it is its writer's alone. */
export type Application = ApplicationLine &
  Pick<AboutApplicant, 'address' | 'contactBy'> & { leftOutWhy: string; said: Said | null };
