import { describe, expect, it } from 'vitest';
import { writeMessage } from '@/features/group-messages/commands';
import { groupMessageById } from '@/features/group-messages/data';
import { sendDueMessages } from '@/features/group-messages/going/commands';
import { recipientsOf } from '@/features/group-messages/recipients/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildViewer } from '@tests/support/build';
import { buildApplications, buildRecruiting } from '@tests/support/applications';
import { expectDone } from '@tests/support/expect-done';
import { writtenTo } from '@tests/support/permission-rows-group-messages';
import { before, built, send, mailsAbout, personOf } from '@tests/support/group-messages';

const viewer = system('test');
it('written again on a page that the browser went back to, it says what was written last, or says why not', async () => {
  const world = await built();
  const first = writtenTo(world.slug);
  const write = (text: string) => at(before, () => writeMessage(viewer, { ...first, text }));
  const text = async () => (await groupMessageById(viewer, world.cohortId, first.key))?.text;
  await expectDone(write('One'));
  await expectDone(write('Two'));
  expect(await text()).toBe('Two');
  expect((await write('Three')).ok).toBe(false);
  await expectDone(send({ cohort: world.slug, message: first.key }, 2));
  expect((await write('Four')).ok).toBe(false);
  expect((await write('Two')).ok).toBe(true);
  expect(await text()).toBe('Two');
});

describe('whom a list has', () => {
  const on = async ({ cohortId }: { cohortId: string }, change: Record<string, string>) => {
    const { list } = writtenTo('x', { calendar: undefined, ...change });
    const people = await recipientsOf(viewer, { id: cohortId }, list, { subject: '', text: '' });
    return people.map(({ name }) => name);
  };

  it('of a form, those whom it asks, who have not returned it and want to hear of it', async () => {
    const world = await built();
    const { key } = await db().stage.findUniqueOrThrow({ where: { id: world.stageId } });
    await db().person.update({
      where: { id: personOf(world, 0) },
      data: { noRemindersSince: new Date(before) },
    });
    await db().participation.updateMany({
      where: { stageId: world.stageId, personId: personOf(world, 1) },
      data: { finishedOn: new Date('2018-01-16') },
    });
    expect(await on(world, { notAnswered: key })).toEqual(['Person 2']);
    await buildViewer({ kind: 'coach', cohortId: world.cohortId });
    expect(await on(world, { to: 'coaches', notAnswered: key })).toEqual([]);
    expect(await on(world, { notAnswered: 'no-such-form' })).toEqual([]);
    const refused = await at(before, () =>
      writeMessage(viewer, writtenTo(world.slug, { to: 'coaches', notAnswered: key })),
    );
    expect(refused.ok ? '' : refused.problems[0]?.field).toBe('notAnswered');
  });

  it('of applicants, those who are where it says, each once, and as the person that they are', async () => {
    const cohort = await buildRecruiting(12);
    const [open = '', declined = '', offered = '', twice = '', again = ''] = await buildApplications(
      cohort.cohortId,
      5,
    );
    const decide = (applicationId: string, kind: 'decline' | 'offer') =>
      db().decision.create({ data: { applicationId, kind, reason: '', sentAt: new Date(before) } });
    await decide(declined, 'decline');
    await decide(offered, 'offer');
    await db().offer.create({
      data: {
        applicationId: offered,
        linkHash: crypto.randomUUID(),
        sentAt: new Date(before),
        expiresAt: new Date('2017-11-20T17:00:00Z'),
      },
    });
    const known = await db().person.create({ data: { name: 'Known', advertsSince: new Date(before) } });
    await db().application.updateMany({
      where: { id: { in: [twice, again] } },
      data: { personId: known.id },
    });
    const named = (...indexes: number[]) => indexes.map((index) => `Applicant 00${index}`);
    const to = 'applicants';
    expect(await on(cohort, { to })).toEqual(named(0, 3));
    expect(await on(cohort, { to, state: 'undecided' })).toEqual(named(0, 3));
    expect(await on(cohort, { to, state: 'declined' })).toEqual(named(1));
    expect(await on(cohort, { to, state: 'offered' })).toEqual(named(2));
    expect(open).not.toBe('');
    const ref = await at(before, () =>
      expectDone(
        writeMessage(viewer, writtenTo(cohort.slug, { to, calendar: undefined, purpose: 'advert' })),
      ),
    );
    await expectDone(send(ref));
    await at(before, () => sendDueMessages(viewer));
    expect((await mailsAbout(ref.message)).map(({ personId }) => personId)).toEqual([known.id]);
  });
});
