import { expect, it } from 'vitest';
import { arrangeNeed, recordNeed } from '@/features/needs/commands';
import { reviewOwnNeed } from '@/features/needs/own/commands';
import { ownersIn, whoCanNeed } from '@/features/needs/owners/data';
import { db } from '@/server/db';
import { personViewer, system } from '@/server/viewer';
import { buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, personAt } from '@tests/support/seated-cohort';

const staff = system('test');
const told = (need: string) =>
  db().message.findMany({
    where: { kind: 'need-owner', about: need },
    orderBy: { createdAt: 'asc' },
    select: { subject: true, person: { select: { name: true } } },
  });

it('whoever sees to a need hears of it from others, once for each time, and never what it is', async () => {
  const room = await buildRoom({ people: 5, tables: 1, features: [[]] });
  const one = await buildViewer({ kind: 'facilitator', cohortId: room.cohort.id });
  await buildViewer({ kind: 'facilitator', cohortId: room.cohort.id });
  const oneId = one.kind === 'person' ? one.personId : '';
  const other = (await ownersIn(staff, room.cohort)).find(({ personId }) => personId !== oneId);
  const whose = { participantId: personAt(room, 0).id };
  const said = { kind: 'food', words: 'No nuts' } as const;
  const on = { cohort: room.slug, back: 'day' } as const;
  const { need } = await expectDone(recordNeed(one, { ...on, whose, ...said }));
  const arranged = {
    feature: null,
    days: [],
    dueOn: null,
    pence: null,
    share: 'nobody',
    agreed: '',
  } as const;
  const arrange = (owner: string | null, version: number) =>
    arrangeNeed(one, { ...on, ...arranged, need, adjustment: 'The caterer knows', days: [], owner, version });
  await expectDone(arrange(oneId, 1));
  expect(await told(need)).toEqual([]);
  await expectDone(arrange(other?.personId ?? null, 2));
  await expectDone(arrange(other?.personId ?? null, 3));
  expect(await told(need)).toMatchObject([{ subject: `A need to see to: ${room.cohort.name}` }]);

  await db().day.updateMany({
    where: { cohortId: room.cohort.id, number: 1 },
    data: { date: new Date('2017-11-23') },
  });
  const { personId } = await db().participant.findUniqueOrThrow({ where: { id: whose.participantId } });
  const self = await personViewer(personId);
  if (!self) throw new Error('They were just added');
  for (const words of ['There were nuts', 'There were nuts in the cake'])
    await expectDone(reviewOwnNeed(self, { cohort: room.slug, need, reviewed: 1, met: 'not', words }));
  const all = await told(need);
  expect(all).toHaveLength(2);
  expect(all[1]?.subject).toBe(`A need was not met on day 1: ${room.cohort.name}`);
  expect(JSON.stringify(all)).not.toContain('nuts');
});

it('everybody who can have needs can be chosen: supporters too, and each once', async () => {
  const room = await buildRoom({ people: 5, tables: 1, features: [[]] });
  const { id, name } = personAt(room, 0);
  await db().supporter.create({ data: { participantId: id, name: 'Sam' } });
  const all = await whoCanNeed(staff, room.cohort.id);
  expect(all.map((one) => one.name)).toContain(`Sam, who comes with ${name}`);
  expect(new Set(all.map(({ whose }) => whose)).size).toBe(all.length);
});
