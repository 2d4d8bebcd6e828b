import type { Fields } from './model';

const name = { says: 'What they are called', example: 'Ana Silva' } as const;
const course = { says: 'What the cohort is called', example: 'London 2018' } as const;
const days = {
  says: 'The days, in a sentence',
  example: 'The days are: Thursday 23 November 2017; Friday 24 November 2017.',
  block: true,
} as const;
const where = {
  says: 'Where it is, in a sentence',
  example: 'Where: Friars Hall, London',
  block: true,
} as const;
const ask = {
  says: 'Whom to ask, in a sentence',
  example: 'Questions? Ask Maya Okonkwo.',
  block: true,
} as const;
const until = {
  says: 'Until when to answer, in a sentence',
  example: 'We keep the place for you until Friday 1 December 2017, 17:00.',
  block: true,
} as const;
const answerLink = {
  says: 'Their own link to say yes or no',
  example: 'https://roundtable.example/offer/their-own-link',
  required: true,
} as const;

/** What a message to many can be filled in with, whoever they are. */
export const fieldsOfAll = {
  name,
  programme: { says: 'What the programme is called', example: 'The Effective Lay Partner' },
  course,
  venue: { says: 'Where it is', example: 'Friars Hall, London' },
  when: {
    says: 'Each day and its times',
    example: 'Day 1: Thursday 23 November 2017, 9:30 to 16:30\nDay 2: Friday 24 November 2017, 9:30 to 16:30',
    block: true,
  },
  ask,
} as const;
/** The same where they sit at a table. */
export const fieldsAtTables = {
  ...fieldsOfAll,
  table: { says: 'Their table', example: 'table 3' },
} as const;
/** The same for those who take part. */
export const fieldsOfParticipants = {
  ...fieldsAtTables,
  coach: { says: 'Their table coach', example: 'Dr Lee' },
  arranged: {
    says: 'What is arranged for them, and for them alone',
    example: 'This is arranged for you:\n– A taxi at 9:00 and at 17:00.',
    block: true,
  },
} as const;

const form = { says: 'What the form is called', example: 'End of the course' } as const;
const aboutForms = {
  belongs: 'programme',
  spoken: 'all',
  fields: { name, programme: fieldsOfAll.programme, course, form },
  around:
    'The greeting, how long it takes, until when one can answer, the link, the promise and the way to get no more mail stand around it. A stage can have words of its own, which then go before these.',
} as const;

/** `everywhere`: one text for all of Roundtable. Otherwise each programme can have its own. */
type Kind = {
  title: string;
  /** When it goes. */
  when: string;
  belongs: 'everywhere' | 'programme';
  /** Whether it is written in each of the six languages, or in English alone. */
  spoken: 'all' | 'english';
  fields: Fields;
  /** What stands around it, whatever it says. */
  around?: string;
};

