import { type Format, formatWords } from '@/features/accounts/preferences/model';
import type { Experience } from '@/features/applications/model';
import { blockOn, type Channel, type Reach, type Route } from '@/features/messages/route';
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

/** What the mail is called in which such a message goes. */
export const mailKinds: Record<Purpose, string> = { service: 'group-message', advert: 'advert' };

/** The format that somebody asked for; empty where it is as it comes. */
export const formatSaid = (format: Format): string => (format === 'standard' ? '' : formatWords[format]);

/**
 * Somebody on a list. `key`: who they are there, a person or an application, which may be of a person that is known. `route`:
 * how it would go to them, whether or not they may be written to.
 */
export type Recipient = Reach & {
  key: string;
  personId: string | null;
  applicationId: string | null;
  name: string;
  language: string;
  route: Route;
  values: Values;
};

/** Whether it goes by itself; else by somebody's hand. */
export const goesByItself = ({ route }: Pick<Recipient, 'route'>): boolean => route.is !== 'by_hand';

/** Whether somebody prints it and posts it. */
export const isPost = ({ route }: Pick<Recipient, 'route'>): boolean =>
  route.is === 'by_hand' && route.way === 'post';

const sentBy = { email: 'Email', text: 'Text message', post: 'Letter' } as const;
const handedBy: Record<Channel, string> = {
  email: 'By hand',
  phone: 'By phone',
  text: 'By text message',
  post: 'By post, printed',
};

/** How a message reaches somebody, in words. */
export function howReached({ route, phone }: Pick<Recipient, 'route' | 'phone'>): string {
  if (route.is === 'send') return sentBy[route.way];
  if (route.is !== 'by_hand') return 'Email';
  const call = (route.way === 'phone' || route.way === 'text') && phone ? `: ${phone}` : '';
  return `${handedBy[route.way ?? 'email']}${call}. ${route.why}`;
}

/** Why somebody on the list gets nothing; null when they do. The same is asked where it is handed over. */
export const whyLeftOut = (
  person: Pick<Recipient, 'noContact' | 'adverts'>,
  purpose: Purpose,
): string | null => blockOn(purpose, person);

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
