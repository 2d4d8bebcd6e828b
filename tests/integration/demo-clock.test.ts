import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setUpInstallation } from '@/features/accounts/administration/commands';
import { mailing } from '@/features/evaluations/collecting/mailing/jobs';
import { saveVisit } from '@/features/accounts/visits/data';
import { moveClock, passTime } from '@/features/demo/commands';
import { demoClock } from '@/features/demo/data';
import { momentsOf, slugs, start } from '@/features/demo/model';
import { at, now, setClockAhead, unmovedNow } from '@/server/clock';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { NotFound } from '@/server/errors';
import { readClock } from '@/server/moved-clock';
import { permission } from '@/server/permission';
import { guest, personViewer, system, type Viewer, visitViewer } from '@/server/viewer';
import { write } from '@/server/write';
import { expectDone } from '@tests/support/expect-done';
import { setUp } from '@tests/support/quarter';

const staff = system('test');
const days = ['2017-11-23', '2017-11-24', '2018-01-16'];
const london = [{ slug: slugs.over, name: 'London', days }];
const toTheStart = () => Math.round((start.at.getTime() - unmovedNow().getTime()) / 1000);
const aMinute = 60_000;

/** A database that was set up like this, and a process that has just looked at it. */
async function installed(how: { demo: boolean; clockAhead?: number }): Promise<void> {
  await db().installation.deleteMany();
  await expectDone(setUpInstallation(staff, how));
  await readClock();
}

/** Somebody who holds this role everywhere. */
async function somebody(kind: 'administrator' | 'facilitator'): Promise<Viewer> {
  const person = await db().person.create({ data: { name: 'Ama', email: `${randomUUID()}@example.org` } });
  await db().role.create({ data: { personId: person.id, kind } });
  const viewer = await personViewer(person.id);
  if (!viewer) throw new Error('They were just added');
  return viewer;
}

const isThen = (instant: Date) => expect(Math.abs(now().getTime() - instant.getTime())).toBeLessThan(aMinute);
const momentCalled = (name: string): Date =>
  momentsOf(london).find(({ key }) => key === name)?.at ?? new Date(0);

let cohort: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  cohort = await at('2017-10-02T09:00:00Z', setUp);
  await db().cohort.update({ where: { id: cohort.cohortId }, data: { slug: slugs.over } });
});
afterAll(() => setClockAhead(null));

describe('where no demo was made with a clock of its own', () => {
  for (const [where, demo] of [
    ['in production', false],
    ['in a demo for many', true],
  ] as const) {
    it(`${where} nobody moves it, nor sees it`, async () => {
      await installed({ demo });
      for (const viewer of [await somebody('administrator'), await somebody('facilitator'), staff]) {
        await expect(moveClock(viewer, { moment: 'month-1' })).rejects.toBeInstanceOf(NotFound);
        expect(await demoClock(viewer)).toBeNull();
      }
      isThen(unmovedNow());
    });
  }

  it('it never gets one: not by being set up again, not by a process that believes it has one, not in the database', async () => {
    await installed({ demo: false });
    const ahead = toTheStart();
    await expectDone(setUpInstallation(staff, { demo: true, clockAhead: ahead }));
    setClockAhead(ahead);
    await expect(moveClock(staff, { moment: 'month-1' })).rejects.toBeInstanceOf(NotFound);
    await expect(db().installation.updateMany({ data: { clockAhead: ahead } })).rejects.toThrow(
      /constraint violated/,
    );
    await readClock();
    isThen(unmovedNow());
  });

  it('it stands still where others come by: when a demo that was tried at home goes public', async () => {
    await installed({ demo: true, clockAhead: toTheStart() });
    const facilitator = await somebody('facilitator');
    const settings = env();
    const atHome = settings.ROUNDTABLE_URL;
    try {
      settings.ROUNDTABLE_URL = 'https://demo.example.org';
      await expect(moveClock(facilitator, { moment: 'month-1' })).rejects.toBeInstanceOf(NotFound);
      expect(await demoClock(facilitator)).toBeNull();
      isThen(unmovedNow());
    } finally {
      settings.ROUNDTABLE_URL = atHome;
    }
    isThen(start.at);
  });

  it('a demo that becomes an installation for real loses its clock', async () => {
    await installed({ demo: true, clockAhead: toTheStart() });
    isThen(start.at);
    await expectDone(setUpInstallation(staff, { demo: false }));
    await readClock();
    isThen(unmovedNow());
  });
});

