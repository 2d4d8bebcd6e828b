import { describe, expect, it } from 'vitest';
import { arrangeNeed, recordNeed, removeNeed, reviewNeed, takeOn } from '@/features/needs/commands';
import { changeOwnNeed, removeOwnNeed, reviewOwnNeed, sayOwnNeed } from '@/features/needs/own/commands';
import { needsOf, sharedNeeds } from '@/features/needs/data';
import { ownersIn } from '@/features/needs/owners/data';
import { needsOn, openOn } from '@/features/needs/model';
import type { ArrangedForm } from '@/features/needs/schema';
import { appliedNeeds } from '@/features/needs/applied/data';
import { carryNeeds, dropNeeds } from '@/features/needs/keeping/data';
import { saveApplicantNeeds } from '@/features/needs/applied/commands';
import { makeReady } from '@/features/needs/ready/commands';
import { readyDays } from '@/features/needs/ready/data';
import { now } from '@/server/clock';
import { factsOf } from '@/features/tables/seating-input/data';
import { planQuality } from '@/features/tables/quality/model';
import { db } from '@/server/db';
import { hash } from '@/server/tokens';
import { answering, personViewer, system } from '@/server/viewer';
import { permission } from '@/server/permission';
import { write } from '@/server/write';
import { buildStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, personAt, seatRoom, type SeatedCohort } from '@tests/support/seated-cohort';

const staff = system('test');
const nothing: Omit<ArrangedForm, 'cohort' | 'need' | 'version' | 'adjustment' | 'back'> = {
  feature: null,
  owner: null,
  days: [],
  dueOn: null,
  pence: null,
  share: 'nobody',
  agreed: '',
};

async function loopIn(room: SeatedCohort, index = 0): Promise<string> {
  const whose = { participantId: personAt(room, index).id };
  const words = 'I hear you when you face me';
  const { need } = await expectDone(
    recordNeed(staff, { cohort: room.slug, back: 'day', whose, kind: 'hearing_loop', words }),
  );
  return need;
}

const personOf = async (participantId: string) =>
  (await db().participant.findUniqueOrThrow({ where: { id: participantId } })).personId;
const viewerOf = async (personId: string) => {
  const viewer = await personViewer(personId);
  if (!viewer) throw new Error('They were just added');
  return viewer;
};

/** Somebody applies to a room's cohort, and holds the link. */
async function applyTo(room: SeatedCohort) {
  const { formVersionId } = await db().stage.findFirstOrThrow({
    where: { id: (await buildStage('unlinkable', 1)).stageId },
  });
  const application = await db().application.create({
    data: {
      cohortId: room.cohort.id,
      formVersionId: formVersionId ?? '',
      reference: room.slug,
      linkHash: hash(room.slug),
      codeHash: hash(`${room.slug} code`),
      startedAt: now(),
      savedAt: now(),
    },
  });
  return { application, holder: answering(room.slug) };
}

const sent = () =>
  ({ state: 'sent', sentAt: now(), name: 'Ana', experience: 'some', livedAs: 'patient' }) as const;

/** Somebody who runs a room's cohort, as they can be chosen to see to a need. */
async function ownerIn(room: SeatedCohort) {
  await buildViewer({ kind: 'facilitator', cohortId: room.cohort.id });
  return (await ownersIn(staff, room.cohort))[0];
}

/** Day one of a room's cohort is over. */
const dayOver = (room: SeatedCohort) =>
  db().day.updateMany({
    where: { cohortId: room.cohort.id, number: 1 },
    data: { date: new Date('2017-11-23') },
  });

