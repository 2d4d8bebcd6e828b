import { expect, it } from 'vitest';
import { addParticipant, withdrawParticipant } from '@/features/participants/commands';
import { importParticipants, lookThrough } from '@/features/participants/import/commands';
import { noChoices } from '@/features/participants/import/model';
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
