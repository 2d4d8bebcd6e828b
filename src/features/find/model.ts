import { type Address, addresses } from '@/addresses';
import { dayOn } from '@/features/cohorts/model';
import { type Stage, stageTitle } from '@/features/evaluations/model';
import { hasAWord, hasWords, plain } from '@/writing/plain';

export const foundKinds = ['people', 'tables', 'forms', 'cohorts'] as const;
export type FoundKind = (typeof foundKinds)[number];
export const kindWords: Record<FoundKind, string> = {
  people: 'People',
  tables: 'Tables',
  forms: 'Forms',
  cohorts: 'Cohorts',
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
export type PersonToFind = { cohortId: string; name: string; email: string | null } & (
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
};

/** All that somebody is found by. */
const calledOf = ({ name, email }: Pick<PersonToFind, 'name' | 'email'>, cohort: string): string =>
  `${name} ${email ?? ''} ${cohort}`;

/** Whether somebody is called what was searched for; their cohort's name may tell them from others of their name. */
export const isCalled = (
  person: Pick<PersonToFind, 'name' | 'email'>,
  cohort: string,
  search: string,
): boolean =>
  hasWords(calledOf(person, cohort), search) && hasAWord(`${person.name} ${person.email ?? ''}`, search);

const mostOfAKind = 20;

/** What of the world is called what was searched for: all its words, in whatever order; who or what begins with it first. */
export function findIn(world: ToFind, search: string, today: string): FoundKinds {
  if (plain(search) === '') return [];
  const cohorts = new Map(world.cohorts.map((cohort) => [cohort.id, cohort]));
  const within = <T extends { cohortId: string }>(
    all: readonly T[],
    draw: (one: T, cohort: CohortToFind) => Known,
  ) =>
    all.flatMap((one) => {
      const cohort = cohorts.get(one.cohortId);
      return cohort ? [draw(one, cohort)] : [];
    });
  const known: Known[] = [
    ...within(world.people, (person, cohort) => drawPerson(person, cohort, today)),
    ...within(world.tables, drawTable),
    ...within(world.stages, drawStage),
    ...world.cohorts.map(drawCohort),
  ];
  const found = known.filter(({ called }) => hasWords(called, search));
  return foundKinds.flatMap((kind) => {
    const all = found.filter((one) => one.kind === kind).sort(inOrder(plain(search)));
    const shown = all.slice(0, mostOfAKind).map(({ called: _, ...one }) => one);
    return all.length === 0 ? [] : [{ kind, shown, more: all.length - shown.length }];
  });
}

/** `called`: all that it is found by. */
type Known = Found & { called: string };

const inOrder = (search: string) => (one: Known, other: Known) => {
  const rank = ({ name }: Known) => (plain(name).startsWith(search) ? 0 : 1);
  return (
    rank(one) - rank(other) || one.name.localeCompare(other.name) || one.detail.localeCompare(other.detail)
  );
};

function drawPerson(person: PersonToFind, cohort: CohortToFind, today: string): Known {
  const here = addresses.cohort(cohort.slug);
  const { name } = person;
  const called = calledOf(person, cohort.name);
  if (person.as !== 'participant') {
    const tables = person.tables.map((number) => `table ${number}`);
    const part = person.as === 'coach' ? 'Table coach' : person.part;
    return {
      ...{ kind: 'people', name, called, href: here.teamMember(person.personId) },
      detail: [part, cohort.name, ...tables].join(' · '),
    };
  }
  const day = dayOn(cohort.days, today);
  const seat = person.seats.find((one) => one.day === day);
  const place = person.withdrawn ? 'withdrew' : seat && `table ${seat.table}`;
  return {
    ...{ kind: 'people', name, called, href: here.participant(person.participantId) },
    detail: ['Participant', cohort.name, ...(place ? [place] : [])].join(' · '),
  };
}

const drawTable = ({ number, coach }: TableToFind, { slug, name }: CohortToFind): Known => ({
  ...{ kind: 'tables', name: `Table ${number}`, called: `Table ${number} ${name} ${coach ?? ''}` },
  detail: [name, coach ?? 'no coach yet'].join(' · '),
  href: addresses.cohort(slug).tables(),
});

function drawStage(stage: StageToFind, { slug, name }: CohortToFind): Known {
  const here = addresses.cohort(slug);
  const title = stageTitle(stage);
  return {
    ...{ kind: 'forms', name: title, called: `${title} ${name}`, detail: name },
    href: stage.formVersionId ? here.stage(stage.key).home() : here.evaluation,
  };
}

const drawCohort = ({ slug, name, days }: CohortToFind): Known => ({
  ...{ kind: 'cohorts', name, called: name, href: addresses.cohort(slug).home },
  detail: days[0] ? `begins in ${days[0].date.slice(0, 4)}` : 'no days yet',
});
