import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { savePerson } from '@/features/accounts/data';
import { personToMail } from '@/features/accounts/sign-in/data';
import { mergePeople, undoMerge } from '@/features/people/merging/commands';
import { likelyTheSame, mergePreview, mergesOf } from '@/features/people/merging/data';
import { linkLedOn } from '@/features/evaluations/collecting/links/data';
import { saveQuiet } from '@/features/evaluations/collecting/mailing/data';
import { namedOnly, onParticipant, onParticipation, onPerson } from '@/features/people/merging/hanging';
import { foreignKeys } from '@/features/people/merging/journal/data';
import { ledOn, placeLedOn } from '@/features/people/person/data';
import { saveParticipants } from '@/features/participants/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound } from '@/server/errors';
import { permission } from '@/server/permission';
import { hash } from '@/server/tokens';
import { answering, personViewer, system, type Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { type BuiltStage, buildStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { wholeDatabase } from '@tests/support/whole-database';

type Two = { kept: string; other: string };
const allowed = permission(system('test'), 'test', 'test', true);

/** Two people of one cohort, who are asked for the same form. */
async function two(promise: 'named' | 'linked' | 'unlinkable' = 'named'): Promise<BuiltStage & Two> {
  const built = await buildStage(promise, 2);
  const [kept, other] = built.participants.map(({ personId }) => personId);
  return { ...built, kept: kept ?? '', other: other ?? '' };
}

async function merge(viewer: Viewer, { kept, other }: Two, chosen = {}) {
  const preview = await mergePreview(viewer, kept, other);
  if (!preview) throw new Error('Both are known to whoever merges them');
  return mergePeople(viewer, { person: kept, other, seen: preview.mark, chosen });
}

const refusals = async (viewer: Viewer, { kept, other }: Two) =>
  (await mergePreview(viewer, kept, other))?.refusals.map(({ why }) => why) ?? [];

const begin = (personId: string, finished = false) =>
  db().participation.updateMany({
    where: { personId },
    data: {
      startedOn: new Date('2018-01-16'),
      ...(finished && { finishedOn: new Date('2018-01-16'), mode: 'link' }),
    },
  });

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

/** The two are on one list, by which the other one was written to, and chosen together. */
async function toALists({ cohortId, kept, other }: { cohortId: string } & Two): Promise<void> {
  const list = { to: 'participants', people: [kept, other] };
  const letter = {
    cohortId,
    list,
    subject: 'Day 1',
    text: 'Bring lunch.',
    createdAt: now(),
    authorId: other,
  };
  const { id: groupMessageId } = await db().groupMessage.create({ data: letter });
  await db().groupMessageRecipient.createMany({
    data: [
      { groupMessageId, personId: kept, state: 'waiting' },
      { groupMessageId, personId: other, state: 'queued' },
    ],
  });
  await db().peopleChosen.create({ data: { chooserId: other, personIds: [kept, other], chosenAt: now() } });
  await db().savedFilter.createMany({
    data: [kept, other].map((personId) => ({ personId, name: 'Mine', asked: 'q=a', savedAt: now() })),
  });
}

/** The database but for the links, which are new after an undo, and what was said of it by email. */
async function asItStands(): Promise<Record<string, string[]>> {
  const { message = [], participation = [], ...rows } = await wholeDatabase();
  return {
    ...rows,
    message: message.filter((row) => !row.includes('records-')),
    participation: participation.map((row) => row.replace(/"link_(hash|number)": [^,}]+/g, '')).sort(),
  };
}

const undo = async (viewer: Viewer, { kept }: Two) => {
  const [done] = await mergesOf(viewer, kept);
  return undoMerge(viewer, { person: kept, merge: done?.id ?? '' });
};

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
