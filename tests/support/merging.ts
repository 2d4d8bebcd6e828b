import { mergePeople, undoMerge } from '@/features/people/merging/commands';
import { mergePreview, mergesOf } from '@/features/people/merging/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { type BuiltStage, buildStage } from './build';
import { wholeDatabase } from './whole-database';

export type Two = { kept: string; other: string };
/** Two people of one cohort, who are asked for the same form. */
export async function two(promise: 'named' | 'linked' | 'unlinkable' = 'named'): Promise<BuiltStage & Two> {
  const built = await buildStage(promise, 2);
  const [kept, other] = built.participants.map(({ personId }) => personId);
  return { ...built, kept: kept ?? '', other: other ?? '' };
}

export async function merge(viewer: Viewer, { kept, other }: Two, chosen = {}) {
  const preview = await mergePreview(viewer, kept, other);
  if (!preview) throw new Error('Both are known to whoever merges them');
  return mergePeople(viewer, { person: kept, other, seen: preview.mark, chosen });
}

export const refusals = async (viewer: Viewer, { kept, other }: Two) =>
  (await mergePreview(viewer, kept, other))?.refusals.map(({ why }) => why) ?? [];

export const begin = (personId: string, finished = false) =>
  db().participation.updateMany({
    where: { personId },
    data: {
      startedOn: new Date('2018-01-16'),
      ...(finished && { finishedOn: new Date('2018-01-16'), mode: 'link' }),
    },
  });

/** Undoes the newest merge into the kept one. */
export const undo = async (viewer: Viewer, { kept }: Two) => {
  const [done] = await mergesOf(viewer, kept);
  return undoMerge(viewer, { person: kept, merge: done?.id ?? '' });
};

/** The two are on one list, by which the other one was written to, and chosen together. */
export async function toALists({ cohortId, kept, other }: { cohortId: string } & Two): Promise<void> {
  const list = { to: 'participants', people: [kept, other] };
  const letter = {
    cohortId,
    list,
    subject: 'Day 1',
    text: 'Bring lunch.',
    createdAt: now(),
    authorId: other,
  };
  const { id: groupMessageId } = await db().groupMessage.create({ data: letter });
  await db().groupMessageRecipient.createMany({
    data: [
      { groupMessageId, personId: kept, state: 'waiting' },
      { groupMessageId, personId: other, state: 'queued' },
    ],
  });
  await db().peopleChosen.create({ data: { chooserId: other, personIds: [kept, other], chosenAt: now() } });
  await db().savedFilter.createMany({
    data: [kept, other].map((personId) => ({ personId, name: 'Mine', asked: 'q=a', savedAt: now() })),
  });
}

/** The database but for the links, which are new after an undo, and what was said of it by email. */
export async function asItStands(): Promise<Record<string, string[]>> {
  const { message = [], participation = [], ...rows } = await wholeDatabase();
  return {
    ...rows,
    message: message.filter((row) => !row.includes('records-')),
    participation: participation.map((row) => row.replace(/"link_(hash|number)": [^,}]+/g, '')).sort(),
  };
}
