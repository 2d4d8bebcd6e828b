import type { Route } from 'next';

/** Where a page is, within Roundtable. */
export type Address = Route;

/** Where a page of those who answer is. They stand in front of Next, which doesn't know them: src/answer says what is there. */
export type AnswerAddress = AnswerPath | `${AnswerPath}?${string}`;
type AnswerPath =
  | '/how-answers-are-kept'
  | '/a/lost'
  | `/a/${string}`
  | `/a/${string}/thanks`
  | `/a/${string}/stop`
  | `/apply/${string}`
  | `/offer/${string}`
  | '/t'
  | '/t/who'
  | '/t/answer'
  | '/t/next'
  | '/t/thanks';

type Asked = Readonly<Record<string, string | number | undefined>>;

/** Next knows every page: an address that leads to none is an error here. */
const page = <const A extends string>(address: Route<A>): Address => address as Address;

/** To the letter one of those above. */
const answers = (address: AnswerAddress): AnswerAddress => address;

/** One of those, for Next to lead there. */
const beforeNext = (address: string): Address => address as Address;

/** What an address asks for after its question mark. What is undefined is left out. */
function asking(asked: Asked): `?${string}` | '' {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}

/** The pages of a stage, by its key. */
function stage(slug: string, key: string) {
  const home = `/facilitate/cohorts/${slug}/evaluation/${key}` as const;
  return {
    home: (asked: { sent?: number; show?: string } = {}) => page(`${home}${asking(asked)}`),
    settings: page(`${home}/settings`),
    opening: page(`${home}/open`),
    mail: (asked: { language?: string; said?: string } = {}) => page(`${home}/mail${asking(asked)}`),
    cards: page(`${home}/cards`),
    results: (asked: Asked = {}) => page(`${home}/results${asking(asked)}`),
    paper: (asked: { as?: string; language?: string } = {}) => page(`${home}/paper${asking(asked)}`),
    keying: (asked: { keyed?: string; sheet?: string } = {}) => page(`${home}/keying${asking(asked)}`),
    calls: (asked: { call?: string } = {}) => page(`${home}/calls${asking(asked)}`),
    call: (person: string) => page(`${home}/calls/${person}`),
    conflicts: page(`${home}/conflicts`),
    texts: (asked: { show?: string; search?: string; page?: string } = {}) =>
      page(`${home}/texts${asking(asked)}`),
    printed: page(`${home}/printed`),
    oldAnswers: (asked: { forms?: number; out?: string } = {}) => page(`${home}/import${asking(asked)}`),
    takeOut: (id: string) => page(`${home}/import/out/${id}`),
    upload: (id: string, asked: { looked?: string } = {}) => page(`${home}/import/${id}${asking(asked)}`),
  };
}
export type StageAddresses = ReturnType<typeof stage>;

/** The pages of a cohort's people, by its slug. */
const people = (home: `/facilitate/cohorts/${string}`) => ({
  people: (asked: Asked = {}) => page(`${home}/people${asking(asked)}`),
  newParticipant: page(`${home}/people/new`),
  importPeople: page(`${home}/people/import`),
  helpedBefore: (asked: Asked = {}) => page(`${home}/people/before${asking(asked)}`),
  participant: (id: string) => page(`${home}/people/${id}`),
  teamMember: (person: string) => page(`${home}/people/team/${person}`),
});

/** The pages of a cohort's tables. `plan`: by its number. */
const tables = (home: `/facilitate/cohorts/${string}`) => ({
  tables: (asked: { plan?: number; day?: number; moved?: string } = {}) =>
    page(`${home}/tables${asking(asked)}`),
  table: (number: number) => page(`${home}/tables#table-${number}`),
  plans: page(`${home}/tables/plans`),
  room: page(`${home}/tables/room`),
  rules: page(`${home}/tables/rules`),
  onTheDay: (asked: { day?: number; ways?: 'usual' | 'longer' } = {}) =>
    page(`${home}/tables/day${asking(asked)}`),
  projects: page(`${home}/tables/projects`),
  toPrint: (asked: { what?: string; day?: number; order?: string } = {}) =>
    page(`${home}/tables/print${asking(asked)}`),
});

