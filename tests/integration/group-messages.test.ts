import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeCohort } from '@/features/cohorts/commands';
import { sendMessage, takeListAsItIs, testMessage, writeMessage } from '@/features/group-messages/commands';
import { groupMessageById } from '@/features/group-messages/data';
import { sendDueMessages } from '@/features/group-messages/going/commands';
import { recipientsOf } from '@/features/group-messages/recipients/data';
import { noteHanded, sendOn, stopAll } from '@/features/group-messages/standing/commands';
import { messagesOf, standingOf, toldNow, writtenOf } from '@/features/group-messages/standing/data';
import { changedFor, waitingIn } from '@/features/group-messages/standing/model';
import { changeWords } from '@/features/group-messages/words/commands';
import { previewsOf, templateOf } from '@/features/group-messages/words/data';
import { changedWords } from '@/features/group-messages/words/schema';
import { deliverMessage } from '@/features/messages/commands';
import { loadWords } from '@/features/messages/templates/data';
import { speaking } from '@/languages/say';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildStage, buildViewer } from '@tests/support/build';
import { buildApplications, buildRecruiting } from '@tests/support/applications';
import { expectDone } from '@tests/support/expect-done';
import { type MailServer, openMailServer } from '@tests/support/mail-server';
import { writtenTo } from '@tests/support/permission-rows-group-messages';

const viewer = system('test');
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
});
afterAll(() => mail.stop());
const before = '2017-11-01T10:00:00Z';
const built = () => buildStage('linked', 3);
type Built = Awaited<ReturnType<typeof built>>;

const draft = ({ slug }: Built, change: Record<string, string> = {}) =>
  at(before, () => expectDone(writeMessage(viewer, writtenTo(slug, change))));
const send = (ref: { cohort: string; message: string }, version = 1) =>
  at(before, () => sendMessage(viewer, { ...ref, version }));
const mailsAbout = (about: string) =>
  db().message.findMany({ where: { about }, orderBy: { createdAt: 'asc' } });
const states = async ({ cohortId }: Built, id: string) =>
  (await standingOf(viewer, cohortId, id)).map(
    ({ name, state, why }) => `${name}: ${state}${why && `, ${why}`}`,
  );
const personOf = ({ participants }: Built, index: number) => participants[index]?.personId ?? '';

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

it('one stop takes all that waits out, also of the queue, and sent on nobody gets it twice', async () => {
  const world = await built();
  const ref = await draft(world);
  const later = await draft(world, { when: 'counted', day: '1', count: '1', side: 'before', time: '9:00' });
  await expectDone(send(ref));
  await expectDone(send(later));
  await at(before, () => sendDueMessages(viewer));
  mail.received.length = 0;
  const [first] = await mailsAbout(ref.message);
  await deliverMessage(viewer, { messageId: first?.id ?? '', last: false });
  await at(before, () => expectDone(stopAll(viewer, { cohort: world.slug })));
  await at(before, () => sendDueMessages(viewer));
  const stopped = await states(world, ref.message);
  expect(stopped.filter((line) => line.endsWith('stopped'))).toHaveLength(2);
  expect(await states(world, later.message)).toEqual([0, 1, 2].map((n) => `Person ${n}: stopped`));
  await at(before, () => expectDone(sendOn(viewer, ref)));
  await at(before, () => sendDueMessages(viewer));
  for (const { id } of await mailsAbout(ref.message))
    await deliverMessage(viewer, { messageId: id, last: false });
  expect(mail.received.map(({ to }) => to)).toHaveLength(3);
  expect(new Set(mail.received.map(({ to }) => to)).size).toBe(3);
});

