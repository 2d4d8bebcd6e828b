import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createCohort } from '@/features/cohorts/commands';
import { addDays } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';
import { answerPart } from '@/features/evaluations/answering/commands';
import { sittingOf } from '@/features/evaluations/answering/data';
import { answerByPhone } from '@/features/evaluations/calling/commands';
import { planEvaluation } from '@/features/evaluations/commands';
import { stagesOf } from '@/features/evaluations/data';
import { keySheet } from '@/features/evaluations/keying/commands';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/ledger/commands';
import { codesOf, ledgerOf } from '@/features/evaluations/ledger/data';
import { sendDueMail, stopMail } from '@/features/evaluations/mailing/commands';
import { isQuiet } from '@/features/evaluations/mailing/model';
import type { StageProgress } from '@/features/evaluations/model';
import { makeSheets, noteHandedIn } from '@/features/evaluations/paper/commands';
import { sheetsOf } from '@/features/evaluations/paper/data';
import { makeAllReady, releaseDue, releaseStage, tendBoxes } from '@/features/evaluations/releases/commands';
import { releasedAfterDays } from '@/features/evaluations/releases/model';
import { verifyTallies } from '@/features/evaluations/verifying/data';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import type { ElementRow } from '@/features/ratings/dashboard/elements';
import type { ShownTo } from '@/features/ratings/model';
import type { Sent } from '@/features/forms/answers';
import { documentOf } from '@/features/forms/data';
import { textsOf } from '@/features/forms/model';
import { addParticipant } from '@/features/participants/commands';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import { addTable } from '@/features/tables/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { derivedToken } from '@/server/tokens';
import { answering, answeringAtTable, guest, system } from '@/server/viewer';
import { openBoxes } from '@tests/support/ballots';
import { given } from '@tests/support/given';
import { asKeyed, everythingSaidBy, marksIn } from '@tests/support/said';
import { seatPeople } from '@tests/support/seats';
import { notesOf, talliesOf } from '@tests/support/sending';

/** A whole quarter, hour by hour: forty people, six stages, five doors, six releases. */

const staff = system('seed');

type Asked = { index: number; personId: string; name: string; tableId: string };

async function setUp(): Promise<{ slug: string; cohortId: string; people: Asked[] }> {
  const programme = `programme-${randomUUID()}`;
  await given(publishProgramme(staff, { ...theEffectiveLayPartner, slug: programme }));
  const { slug, cohortId } = await given(
    createCohort(staff, {
      programme,
      name: randomUUID(),
      area: 'London',
      commissioner: 'Academy',
      places: 40,
      venue: 'Hall',
      dates: ['2017-11-23', '2017-11-24', '2018-01-16'],
    }),
  );
  const tables: string[] = [];
  for (let number = 0; number < 8; number += 1)
    tables.push((await given(addTable(staff, { cohort: slug, places: 6, coachId: null }))).tableId);
  const people: Asked[] = [];
  for (let index = 0; index < 40; index += 1) {
    // Every tenth has no address and would rather be called.
    const reached =
      index % 10 === 3
        ? { email: null, phone: '020 7946 0018', contactBy: 'phone' as const }
        : { email: `${randomUUID()}@example.org` };
    const name = `Person ${String(index).padStart(2, '0')}`;
    const added = await given(
      addParticipant(staff, {
        cohort: slug,
        name,
        experience: 'some',
        livedAs: 'patient',
        organisation: '',
        ...reached,
      }),
    );
    const tableId = tables[index % 8] ?? '';
    await seatPeople(cohortId, [{ participantId: added.participantId, tableId }]);
    people.push({ index, personId: added.personId, name, tableId });
  }
  await given(planEvaluation(staff, { cohort: slug }));
  return { slug, cohortId, people };
}

const formOf = (stage: StageProgress) => documentOf(staff, stage.formVersionId ?? '');
const saidBy = async ({ index }: Asked, stage: StageProgress): Promise<Sent> =>
  everythingSaidBy(index, await formOf(stage));

type Cohort = Awaited<ReturnType<typeof setUp>>;
const ref = (cohort: Cohort, stage: StageProgress) => ({ cohort: cohort.slug, stage: stage.key });

