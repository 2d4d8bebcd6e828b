import { randomUUID } from 'node:crypto';
import { answerPart } from '@/features/evaluations/collecting/answering/commands';
import type { SentPart } from '@/features/forms/answering/model';
import { inviteEverybody } from '@/features/evaluations/collecting/mailing/commands';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/collecting/cards/commands';
import { codesOf } from '@/features/evaluations/collecting/cards/data';
import { db } from '@/server/db';
import { newToken } from '@/server/tokens';
import { answering, answeringAtTable, type Viewer } from '@/server/viewer';
import { type BuiltStage, buildStage, buildViewer, inTheRoom, type PromiseName } from './build';
import { type Dump, dump } from './dumps';
import { expectDone } from './expect-done';
import { seatPeople } from './seats';
import { sendAnswers } from './send-answers';

/** Stands in one person's form alone. */
export type Marker = { text: string; marks: string };

/** A room in which people answered one after the other, each with a number of their own in their texts, and a dump after each. */
export type Answered = { built: BuiltStage; runs: Viewer; dumps: Dump[]; marker: Marker; unsent: string };

const ratings = [
  'small-groups',
  'table-coaches',
  'patient-leaders',
  'guest-speakers',
  'darzi-fellows',
  'manager-case-studies',
  'impact-on-others',
  'recommend',
];

/** `people` send, by link, at their table and on a tablet; three more begin, and stop. */
export async function answerInTurn(promise: PromiseName, people: number): Promise<Answered> {
  const built = await buildStage(promise, people + 3);
  const runs = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
  await inTheRoom(() => expectDone(inviteEverybody(runs, { cohort: built.slug, stage: 'immediate' })));
  const atTable = await tableFor(built, runs);
  const marker = { text: `planted ${randomUUID()}`, marks: '1,5,2,4,3,5,1,2' };
  const unsent = `unsent ${randomUUID()}`;
  const dumps = [await dump()];
  // Not in the order in which they were invited, and in three modes in turn.
  for (const [number, index] of shuffledBy(people).entries()) {
    const viewer = await viewerOf(built, index, atTable);
    const sent = formOf(index, index === 5 ? marker : undefined);
    await inTheRoom(() =>
      expectDone(answerPart(viewer, { ...part(1), intent: 'continue', sent: partOne(sent) })),
    );
    if (number % 5 === 2) await stopHalfWay(built, people + Math.floor(number / 5), unsent);
    await inTheRoom(() => expectDone(sendAnswers(viewer, { sent })));
    dumps.push(await dump());
  }
  return { built, runs, dumps, marker, unsent };
}

const part = (number: number): Pick<SentPart, 'part' | 'change'> => ({ part: number, change: false });

const shuffledBy = (people: number): number[] =>
  Array.from({ length: people }, (_, index) => index).sort((a, b) => ((a * 7) % people) - ((b * 7) % people));

function formOf(index: number, marker?: Marker): Record<string, string> {
  const marks = marker
    ? marker.marks.split(',')
    : ratings.map((_, place) => String(((index + place) % 5) + 1));
  const texts = {
    'most-useful': `Person ${index} wrote this`,
    'would-change': `Person ${index} would change this${marker ? ` ${marker.text}` : ''}`,
  };
  return { ...Object.fromEntries(ratings.map((key, place) => [key, marks[place] ?? ''])), ...texts };
}

const partOne = (sent: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sent).filter(([key]) => !['recommend', 'most-useful', 'would-change'].includes(key)),
  );

async function stopHalfWay({ participants }: BuiltStage, index: number, unsent: string): Promise<void> {
  const viewer = answering(participants[index]?.link ?? '');
  for (const intent of ['continue', 'keep', 'back'] as const)
    await inTheRoom(() =>
      expectDone(
        answerPart(viewer, { ...part(2), intent, sent: { 'small-groups': '3', 'would-change': unsent } }),
      ),
    );
}

type AtTable = (index: number, shared: boolean) => Promise<Viewer>;

async function tableFor(
  { cohortId, slug, stageId, participants }: BuiltStage,
  runs: Viewer,
): Promise<AtTable> {
  const table = await db().tableGroup.create({ data: { cohortId, number: 1 } });
  await seatPeople(
    cohortId,
    participants.map(({ id }) => ({ participantId: id, tableId: table.id })),
  );
  await inTheRoom(() => expectDone(makeTableCodes(runs, { cohort: slug, stage: 'immediate' })));
  const [card] = await codesOf(runs, stageId);
  return (index, shared) =>
    inTheRoom(async () => {
      const { codeId } = await expectDone(
        enterCode(answering(newToken()), { code: card?.code ?? '', networkAddress: '192.0.2.1' }),
      );
      const chosen = await expectDone(
        choosePerson(answeringAtTable(codeId, null, newToken()), {
          person: participants[index]?.personId ?? '',
        }),
      );
      return answeringAtTable(codeId, chosen.participationId, newToken(), { shared });
    });
}

const viewerOf = async ({ participants }: BuiltStage, index: number, atTable: AtTable): Promise<Viewer> =>
  index % 3 === 0 ? answering(participants[index]?.link ?? '') : atTable(index, index % 3 === 2);
