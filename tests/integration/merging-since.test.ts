import { describe, expect, it } from 'vitest';
import type { undoMerge } from '@/features/people/merging/commands';
import { mergesOf } from '@/features/people/merging/data';
import { linkLedOn } from '@/features/evaluations/collecting/links/data';
import { saveQuiet } from '@/features/evaluations/collecting/mailing/data';
import { saveParticipants } from '@/features/participants/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { permission } from '@/server/permission';
import { answering, system } from '@/server/viewer';
import { write } from '@/server/write';
import { buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { begin, merge, refusals, two, undo } from '@tests/support/merging';

const allowed = permission(system('test'), 'test', 'test', true);

const problem = (outcome: Awaited<ReturnType<typeof undoMerge>>): string =>
  outcome.ok ? '' : outcome.problems.map(({ message }) => message).join(' ');

/** Answers a form for somebody in another connection. @returns how to let it be kept, which `meanwhile` waits for */
async function answeringMeanwhile(personId: string, meanwhile: () => Promise<unknown>): Promise<void> {
  await write(allowed, async (tx) => {
    const { id, stageId } = await tx.participation.findFirstOrThrow({ where: { personId } });
    await tx.participation.update({
      where: { id },
      data: { startedOn: new Date('2018-01-16'), finishedOn: new Date('2018-01-16'), mode: 'link' },
    });
    await tx.response.create({ data: { stageId, participationId: id, sentAt: now() } });
    await meanwhile();
  });
}

/** Until another connection waits for a lock that this test holds. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const rows = await db().$queryRaw<
      unknown[]
    >`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (rows.length > 0) return;
  }
}

describe('a merge and those who answer', () => {
  it('whoever sends their form meanwhile is waited for, and nothing of it is lost', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    let merged: ReturnType<typeof merge> | undefined;
    await answeringMeanwhile(built.other, async () => {
      merged = merge(viewer, built);
      await somebodyWaits();
    });
    expect((await merged)?.ok).toBe(false);
    expect(await db().response.count({ where: { stageId: built.stageId } })).toBe(1);
    await expectDone(merge(viewer, built));
    expect(await db().response.count({ where: { stageId: built.stageId } })).toBe(1);
  });

  it('an old link leads on until the form is begun, and what is half written is opened by nobody else', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    const [, second] = built.participants;
    const place = await db().participation.findFirstOrThrow({ where: { personId: built.kept } });
    const draft = { participationId: place.id, keyHash: 'k', sealed: new Uint8Array(40), savedAt: now() };
    await db().stage.update({ where: { id: built.stageId }, data: { closesAt: new Date('2100-01-01') } });
    await db().draft.create({ data: draft });
    expect(await refusals(viewer, built)).toEqual([expect.stringContaining('half way through')]);
    await db().draft.deleteMany({ where: { participationId: place.id } });
    await expectDone(merge(viewer, built));
    expect(await linkLedOn(answering(second?.link ?? ''))).not.toBeNull();
    await begin(built.kept);
    expect(await linkLedOn(answering(second?.link ?? ''))).toBeNull();
  });

  it('is not undone once a form of either went on: nobody knows of which of them it is', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    await expectDone(merge(viewer, built));
    await begin(built.kept, true);
    expect(problem(await undo(viewer, built))).toContain('a form of theirs');
  });

  it('what the place that goes knew of being listed and asked holds of the one that stays', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    const asked = { listed: true, invitedAt: now(), reminders: 2, mailedOn: new Date('2018-01-16') };
    await db().participation.updateMany({ where: { personId: built.kept }, data: { listed: false } });
    await db().participation.updateMany({ where: { personId: built.other }, data: asked });
    await expectDone(merge(viewer, built));
    expect(await db().participation.findMany({ where: { stageId: built.stageId } })).toMatchObject([asked]);
  });
});

describe('undoing', () => {
  it('keeps a no that was said since for both, and a yes for neither', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    await db().person.update({ where: { id: built.kept }, data: { advertsSince: now() } });
    await db().person.update({ where: { id: built.other }, data: { noContactSince: now() } });
    await expectDone(merge(viewer, built));
    await write(allowed, (tx) => saveQuiet(tx, built.kept, true));
    await expectDone(undo(viewer, built));
    for (const { noContactSince, noRemindersSince, advertsSince } of await db().person.findMany({
      where: { id: { in: [built.kept, built.other] } },
    })) {
      expect(noContactSince).not.toBeNull();
      expect(noRemindersSince).not.toBeNull();
      expect(advertsSince).toBeNull();
    }
  });

  it('is for whoever reaches both, and never puts more people into a cohort than it has places', async () => {
    const built = await two();
    const administrator = await buildViewer({ kind: 'administrator' });
    const viewer = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    await db().role.create({ data: { personId: built.other, kind: 'administrator' } });
    await expectDone(merge(administrator, built));
    expect((await mergesOf(viewer, built.kept)).map(({ outside }) => outside)).toEqual([true]);
    expect(problem(await undo(viewer, built))).toContain('outside');
    await db().cohort.update({ where: { id: built.cohortId }, data: { places: 1 } });
    expect(problem(await undo(administrator, built))).toContain('taken');
    await db().cohort.update({ where: { id: built.cohortId }, data: { places: 2 } });
    await expectDone(undo(administrator, built));
  });

  it('and merging are told to every address that signs in', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    await expectDone(merge(viewer, built));
    await expectDone(undo(viewer, built));
    for (const kind of ['records-merged', 'records-parted'])
      expect(await db().message.count({ where: { kind, personId: { in: [built.kept, built.other] } } })).toBe(
        2,
      );
  });
});

it('an address is one person’s, however they have it, and whoever comes by it is found', async () => {
  const built = await two();
  const viewer = await buildViewer({ kind: 'administrator' });
  const { email } = await db().person.findUniqueOrThrow({ where: { id: built.other } });
  await db().person.update({ where: { id: built.kept }, data: { email: null } });
  await db().person.update({ where: { id: built.other }, data: { phone: '020 7946 0018' } });
  await expectDone(merge(viewer, built, { email: 'other' }));
  await db().person.update({ where: { id: built.kept }, data: { email: null } });
  await db().otherAddress.create({ data: { email: email ?? '', personId: built.kept } });
  const people = await db().person.count();
  const place = { name: 'Again', email, experience: 'new', livedAs: 'carer' } as const;
  await write(allowed, (tx) =>
    saveParticipants(tx, built.cohortId, [{ ...place, organisation: '', area: '' }]),
  );
  expect(await db().person.count()).toBe(people);
  await expect(db().person.create({ data: { name: 'Somebody', email } })).rejects.toThrow();
});
