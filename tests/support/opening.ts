import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countBox } from '@/features/evaluations/responses/ballots/counting/data';
import type { CountBox } from '@/features/evaluations/responses/ballots/counting/model';
import { openBox, releaseStage } from '@/features/evaluations/reading/releases/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { filesIn, keyStores } from '@/server/key-store';
import { system } from '@/server/viewer';
import { marksAt, textsAt } from './ballots';
import { afterTheCourse } from './build';
import { expectDone } from './expect-done';
import { notesOf, type Room, room, send, talliesOf } from './sending';

const test = system('test');

/** Counts here, not in a thread. */
export const count: CountBox = (task) => countBox(test, task);

export const boxOf = (stageId: string) =>
  db().ballotBox.findUniqueOrThrow({ where: { stageId }, include: { ballots: true } });

export const ledgerOf = (stageId: string) =>
  db().participation.findMany({ where: { stageId }, orderBy: { id: 'asc' } });

/** Key files by their place, of one box. */
type Keys = Map<string, string>;

export function keysOf(boxId: string): Keys {
  const places = keyStores().flatMap((store) =>
    filesIn(store)
      .filter((file) => file.startsWith(boxId) && !file.endsWith('.json'))
      .map((file) => path.join(store.folder, file)),
  );
  return new Map(places.map((place) => [place, readFileSync(place, 'utf8')]));
}

/** Brings removed keys back. */
export const putBack = (keys: Keys): void => keys.forEach((text, place) => writeFileSync(place, text));

/** Everything that is known once a box was opened. */
export async function ending({ stageId }: Room) {
  const { id, state, ballots } = await boxOf(stageId);
  return {
    tallies: await talliesOf(stageId),
    texts: await notesOf(stageId),
    release: await db().release.findUnique({ where: { stageId } }),
    state,
    ballots: ballots.length,
    keys: keysOf(id).size,
  };
}

/** A stage whose release was asked for, its box not opened yet; and what is in it. */
export async function asked(people = 9) {
  const here = await room('unlinkable', people);
  await send(here, 0, people);
  const [marks, texts] = [await marksAt(here.stageId), await textsAt(here.stageId)];
  await at(afterTheCourse, () => expectDone(releaseStage(here.runs, here.ref)));
  const box = await boxOf(here.stageId);
  return {
    here,
    marks,
    texts,
    box,
    keys: keysOf(box.id),
    open: (how: CountBox = count) => at(afterTheCourse, () => openBox(test, { boxId: box.id, count: how })),
  };
}
