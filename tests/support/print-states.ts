import { randomBytes } from 'node:crypto';
import { codesOf, saveCodes } from '@/features/evaluations/collecting/cards/data';
import { endOfCourse } from '@/features/forms/course-forms';
import type { ReadyForm } from '@/features/forms/model';
import { db, leaveDatabase } from '@/server/db';
import { permission } from '@/server/permission';
import { system } from '@/server/viewer';
import { write } from '@/server/write';
import { buildStage, duringTheCourse, type BuiltStage, type PromiseName } from './build';
import { seatPeople } from './seats';

/** Makes a form in each state that whoever answers can come upon, and prints links and a table's code: for tests in another process. */
const viewer = system('test');
const longAhead = new Date('2100-01-01T00:00:00Z');

async function stageThat(
  promise: PromiseName,
  people: number,
  data: object,
  form?: ReadyForm,
): Promise<BuiltStage> {
  const built = await buildStage(promise, people, form);
  await db().stage.update({ where: { id: built.stageId }, data });
  return built;
}

const linked = await stageThat('linked', 14, { closesAt: null, cardsUntil: longAhead });
const unlinkable = await stageThat('unlinkable', 3, { closesAt: null });
const short = await stageThat('linked', 1, { closesAt: null }, endOfCourse);
const closed = await stageThat('linked', 1, {});
const planned = await stageThat('linked', 1, { opensAt: longAhead, closesAt: null });
const keyless = await stageThat('unlinkable', 1, { closesAt: null, listedAt: duringTheCourse });
// A box whose keys lie in no store.
await db().ballotBox.create({
  data: {
    stageId: keyless.stageId,
    firstKey: new Uint8Array(randomBytes(32)),
    secondKey: new Uint8Array(randomBytes(32)),
    ballotBytes: 4_096,
  },
});
const table = await db().tableGroup.create({ data: { cohortId: linked.cohortId, number: 1 } });
await seatPeople(
  linked.cohortId,
  linked.participants.slice(8).map(({ id }) => ({ participantId: id, tableId: table.id })),
);
await write(permission(viewer, 'test', 'test', true), (tx) => saveCodes(tx, linked.stageId, linked.cohortId));
const [card] = await codesOf(viewer, linked.stageId);

const linksOf = ({ participants }: BuiltStage) => participants.map(({ link }) => link);
console.log(
  JSON.stringify({
    linked: linksOf(linked).slice(0, 8),
    unlinkable: linksOf(unlinkable),
    short: linksOf(short)[0],
    closed: linksOf(closed)[0],
    planned: linksOf(planned)[0],
    keyless: linksOf(keyless)[0],
    code: card?.code,
  }),
);
await leaveDatabase();