async function throughTheParts(viewer: ReturnType<typeof answering>, sent: Sent): Promise<void> {
  for (let part = 1; part < 20;) {
    const step = await given(answerPart(viewer, { part, intent: 'send', sent }));
    if ('sent' in step) return;
    part = step.part;
  }
}

const doors = {
  link: async (_cohort: Cohort, stage: StageProgress, person: Asked) => {
    const place = await db().participation.findUniqueOrThrow({
      where: { stageId_personId: { stageId: stage.id, personId: person.personId } },
    });
    await throughTheParts(
      answering(derivedToken('answer-link', `${place.id}/1`)),
      await saidBy(person, stage),
    );
  },
  tablet: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    await given(makeTableCodes(staff, ref(cohort, stage)));
    const table = await db().tableGroup.findUniqueOrThrow({ where: { id: person.tableId } });
    const card = (await codesOf(staff, stage.id)).find((code) => code.tableNumber === table.number);
    const { codeId } = await given(
      enterCode(guest(), { code: card?.code ?? '', networkAddress: 'the room' }),
    );
    const { participationId } = await given(
      choosePerson(answeringAtTable(codeId, null, 'tablet', { shared: true }), { person: person.personId }),
    );
    await throughTheParts(
      answeringAtTable(codeId, participationId, `tablet-${person.index}`, { shared: true }),
      await saidBy(person, stage),
    );
  },
  paper: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    const sent = asKeyed(await formOf(stage), await saidBy(person, stage));
    await given(makeSheets(staff, ref(cohort, stage)));
    if (stage.promise === 'unlinkable') {
      const before = await db().participation.findMany({
        where: { stageId: stage.id, door: 'paper', finishedOn: { not: null } },
      });
      await given(
        noteHandedIn(staff, {
          ...ref(cohort, stage),
          people: [...before.map((row) => row.personId), person.personId],
        }),
      );
    }
    const sheet =
      stage.promise === 'unlinkable'
        ? ''
        : ((await sheetsOf(staff, stage.id)).find((known) => known.name === person.name)?.code ?? '');
    await given(keySheet(staff, { ...ref(cohort, stage), sheet, intent: 'key', sent }));
  },
  phone: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    await given(
      answerByPhone(staff, {
        ...ref(cohort, stage),
        person: person.personId,
        sent: await saidBy(person, stage),
      }),
    );
  },
};

/** By which door somebody answers a stage, and how many days after it opened: on a tablet in the room, that afternoon. Null when they never do. */
function plan(person: Asked, stage: StageProgress): { door: keyof typeof doors; day: number } | null {
  const { index } = person;
  const later = stage.key.startsWith('month');
  if (index % 5 === 4 && (later || index % 2 === 0)) return null;
  const day = 1 + ((index * 7 + stage.position * 3) % (stage.key.startsWith('day') ? 5 : 12));
  if (index % 10 === 3) return { door: 'phone', day };
  if (index % 5 === 2) return { door: 'paper', day };
  return index % 5 === 1 && !later && stage.key !== 'before'
    ? { door: 'tablet', day: 0 }
    : { door: 'link', day };
}

/** Once a day the jobs run at these hours. */
const hours = [7, 9, 10, 15.75, 21];

/** People answer at half past twelve; in the room at four, since cards on tables work on their day. */
const answersAt = (door: string | null | undefined): number => (door === 'tablet' ? 16 : 12.5);

const jobs = system('jobs');

async function runJobs(): Promise<void> {
  for (const work of [sendDueMail, tendBoxes, makeAllReady, releaseDue]) await given<unknown>(work(jobs));
  await openBoxes();
}

async function oneDay(cohort: Cohort, stages: readonly StageProgress[], day: string): Promise<void> {
  for (const hour of hours) {
    await at(londonInstant(day, hour * 60), runJobs);
    if (hour === 10) await answersOn(cohort, stages, day, answersAt('link'));
    if (hour === 15.75) await answersOn(cohort, stages, day, answersAt('tablet'));
  }
}

async function answersOn(
  cohort: Cohort,
  stages: readonly StageProgress[],
  day: string,
  hour: number,
): Promise<void> {
  for (const stage of stages) {
    const opened = londonDate(stage.opensAt ?? new Date(0));
    for (const person of cohort.people) {
      const planned = plan(person, stage);
      if (!planned || answersAt(planned.door) !== hour || addDays(opened, planned.day) !== day) continue;
      await at(londonInstant(day, hour * 60), () => doors[planned.door](cohort, stage, person));
    }
  }
}