/** The pages of a cohort, by its slug. */
function cohort(slug: string) {
  const home = `/facilitate/cohorts/${slug}` as const;
  return {
    home: page(home),
    details: page(`${home}/details`),
    copy: page(`${home}/copy`),
    setUp: page(`${home}/set-up`),
    schedule: page(`${home}/schedule`),
    session: (id: string) => page(`${home}/schedule/${id}`),
    ...people(home),
    ...tables(home),
    ...applications(slug, home),
    ...messages(home),
    choosing: (asked: { by?: string } = {}) => page(`${home}/choosing${asking(asked)}`),
    application: (id: string) => page(`${home}/choosing/${id}`),
    assessors: page(`${home}/choosing/assessors`),
    criteria: page(`${home}/choosing/criteria`),
    offers: page(`${home}/choosing/offers`),
    toTell: page(`${home}/choosing/to-tell`),
    needs: (asked: { day?: number } = {}) => page(`${home}/needs${asking(asked)}`),
    needsToPrint: (asked: { what?: string; day?: number } = {}) =>
      page(`${home}/needs/print${asking(asked)}`),
    evaluation: page(`${home}/evaluation`),
    newStage: page(`${home}/evaluation/new`),
    mailing: page(`${home}/evaluation/mailing`),
    paths: page(`${home}/evaluation/paths`),
    stage: (key: string) => stage(slug, key),
  };
}
export type CohortAddresses = ReturnType<typeof cohort>;

/** The pages of a form, by its key. */
function form(key: string) {
  const home = `/facilitate/forms/${key}` as const;
  return {
    home: (asked: { published?: number } = {}) => page(`${home}${asking(asked)}`),
    preview: (asked: { as?: string } = {}) => page(`${home}/preview${asking(asked)}`),
    publish: page(`${home}/publish`),
    translation: (asked: { language?: string } = {}) => page(`${home}/translation${asking(asked)}`),
    newQuestion: (asked: { part: number }) => page(`${home}/questions/new${asking(asked)}`),
    question: (question: string) => page(`${home}/questions/${question}`),
  };
}

/** The pages of a cohort's applications, by its slug. */
const applications = (slug: string, home: `/facilitate/cohorts/${string}`) => ({
  applications: (asked: { state?: string; page?: number } = {}) =>
    page(`${home}/applications${asking(asked)}`),
  /** Where staff key one: Next leads there, though the page stands in front of it. */
  keyed: (link: string): Address => beforeNext(apply(slug).step(link)),
  recruiting: (asked: { saved?: 'yes' } = {}) => page(`${home}/applications/recruiting${asking(asked)}`),
  applicant: (id: string) => page(`${home}/applications/${id}`),
});

/** The pages of a cohort's messages to lists. */
const messages = (home: `/facilitate/cohorts/${string}`) => ({
  messages: (asked: { said?: string } = {}) => page(`${home}/messages${asking(asked)}`),
  newMessage: (asked: { begin?: string; from?: string; whom?: string } = {}) =>
    page(`${home}/messages/new${asking(asked)}`),
  message: (id: string, asked: { said?: string } = {}) => page(`${home}/messages/${id}${asking(asked)}`),
  changeMessage: (id: string) => page(`${home}/messages/${id}/change`),
  printMessage: (id: string) => page(`${home}/messages/${id}/print`),
  byHand: () => page(`${home}/messages/by-hand`),
});

type Spoken = { language?: string };
type Step = Spoken & { part?: number | string; checking?: 'yes' };

/** The pages of those who apply for a cohort, by its slug; further in by the link of their application. */
function apply(slug: string) {
  const home = `/apply/${encodeURIComponent(slug)}` as const;
  return {
    home: (asked: Spoken = {}) => answers(`${home}${asking(asked)}`),
    begin: (asked: Spoken = {}) => answers(`${home}/begin${asking(asked)}`),
    resume: (asked: Spoken = {}) => answers(`${home}/resume${asking(asked)}`),
    step: (link: string, asked: Step = {}) => answers(`${home}/${encodeURIComponent(link)}${asking(asked)}`),
    sent: (link: string, asked: Spoken & { again?: 'yes' } = {}) =>
      answers(`${home}/${encodeURIComponent(link)}/sent${asking(asked)}`),
    takeBack: (link: string, asked: Spoken = {}) =>
      answers(`${home}/${encodeURIComponent(link)}/take-back${asking(asked)}`),
  };
}

type Part = Spoken & { part?: number | 'check'; change?: 'yes'; checking?: 'yes' };
type Thanked = Spoken & { again?: 'yes'; answered?: number; asked?: number };

