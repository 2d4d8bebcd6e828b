import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { savePerson } from '@/features/accounts/data';
import { personToMail } from '@/features/accounts/sign-in/data';
import { mergePeople, undoMerge } from '@/features/people/merging/commands';
import { likelyTheSame, mergePreview, mergesOf } from '@/features/people/merging/data';
import { namedOnly, onParticipant, onParticipation, onPerson } from '@/features/people/merging/hanging';
import { foreignKeys } from '@/features/people/merging/journal/data';
import { ledOn, placeLedOn } from '@/features/people/person/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { permission } from '@/server/permission';
import { hash } from '@/server/tokens';
import { personViewer, system } from '@/server/viewer';
import { write } from '@/server/write';
import { type BuiltStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { asItStands, begin, merge, refusals, toALists, two, type Two } from '@tests/support/merging';

const allowed = permission(system('test'), 'test', 'test', true);

async function rule(cohortId: string, pair: string[]): Promise<void> {
  const [participantId = '', otherId] = pair.sort();
  await db().seatingRule.create({ data: { cohortId, kind: 'apart', participantId, otherId } });
}

/** All sorts of things hang on the two, some of them on both. */
async function hangALot({ cohortId, participants, kept, other }: BuiltStage & Two): Promise<void> {
  const [one, second] = participants;
  const table = await db().tableGroup.create({ data: { cohortId, number: 1 } });
  const plan = await db().seatingPlan.create({
    data: { cohortId, number: 1, state: 'ready', inUse: true, remix: false },
  });
  const seat = (participantId: string, day: number) => ({
    planId: plan.id,
    tableId: table.id,
    participantId,
    day,
  });
  await db().seat.createMany({
    data: [seat(one?.id ?? '', 1), seat(second?.id ?? '', 1), seat(second?.id ?? '', 2)],
  });
  await db().planChange.create({
    data: { planId: plan.id, version: 1, authorId: other, moves: [{ participant: second?.id ?? '' }] },
  });
  await db().absence.createMany({
    data: [one, second].map((place) => ({ cohortId, day: 3, participantId: place?.id ?? '' })),
  });
  await db().need.create({
    data: {
      cohortId,
      participantId: second?.id,
      kind: 'breaks',
      share: 'words',
      agreed: 'Said on the phone',
      ownerId: kept,
      ownedAt: now(),
    },
  });
  await db().need.create({ data: { cohortId, participantId: one?.id, kind: 'breaks' } });
  await toALists({ cohortId, kept, other });
  await db().supporter.create({ data: { participantId: second?.id ?? '', name: 'Ben' } });
  await db().role.createMany({
    data: [kept, other].map((personId) => ({ personId, kind: 'facilitator' as const })),
  });
  await db().message.create({
    data: { personId: other, kind: 'seat', subject: 'A seat', status: 'sent', sealed: null },
  });
  await db().participant.update({
    where: { id: one?.id ?? '' },
    data: { withdrawnAt: now(), area: '' },
  });
  await db().participant.update({ where: { id: second?.id ?? '' }, data: { area: 'Hackney' } });
  await db().person.update({
    where: { id: other },
    data: { phone: '020 7946 0018', format: 'large_print', noContactSince: now() },
  });
  await db().person.update({ where: { id: kept }, data: { advertsSince: now() } });
  await begin(other);
  // With somebody before and somebody after them in the order of ids, so that the kept one stands on another side.
  const third = await db().person.create({ data: { name: 'Third' } });
  const place = await db().participant.create({
    data: { cohortId, personId: third.id, experience: 'new', livedAs: 'carer' },
  });
  await rule(cohortId, [place.id, second?.id ?? '']);
}

describe('what hangs on a person', () => {
  it('is known to merging, all of it, and nothing that isn’t there', async () => {
    const listed = (parent: string, all: readonly { table: string; column: string }[]) =>
      all.map(({ table, column }) => `${table}.${column} → ${parent}`);
    const found = await foreignKeys(db(), ['person', 'participant', 'participation']);
    expect(found.map(({ table, column, parent }) => `${table}.${column} → ${parent}`).sort()).toEqual(
      [
        ...listed('person', onPerson),
        ...listed('participant', onParticipant),
        ...listed('participation', onParticipation),
      ].sort(),
    );
    expect(namedOnly.map(({ table }) => table)).toEqual(['keyed_sheet', 'old_id']);
  });
});

describe('two records of one person', () => {
  it('become one with nothing lost, and are undone to the last row', async () => {
    const built = await two();
    await hangALot(built);
    const viewer = await buildViewer({ kind: 'administrator' });
    const before = await asItStands();
    await expectDone(merge(viewer, built));
    const kept = await db().person.findUniqueOrThrow({
      where: { id: built.kept },
      include: { participants: true },
    });
    expect(kept).toMatchObject({ phone: '020 7946 0018', format: 'large_print', advertsSince: null });
    expect(kept.noContactSince).not.toBeNull();
    expect(kept.participants).toMatchObject([{ withdrawnAt: null, area: 'Hackney' }]);
    expect(await db().seat.count({ where: { participantId: kept.participants[0]?.id } })).toBe(2);
    expect(await db().person.count({ where: { id: built.other } })).toBe(0);
    expect(await db().need.count({ where: { kind: 'breaks', share: 'nobody' } })).toBe(2);
    expect(await db().groupMessageRecipient.findMany()).toMatchObject([
      { personId: built.kept, state: 'queued' },
    ]);
    expect(await db().groupMessage.findMany()).toMatchObject([{ list: { people: [built.kept] } }]);
    expect(await db().peopleChosen.findMany()).toMatchObject([{ personIds: [built.kept] }]);
    const [done] = await mergesOf(viewer, built.kept);
    await expectDone(undoMerge(viewer, { person: built.kept, merge: done?.id ?? '' }));
    expect(await asItStands()).toEqual(before);
    expect((await undoMerge(viewer, { person: built.kept, merge: done?.id ?? '' })).ok).toBe(false);
  });

  it('old ids, addresses and links lead to the one that stays', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    const addresses = await db().person.findMany({ where: { id: { in: [built.kept, built.other] } } });
    await expectDone(merge(viewer, built, { email: 'other' }));
    expect(await ledOn(viewer, built.other)).toBe(built.kept);
    expect(await placeLedOn(viewer, built.cohortId, built.participants[1]?.id ?? '')).toBe(
      built.participants[0]?.id,
    );
    for (const { email } of addresses) {
      expect((await personToMail(system('jobs'), email ?? ''))?.id).toBe(built.kept);
      expect((await write(allowed, (tx) => savePerson(tx, { name: 'Again', email }))).id).toBe(built.kept);
    }
    const link = await db().otherLink.findMany({ include: { participation: true } });
    const hashes = built.participants.map((one) => hash(one.link));
    expect(hashes).toContain(link.find(({ linkHash }) => hashes.includes(linkHash))?.linkHash);
  });

  it('keep what came since when they are parted, and refuse what would contradict it', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    const other = await db().person.findUniqueOrThrow({ where: { id: built.other } });
    await expectDone(merge(viewer, built));
    await db().message.create({
      data: { personId: built.kept, kind: 'seat', subject: 'Since', status: 'sent' },
    });
    const [done] = await mergesOf(viewer, built.kept);
    await db().otherAddress.deleteMany({ where: { personId: built.kept } });
    const taken = await db().person.create({ data: { name: 'Somebody else', email: other.email } });
    const undo = () => undoMerge(viewer, { person: built.kept, merge: done?.id ?? '' });
    expect((await undo()).ok).toBe(false);
    await db().person.delete({ where: { id: taken.id } });
    await expectDone(undo());
    expect(await db().message.count({ where: { personId: built.kept, subject: 'Since' } })).toBe(1);
  });

  it('two merges at once: one is done, the other is told', async () => {
    const built = await two();
    const third = await db().person.create({ data: { name: 'Third' } });
    const viewer = await buildViewer({ kind: 'administrator' });
    const done = await Promise.all([
      merge(viewer, built),
      merge(viewer, { kept: built.other, other: third.id }),
      merge(viewer, { kept: third.id, other: built.other }),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('nothing is merged but what was shown', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'administrator' });
    const preview = await mergePreview(viewer, built.kept, built.other);
    await db().person.update({ where: { id: built.other }, data: { phone: '020 7946 0018' } });
    const late = { person: built.kept, other: built.other, seen: preview?.mark ?? '', chosen: {} };
    expect((await mergePeople(viewer, late)).ok).toBe(false);
    expect(await db().person.count({ where: { id: built.other } })).toBe(1);
  });
});

