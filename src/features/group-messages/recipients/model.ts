import type { ContactBy } from '@/features/accounts/model';
import { type Format, formatWords } from '@/features/accounts/preferences/model';
import type { Experience } from '@/features/applications/model';
import { type Consent, mayGo } from '@/features/messages/model';
import type { Fields, Values } from '@/features/messages/templates/model';
import { fieldsAtTables, fieldsOfAll, fieldsOfParticipants } from '@/features/messages/templates/kinds';

/** To whom a message can go. */
export const audiences = ['participants', 'waiting', 'applicants', 'coaches', 'contributors'] as const;
export type Audience = (typeof audiences)[number];
export const audienceWords: Record<Audience, string> = {
  participants: 'Participants',
  waiting: 'Waiting list',
  applicants: 'Applicants',
  coaches: 'Table coaches',
  contributors: 'Contributors',
};

/** How far an application is, by what was sent: a decision that nobody has heard of is none yet. */
export const applicantStates = ['begun', 'undecided', 'offered', 'waiting', 'declined'] as const;
export type ApplicantState = (typeof applicantStates)[number];
export const applicantStateWords: Record<ApplicantState, string> = {
  begun: 'who began and have not sent theirs',
  undecided: 'whose application is in and not decided about',
  offered: 'who have an offer to answer',
  waiting: 'who are on the waiting list',
  declined: 'who were declined',
};

/** A list as it was asked for. What doesn't narrow it is null. `people`: these alone, by the ids of people, or of applications where it is to those. */
export type List = {
  to: Audience;
  state: ApplicantState | null;
  table: number | null;
  experience: Experience | null;
  /** The key of a stage whose form they haven't returned. */
  notAnswered: string | null;
  people: string[] | null;
};

/** What a list's messages can be filled in with. */
export function fieldsFor({ to }: Pick<List, 'to'>): Fields {
  if (to === 'participants') return fieldsOfParticipants;
  return to === 'coaches' ? fieldsAtTables : fieldsOfAll;
}

export type Purpose = 'service' | 'advert';
export const purposeWords: Record<Purpose, string> = {
  service: 'About what they are part of already',
  advert: 'An advert, such as for a next course',
};

/** What the mail is called in which such a message goes: by it what somebody agreed to is looked up when it is handed over. */
export const mailKinds: Record<Purpose, string> = { service: 'group-message', advert: 'advert' };

/** The format that somebody asked for; empty where it is as it comes. */
export const formatSaid = (format: Format): string => (format === 'standard' ? '' : formatWords[format]);

/** Somebody on a list. `key`: who they are there, a person or an application, which may be of a person that is known. */
export type Recipient = {
  key: string;
  personId: string | null;
  applicationId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  address: string;
  contactBy: ContactBy;
  format: Format;
  language: string;
  /** What they said of being written to; null of somebody who is no person here yet. */
  consent: Consent | null;
  values: Values;
};

/** How a message reaches somebody: by mail, or by somebody's hand. */
export function howReached({
  contactBy,
  email,
  phone,
  format,
}: Pick<Recipient, 'contactBy' | 'email' | 'phone' | 'format'>): {
  byMail: boolean;
  isPost: boolean;
  words: string;
} {
  const by = (words: string, isPost = false) => ({ byMail: false, isPost, words });
  if (format === 'easy_read') return by('By hand: Easy Read has to be made for them');
  if (contactBy === 'email' && email) return { byMail: true, isPost: false, words: 'Email' };
  if (contactBy === 'phone' && phone) return by(`By phone: ${phone}`);
  if (contactBy === 'text' && phone) return by(`By text message: ${phone}`);
  return by('By post, printed', true);
}

/** Why somebody on the list gets nothing; null when they do. It is decided where mail is handed over, and said here. */
export function whyLeftOut({ consent }: Pick<Recipient, 'consent'>, purpose: Purpose): string | null {
  if (mayGo(mailKinds[purpose], consent)) return null;
  return consent?.noContactSince ? 'Asked not to be contacted' : 'Has not agreed to adverts';
}

/** What somebody is known by, who may have applied twice: as a person, or by address and name. */
const sameAs = ({ key, personId, email, name }: Pick<Recipient, 'key' | 'personId' | 'email' | 'name'>) =>
  personId ?? (email ? `${email} ${name.trim().toLowerCase()}` : key);

/** Everybody once, in the order in which they stand. */
export function eachOnce<R extends Pick<Recipient, 'key' | 'personId' | 'email' | 'name'>>(
  all: readonly R[],
): R[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(sameAs(one)) && seen.add(sameAs(one)));
}

/** What changed between the list that was looked at and the list as it is now, by key. */
export function listChange(
  listed: readonly string[],
  now: readonly string[],
): { came: string[]; left: string[] } {
  const [before, after] = [new Set(listed), new Set(now)];
  return { came: now.filter((key) => !before.has(key)), left: listed.filter((key) => !after.has(key)) };
}
