import { describe, expect, it } from 'vitest';
import {
  arrangeNeed,
  recordNeed,
  reviewNeed,
  reviewOwnNeed,
  sayOwnNeed,
  takeOn,
} from '@/features/needs/commands';
import { needsOf, sharedNeeds } from '@/features/needs/data';
import { ownersIn } from '@/features/needs/owners/data';
import { needsOn, openOn } from '@/features/needs/model';
import { carryNeeds } from '@/features/needs/applied/data';
import { saveApplicantNeeds } from '@/features/needs/applied/commands';
import { makeReady } from '@/features/needs/ready/commands';
import { factsOf } from '@/features/tables/seating-input/data';
import { planQuality } from '@/features/tables/quality/model';
import { db } from '@/server/db';
import { hash } from '@/server/tokens';
import { answering, personViewer, system } from '@/server/viewer';
import { permission } from '@/server/permission';
import { write } from '@/server/write';
import { buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { buildRoom, personAt, seatRoom, type SeatedCohort } from '@tests/support/seated-cohort';

const staff = system('test');
const nothing = {
  feature: null,
  owner: null,
  days: [],
  dueOn: null,
  pence: null,
  share: 'nobody',
  agreed: '',
} as const;

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

describe('a need', () => {
  it('keeps its day from being ready until somebody sees to it and something is arranged', async () => {
    const room = await buildRoom({ people: 2, tables: 1 });
    const need = await loopIn(room);
    const on = { cohort: room.slug, back: 'day', need } as const;
    const open = {
      ok: false,
      problems: [{ field: 'form', message: expect.stringContaining('one need is open') }],
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

  it('that was not met is on top of the next day, red until owned, and the seating goes by it at once', async () => {
    const room = await buildRoom({ people: 11, tables: 2, features: [['near_loop']] });
    const plan = await seatRoom(room);
    const far = plan.seats.find(({ tableId }) => tableId === room.tables[1])?.participantId ?? '';
    const index = room.people.findIndex(({ id }) => id === far);
    const need = await loopIn(room, index);
    const on = { cohort: room.slug, back: 'day', need } as const;
    const [owner] = await ownersIn(staff, room.cohort);
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
    await db().day.updateMany({
      where: { cohortId: room.cohort.id, number: 1 },
      data: { date: new Date('2017-11-23') },
    });
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
    const broken = planQuality(await factsOf(staff, room.cohort), plan).broken;
    expect(JSON.stringify(broken)).toContain('near the hearing loop');
    await expectDone(takeOn(await buildViewer({ kind: 'facilitator', cohortId: room.cohort.id }), on));
    expect(openOn(await needsOf(staff, room.cohort.id), 2)).toEqual([]);
    expect(await reviewNeed(staff, { ...on, reviewed: 3, met: 'met', words: '' })).toMatchObject({
      ok: false,
      problems: [{ field: 'met', message: 'Day 3 has not come yet.' }],
    });
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
    const version = await db().formVersion.findFirstOrThrow();
    const at = new Date();
    const application = await db().application.create({
      data: {
        cohortId: room.cohort.id,
        formVersionId: version.id,
        reference: room.slug,
        linkHash: hash(room.slug),
        codeHash: hash(`${room.slug} code`),
        startedAt: at,
        savedAt: at,
      },
    });
    const holder = answering(room.slug);
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
      ['bsl', ''],
      ['food', ''],
      ['other', 'Two of them'],
    ]);
  });
});