/** Every other stage its facilitator releases on the day on which it closes; the others nobody releases. */
const byHand = (stage: StageProgress): boolean => stage.position % 2 === 1;

/** After everybody has answered on a day, whoever runs the cohort looks at every stage that is closed. */
async function lookAt(cohort: Cohort, stages: readonly StageProgress[], day: string): Promise<void> {
  for (const stage of stages) {
    const closed = londonDate(stage.closesAt ?? new Date(0));
    const released = byHand(stage) ? closed : addDays(closed, releasedAfterDays);
    if (day >= closed && (day < released || day === closed)) await expectNothingYet(cohort, stage);
    if (day === closed && byHand(stage)) {
      await given(releaseStage(staff, ref(cohort, stage)));
      await openBoxes();
    }
    if (day === released) await expectAgreement(cohort, stage);
  }
}

it(
  'runs from the first invitation to the last release, and everything agrees at every date',
  { timeout: 300_000 },
  async () => {
    const cohort = await at('2017-10-02T09:00:00Z', setUp);
    const stages = await stagesOf(staff, cohort.cohortId);
    expect(stages.map((stage) => stage.key)).toEqual([
      'before',
      'day-1',
      'day-2',
      'immediate',
      'month-1',
      'month-3',
    ]);
    const quiet = cohort.people[9];
    for (let day = '2017-11-08'; day <= '2018-05-28'; day = addDays(day, 1)) {
      await oneDay(cohort, stages, day);
      if (day === '2017-11-20') {
        const place = await db().participation.findFirstOrThrow({
          where: { personId: quiet?.personId ?? '' },
        });
        await given(stopMail(answering(derivedToken('answer-link', `${place.id}/1`)), { quiet: true }));
      }
      await at(londonInstant(day, 13 * 60), () => lookAt(cohort, stages, day));
    }
    expect(await db().release.count({ where: { stage: { cohortId: cohort.cohortId } } })).toBe(6);
    expect(await db().ballot.count({ where: { box: { stage: { cohortId: cohort.cohortId } } } })).toBe(0);
    await expectGoodManners(cohort, quiet);
  },
);

const view = (shownTo: ShownTo, cohort: Cohort, stage: StageProgress) =>
  dashboardOf(staff, shownTo, { cohort: cohort.slug, stage: stage.key, order: 'form', compare: '' });

/** Of a stage that has closed nobody sees anything before its release, and nothing is counted. */
async function expectNothingYet(cohort: Cohort, stage: StageProgress): Promise<void> {
  for (const shownTo of ['facilitator', 'commissioner'] as const)
    expect(await view(shownTo, cohort, stage), stage.key).toMatchObject({
      kind: 'waiting',
      returns: null,
      rows: [],
      choices: [],
    });
  expect([await talliesOf(stage.id), await notesOf(stage.id)]).toEqual([[], []]);
}

/** Ledger, release, tallies, the check of every count, and the dashboard say the same of a stage: what people said. */
async function expectAgreement(cohort: Cohort, stage: StageProgress): Promise<void> {
  const answered = cohort.people.filter((person) => plan(person, stage));
  const ledger = await ledgerOf(staff, stage.id);
  expect(ledger.filter((entry) => entry.state === 'finished')).toHaveLength(answered.length);
  for (const person of cohort.people)
    expect(
      ledger.find((entry) => entry.personId === person.personId)?.door,
      `${person.name} at ${stage.key}`,
    ).toBe(plan(person, stage)?.door ?? null);
  const typed = answered.filter((person) =>
    ['paper', 'phone'].includes(plan(person, stage)?.door ?? ''),
  ).length;
  const returns = { asked: 40, withdrawn: 0, own: answered.length - typed, typed, broughtIn: 0, unread: 0 };
  expect(await db().release.findUnique({ where: { stageId: stage.id } })).toMatchObject(returns);
  expect((await verifyTallies(system('test'))).differences).toEqual([]);
  const shown = await view('facilitator', cohort, stage);
  expect(shown).toMatchObject({
    kind: 'released',
    returns: { ...returns, finished: answered.length, notReturned: 40 - answered.length, people: 40 },
  });
  expect(await view('commissioner', cohort, stage)).toEqual(shown);
  for (const row of shown?.rows ?? [])
    expect(row.parts, `${stage.key} ${row.key}`).toMatchObject({
      answered: answered.length,
      blank: 0,
      unread: 0,
      notReturned: 40 - answered.length,
    });
  await expectCounted(answered, stage, shown?.rows ?? []);
  if (stage.promise !== 'unlinkable') {
    const place = await db().participation.findFirstOrThrow({ where: { stageId: stage.id, door: 'link' } });
    expect((await sittingOf(answering(derivedToken('answer-link', `${place.id}/1`))))?.finished).toBe(true);
  }
}

