import { endOfCourse } from '@/features/forms/course-forms';
import { leaveDatabase } from '@/server/db';
import { type BuiltStage, buildStage, type PromiseName } from '@tests/support/build';
import { asBareSql, checkedAndSent, openedAndSent } from './answering';
import { type BallotResults, measureBallots } from './ballots';
import { dashboardWith } from './dashboard';
import { type Server, startServer } from './server';
import { importOf, type Imported, peopleListWith, type PeopleList } from './people';
import type { Run } from './statistics';
import { firstVisitTo, type FirstVisit, keysToSend } from './slow-phone';
import { measureSteady, type Steady } from './steady';
import { seatRooms, type SeatedRoom } from './tables';
import { type Weight, weightOf } from './weight';

export type Results = {
  answering: Answering[];
  dashboard: { answers: number; page: Run }[];
  people: PeopleResults;
  weight: { withJavaScript: Weight; withoutJavaScript: Weight };
  firstVisit: FirstVisit;
  keys: number;
  steady: Steady[];
  memory: { idle: number; afterBursts: number[]; afterAll: number };
  tables: SeatedRoom[];
  ballots: BallotResults;
};

export type PeopleResults = { lists: PeopleList[]; imported: Imported };

/** Unlinkable forms opened and sent, with their check between, and linked ones with theirs; and bare SQL of the same writes. */
export type Answering = {
  atOnce: number;
  sent: Run;
  checked: Run;
  linked: Run;
  bareSql: Run;
  /** What the server's processor spends on a GET and a POST, in milliseconds. */
  spentOn: number;
};

export { measureBallots };

type Options = { quick: boolean; sizes: readonly number[]; note: (text: string) => void };

/** Measures everything once, one thing after the other. */
export async function measureAll({ quick, sizes, note }: Options): Promise<Results> {
  const server = await startServer();
  try {
    const idle = server.memory();
    const answering = await measureAnswering(server, note);
    const afterBursts = await measureBursts(server, note);
    const dashboard = [];
    for (const answers of quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000]) {
      note(`A dashboard of ${answers.toLocaleString('en-GB')} answers`);
      dashboard.push({ answers, page: await dashboardWith(answers, server.url) });
    }
    const people = await peopleOn(server, note);
    note('The weight of the form');
    const { participants } = await buildStage('unlinkable', 1, endOfCourse);
    const form = `${server.url}/a/${participants[0]?.link}`;
    const weight = {
      withJavaScript: await weightOf(form, true),
      withoutJavaScript: await weightOf(form, false),
    };
    const firstVisit = await firstVisitTo(form);
    const keys = await keysToSend(form);
    const steady = await measureSteady(server.url, note);
    const tables = seatRooms(note);
    const ballots = await measureBallots(sizes, note);
    const memory = { idle, afterBursts, afterAll: server.memory() };
    return { answering, dashboard, people, weight, firstVisit, keys, steady, memory, tables, ballots };
  } finally {
    await server.stop();
    await leaveDatabase();
  }
}

/** Forms alone, on a server of its own. */
export async function measureForms(note: Options['note']): Promise<Answering[]> {
  const server = await startServer();
  try {
    return await measureAnswering(server, note);
  } finally {
    await server.stop();
    await leaveDatabase();
  }
}

/** Lists of people alone, on a server of its own. */
export async function measurePeople(note: Options['note']): Promise<PeopleResults> {
  const server = await startServer();
  try {
    return await peopleOn(server, note);
  } finally {
    await server.stop();
    await leaveDatabase();
  }
}

async function peopleOn(server: Server, note: Options['note']): Promise<PeopleResults> {
  const lists = [];
  for (const people of [50, 5_000]) {
    note(`A list of ${people.toLocaleString('en-GB')} people`);
    lists.push(await peopleListWith(people, server.url));
  }
  note('An import of 5,000 people');
  return { lists, imported: await importOf(5_000) };
}

async function measureAnswering(server: Server, note: Options['note']): Promise<Answering[]> {
  const warmUp = await rooms('unlinkable', 320);
  await openedAndSent(server.url, linksIn(warmUp), 8);
  const measured = [];
  for (const atOnce of [1, 8, 32]) {
    note(`Answering, ${atOnce} at once`);
    measured.push(await answeringAt(server, atOnce));
  }
  return measured;
}

/** Cohorts of forty, as in life: each way gets eight of them. */
async function answeringAt(server: Server, atOnce: number): Promise<Answering> {
  const forApp = await rooms('unlinkable', 320);
  const before = server.spent();
  const sent = await openedAndSent(server.url, linksIn(forApp), atOnce);
  const spentOn = (server.spent() - before) / sent.n;
  const checked = await checkedAndSent(server.url, linksIn(await rooms('unlinkable', 320)), atOnce);
  const linked = await checkedAndSent(server.url, linksIn(await rooms('linked', 320)), atOnce);
  const bareSql = await asBareSql(await rooms('unlinkable', 320), atOnce);
  return { atOnce, sent, checked, linked, bareSql, spentOn };
}

/** What the server holds after each of six bursts of 320 forms, in MB. */
async function measureBursts(server: Server, note: Options['note']): Promise<number[]> {
  const held: number[] = [];
  for (let burst = 1; burst <= 6; burst += 1) {
    note(`Burst ${burst} of 6`);
    await checkedAndSent(server.url, linksIn(await rooms('unlinkable', 320)), 32);
    held.push(server.memory());
  }
  return held;
}

const rooms = (promise: PromiseName, people: number): Promise<BuiltStage[]> =>
  Promise.all(Array.from({ length: people / 40 }, () => buildStage(promise, 40, endOfCourse)));

const linksIn = (built: readonly BuiltStage[]): string[] =>
  built.flatMap(({ participants }) => participants.map(({ link }) => link));
