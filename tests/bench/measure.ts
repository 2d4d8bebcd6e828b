import { leaveDatabase } from '@/server/db';
import { buildStage } from '@tests/support/build';
import { asBareSql, throughTheApp } from './answering';
import { type BallotResults, measureBallots } from './ballots';
import { dashboardWith } from './dashboard';
import { type Server, startServer } from './server';
import type { Run } from './statistics';
import { firstVisitTo, type FirstVisit, keysToSend } from './slow-phone';
import { measureSteady, type Steady } from './steady';
import { seatRooms, type SeatedRoom } from './tables';
import { type Weight, weightOf } from './weight';

export type Results = {
  answering: { atOnce: number; app: Run; linked: Run; bareSql: Run; spentOn: number }[];
  dashboard: { answers: number; page: Run }[];
  weight: { withJavaScript: Weight; withoutJavaScript: Weight };
  firstVisit: FirstVisit;
  keys: number;
  steady: Steady[];
  memory: { idle: number; afterAll: number };
  tables: SeatedRoom[];
  ballots: BallotResults;
};

export { measureBallots };

type Options = { quick: boolean; sizes: readonly number[]; note: (text: string) => void };

/** Measures everything once, one thing after the other. */
export async function measureAll({ quick, sizes, note }: Options): Promise<Results> {
  const server = await startServer();
  try {
    const idle = server.memory();
    await warmUp(server.url);
    const answering = [];
    for (const atOnce of [1, 8, 32]) {
      note(`Answering, ${atOnce} at once`);
      answering.push(await answeringAt(server, atOnce));
    }
    const dashboard = [];
    for (const answers of quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000]) {
      note(`A dashboard of ${answers.toLocaleString('en-GB')} answers`);
      dashboard.push({ answers, page: await dashboardWith(answers, server.url) });
    }
    note('The weight of the form');
    const { participants } = await buildStage('unlinkable', 1);
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
    const memory = { idle, afterAll: server.memory() };
    return { answering, dashboard, weight, firstVisit, keys, steady, memory, tables, ballots };
  } finally {
    await server.stop();
    await leaveDatabase();
  }
}

const people = 320;

/**
 * Cohorts of forty, as in life: unlinkable and linked forms through the app and bare SQL get eight of them each. `spentOn`:
 * what the server's processor spends on a GET and a POST, in milliseconds.
 */
async function answeringAt(server: Server, atOnce: number) {
  const forApp = await Promise.all(Array.from({ length: people / 40 }, () => buildStage('unlinkable', 40)));
  const before = server.spent();
  const app = await throughTheApp(
    server.url,
    forApp.flatMap((built) => built.participants.map(({ link }) => link)),
    atOnce,
  );
  const spentOn = (server.spent() - before) / people;
  const forLinked = await Promise.all(Array.from({ length: people / 40 }, () => buildStage('linked', 40)));
  const linked = await throughTheApp(
    server.url,
    forLinked.flatMap((built) => built.participants.map(({ link }) => link)),
    atOnce,
  );
  const forSql = await Promise.all(Array.from({ length: people / 40 }, () => buildStage('unlinkable', 40)));
  const bareSql = await asBareSql(forSql, atOnce);
  return { atOnce, app, linked, bareSql, spentOn };
}

async function warmUp(server: string): Promise<void> {
  const built = await buildStage('unlinkable', 40);
  await throughTheApp(
    server,
    built.participants.map(({ link }) => link),
    8,
  );
}
