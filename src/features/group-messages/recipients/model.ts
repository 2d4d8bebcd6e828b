import type { ContactBy } from '@/features/accounts/model';
import type { Experience } from '@/features/applications/model';
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

export const applicantStates = ['begun', 'sent'] as const;
export type ApplicantState = (typeof applicantStates)[number];
export const applicantStateWords: Record<ApplicantState, string> = {
  begun: 'who began and have not sent theirs',
  sent: 'whose application is in',
};

/** A list as it was asked for. What doesn't narrow it is null. `people`: these alone. */
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

/** How what goes to somebody has to look. */
export type Format = 'standard' | 'large_print' | 'easy_read' | 'plain_text';
export const formatWords: Record<Format, string> = {
  standard: '',
  large_print: 'Large print',
  easy_read: 'Easy Read',
  plain_text: 'Plain text',
};

/** Somebody on a list. `key`: who they are, whether a person or no more than an application. */
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
  noContact: boolean;
  adverts: boolean;
  values: Values;
};

/** How a message reaches somebody: by mail, or by somebody's hand. */
export function howReached({
  contactBy,
  email,
  phone,
  format,
}: Pick<Recipient, 'contactBy' | 'email' | 'phone' | 'format'>): { byMail: boolean; words: string } {
  const by = (words: string) => ({ byMail: false, words });
  if (format === 'easy_read') return by('By hand: Easy Read has to be made for them');
  if (contactBy === 'email' && email) return { byMail: true, words: 'Email' };
  if (contactBy === 'phone' && phone) return by(`By phone: ${phone}`);
  if (contactBy === 'text' && phone) return by(`By text message: ${phone}`);
  return by('By post, printed');
}

/** Why somebody on the list gets nothing; null when they do. */
export function whyLeftOut(
  { noContact, adverts }: Pick<Recipient, 'noContact' | 'adverts'>,
  purpose: Purpose,
): string | null {
  if (noContact) return 'Asked not to be contacted';
  return purpose === 'advert' && !adverts ? 'Has not agreed to adverts' : null;
}

/** What changed between the list that was looked at and the list as it is now, by key. */
export function listChange(
  listed: readonly string[],
  now: readonly string[],
): { came: string[]; left: string[] } {
  const [before, after] = [new Set(listed), new Set(now)];
  return { came: now.filter((key) => !before.has(key)), left: listed.filter((key) => !after.has(key)) };
}