/** Every message that goes by itself and has words of its own. */
export const kinds = {
  'sign-in': {
    title: 'Link and code to sign in',
    when: 'When somebody asks to sign in.',
    belongs: 'everywhere',
    spoken: 'english',
    fields: {
      name,
      link: {
        says: 'Their own link to sign in',
        example: 'https://roundtable.example/sign-in/link/their-own',
        required: true,
      },
      code: { says: 'Their code', example: '012 345', required: true },
      minutes: { says: 'For how many minutes both work', example: '15' },
    },
  },
  'role-given': {
    title: 'A part in Roundtable',
    when: 'When somebody is given a role by a person.',
    belongs: 'everywhere',
    spoken: 'english',
    fields: {
      name,
      by: { says: 'Who gave it', example: 'Alex Morgan' },
      part: { says: 'What they are there as', example: 'Facilitator, London 2018' },
      work: {
        says: 'What they do there, in a sentence',
        example: 'You set up cohorts and read what people said.',
      },
      link: {
        says: 'Where they sign in',
        example: 'https://roundtable.example/sign-in',
        required: true,
      },
    },
  },
  'address-changed': {
    title: 'Another email address',
    when: 'To somebody’s old address, when staff put another in its place.',
    belongs: 'everywhere',
    spoken: 'english',
    fields: {},
  },
  'records-merged': {
    title: 'Two records made one',
    when: 'To each address of somebody who was here twice, when staff merge the two.',
    belongs: 'everywhere',
    spoken: 'english',
    fields: {},
  },
  'records-parted': {
    title: 'Two records apart again',
    when: 'To each address of the two, when staff undo a merge.',
    belongs: 'everywhere',
    spoken: 'english',
    fields: {},
  },
  seat: {
    title: 'Another seat',
    when: 'When somebody moved in the seating plan, and you press “Tell them”.',
    belongs: 'programme',
    spoken: 'english',
    fields: {
      name,
      course,
      seat: { says: 'Where they sit now', example: 'at table 3, with Dr Lee as your coach', required: true },
    },
  },
  'form-invitation-before': {
    title: 'Invitation to a form, before the course',
    when: 'When a form opens before day 1.',
    ...aboutForms,
  },
  'form-invitation': {
    title: 'Invitation to a form',
    when: 'When a form opens during the course or after it.',
    ...aboutForms,
  },
  'form-first': {
    title: 'First reminder of a form',
    when: 'To those whose form is not in yet, on the day of the first reminder.',
    ...aboutForms,
  },
  'form-middle': {
    title: 'Reminder of a form in between',
    when: 'To those whose form is not in yet, between the first reminder and the last.',
    ...aboutForms,
  },
  'form-last': {
    title: 'Last reminder of a form',
    when: 'To those whose form is not in yet, for the last time.',
    ...aboutForms,
  },
  joining: {
    title: 'Joining instructions',
    when: 'When you write joining instructions to the people of a cohort: they begin with these words.',
    belongs: 'programme',
    spoken: 'english',
    fields: fieldsOfParticipants,
  },
  'place-offer': {
    title: 'A place is offered',
    when: 'When you send an offer, or the waiting list moves on.',
    belongs: 'programme',
    spoken: 'all',
    fields: { name, course, days, where, until, link: answerLink, ask },
  },
  'place-reminder': {
    title: 'A place is still kept',
    when: 'Once, before an offer that nobody answered ends.',
    belongs: 'programme',
    spoken: 'all',
    fields: {
      name,
      course,
      days,
      where,
      until,
      date: { says: 'The last day to answer', example: 'Friday 1 December 2017' },
      link: answerLink,
      ask,
    },
  },
  'place-waiting': {
    title: 'On the waiting list',
    when: 'When you send a decision for the waiting list.',
    belongs: 'programme',
    spoken: 'all',
    fields: { name, course, ask },
  },
  'place-full': {
    title: 'All places were taken',
    when: 'When somebody says yes after the last place has gone.',
    belongs: 'programme',
    spoken: 'all',
    fields: { name, course, ask },
  },
  'place-decline': {
    title: 'No place this time',
    when: 'When you send a decision to decline.',
    belongs: 'programme',
    spoken: 'all',
    fields: { name, course, ask },
  },
  'place-taken': {
    title: 'The place is theirs',
    when: 'When somebody has said yes and has a place.',
    belongs: 'programme',
    spoken: 'all',
    fields: { name, course, days, where, ask },
  },
  'place-over': {
    title: 'The place is not kept any more',
    when: 'When an offer ends without an answer, or is taken back.',
    belongs: 'programme',
    spoken: 'all',
    fields: { name, course, ask },
  },
  'place-pair_ended': {
    title: 'The other of a pair does not come',
    when: 'When one of a pair says no and the other’s place ends with it.',
    belongs: 'programme',
    spoken: 'all',
    fields: { name, course, ask },
  },
} as const satisfies Record<string, Kind>;

export type TemplateKind = keyof typeof kinds;

const isKind = (kind: string): kind is TemplateKind => Object.hasOwn(kinds, kind);
export const templateKinds: readonly TemplateKind[] = Object.keys(kinds).filter(isKind);

/** The template of this name; null when there is none. */
export const kindNamed = (kind: string): TemplateKind | null => (isKind(kind) ? kind : null);

const described: Readonly<Record<TemplateKind, Kind>> = kinds;

export const fieldsOf = (kind: TemplateKind): Fields => described[kind].fields;

/** What stands around a message of this kind, whatever its words; empty where nothing does. */
export const aroundOf = (kind: TemplateKind): string => described[kind].around ?? '';

/** What a message of a kind is filled in with: every field of it. */
export type ValuesOf<K extends TemplateKind> = Readonly<
  Record<Extract<keyof (typeof kinds)[K]['fields'], string>, string>
>;