it('joining instructions go with a file for each day, and say whose details changed since', async () => {
  const world = await built();
  const ref = await draft(world, { text: 'Hello {name}', calendar: 'yes' });
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  mail.received.length = 0;
  for (const { id } of await mailsAbout(ref.message))
    await deliverMessage(viewer, { messageId: id, last: false });
  expect(mail.received[0]?.text).toContain('text/calendar');
  const message = await groupMessageById(viewer, world.cohortId, ref.message);
  if (!message) throw new Error('It was just sent');
  const changed = async () =>
    changedFor(
      message,
      await recipientsOf(viewer, { id: world.cohortId }, message.list, message),
      await writtenOf(viewer, world.cohortId, message),
      toldNow,
    );
  expect(await changed()).toEqual([]);
  await db().cohort.update({ where: { id: world.cohortId }, data: { venue: 'Another hall' } });
  expect((await changed()).map(({ name, parts }) => [name, parts])).toEqual(
    [0, 1, 2].map((n) => [`Person ${n}`, ['venue']]),
  );
});

it('somebody tries it on themselves first: the list is untouched, and what is arranged for one stays theirs', async () => {
  const world = await built();
  const owner = await buildViewer({ kind: 'facilitator', cohortId: world.cohortId });
  if (owner.kind !== 'person') throw new Error('A facilitator is a person');
  const { cohortId, participants } = world;
  const whose = { cohortId, participantId: participants[0]?.id ?? '', ownerId: owner.personId };
  await db().need.create({
    data: { ...whose, ownedAt: new Date(before), kind: 'travel', adjustment: 'A taxi at nine.' },
  });
  const ref = await draft(world, { text: 'Hello {name}\n{arranged}' });
  await expectDone(testMessage(owner, ref));
  expect(await mailsAbout(ref.message)).toEqual([]);
  const [test] = await db().message.findMany({ where: { personId: owner.personId } });
  mail.received.length = 0;
  await deliverMessage(viewer, { messageId: test?.id ?? '', last: false });
  expect(mail.received[0]?.text).toContain('Hello Person 0');
  expect(mail.received[0]?.text).not.toContain('taxi');
  const message = await groupMessageById(viewer, cohortId, ref.message);
  if (!message) throw new Error('It was just written');
  const [first] = await recipientsOf(viewer, { id: cohortId }, message.list, message);
  expect(first?.values.arranged).toContain('A taxi at nine.');
});

