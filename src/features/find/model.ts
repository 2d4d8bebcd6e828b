import { type Address, addresses } from '@/addresses';
import { dayOn } from '@/features/cohorts/model';
import { type Stage, stageTitle } from '@/features/evaluations/model';
import { plain, wordsOf } from '@/writing/plain';
import { inReadingOrder } from '@/writing/reading-order';

export const foundKinds = ['cohorts', 'people', 'tables', 'forms'] as const;
export type FoundKind = (typeof foundKinds)[number];
export const kindWords: Record<FoundKind, string> = {
  cohorts: 'Cohorts',
  people: 'People',
  tables: 'Tables',
  forms: 'Forms',
};

/** Something that was found: what it is called, what tells it from others of the name, and where it is. */
export type Found = { kind: FoundKind; name: string; detail: string; href: Address };

/** What was found of each kind, the first of them. `more`: how many there are besides. */
export type FoundKinds = { kind: FoundKind; shown: Found[]; more: number }[];

export type CohortToFind = {
  id: string;
  slug: string;
  name: string;
  days: readonly { number: number; date: string }[];
};

/** Somebody in a cohort: who takes part, or is of its team. `seats`: at which tables, on which days. */
export type PersonToFind = {
  cohortId: string;
  name: string;
  /** The name they like to be called by; empty when it is that one. */
  knownAs: string;
  email: string | null;
} & (
  | { as: 'participant'; participantId: string; withdrawn: boolean; seats: { day: number; table: number }[] }
  | { as: 'coach' | 'contributor'; personId: string; part: string; tables: number[] }
);

export type TableToFind = { cohortId: string; number: number; coach: string | null };
export type StageToFind = Pick<Stage, 'cohortId' | 'key' | 'title' | 'formVersionId'>;

export type ToFind = {
  cohorts: readonly CohortToFind[];
  people: readonly PersonToFind[];
  tables: readonly TableToFind[];
  stages: readonly StageToFind[];
  /** How many people are called so besides those. */
  more: number;
};

/** Says of somebody or something by its own words, and by its cohort's, whether it is called what was searched for. */
type IsCalled = (own: string, cohort: string) => boolean;

/** Fewer letters would find nearly everybody. */
const fewestLetters = 2;
export const isEnough = (search: string): boolean => plain(search).length >= fewestLetters;

/**
 * All the words are there, in whatever order, one at least of its own: a cohort's name tells one of several, and finds by
 * itself the cohort alone.
 */
function calledBy(search: string): IsCalled {
  const words = wordsOf(search);
  return (own, cohort) => {
    const mine = plain(own);
    if (!words.some((word) => mine.includes(word))) return false;
    const all = `${mine} ${plain(cohort)}`;
    return words.every((word) => all.includes(word));
  };
}

/** What somebody is called by. */
const ownWords = ({ name, knownAs, email }: PersonToFind): string => `${name} ${knownAs} ${email ?? ''}`;

const mostOfAKind = 20;
const fewOfAKind: Record<FoundKind, number> = { cohorts: 3, people: 5, tables: 3, forms: 3 };

/** What of the world is called what was searched for; who or what begins with it first. */
export function findIn(world: ToFind, search: string, today: string): FoundKinds {
  if (!isEnough(search)) return [];
  const isCalled = calledBy(search);
  const cohorts = new Map(world.cohorts.map((cohort) => [cohort.id, cohort]));
  const within = <T extends { cohortId: string }>(
    all: readonly T[],
    own: (one: T) => string,
    draw: (one: T, cohort: CohortToFind) => Found,
  ) =>
    all.flatMap((one) => {
      const cohort = cohorts.get(one.cohortId);
      return cohort && isCalled(own(one), cohort.name) ? [draw(one, cohort)] : [];
    });
  const found: Record<FoundKind, Found[]> = {
    cohorts: world.cohorts.filter(({ name }) => isCalled(name, '')).map(drawCohort),
    people: within(world.people, ownWords, (person, cohort) => drawPerson(person, cohort, today)),
    tables: within(world.tables, ({ number, coach }) => `${tableName(number)} ${coach ?? ''}`, drawTable),
    forms: within(world.stages, stageTitle, drawStage),
  };
  return foundKinds.flatMap((kind) => {
    const shown = inOrder(found[kind], search).slice(0, mostOfAKind);
    return shown.length === 0
      ? []
      : [{ kind, shown, more: found[kind].length - shown.length + (kind === 'people' ? world.more : 0) }];
  });
}

/** The first of what was found, and whether that is not all. */
export type FewFound = { items: Found[]; isMore: boolean };

/** A few of each kind, so that none hides another. */
export function fewOf(kinds: FoundKinds): FewFound {
  const items = kinds.flatMap(({ kind, shown }) => shown.slice(0, fewOfAKind[kind]));
  const all = kinds.reduce((sum, { shown, more }) => sum + shown.length + more, 0);
  return { items, isMore: all > items.length };
}

/** Whose name has most of the words whole comes first: "table 2" is table 2 before table 12; then whose name begins so. */
function inOrder(found: readonly Found[], search: string): Found[] {
  const words = wordsOf(search);
  const ranked = found.map((one) => {
    const whole = new Set(wordsOf(one.name));
    const begins = plain(one.name).startsWith(plain(search)) ? 1 : 0;
    return { one, rank: 2 * words.filter((word) => whole.has(word)).length + begins };
  });
  return ranked
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        inReadingOrder(a.one.name, b.one.name) ||
        inReadingOrder(a.one.detail, b.one.detail),
    )
    .map(({ one }) => one);
}

function drawPerson(person: PersonToFind, cohort: CohortToFind, today: string): Found {
  const here = addresses.cohort(cohort.slug);
  const name = person.knownAs ? `${person.name} (${person.knownAs})` : person.name;
  if (person.as !== 'participant') {
    const tables = person.tables.map((number) => `table ${number}`);
    const part = person.as === 'coach' ? 'Table coach' : person.part;
    return {
      ...{ kind: 'people', name, href: here.teamMember(person.personId) },
      detail: [part, cohort.name, ...tables].join(' · '),
    };
  }
  const day = dayOn(cohort.days, today);
  const seat = person.seats.find((one) => one.day === day);
  const place = person.withdrawn ? 'withdrew' : seat && `table ${seat.table}`;
  return {
    ...{ kind: 'people', name, href: here.participant(person.participantId) },
    detail: ['Participant', cohort.name, ...(place ? [place] : [])].join(' · '),
  };
}

const tableName = (number: number): string => `Table ${number}`;

const drawTable = ({ number, coach }: TableToFind, { slug, name }: CohortToFind): Found => ({
  ...{ kind: 'tables', name: tableName(number), detail: [name, coach ?? 'no coach yet'].join(' · ') },
  href: addresses.cohort(slug).table(number),
});

function drawStage(stage: StageToFind, { slug, name }: CohortToFind): Found {
  const here = addresses.cohort(slug);
  return {
    ...{ kind: 'forms', name: stageTitle(stage), detail: name },
    href: stage.formVersionId ? here.stage(stage.key).home() : here.evaluation,
  };
}

const drawCohort = ({ slug, name, days }: CohortToFind): Found => ({
  ...{ kind: 'cohorts', name, href: addresses.cohort(slug).home },
  detail: days[0] ? `begins in ${days[0].date.slice(0, 4)}` : 'no days yet',
});
