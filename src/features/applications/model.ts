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

/** A name as it is compared: without accents, capitals, and spaces too many. */
export const foldedName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
