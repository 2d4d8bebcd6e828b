import { type Address, addresses } from '@/addresses';
import { listed } from '@/writing/words';

/** Somebody known here. `email` is lower case, or null for somebody who is reached by phone or letter. */
export type Person = { id: string; name: string; email: string | null; persona: string | null };

/** How somebody would rather be reached. */
export const contacts = ['email', 'phone', 'text', 'post'] as const;
export type ContactBy = (typeof contacts)[number];
export const contactWords: Record<ContactBy, string> = {
  email: 'By email',
  phone: 'By phone',
  text: 'By text message',
  post: 'By post, or on paper',
};

export type Organisation = { id: string; name: string };

/** The roles that are given to somebody; participants and table coaches have theirs by their place in a cohort. */
export const roleKinds = [
  'administrator',
  'facilitator',
  'coach',
  'contributor',
  'commissioner',
  'assessor',
] as const;
export type RoleKind = (typeof roleKinds)[number];
export type RoleName = RoleKind | 'participant';

/** A role that was given: what, where, and in a few words of the place. */
export type Role = { id: string; kind: RoleKind; where: string; part: string | null };

/** What somebody is by their place in a cohort, which whoever runs the cohort sees to. */
export type PlaceRole = { kind: 'participant' | 'coach'; where: string };

export type PersonWithRoles = Person & { roles: Role[]; places: PlaceRole[] };

/** What a role is called on screen; of somebody with several, the first here is named first. */
export const roleWords: Record<RoleName, string> = {
  administrator: 'Administrator',
  facilitator: 'Facilitator',
  commissioner: 'Commissioner',
  coach: 'Table coach',
  participant: 'Participant',
  contributor: 'Contributor',
  assessor: 'Assessor',
};

const isRole = (name: string): name is RoleName => name in roleWords;

/** The demo's people, one a role, and what each can do, in the order in which they are offered. */
export const personas: Record<RoleName, string> = {
  facilitator: 'Sets up a cohort, sends out its forms and reads what people said.',
  participant: 'Takes part in a cohort and answers its forms.',
  commissioner: 'Paid for cohorts, and sees what they changed. Sees no names.',
  coach: 'Looks after one table.',
  contributor: 'Comes to a cohort’s day to speak, or brings a project.',
  assessor: 'Scores applications for a cohort. Sees no names.',
  administrator: 'Gives people their roles, sees what was sent and who did what.',
};
export const personaRoles: readonly RoleName[] = Object.keys(personas).filter(isRole);

/** Marks within a text that nobody sees. */
export const unseenMarks = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * An address as it is kept, whichever way it was typed or copied: without marks that nobody sees, "mailto:", the name and
 * brackets around it, and the full stop or comma that closed a sentence.
 */
export function normalEmail(typed: string): string {
  const seen = typed.replace(unseenMarks, '').trim();
  const inside = /<([^<>]+)>$/.exec(seen)?.[1] ?? seen;
  return withoutEnd(inside.trim().replace(/^mailto:\s*/i, '')).toLowerCase();
}

/** A text without what closed its sentence. A loop from the end: a pattern would look at every dot of a long text anew. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.,;:]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What we take for an address: no accents, no spaces, and a domain with a dot. */
export const emailPattern =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
export const longestEmail = 254;

/** As it was typed it may be longer: with a name before it, and marks around it. */
export const longestTyped = 1_000;

export const isEmail = (text: string): boolean => text.length <= longestEmail && emailPattern.test(text);

/** What a message that tells of a role is for. */
export const roleGivenKind = 'role-given';

/** Whoever runs a part sets up no further cohort outside of it. */
const workThere = 'You send out the forms there, and read what people said.';

const workOf: Record<RoleKind, string> = {
  administrator: 'You give people their roles, and see what was sent and who did what.',
  facilitator: 'You set up cohorts, send out their forms and read what people said.',
  coach: 'You look after a table: you see who sits there, and when the days are.',
  contributor: 'You see when the days are, and which sessions are yours.',
  commissioner: 'You see what a course changed, in figures and without names.',
  assessor: 'You read and score applications, without names.',
};

