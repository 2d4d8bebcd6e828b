import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { makeStageReady } from '@/features/evaluations/responses/ballots/commands';
import { boxOfStage, type SealedBallot } from '@/features/evaluations/responses/ballots/data';
import { encodeBallot } from '@/features/evaluations/responses/ballots/model';
import { releaseStage } from '@/features/evaluations/reading/releases/commands';
import type { Answers } from '@/features/forms/answers';
import { documentOf, savePublished } from '@/features/forms/data';
import { endOfCourse } from '@/features/forms/course-forms';
import { type FormDocument, type Mark, marks } from '@/features/forms/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { sealTwice } from '@/server/double-seal';
import { permission } from '@/server/permission';
import { answering, system } from '@/server/viewer';
import { write } from '@/server/write';
import {
  afterTheCourse,
  type BuiltStage,
  buildStage,
  inTheRoom,
  type PromiseName,
} from '@tests/support/build';
import { sendAnswers } from '@tests/support/send-answers';
import { expectDone } from '@tests/support/expect-done';
import { measured, type Run } from './statistics';

/** A box opened in a process of its own: from its first look to the last key gone, and the most memory that it held. */
export type OpenedBox = {
  ballots: number;
  seconds: number;
  idleMegabytes: number;
  peakMegabytes: number;
  sealingSeconds: number;
};
export type Sending = { promise: PromiseName; run: Run };
export type BallotResults = { opening: OpenedBox[]; sending: Sending[] };

const viewer = system('test');

/** Opens boxes of these sizes, and sends unlinkable forms beside linked ones, without the web around them. */
export async function measureBallots(
  sizes: readonly number[],
  note: (text: string) => void,
): Promise<BallotResults> {
  const opening: OpenedBox[] = [];
  for (const size of sizes) {
    note(`A box of ${size.toLocaleString('en-GB')} ballots`);
    opening.push(await openedBox(size));
  }
  note('Sending, unlinkable beside linked');
  const sending: Sending[] = [];
  for (const promise of ['linked', 'unlinkable', 'linked', 'unlinkable'] as const)
    sending.push({ promise, run: await sendAll(promise) });
  // The first of each warms up.
  return { opening, sending: sending.slice(2) };
}

const opened = z.object({ seconds: z.number(), idleMegabytes: z.number(), peakMegabytes: z.number() });

async function openedBox(ballots: number): Promise<OpenedBox> {
  const built = await ratingsAlone();
  const began = performance.now();
  await fill(built, ballots);
  const sealingSeconds = (performance.now() - began) / 1_000;
  await at(afterTheCourse, () =>
    expectDone(releaseStage(viewer, { cohort: built.slug, stage: 'immediate' })),
  );
  const said = execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/open-box.ts'], {
    encoding: 'utf8',
    env: { ...process.env, ROUNDTABLE_NOW: afterTheCourse.toISOString() },
  });
  const { _sum } = await db().tally.aggregate({
    where: { stageId: built.stageId, questionKey: 'recommend' },
    _sum: { count: true },
  });
  if (_sum.count !== ballots)
    throw new Error(`The box had ${ballots} ballots, and ${_sum.count} were counted`);
  return { ballots, sealingSeconds, ...opened.parse(JSON.parse(said)) };
}

/** A stage whose form asks for marks alone, so that its ballots are small; eight people have a tick. */
async function ratingsAlone(): Promise<BuiltStage> {
  const built = await buildStage('unlinkable', 8);
  const { title, minutes, sections } = endOfCourse.document;
  const document: FormDocument = {
    title,
    minutes,
    sections: sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ kind }) => kind === 'rating'),
    })),
  };
  const formVersionId = await write(permission(viewer, 'publish a form', 'ratings-alone', true), (tx) =>
    savePublished(tx, { ...endOfCourse, formKey: 'ratings-alone', document }),
  );
  await db().stage.update({ where: { id: built.stageId }, data: { formVersionId } });
  await inTheRoom(() => makeStageReady(viewer, { stageId: built.stageId }));
  await db().participation.updateMany({
    where: { stageId: built.stageId },
    data: { finishedOn: new Date('2018-01-16'), mode: 'link' },
  });
  return built;
}

const atATime = 2_000;

/** Puts ballots into a box, each sealed by itself: its number is within its seal, so none can stand for another. */
async function fill({ stageId }: BuiltStage, ballots: number): Promise<void> {
  const { formVersionId } = await db().stage.findUniqueOrThrow({
    where: { id: stageId },
    select: { formVersionId: true },
  });
  const [document, box] = [await documentOf(viewer, formVersionId ?? ''), await boxOfStage(viewer, stageId)];
  if (!box) throw new Error('The box was just made');
  const answers = marks.map((mark): Answers => answersOf(document, mark));
  const keys = { first: box.firstKey, second: box.secondKey };
  // As sealedBallot does it, without a look into the key stores for each.
  const sealed = (index: number): SealedBallot => {
    const id = randomUUID();
    const text = encodeBallot(document, {
      id,
      boxId: box.id,
      formVersionId: formVersionId ?? '',
      part: 'own',
      answers: answers[index % answers.length] ?? {},
      missing: [],
    });
    return { id, boxId: box.id, part: 'own', sealed: sealTwice(text, box.size, keys) };
  };
  for (let start = 0; start < ballots; start += atATime) {
    const some = Array.from({ length: Math.min(atATime, ballots - start) }, (_, index) =>
      sealed(start + index),
    );
    await db().ballot.createMany({ data: some });
  }
}

const answersOf = ({ sections }: FormDocument, mark: Mark): Answers =>
  Object.fromEntries(sections.flatMap(({ questions }) => questions.map(({ key }) => [key, { mark }])));

/** Everybody looks at the form and sends it. */
async function sendAll(promise: PromiseName): Promise<Run> {
  const rooms = await Promise.all(Array.from({ length: 8 }, () => buildStage(promise, 40)));
  const links = rooms.flatMap(({ participants }) => participants.map(({ link }) => link));
  return measured(links, 8, (link) =>
    inTheRoom(async () => {
      await formSessionOf(answering(link));
      await expectDone(
        sendAnswers(answering(link), {
          sent: { recommend: '4', 'most-useful': 'The people at my table' },
        }),
      );
    }),
  );
}
