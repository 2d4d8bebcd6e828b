import type { Format } from '@/features/accounts/preferences/model';
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

/** As the queue calls it. */
export const groupMessageKind = 'group-message';

export type Purpose = 'service' | 'advert';
export const purposeWords: Record<Purpose, string> = {
  service: 'About what they are part of already',
  advert: 'An advert, such as for a next course',
};

/** How what goes to somebody has to look, in few words. */
export const formatWords: Record<Format, string> = {
  standard: '',
  large_print: 'Large print',
  easy_read: 'Easy Read',
  plain_text: 'Plain text',
};

/**
 * Somebody on a list. `key`: who they are, whether a person or no more than an application. `heldBy`: the person whose
 * application it is, where there is one. `route`: how it would go to them, whether or not they may be written to.
 */
export type Recipient = Reach & {
  key: string;
  personId: string | null;
  applicationId: string | null;
  heldBy: string | null;
  name: string;
  language: string;
  route: Route;
  values: Values;
};

/** Whether it goes by itself; else by somebody's hand. */
export const goesByItself = ({ route }: Pick<Recipient, 'route'>): boolean => route.is !== 'by_hand';

const ways: Record<Channel, string> = {
  email: 'By email',
  phone: 'By phone',
  text: 'By text message',
  post: 'By post, printed',
};

/** How a message reaches somebody, in words. */
export function howReached({ route, phone }: Pick<Recipient, 'route' | 'phone'>): string {
  if (route.is === 'send') return { email: 'Email', text: 'Text message', post: 'Letter' }[route.way];
  if (route.is !== 'by_hand') return 'Email';
  const call = (route.way === 'phone' || route.way === 'text') && phone ? `: ${phone}` : '';
  return route.way === null ? `By hand. ${route.why}` : `By hand. ${ways[route.way]}${call}. ${route.why}`;
}

/** Why somebody on the list gets nothing; null when they do. */
export const whyLeftOut = (
  person: Pick<Recipient, 'noContact' | 'adverts'>,
  purpose: Purpose,
): string | null => blockOn(purpose, person);

/** What changed between the list that was looked at and the list as it is now, by key. */
export function listChange(
  listed: readonly string[],
  now: readonly string[],
): { came: string[]; left: string[] } {
  const [before, after] = [new Set(listed), new Set(now)];
  return { came: now.filter((key) => !before.has(key)), left: listed.filter((key) => !after.has(key)) };
}