/** Every page, once. */
export const addresses = {
  start: page('/'),
  signIn: page('/sign-in'),
  demo: page('/sign-in/demo'),
  signInSent: page('/sign-in/sent'),
  my: page('/my'),
  visits: page('/my/visits'),
  ownNeeds: page('/my/needs'),
  reachMe: (asked: { saved?: 'yes' } = {}) => page(`/my/reach-me${asking(asked)}`),
  coach: page('/coach'),
  /** Where applications are scored without names. */
  assess: page('/assess'),
  assessment: (id: string) => page(`/assess/${id}`),
  /** A place that was offered, by its link. */
  offer: (link: string) => ({
    home: (asked: Spoken = {}) => answers(`/offer/${encodeURIComponent(link)}${asking(asked)}`),
  }),
  /** A form by its personal link. */
  answer: (link: string) => ({
    form: (asked: Part = {}) => answers(`/a/${encodeURIComponent(link)}${asking(asked)}`),
    thanks: (asked: Thanked = {}) => answers(`/a/${encodeURIComponent(link)}/thanks${asking(asked)}`),
    stop: (asked: Spoken = {}) => answers(`/a/${encodeURIComponent(link)}/stop${asking(asked)}`),
  }),
  apply,
  howKept: (asked: Spoken = {}) => answers(`/how-answers-are-kept${asking(asked)}`),
  lostLink: (asked: Spoken = {}) => answers(`/a/lost${asking(asked)}`),
  /** A form on a device at a table. */
  atTable: {
    code: (asked: Spoken = {}) => answers(`/t${asking(asked)}`),
    who: (asked: Spoken = {}) => answers(`/t/who${asking(asked)}`),
    form: (asked: Part = {}) => answers(`/t/answer${asking(asked)}`),
    next: (asked: Thanked = {}) => answers(`/t/next${asking(asked)}`),
    thanks: (asked: Thanked = {}) => answers(`/t/thanks${asking(asked)}`),
  },
  facilitate: page('/facilitate'),
  /** Everybody of the cohorts that one runs; further in whom one chose of them. */
  everybody: (asked: Asked = {}) => page(`/facilitate/people${asking(asked)}`),
  chosen: (id: string, asked: { page?: number; left?: number } = {}) =>
    page(`/facilitate/people/chosen/${id}${asking(asked)}`),
  /** Those of them who helped before, for the team of a cohort. */
  chosenForTeam: (id: string, asked: { cohort?: string } = {}) =>
    page(`/facilitate/people/chosen/${id}/team${asking(asked)}`),
  find: (asked: { q?: string } = {}) => page(`/facilitate/find${asking(asked)}`),
  cohorts: page('/facilitate/cohorts'),
  newCohort: page('/facilitate/cohorts/new'),
  cohort,
  programme: (slug: string) => page(`/facilitate/programmes/${slug}`),
  forms: page('/facilitate/forms'),
  newForm: (asked: { from?: string } = {}) => page(`/facilitate/forms/new${asking(asked)}`),
  form,
  /** The words of messages that go by themselves. */
  templates: (asked: { programme?: string } = {}) => page(`/facilitate/messages${asking(asked)}`),
  template: (kind: string, asked: { programme?: string; language?: string; said?: string } = {}) =>
    page(`/facilitate/messages/${kind}${asking(asked)}`),
  impact: page('/impact'),
  impactOf: (slug: string, asked: Asked = {}) => page(`/impact/${slug}${asking(asked)}`),
  people: (asked: { search?: string; page?: number } = {}) => page(`/admin${asking(asked)}`),
  newPerson: page('/admin/people/new'),
  newFacilitator: page('/admin/people/facilitator'),
  setUp: page('/admin/set-up'),
  person: (id: string) => page(`/admin/people/${id}`),
  /** Somebody’s own page, for whoever runs a cohort of theirs. */
  whole: (id: string) => ({
    home: (asked: { page?: number; saved?: 'yes'; said?: 'merged' | 'undone' } = {}) =>
      page(`/facilitate/people/${id}${asking(asked)}`),
    merge: (asked: { other?: string; q?: string } = {}) =>
      page(`/facilitate/people/${id}/merge${asking(asked)}`),
  }),
  organisations: page('/admin/organisations'),
  organisation: (id: string) => page(`/admin/organisations/${id}`),
  mergeOrganisation: (id: string, asked: { into?: string } = {}) =>
    page(`/admin/organisations/${id}/merge${asking(asked)}`),
  outbox: (asked: { page?: number; state?: string } = {}) => page(`/admin/outbox${asking(asked)}`),
  message: (id: string) => page(`/admin/outbox/${id}`),
  audit: (asked: Asked = {}) => page(`/admin/audit${asking(asked)}`),
};
