import { expect, it } from 'vitest';
import { addParticipant, withdrawParticipant } from '@/features/participants/commands';
import { importParticipants, lookThrough } from '@/features/participants/import/commands';
import { noChoices } from '@/features/participants/import/model';
import { db } from '@/server/db';
import { expectDone } from '@tests/support/expect-done';
import { room } from '@tests/support/sending';

const details = { experience: 'some', livedAs: 'patient', organisation: '' } as const;

it('whoever withdraws holds no place any more: one person may come in for them, by hand or from a list', async () => {
  const { runs, slug: cohort, participants } = await room('linked', 3);
  const add = () =>
    addParticipant(runs, { cohort, name: 'Ana', email: `${crypto.randomUUID()}@example.org`, ...details });
  const rows = ['name', 'Ben'].map((cell, index) => ({ line: index + 1, cells: [cell] }));
  const choices = { ...noChoices, blanks: { experience: 'some', livedAs: 'patient' } };
  const list = () => importParticipants(runs, { cohort, rows, choices, goodRows: false });
  const free = async () => (await expectDone(lookThrough(runs, { cohort, rows, choices }))).free;
  const full = { ok: false };

  expect([await free(), await add(), await list()]).toMatchObject([0, full, full]);
  await expectDone(withdrawParticipant(runs, { cohort, participant: participants[0]?.id ?? '' }));
  expect(await free()).toBe(1);
  await expectDone(add());
  expect([await free(), await add(), await list()]).toMatchObject([0, full, full]);
  await expectDone(withdrawParticipant(runs, { cohort, participant: participants[1]?.id ?? '' }));
  expect([await free(), (await expectDone(list())).people, await free()]).toEqual([1, 1, 0]);
});

it('a list says how to reach somebody who is known already, where nobody said it before', async () => {
  const { runs, slug: cohort, participants } = await room('linked', 3);
  for (const { id } of participants) await withdrawParticipant(runs, { cohort, participant: id });
  const known = await db().person.create({
    data: { name: 'Ana', email: `${crypto.randomUUID()}@example.org` },
  });
  const other = await db().person.create({
    data: { name: 'Ben', email: `${crypto.randomUUID()}@example.org`, phone: '020 1', contactBy: 'post' },
  });
  const same = await db().person.create({
    data: { name: 'Cai', email: `${crypto.randomUUID()}@example.org`, phone: '+44 (0)20-79460000' },
  });
  const people = [known, other, same].map(({ name, email }) => [name, email ?? '', '020 7946 0000', 'phone']);
  const rows = [['name', 'email', 'phone', 'contact'], ...people].map((cells, index) => ({
    line: index + 1,
    cells,
  }));
  const choices = { ...noChoices, blanks: { experience: 'some', livedAs: 'patient' } };
  const { otherPhones } = await expectDone(
    importParticipants(runs, { cohort, rows, choices, goodRows: false }),
  );
  expect(otherPhones).toEqual(['Ben']);
  const kept = await db().person.findMany({
    where: { id: { in: [known.id, other.id] } },
    orderBy: { name: 'asc' },
  });
  expect(kept.map(({ phone, contactBy }) => `${phone} ${contactBy}`)).toEqual([
    '020 7946 0000 phone',
    '020 1 post',
  ]);
});
