import { expect, it } from 'vitest';
import { addDays } from '@/calendar/days';
import { formSessionOf } from '@/features/evaluations/collecting/answering/data';
import { progressOf } from '@/features/evaluations/collecting/progress/data';
import { makeAllReady } from '@/features/evaluations/responses/ballots/commands';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import { sendDueMail, stopMail } from '@/features/evaluations/collecting/mailing/commands';
import { isQuiet } from '@/features/evaluations/collecting/mailing/model';
import type { StageProgress } from '@/features/evaluations/collecting/progress/model';
import { releaseDue, releaseStage, tendBoxes } from '@/features/evaluations/reading/releases/commands';
import { releasedAfterDays } from '@/features/evaluations/reading/releases/model';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import type { ElementRow } from '@/features/ratings/dashboard/elements';
import type { ShownTo } from '@/features/ratings/model';
import { textsOf } from '@/features/forms/model';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { derivedToken } from '@/server/tokens';
import { answering, system } from '@/server/viewer';
import { openBoxes } from '@tests/support/ballots';
import { expectDone } from '@tests/support/expect-done';
import { everythingSaidBy, marksIn } from '@tests/support/said';
import { notesOf, talliesOf } from '@tests/support/sending';
import { type Asked, type Cohort, modes, formOf, plan, ref, setUp } from '@tests/support/quarter';
import { londonDate, londonInstant } from '@/calendar/london';

/** A whole quarter, hour by hour: forty people, six stages, five modes, six releases. */

const staff = system('seed');

/** Once a day the jobs run at these hours. */
const hours = [7, 9, 10, 15.75, 21];

/** People answer at half past twelve; in the room at four, since cards on tables work on their day. */
const answersAt = (mode: string | null | undefined): number => (mode === 'tablet' ? 16 : 12.5);

const jobs = system('jobs');

async function runJobs(): Promise<void> {
  for (const work of [sendDueMail, tendBoxes, makeAllReady, releaseDue])
    await expectDone<unknown>(work(jobs));
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
      if (!planned || answersAt(planned.mode) !== hour || addDays(opened, planned.day) !== day) continue;
      await at(londonInstant(day, hour * 60), () => modes[planned.mode](cohort, stage, person));
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
      await expectDone(releaseStage(staff, ref(cohort, stage)));
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
    const stages = await progressOf(staff, cohort.cohortId);
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
        await expectDone(stopMail(answering(derivedToken('answer-link', `${place.id}/1`)), { quiet: true }));
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
      ledger.find((entry) => entry.personId === person.personId)?.mode,
      `${person.name} at ${stage.key}`,
    ).toBe(plan(person, stage)?.mode ?? null);
  const typed = answered.filter((person) =>
    ['paper', 'phone'].includes(plan(person, stage)?.mode ?? ''),
  ).length;
  const returns = { asked: 40, withdrawn: 0, own: answered.length - typed, typed, broughtIn: 0, unread: 0 };
  expect(await db().release.findUnique({ where: { stageId: stage.id } })).toMatchObject(returns);
  expect((await verifyTallies(system('test'))).differences).toEqual([]);
  const shown = await view('facilitator', cohort, stage);
  expect(shown).toMatchObject({
    kind: 'released',
    returns: { ...returns, returned: answered.length, notReturned: 40 - answered.length, people: 40 },
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
    const place = await db().participation.findFirstOrThrow({ where: { stageId: stage.id, mode: 'link' } });
    expect((await formSessionOf(answering(derivedToken('answer-link', `${place.id}/1`))))?.finished).toBe(
      true,
    );
  }
}

/** Every mark that people gave is in the tallies and in the means that are shown, in whichever mode it came, and every word of an unlinkable form in its pool. */
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
      ? londonInstant(place.finishedOn.toISOString().slice(0, 10), answersAt(place.mode) * 60)
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
  expect(messages.filter((message) => called.includes(message.personId ?? ''))).toEqual([]);
  // The same day again, hour by hour: everything that was due has gone.
  const before = await db().message.count();
  await at('2018-05-28T12:00:00Z', () => expectDone(sendDueMail(jobs)));
  expect(await db().message.count()).toBe(before);
}