it('what a worker had in hand when it was stopped does not go once it is back in the queue', async () => {
  const world = await built();
  const ref = await draft(world);
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  expect(waitingIn(await messagesOf(viewer, world.cohortId))).toBe(3);
  const [first] = await mailsAbout(ref.message);
  const stopped = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM message WHERE id = ${first?.id ?? ''}::uuid FOR UPDATE`;
    return at(before, () => expectDone(stopAll(viewer, { cohort: world.slug })));
  });
  expect(stopped).toMatchObject({ leaving: 1 });
  expect(waitingIn(await messagesOf(viewer, world.cohortId))).toBe(1);
  await at(before, () => sendDueMessages(viewer));
  expect((await mailsAbout(ref.message)).map(({ status }) => status)).toEqual(
    Array.from({ length: 3 }, () => 'dropped'),
  );
  expect(await states(world, ref.message)).toEqual([0, 1, 2].map((n) => `Person ${n}: stopped`));
});

it('goes once more to whom the mail server did not take it, and to nobody else', async () => {
  const world = await built();
  const ref = await draft(world);
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  await db().message.updateMany({ where: { about: ref.message }, data: { status: 'sent', sealed: null } });
  const failed = { personId: personOf(world, 1), about: ref.message };
  await db().message.updateMany({ where: failed, data: { status: 'failed' } });
  await at(before, () => Promise.all([1, 2].map(() => expectDone(sendOn(viewer, ref)))));
  await at(before, () => sendDueMessages(viewer));
  const waiting = (await mailsAbout(ref.message)).filter(({ status }) => status === 'waiting');
  expect(waiting.map(({ personId }) => personId)).toEqual([failed.personId]);
});

it('an advert is one when it is handed over as well: who takes back that they agreed does not get it', async () => {
  const world = await built();
  const set = (data: object) => db().person.update({ where: { id: personOf(world, 0) }, data });
  await set({ advertsSince: new Date(before) });
  const ref = await draft(world, { purpose: 'advert' });
  await expectDone(send(ref));
  await at(before, () => sendDueMessages(viewer));
  await set({ advertsSince: null });
  const [only] = await mailsAbout(ref.message);
  await deliverMessage(viewer, { messageId: only?.id ?? '', last: false });
  expect((await mailsAbout(ref.message)).map(({ status }) => status)).toEqual(['dropped']);
});

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

it('somebody by hand was told what holds on the day on which they were', async () => {
  const world = await built();
  await db().person.update({ where: { id: personOf(world, 0) }, data: { contactBy: 'post' } });
  const ref = await draft(world, { text: 'Hello', calendar: 'yes' });
  await expectDone(send(ref));
  await db().cohort.update({ where: { id: world.cohortId }, data: { venue: 'Another hall' } });
  const [line] = await standingOf(viewer, world.cohortId, ref.message);
  await at(before, () => expectDone(noteHanded(viewer, { ...ref, handed: [line?.id ?? ''] })));
  const message = await groupMessageById(viewer, world.cohortId, ref.message);
  if (!message) throw new Error('It was just sent');
  const people = await recipientsOf(viewer, { id: world.cohortId }, message.list, message);
  const written = await writtenOf(viewer, world.cohortId, message);
  expect(written.filter(({ told }) => told !== null)).toHaveLength(1);
  expect(changedFor(message, people, written, toldNow)).toEqual([]);
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

describe('words of a programme', () => {
  const place = async ({ slug }: Built) =>
    db().cohort.findUniqueOrThrow({ where: { slug }, include: { programme: true } });
  const values = { name: 'Ana', course: 'London', seat: 'at table 3' };

  it('stand in place of Roundtable’s, are told apart by version, and pass over a field that is gone', async () => {
    const { programme } = await place(await built());
    const keep = (text: string, version: number) => {
      const typed = {
        programme: programme.slug,
        kind: 'seat',
        language: 'en',
        version,
        subject: 'Moved',
        text,
      };
      return changeWords(viewer, changedWords.parse(typed));
    };
    const said = () =>
      loadWords(db(), 'seat', { say: speaking(null), programmeId: programme.id }, values).then(
        ({ text }) => text,
      );
    expect(await said()).toContain('in London you now sit at table 3.');
    await expectDone(keep('{name}: {seat}', 0));
    expect(await said()).toBe('Ana: at table 3');
    expect((await keep('Mine: {seat}', 0)).ok).toBe(false);
    const takeBack = (version: number) =>
      changeWords(viewer, {
        ...{ programme: programme.slug, kind: 'seat', language: 'en', version, words: null },
      });
    await expectDone(keep('{name}: {seat}.', 1));
    // A page that was opened before that wipes nothing; nor does one from before it was taken back write over what came after.
    expect((await takeBack(1)).ok).toBe(false);
    await expectDone(takeBack(2));
    expect(await said()).toContain('in London you now sit at table 3.');
    expect((await keep('Old: {seat}', 1)).ok).toBe(false);
    await expectDone(keep('{name}: {seat}', 3));
    await db().messageWords.updateMany({
      where: { programmeId: programme.id },
      data: { text: '{gone} {seat}' },
    });
    expect(await said()).toContain('in London you now sit at table 3.');
  });

  it('are shown as three people would read them, with nothing made up beside a name', async () => {
    const world = await built();
    const { programme } = await place(world);
    await db().programme.update({ where: { id: programme.id }, data: { name: 'Another programme' } });
    const template = await templateOf(viewer, programme, { kind: 'joining', language: 'en' });
    if (!template) throw new Error('Whoever runs everything sees it');
    const { previews } = await previewsOf(viewer, programme, template, []);
    expect(previews).toHaveLength(3);
    for (const { words } of previews) {
      expect(words.text).toContain('Another programme');
      expect(words.text).toContain('You sit at [Their table]');
      for (const { name, example } of template.fields)
        if (['table', 'coach', 'arranged'].includes(name)) expect(words.text).not.toContain(example);
    }
  });

  it('with an unknown field are not kept', () => {
    const typed = { programme: 'x', kind: 'seat', language: 'en', version: 0, subject: 'Moved' };
    expect(changedWords.safeParse({ ...typed, text: '{naem} {seat}' }).error?.issues[0]?.message).toContain(
      '{naem} can’t be filled in',
    );
  });
});
