import { countBox } from '@/features/evaluations/responses/ballots/counting/data';
import { openingBoxes } from '@/features/evaluations/responses/ballots/data';
import type { Ballot } from '@/features/evaluations/responses/ballots/model';
import { decodeBallot } from '@/features/evaluations/responses/ballots/schema';
import { openBox, releaseStage } from '@/features/evaluations/reading/releases/commands';
import { documentOf } from '@/features/forms/data';
import { toKept } from '@/features/forms/answers';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { openTwice, sealingReady } from '@/server/double-seal';
import { keyPairIn, keyStores } from '@/server/key-store';
import type { Outcome } from '@/server/outcome';
import { system, type Viewer } from '@/server/viewer';
import { afterTheCourse } from './build';

const test = system('test');

/** Opens every box whose release was asked for, as the job does, but in this process. */
export async function openBoxes(): Promise<void> {
  for (const boxId of await openingBoxes(test))
    await openBox(test, { boxId, count: (task) => countBox(test, task) });
}

/** Releases a stage once its form has closed, and opens its box. */
export async function release(
  viewer: Viewer,
  cohort: string,
  stage = 'immediate',
  instant = afterTheCourse,
): Promise<Outcome<{ cohort: string; stage: string }>> {
  return at(instant, async () => {
    const outcome = await releaseStage(viewer, { cohort, stage });
    await openBoxes();
    return outcome;
  });
}

/** What lies in a stage's ballot box, opened as nobody but its release may. */
export async function ballotsIn(stageId: string): Promise<Ballot[]> {
  await sealingReady();
  const box = await db().ballotBox.findUnique({
    where: { stageId },
    include: { ballots: true, stage: true },
  });
  if (!box) return [];
  const document = await documentOf(test, box.stage.formVersionId ?? '');
  const [one, other] = keyStores();
  const keys = { first: keyPairIn(one, box.id), second: keyPairIn(other, box.id) };
  return box.ballots.map(({ sealed }) => decodeBallot(document, openTwice(sealed, box.ballotBytes, keys)));
}

type Given = { key: string; mark: number | null; text: string | null };

async function givenAt(stageId: string): Promise<Given[]> {
  const stage = await db().stage.findUniqueOrThrow({ where: { id: stageId } });
  const document = await documentOf(test, stage.formVersionId ?? '');
  const sealed = (await ballotsIn(stageId)).flatMap(({ answers }) => toKept(document, answers));
  const kept = await db().answer.findMany({ where: { response: { stageId } } });
  return [...sealed, ...kept.map(({ questionKey: key, mark, text }) => ({ key, mark, text }))];
}

/** Every mark that came in at a stage, whatever its promise: "recommend 5×3". */
export async function marksAt(stageId: string): Promise<string[]> {
  const marks = (await givenAt(stageId))
    .flatMap(({ key, mark }) => (mark === null ? [] : [`${key} ${mark}`]))
    .sort();
  return [...new Set(marks)].map((mark) => `${mark}×${marks.filter((other) => other === mark).length}`);
}

/** Every text that came in at a stage. */
export const textsAt = async (stageId: string): Promise<string[]> =>
  (await givenAt(stageId)).flatMap(({ text }) => text ?? []).sort();