describe('a need', () => {
  it('keeps its day from being ready until somebody sees to it and something is arranged', async () => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const need = await loopIn(room);
    const on = { cohort: room.slug, back: 'day', need } as const;
    const open = {
      ok: false,
      problems: [
        {
          field: 'form',
          message:
            'Day 1 is not ready: one need is open. Each needs somebody who sees to it, and what is arranged.',
        },
      ],
    };
    expect(await makeReady(staff, { cohort: room.slug, day: 1 })).toMatchObject(open);
    const facilitator = await buildViewer({ kind: 'facilitator', cohortId: room.cohort.id });
    await expectDone(takeOn(facilitator, on));
    expect(await makeReady(staff, { cohort: room.slug, day: 1 })).toMatchObject(open);
    const [known] = await needsOf(staff, room.cohort.id);
    const arrange = {
      ...on,
      ...nothing,
      adjustment: 'The loop is on',
      owner: known?.owner?.personId ?? null,
    };
    await expectDone(arrangeNeed(staff, { ...arrange, version: 2 }));
    expect(await arrangeNeed(staff, { ...arrange, version: 2 })).toMatchObject({ ok: false });
    await expectDone(makeReady(facilitator, { cohort: room.slug, day: 1 }));
  });

  it('that was not met is on top of the next day, red until owned, and the seating goes by what is arranged anew', async () => {
    const room = await buildRoom({ people: 11, tables: 2, features: [['near_loop']] });
    const plan = await seatRoom(room);
    const far = plan.seats.find(({ tableId }) => tableId === room.tables[1])?.participantId ?? '';
    const index = room.people.findIndex(({ id }) => id === far);
    const need = await loopIn(room, index);
    const on = { cohort: room.slug, back: 'day', need } as const;
    const owner = await ownerIn(room);
    await expectDone(
      arrangeNeed(staff, {
        ...on,
        ...nothing,
        version: 1,
        adjustment: 'The loop is on',
        owner: owner?.personId ?? null,
      }),
    );
    expect(openOn(await needsOf(staff, room.cohort.id), 2)).toEqual([]);
    await dayOver(room);
    const self = await viewerOf(await personOf(far));
    await expectDone(
      reviewOwnNeed(self, {
        cohort: room.slug,
        need,
        reviewed: 1,
        met: 'not',
        words: 'The loop did not work',
      }),
    );
    const [first] = needsOn(await needsOf(staff, room.cohort.id), 2);
    expect([first?.need.id, first?.standing]).toEqual([need, 'not met']);
    expect(await reviewNeed(staff, { ...on, reviewed: 1, met: 'met', words: '' })).toMatchObject({
      ok: false,
      problems: [{ field: 'met', message: 'They said themselves how it was on day 1. Their word stands.' }],
    });
    const broken = async () => JSON.stringify(planQuality(await factsOf(staff, room.cohort), plan).broken);
    expect(await broken()).not.toContain('near the hearing loop');
    // The same owner arranges it anew, with a table for day two: that is taken on.
    await expectDone(
      arrangeNeed(staff, {
        ...on,
        ...nothing,
        version: 2,
        adjustment: 'New batteries',
        feature: 'near_loop',
        days: [2],
        owner: owner?.personId ?? null,
      }),
    );
    expect(openOn(await needsOf(staff, room.cohort.id), 2)).toEqual([]);
    expect(await broken()).toContain('near the hearing loop on day 2');
    const late = await takeOn(await buildViewer({ kind: 'facilitator', cohortId: room.cohort.id }), on);
    expect(late).toMatchObject({ ok: false, problems: [{ field: 'form' }] });
    expect(await reviewNeed(staff, { ...on, reviewed: 3, met: 'met', words: '' })).toMatchObject({
      ok: false,
      problems: [{ field: 'met', message: 'Day 3 has not come yet.' }],
    });
  });

  it('is the person’s to change and to take back: staff let no more be known, and what was arranged is called off', async () => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const self = await viewerOf(await personOf(personAt(room, 0).id));
    const own = { cohort: room.slug, kind: 'bsl', words: 'Two who take turns' } as const;
    await expectDone(sayOwnNeed(self, { ...own, share: 'words' }));
    const [said] = await needsOf(staff, room.cohort.id);
    const need = said?.id ?? '';
    await expectDone(changeOwnNeed(self, { ...own, need, version: 1, share: 'nobody' }));
    const owner = await ownerIn(room);
    const ref = { cohort: room.slug, back: 'day', need } as const;
    const booked = { ...ref, ...nothing, version: 2, adjustment: 'Booked', owner: owner?.personId ?? null };
    const widened = { ...booked, share: 'words', agreed: 'On the phone' } as const;
    expect(await arrangeNeed(staff, widened)).toMatchObject({ ok: false, problems: [{ field: 'share' }] });
    await expectDone(arrangeNeed(staff, booked));
    await expectDone(makeReady(staff, { cohort: room.slug, day: 1 }));
    await expectDone(removeOwnNeed(self, { cohort: room.slug, need }));
    expect(await readyDays(staff, room.cohort.id)).toEqual([]);
    expect(openOn(await needsOf(staff, room.cohort.id), 1)).toMatchObject([{ standing: 'taken back' }]);
    await expectDone(removeNeed(staff, ref));
    expect(await needsOf(staff, room.cohort.id)).toEqual([]);
    expect(await db().need.findUniqueOrThrow({ where: { id: need } })).toMatchObject({
      adjustment: 'Booked',
    });
    const lines = await db().auditEvent.findMany({ where: { verb: { contains: personAt(room, 0).id } } });
    expect(lines.map(({ verb }) => verb.split(':')[0])).toContain('remove a need');
  });

  it('reaches the coach of that table alone, as far as was agreed, and each look leaves a line without the words', async () => {
    const room = await buildRoom({ people: 11, tables: 2 });
    const plan = await seatRoom(room);
    const at = (table: number) =>
      plan.seats.find(({ tableId }) => tableId === room.tables[table])?.participantId ?? '';
    const self = await viewerOf(await personOf(at(0)));
    const words = 'Face me, please';
    for (const share of ['arranged', 'nobody'] as const)
      await expectDone(sayOwnNeed(self, { cohort: room.slug, kind: 'breaks', words, share }));
    const [own, other] = [await viewerOf(room.coaches[0] ?? ''), await viewerOf(room.coaches[1] ?? '')];
    expect(await sharedNeeds(other)).toEqual([]);
    expect(await sharedNeeds(own)).toMatchObject([{ participantId: at(0), kind: 'breaks', words: '' }]);
    const looks = await db().auditEvent.findMany({
      where: { subject: at(0), verb: { startsWith: 'look at needs' } },
    });
    expect(looks.map(({ actorId }) => actorId)).toEqual([room.coaches[0]]);
    expect(
      JSON.stringify(looks, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
    ).not.toContain(words);
  });

  it('of an application is said by its link, said anew in place of before, and goes along to the place', async () => {
    const room = await buildRoom({ people: 1, tables: 1 });
    const { holder, application } = await applyTo(room);
    await expectDone(
      saveApplicantNeeds(holder, { link: room.slug, needs: ['bsl'], needsWords: 'Two of them' }),
    );
    await expectDone(
      saveApplicantNeeds(holder, { link: room.slug, needs: ['bsl', 'food'], needsWords: 'Two of them' }),
    );
    expect(await needsOf(staff, room.cohort.id)).toEqual([]);
    await write(permission(staff, 'give a place', application.id, true), (tx) =>
      carryNeeds(tx, application.id, personAt(room, 0).id),
    );
    const needs = await needsOf(staff, room.cohort.id, { participantId: personAt(room, 0).id });
    expect(needs.map(({ kind, words }) => [kind, words]).sort()).toEqual([
      ['bsl', 'Two of them'],
      ['food', 'Two of them'],
    ]);
    // The link is opened again: nothing that was sent is shown, and what is said now reaches the place.
    const { personId } = await db().participant.findUniqueOrThrow({ where: { id: personAt(room, 0).id } });
    await db().application.update({ where: { id: application.id }, data: { ...sent(), personId } });
    await expectDone(saveApplicantNeeds(holder, { link: room.slug, needs: ['step_free'], needsWords: '' }));
    expect(await appliedNeeds(holder)).toEqual({ said: [], kept: 0 });
    expect(await needsOf(staff, room.cohort.id)).toHaveLength(3);
  });

  it('of an application that was sent is added to and not shown, by its own link alone; taken back, it goes', async () => {
    const room = await buildRoom({ people: 1, tables: 1 });
    const [{ holder, application }, other] = [
      await applyTo(room),
      await applyTo(await buildRoom({ people: 1, tables: 1 })),
    ];
    const said = { link: room.slug, needs: ['bsl' as const], needsWords: 'Two of them' };
    await expectDone(saveApplicantNeeds(holder, said));
    expect((await appliedNeeds(holder)).said).toHaveLength(1);
    expect(await appliedNeeds(other.holder)).toEqual({ said: [], kept: 0 });
    await db().application.update({ where: { id: application.id }, data: sent() });
    await expectDone(saveApplicantNeeds(holder, said));
    expect(await appliedNeeds(holder)).toEqual({ said: [], kept: 2 });
    await write(permission(staff, 'take back', application.id, true), (tx) => dropNeeds(tx, application.id));
    expect(await appliedNeeds(holder)).toEqual({ said: [], kept: 0 });
  });
});