/** What a message that tells somebody of a role is filled in with. `link`: where Roundtable is. */
export const roleGivenValues = ({
  name,
  by,
  role: { kind, where },
  link,
}: {
  name: string;
  by: string;
  role: Pick<Role, 'kind' | 'where'>;
  link: string;
}) => ({
  name,
  by,
  part: `${roleWords[kind]}${where === 'everywhere' ? '' : `, ${where}`}`,
  work: kind === 'facilitator' && where !== 'everywhere' ? workThere : workOf[kind],
  link: `${link}${addresses.signIn}`,
});

/** A part of Roundtable that some roles work in, as the top of every page names it. */
export type Area = {
  href: Address;
  label: string;
  /** It is one page, and nothing below its address belongs to it. */
  exact?: true;
};

const areas = {
  administration: { href: addresses.people(), label: 'Administration' },
  today: { href: addresses.facilitate, label: 'Today', exact: true },
  cohorts: { href: addresses.cohorts, label: 'Cohorts' },
  people: { href: addresses.everybody(), label: 'People' },
  forms: { href: addresses.forms, label: 'Forms' },
  find: { href: addresses.find(), label: 'Find' },
  impact: { href: addresses.impact, label: 'Impact' },
  assess: { href: addresses.assess, label: 'Applications to score' },
  table: { href: addresses.coach, label: 'My table' },
  course: { href: addresses.my, label: 'My course' },
} as const satisfies Record<string, Area>;

const areasOf: Record<RoleName, readonly Area[]> = {
  administrator: [
    areas.administration,
    areas.today,
    areas.cohorts,
    areas.people,
    areas.forms,
    areas.find,
    areas.impact,
  ],
  facilitator: [areas.today, areas.cohorts, areas.people, areas.forms, areas.find],
  commissioner: [areas.impact],
  coach: [areas.table],
  participant: [areas.course],
  contributor: [areas.course],
  assessor: [areas.assess],
};

type Held = readonly { role: RoleName }[];

/** Where somebody with these roles can go, their home first. Whoever has no role yet still has a page of their own. */
export function areasFor(grants: Held): Area[] {
  const open = new Set(grants.flatMap(({ role }) => areasOf[role]));
  return open.size > 0 ? Object.values(areas).filter((area) => open.has(area)) : [areas.course];
}

/** Where somebody with these roles begins. */
export const homeFor = (grants: Held): Address => areasFor(grants)[0]?.href ?? addresses.my;

const rank = Object.keys(roleWords).filter(isRole);

/** What somebody is here as, in words: "Facilitator", or "Facilitator and table coach". */
export function rolesInWords(grants: Held): string {
  const held = rank
    .filter((role) => grants.some((grant) => grant.role === role))
    .map((role) => roleWords[role]);
  const [first = 'No role yet', ...others] = held;
  return listed([first, ...others.map((word) => word.toLowerCase())]);
}

type Asked = string | string[] | undefined;

/** One value of a part of an address that may be there many times or not at all. */
export const asOne = (asked: Asked): string =>
  [asked ?? ''].flat()[0]?.replaceAll('\0', '').slice(0, 200) ?? '';

/** The page of a list that an address asks for: 1 when it makes no sense. */
export function pageNumber(asked: Asked): number {
  const number = Number(asOne(asked));
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? number : 1;
}

/** How many rows a page of a long list has. */
export const rowsOnPage = 50;

/** How many pages so many rows have. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / rowsOnPage));

/** What the address of a list asks for that is only searched and paged. */
export type SearchAndPage = { search: string; page: number };

export const searchAndPage = ({ search, page }: Readonly<Record<string, Asked>>): SearchAndPage => ({
  search: asOne(search).trim(),
  page: pageNumber(page),
});

type Named = { id: string; name: string };

/** Everywhere a role can hold, as a list to choose from: the value is what the form sends. */
export function placesToWork(
  programmes: readonly Named[],
  cohorts: readonly Named[],
  organisations: readonly Named[],
): { value: string; label: string }[] {
  const offered = (kind: string, label: string, all: readonly Named[]) =>
    all.map(({ id, name }) => ({ value: `${kind}:${id}`, label: `${label}: ${name}` }));
  return [
    { value: 'everywhere', label: 'Everywhere' },
    ...offered('programme', 'Programme', programmes),
    ...offered('cohort', 'Cohort', cohorts),
    ...offered('organisation', 'Organisation', organisations),
  ];
}