/** Every mark that people gave is in the tallies and in the means that are shown, by whichever door it came, and every word of an unlinkable form in its pool. */
async function expectCounted(
  answered: readonly Asked[],
  stage: StageProgress,
  rows: readonly ElementRow[],
): Promise<void> {
  const form = await formOf(stage);
  const marks = answered.flatMap(({ index }) => marksIn(form, everythingSaidBy(index, form)));
  expect(await talliesOf(stage.id), stage.key).toEqual(
    [...new Set(marks)].map((mark) => `${mark}×${marks.filter((other) => other === mark).length}`).sort(),
  );
  const meanOf = (key: string) =>
    marks
      .filter((mark) => mark.startsWith(`${key} `))
      .reduce((sum, mark) => sum + Number(mark.split(' ')[1]), 0) / answered.length;
  const shown = rows.flatMap(({ key, figures }) =>
    figures ? [`${stage.key} ${key}: ${figures.n}, ${figures.shownMean}`] : [],
  );
  expect(shown.length, stage.key).toBeGreaterThan(0);
  expect(
    rows.map(
      ({ key }) =>
        `${stage.key} ${key}: ${answered.length}, ${(Math.round(10 * meanOf(key)) / 10).toFixed(1)}`,
    ),
  ).toEqual(expect.arrayContaining(shown));
  expect(await notesOf(stage.id), stage.key).toHaveLength(
    stage.promise === 'unlinkable' ? textsOf(form).length * answered.length : 0,
  );
}

/** Nobody was written to twice in a day, at night, after answering, against their wish, or without an address. */
async function expectGoodManners(cohort: Cohort, quiet: Asked | undefined): Promise<void> {
  const messages = await db().message.findMany({
    where: { personId: { in: cohort.people.map((person) => person.personId) } },
    orderBy: { createdAt: 'asc' },
  });
  expect(messages.filter((message) => message.kind === 'invitation').length).toBeGreaterThan(150);
  expect(messages.filter((message) => message.kind === 'reminder').length).toBeGreaterThan(100);
  const days = messages.map((message) => `${message.personId} ${londonDate(message.createdAt)}`);
  expect(new Set(days).size).toBe(days.length);
  expect(messages.filter((message) => isQuiet(message.createdAt))).toEqual([]);
  const places = await db().participation.findMany({ where: { stage: { cohortId: cohort.cohortId } } });
  for (const message of messages) {
    const place = places.find(
      (known) => known.stageId === message.about && known.personId === message.personId,
    );
    const answeredAt = place?.finishedOn
      ? londonInstant(place.finishedOn.toISOString().slice(0, 10), answersAt(place.door) * 60)
      : null;
    if (answeredAt) expect(message.createdAt < answeredAt, `${message.kind} after the answer`).toBe(true);
    expect(place).toBeDefined();
  }
  expect(
    messages.filter(
      (message) =>
        message.personId === quiet?.personId && message.createdAt > new Date('2017-11-21T00:00:00Z'),
    ),
  ).toEqual([]);
  const called = cohort.people.filter((person) => person.index % 10 === 3).map((person) => person.personId);
  expect(messages.filter((message) => called.includes(message.personId))).toEqual([]);
  // The same day again, hour by hour: everything that was due has gone.
  const before = await db().message.count();
  await at('2018-05-28T12:00:00Z', () => given(sendDueMail(jobs)));
  expect(await db().message.count()).toBe(before);
}
