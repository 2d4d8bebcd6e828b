import { describe, expect, it } from 'vitest';
import { changeCohort } from '@/features/cohorts/commands';
import { takeListAsItIs, writeMessage } from '@/features/group-messages/commands';
import { groupMessageById } from '@/features/group-messages/data';
import { sendDueMessages } from '@/features/group-messages/going/commands';
import { messagesOf } from '@/features/group-messages/standing/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { expectDone } from '@tests/support/expect-done';
import { writtenTo } from '@tests/support/permission-rows-group-messages';
import {
  before,
  built,
  type Built,
  draft,
  send,
  mailsAbout,
  states,
  personOf,
} from '@tests/support/group-messages';

const viewer = system('test');
describe('a message to a list', () => {
  it('goes once to each, whatever is pressed and however many workers there are', async () => {
    const world = await built();
    const ref = await draft(world);
    const pressed = await Promise.all([send(ref), send(ref)]);
    expect(pressed.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    await at(before, () => Promise.all([1, 2, 3].map(() => sendDueMessages(viewer))));
    await at(before, () => sendDueMessages(viewer));
    const mails = await mailsAbout(ref.message);
    expect(mails.map(({ personId }) => personId).sort()).toEqual(
      world.participants.map(({ personId }) => personId).sort(),
    );
    expect(await states(world, ref.message)).toEqual([0, 1, 2].map((n) => `Person ${n}: queued`));
  });

  it('written twice by one press is one draft', async () => {
    const world = await built();
    const written = writtenTo(world.slug);
    await at(before, () => Promise.all([1, 2].map(() => expectDone(writeMessage(viewer, written)))));
    expect(await messagesOf(viewer, world.cohortId)).toHaveLength(1);
  });

  it('does not go to another list than was looked at, until it is looked at again', async () => {
    const world = await built();
    const ref = await draft(world);
    await db().participant.updateMany({
      where: { personId: personOf(world, 0) },
      data: { withdrawnAt: new Date(before) },
    });
    expect(await expectDone(send(ref))).toMatchObject({ said: 'changed' });
    expect(await groupMessageById(viewer, world.cohortId, ref.message)).toMatchObject({ state: 'draft' });
    await at(before, () => expectDone(takeListAsItIs(viewer, { ...ref, version: 2 })));
    expect(await expectDone(send(ref, 3))).toMatchObject({ said: 'sent' });
    await at(before, () => sendDueMessages(viewer));
    expect(await mailsAbout(ref.message)).toHaveLength(2);
  });

  it('is refused, by name, while something can’t be filled in for somebody', async () => {
    const world = await built();
    const ref = await draft(world, { text: 'You sit at {table}.' });
    const refused = await send(ref);
    expect(refused.ok ? '' : refused.problems[0]?.message).toContain('{table} would be empty for Person 0');
    expect(await mailsAbout(ref.message)).toEqual([]);
  });

  it('as an advert reaches those alone who agreed, and nobody who asked not to be contacted', async () => {
    const world = await built();
    const set = (index: number, data: object) =>
      db().person.update({ where: { id: personOf(world, index) }, data });
    await set(0, { advertsSince: new Date(before) });
    await set(1, { advertsSince: new Date(before), noContactSince: new Date(before) });
    const ref = await draft(world, { purpose: 'advert' });
    await expectDone(send(ref));
    await at(before, () => sendDueMessages(viewer));
    expect(await states(world, ref.message)).toEqual(['Person 0: queued']);
  });

  it('leaves to somebody’s hand who is not reached by mail, or reads Easy Read', async () => {
    const world = await built();
    await db().person.update({ where: { id: personOf(world, 0) }, data: { contactBy: 'post' } });
    await db().person.update({ where: { id: personOf(world, 1) }, data: { format: 'easy_read' } });
    const ref = await draft(world);
    await expectDone(send(ref));
    await at(before, () => sendDueMessages(viewer));
    expect(await states(world, ref.message)).toEqual([
      'Person 0: by_hand',
      'Person 1: by_hand',
      'Person 2: queued',
    ]);
  });

  it('leaves out whom the list has lost since it was sent off', async () => {
    const world = await built();
    const ref = await draft(world, { when: 'counted', day: '1', count: '2', side: 'before', time: '9:00' });
    await expectDone(send(ref));
    await db().participant.updateMany({
      where: { personId: personOf(world, 1) },
      data: { withdrawnAt: new Date(before) },
    });
    await at('2017-11-21T09:01:00Z', () => sendDueMessages(viewer));
    expect(await states(world, ref.message)).toContain('Person 1: left_out, Not on the list any more');
    expect(await mailsAbout(ref.message)).toHaveLength(2);
  });
});

describe('a time counted from a day', () => {
  const counted = { when: 'counted', day: '3', count: '2', side: 'before', time: '9:00' };
  const moveDay3 = ({ slug, cohortId }: Built, day3: string) =>
    at(before, async () => {
      const cohort = await db().cohort.findUniqueOrThrow({ where: { id: cohortId } });
      const { name, area, places, venue, contact, version, commissionerId } = cohort;
      const dates = ['2017-11-23', '2017-11-24', day3];
      await expectDone(
        changeCohort(viewer, {
          ...{ cohort: slug, name, area, places, venue, contact, version, dates },
          commissioner: { id: commissionerId },
        }),
      );
    });

  it('moves with the day, and goes once', async () => {
    const world = await built();
    const ref = await draft(world, counted);
    await expectDone(send(ref));
    await at('2018-01-14T08:59:00Z', () => sendDueMessages(viewer));
    expect(await mailsAbout(ref.message)).toEqual([]);
    await moveDay3(world, '2018-04-17');
    await at('2018-01-14T09:01:00Z', () => sendDueMessages(viewer));
    expect(await mailsAbout(ref.message)).toEqual([]);
    await at('2018-04-15T08:01:00Z', () => sendDueMessages(viewer));
    await moveDay3(world, '2018-05-17');
    await at('2018-05-15T08:01:00Z', () => sendDueMessages(viewer));
    expect(await mailsAbout(ref.message)).toHaveLength(3);
  });

  it('never goes once its day is over', async () => {
    const world = await built();
    const ref = await draft(world, counted);
    await expectDone(send(ref));
    await at('2018-01-17T09:00:00Z', () => sendDueMessages(viewer));
    expect(await mailsAbout(ref.message)).toEqual([]);
    expect(await groupMessageById(viewer, world.cohortId, ref.message)).toMatchObject({
      state: 'stopped',
      why: expect.stringContaining('16 January') as unknown,
    });
  });
});
