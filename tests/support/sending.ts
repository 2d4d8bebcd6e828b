import { expect } from 'vitest';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import { importAnswers } from '@/features/evaluations/collecting/import/commands';
import { answerByPhone } from '@/features/evaluations/collecting/calling/commands';
import { inviteEverybody } from '@/features/evaluations/collecting/mailing/commands';
import { linkOf } from '@/features/participants/data';
import { db } from '@/server/db';
import { answering, type Viewer } from '@/server/viewer';
import { buildStage, type BuiltStage, buildViewer, inTheRoom, type PromiseName } from './build';
import { expectDone } from './expect-done';
import { sendAnswers } from './send-answers';

/** A cohort with an open form, and whoever runs it. */
export type Room = BuiltStage & { runs: Viewer; ref: { cohort: string; stage: string } };

export async function room(promise: PromiseName, people: number): Promise<Room> {
  const built = await buildStage(promise, people);
  const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
  return { ...built, runs, ref: { cohort: built.slug, stage: 'immediate' } };
}

/** What the person with this number says: marks of their own, and a text with their number. */
export const saidBy = (index: number) => ({
  'small-groups': String((index % 3) + 3),
  'would-change': `Thought ${index}`,
});

/** Goes through both parts of the form, as people do: an answer belongs to the part that asks for it. */
export const sendBy = (link: string, sent: Record<string, string>) =>
  inTheRoom(async () => {
    const first = await answerPart(answering(link), { part: 1, intent: 'continue', sent });
    return first.ok ? sendAnswers(answering(link), { sent }) : first;
  });

/** The forms of the people from this number to below that one, by their links. */
export async function send({ participants }: Room, from: number, to: number): Promise<void> {
  for (const [offset, { link }] of participants.slice(from, to).entries()) {
    expect(await sendBy(link, saidBy(from + offset))).toMatchObject({
      ok: true,
      value: { sent: true, again: false },
    });
  }
}

/** The same, as somebody typed them on the phone. */
export async function call({ participants, runs, ref }: Room, from: number, to: number): Promise<void> {
  for (const [offset, { personId }] of participants.slice(from, to).entries()) {
    await inTheRoom(() =>
      expectDone(answerByPhone(runs, { ...ref, person: personId, sent: saidBy(from + offset) })),
    );
  }
}

/** So many forms from a file, each with a 1 and a text. */
export const importForms = ({ runs, ref }: Room, forms: number) =>
  inTheRoom(() =>
    importAnswers(runs, {
      ...ref,
      whose: 'others',
      fileName: 'answers.csv',
      again: true,
      goodRows: false,
      rows: [
        { line: 1, cells: ['recommend', 'most-useful'] },
        ...Array.from({ length: forms }, (_, index) => ({ line: index + 2, cells: ['1', `Row ${index}`] })),
      ],
    }),
  );

/** Somebody who joins once the form is open. @returns their link. */
export async function joinLate({ cohortId, stageId, runs, ref }: Room): Promise<string> {
  const person = await db().person.create({
    data: { name: 'Late Comer', email: `${crypto.randomUUID()}@example.org` },
  });
  await db().participant.create({
    data: { cohortId, personId: person.id, experience: 'some', livedAs: 'patient' },
  });
  await inTheRoom(() => expectDone(inviteEverybody(runs, ref)));
  const { id, linkNumber } = await db().participation.findFirstOrThrow({
    where: { stageId, personId: person.id },
  });
  return linkOf(id, linkNumber);
}

/** What a stage's figures are made from: "recommend 5×3". */
export async function talliesOf(stageId: string): Promise<string[]> {
  const rows = await db().tally.findMany({ where: { stageId } });
  return rows.map(({ questionKey, mark, count }) => `${questionKey} ${mark}×${count}`).sort();
}

/** The texts of a stage's pool. */
export const notesOf = async (stageId: string): Promise<string[]> =>
  (await db().note.findMany({ where: { stageId } })).map(({ text }) => text).sort();
