import { expect, it } from 'vitest';
import { recordNeed, removeNeed } from '@/features/needs/commands';
import { changeParticipant } from '@/features/participants/commands';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, personAt } from '@tests/support/seated-cohort';

const staff = system('test');

it('a supporter whose needs are written down doesn’t go by emptying a field', async () => {
  const room = await buildRoom({ people: 5, tables: 1, features: [[]] });
  const { id: participant, name } = personAt(room, 0);
  const place = {
    cohort: room.slug,
    participant,
    name,
    email: null,
    experience: 'some',
    livedAs: 'carer',
  } as const;
  const supportedBy = (supporter: string) =>
    changeParticipant(staff, { ...place, organisation: '', supporter });
  await expectDone(supportedBy('Sam'));
  const { id: supporterId } = await db().supporter.findUniqueOrThrow({
    where: { participantId: participant },
  });
  const { need } = await expectDone(
    recordNeed(staff, {
      cohort: room.slug,
      back: 'day',
      whose: { supporterId },
      kind: 'food',
      words: 'No nuts',
    }),
  );
  expect(await supportedBy('')).toMatchObject({ ok: false, problems: [{ field: 'supporter' }] });
  expect(await db().need.count({ where: { supporterId } })).toBe(1);
  await expectDone(removeNeed(staff, { cohort: room.slug, back: 'day', need }));
  await expectDone(supportedBy(''));
  expect(await db().supporter.count({ where: { participantId: participant } })).toBe(0);
});