describe('in a demo that was made with a clock', () => {
  let facilitator: Viewer;
  beforeEach(async () => {
    await installed({ demo: true, clockAhead: toTheStart() });
    facilitator = await somebody('facilitator');
  });

  it('goes to a moment that is counted from the cohort’s days, for every process, and runs on', async () => {
    await expectDone(moveClock(facilitator, { moment: 'two-weeks-after' }));
    isThen(momentCalled('two-weeks-after'));
    setClockAhead(0);
    await readClock();
    isThen(momentCalled('two-weeks-after'));
    const before = now().getTime();
    await expect.poll(() => now().getTime()).toBeGreaterThan(before);
    await expectDone(moveClock(facilitator, { moment: 'start' }));
    isThen(start.at);
    const [line] = await db().auditEvent.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(line?.verb).toContain('16 January 2018');
  });

  it('is not set back by a look that began before it was moved', async () => {
    const look = readClock();
    await expectDone(moveClock(facilitator, { moment: 'two-weeks-after' }));
    await look;
    isThen(momentCalled('two-weeks-after'));
  });

  it('leads back to the start whatever became of the cohort', async () => {
    await expectDone(moveClock(facilitator, { moment: 'month-6' }));
    const { id } = await db().day.findFirstOrThrow({
      where: { cohortId: cohort.cohortId },
      orderBy: { date: 'desc' },
    });
    const dated = (date: string) => db().day.update({ where: { id }, data: { date: new Date(date) } });
    await dated('2018-01-17');
    expect((await demoClock(facilitator))?.moments[0]).toEqual(start);
    await db().cohort.update({ where: { id: cohort.cohortId }, data: { slug: 'another' } });
    expect((await demoClock(facilitator))?.moments).toEqual([start]);
    await expectDone(moveClock(facilitator, { moment: 'start' }));
    isThen(start.at);
    await db().cohort.update({ where: { id: cohort.cohortId }, data: { slug: slugs.over } });
    await dated('2018-01-16');
  });

  it('goes to no other instant, and not for those who take part or only look in', async () => {
    await expect(moveClock(facilitator, { moment: '2030-01-01' })).rejects.toBeInstanceOf(NotFound);
    const participant = await personViewer(cohort.people[0]?.personId ?? '');
    for (const viewer of [participant ?? guest(), guest()]) {
      await expect(moveClock(viewer, { moment: 'month-1' })).rejects.toBeInstanceOf(NotFound);
      expect(await demoClock(viewer)).toBeNull();
    }
    isThen(start.at);
  });

  it('signs nobody out, and lets nobody stay longer', async () => {
    const { id: personId } = await db().person.create({
      data: { name: 'Ben', email: `${randomUUID()}@example.org` },
    });
    const mayWrite = permission(staff, 'test', 'test', true);
    const { id } = await write(mayWrite, (tx) => saveVisit(tx, personId));
    for (const moment of ['month-6', 'start']) {
      await expectDone(moveClock(facilitator, { moment }));
      expect(await visitViewer(id)).not.toBeNull();
    }
    await db().visit.update({
      where: { id },
      data: { expiresAt: new Date(unmovedNow().getTime() - aMinute) },
    });
    expect(await visitViewer(id)).toBeNull();
  });

  it('sends on the way what falls due, once, on its day', async () => {
    const time = { from: start.at, to: momentCalled('month-1') };
    await expectDone(moveClock(facilitator, { moment: 'month-1' }));
    // The ordinary round stands aside: it would send as of today what was due on the way.
    await mailing.run({}, { last: true });
    expect(await db().message.count({ where: { kind: 'invitation', createdAt: { gte: start.at } } })).toBe(0);
    await expectDone(passTime(staff, time));
    await expectDone(passTime(staff, time));
    const about = await db().stage.findFirstOrThrow({ where: { cohortId: cohort.cohortId, key: 'month-1' } });
    const sent = await db().message.findMany({ where: { about: about.id, kind: 'invitation' } });
    // Every tenth would rather be called.
    expect(sent).toHaveLength(36);
    expect(new Set(sent.map(({ createdAt }) => createdAt.toISOString()))).toEqual(
      new Set(['2018-02-16T10:05:00.000Z']),
    );
    const reminders = await db().message.findMany({
      where: { kind: 'reminder' },
      select: { createdAt: true },
    });
    expect(
      new Set(reminders.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).size,
    ).toBeGreaterThan(1);
  });
});