describe('what stays two', () => {
  it('whoever has both answered one form, or forms that are kept without names', async () => {
    const viewer = await buildViewer({ kind: 'administrator' });
    const built = await two();
    await begin(built.kept, true);
    expect(await refusals(viewer, built)).toEqual([]);
    await begin(built.other, true);
    expect(await refusals(viewer, built)).toEqual([expect.stringContaining('Both have answered')]);
    expect((await merge(viewer, built)).ok).toBe(false);
    const linked = await two('linked');
    for (const personId of [linked.kept, linked.other])
      await db().pseudonym.create({ data: { cohortId: linked.cohortId, personId } });
    expect(await refusals(viewer, linked)).toEqual([expect.stringContaining('without names')]);
  });

  it('whom a rule keeps apart, and who takes part where the other coaches', async () => {
    const viewer = await buildViewer({ kind: 'administrator' });
    const built = await two();
    const [one, second] = built.participants;
    await rule(built.cohortId, [one?.id ?? '', second?.id ?? '']);
    await db().role.create({ data: { personId: built.other, kind: 'coach', cohortId: built.cohortId } });
    expect(await refusals(viewer, built)).toEqual([
      expect.stringContaining('seating rule'),
      expect.stringContaining('of the team'),
    ]);
  });

  it('whoever has a part outside of what a facilitator runs: else they could sign in as an administrator', async () => {
    const built = await two();
    const viewer = await buildViewer({ kind: 'facilitator', cohortId: built.cohortId });
    await db().role.create({ data: { personId: built.other, kind: 'administrator' } });
    expect((await merge(viewer, built)).ok).toBe(false);
    expect((await merge(viewer, { kept: built.other, other: built.kept })).ok).toBe(false);
    const stranger = await buildViewer({ kind: 'coach', cohortId: built.cohortId });
    expect(await mergePreview(stranger, built.kept, built.other)).toBeNull();
    const elsewhere = await two();
    await expect(
      mergePeople(viewer, { person: built.kept, other: elsewhere.other, seen: '', chosen: {} }),
    ).rejects.toThrow(NotFound);
  });
});

it('proposes whoever has the same name, however it is written, and who shares more first', async () => {
  const built = await two();
  const name = `Zoë Müller ${randomUUID().slice(0, 6)}`;
  await db().person.update({ where: { id: built.kept }, data: { name, phone: '+44 20 7946 0018' } });
  await db().person.update({
    where: { id: built.other },
    data: { name: name.replace('Zoë', 'ZOE').replace('ü', 'u'), phone: '020 7946 0018' },
  });
  await db().person.create({ data: { name } });
  const viewer = await buildViewer({ kind: 'administrator' });
  const likely = await likelyTheSame(viewer, built.kept, '');
  expect(likely.map(({ shares }) => shares)).toEqual([['the name', 'the phone number'], ['the name']]);
  expect(likely[0]?.id).toBe(built.other);
});

it('whoever was signed in as the other one is not any more', async () => {
  const built = await two();
  const viewer = await buildViewer({ kind: 'administrator' });
  await db().visit.create({
    data: { personId: built.other, startedAt: now(), expiresAt: new Date('2100-01-01') },
  });
  await expectDone(merge(viewer, built));
  expect(await db().visit.count({ where: { personId: { in: [built.kept, built.other] } } })).toBe(0);
  expect(await personViewer(built.other)).toBeNull();
});
