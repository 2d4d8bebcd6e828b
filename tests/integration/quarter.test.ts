import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createCohort } from '@/features/cohorts/commands';
import { addDays, londonDate, londonInstant } from '@/features/cohorts/model';
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
import { verifyTallies } from '@/features/evaluations/verifying/data';
import { dashboardOf } from '@/features/ratings/dashboard/data';
import { allAsks, type Sent } from '@/features/forms/answers/model';
import { documentOf } from '@/features/forms/data';
import { optionsOf } from '@/features/forms/model';
import { addParticipant } from '@/features/participants/commands';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library/model';
import { addTable } from '@/features/tables/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { derivedToken } from '@/server/tokens';
import { answering, answeringAtTable, guest, system } from '@/server/viewer';
import { seatPeople } from '@tests/support/seats';
import { given } from '@tests/support/given';

/** A whole quarter, hour by hour: forty people, six stages, five doors. */

const staff = system('seed');

type Asked = { index: number; personId: string; name: string; tableId: string };

async function setUp(): Promise<{ slug: string; cohortId: string; people: Asked[] }> {
  const programme = `programme-${randomUUID()}`;
  await given(publishProgramme(staff, { ...theEffectiveLayPartner, slug: programme }));
  const { slug, cohortId } = await given(createCohort(staff, { programme, name: randomUUID(), area: 'London', commissioner: 'Academy', places: 40, venue: 'Hall', dates: ['2017-11-23', '2017-11-24', '2018-01-16'] }));
  const tables: string[] = [];
  for (let number = 0; number < 8; number += 1) tables.push((await given(addTable(staff, { cohort: slug, places: 6, coachId: null }))).tableId);
  const people: Asked[] = [];
  for (let index = 0; index < 40; index += 1) {
    // Every tenth has no address and would rather be called.
    const reached = index % 10 === 3 ? { email: null, phone: '020 7946 0018', contactBy: 'phone' as const } : { email: `${randomUUID()}@example.org` };
    const name = `Person ${String(index).padStart(2, '0')}`;
    const added = await given(addParticipant(staff, { cohort: slug, name, experience: 'some', livedAs: 'patient', organisation: '', ...reached }));
    const tableId = tables[index % 8] ?? '';
    await seatPeople(cohortId, [{ participantId: added.participantId, tableId }]);
    people.push({ index, personId: added.personId, name, tableId });
  }
  await given(planEvaluation(staff, { cohort: slug }));
  return { slug, cohortId, people };
}

/** What somebody says to a form: every scale and choice, and a word. */
async function saidBy(person: Asked, stage: StageProgress): Promise<Sent> {
  const asks = allAsks(await documentOf(staff, stage.formVersionId ?? ''));
  const said = asks.map(({ key, question }, index): [string, string | string[]] => {
    const options = optionsOf(question);
    const mark = ((person.index + index) % 5) + 1;
    if (question.kind === 'story') return [`${key}.text`, `A story of ${person.index}`];
    if (question.kind === 'text') return [key, `A word of ${person.index}`];
    const option = options[(person.index + index) % Math.max(options.length, 1)]?.key;
    return [key, option === undefined ? String(mark) : question.kind === 'many' ? [option] : option];
  });
  return Object.fromEntries(said);
}

/** The same, as it is keyed from paper. */
async function keyedBy(person: Asked, stage: StageProgress): Promise<Sent> {
  const sent = await saidBy(person, stage);
  const asks = allAsks(await documentOf(staff, stage.formVersionId ?? ''));
  const numbered = asks.flatMap(({ key, question }): [string, string][] => {
    const options = optionsOf(question);
    const said = [sent[key] ?? []].flat();
    return options.length > 0 ? [[key, said.map((choice) => options.findIndex((option) => option.key === choice) + 1).join(' ')]] : [];
  });
  const keyed: Sent = Object.fromEntries(numbered);
  return { ...sent, ...keyed };
}

type Cohort = Awaited<ReturnType<typeof setUp>>;
const ref = (cohort: Cohort, stage: StageProgress) => ({ cohort: cohort.slug, stage: stage.key });

async function throughTheParts(viewer: ReturnType<typeof answering>, sent: Sent): Promise<void> {
  for (let part = 1; part < 20; ) {
    const step = await given(answerPart(viewer, { part, intent: 'send', sent }));
    if ('sent' in step) return;
    part = step.part;
  }
}

const doors = {
  link: async (_cohort: Cohort, stage: StageProgress, person: Asked) => {
    const place = await db().participation.findUniqueOrThrow({ where: { stageId_personId: { stageId: stage.id, personId: person.personId } } });
    await throughTheParts(answering(derivedToken('answer-link', `${place.id}/1`)), await saidBy(person, stage));
  },
  tablet: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    await given(makeTableCodes(staff, ref(cohort, stage)));
    const table = await db().tableGroup.findUniqueOrThrow({ where: { id: person.tableId } });
    const card = (await codesOf(staff, stage.id)).find((code) => code.tableNumber === table.number);
    const { codeId } = await given(enterCode(guest(), { code: card?.code ?? '', networkAddress: 'the room' }));
    const { participationId } = await given(choosePerson(answeringAtTable(codeId, null, 'tablet', { shared: true }), { person: person.personId }));
    await throughTheParts(answeringAtTable(codeId, participationId, `tablet-${person.index}`, { shared: true }), await saidBy(person, stage));
  },
  paper: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    const sent = await keyedBy(person, stage);
    await given(makeSheets(staff, ref(cohort, stage)));
    if (stage.promise === 'unlinkable') {
      const before = await db().participation.findMany({ where: { stageId: stage.id, door: 'paper', finishedOn: { not: null } } });
      await given(noteHandedIn(staff, { ...ref(cohort, stage), people: [...before.map((row) => row.personId), person.personId] }));
    }
    const sheet = stage.promise === 'unlinkable' ? '' : ((await sheetsOf(staff, stage.id)).find((known) => known.name === person.name)?.code ?? '');
    await given(keySheet(staff, { ...ref(cohort, stage), sheet, intent: 'key', sent }));
  },
  phone: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    await given(answerByPhone(staff, { ...ref(cohort, stage), person: person.personId, sent: await saidBy(person, stage) }));
  },
};

/** By which door somebody answers a stage, and how many days after it opened; null when they never do. */
function plan(person: Asked, stage: StageProgress): { door: keyof typeof doors; day: number } | null {
  const { index } = person;
  const later = stage.key.startsWith('month');
  if (index % 5 === 4 && (later || index % 2 === 0)) return null;
  const day = (index * 7 + stage.position * 3) % (stage.key.startsWith('day') ? 5 : 12);
  if (index % 10 === 3) return { door: 'phone', day };
  if (index % 5 === 2) return { door: 'paper', day };
  return { door: index % 5 === 1 && !later && stage.key !== 'before' ? 'tablet' : 'link', day };
}

/** Once a day the jobs run at these hours; people answer at half past twelve. */
const hours = [7, 9, 10, 15.75, 21];

async function oneDay(cohort: Cohort, stages: readonly StageProgress[], day: string): Promise<void> {
  for (const hour of hours) {
    await at(londonInstant(day, hour * 60), () => given(sendDueMail(system('jobs'))));
    if (hour !== 10) continue;
    await at(londonInstant(day, 12.5 * 60), async () => {
      for (const stage of stages) {
        const since = cohort.people.filter((person) => plan(person, stage) && londonDate(stage.opensAt ?? new Date(0)) < day && addDays(londonDate(stage.opensAt ?? new Date(0)), (plan(person, stage)?.day ?? 0) + 1) === day);
        for (const person of since) await doors[plan(person, stage)?.door ?? 'link'](cohort, stage, person);
      }
    });
  }
}

it('runs from the first invitation to three months after, and everything agrees at every date', { timeout: 300_000 }, async () => {
  const cohort = await at('2017-10-02T09:00:00Z', setUp);
  const stages = await stagesOf(staff, cohort.cohortId);
  expect(stages.map((stage) => stage.key)).toEqual(['before', 'day-1', 'day-2', 'immediate', 'month-1', 'month-3']);
  const quiet = cohort.people[9];
  for (let day = '2017-11-08'; day <= '2018-05-16'; day = addDays(day, 1)) {
    await oneDay(cohort, stages, day);
    if (day === '2017-11-20') {
      const place = await db().participation.findFirstOrThrow({ where: { personId: quiet?.personId ?? '' } });
      await given(stopMail(answering(derivedToken('answer-link', `${place.id}/1`)), { quiet: true }));
    }
    const closed = stages.find((stage) => stage.closesAt && londonDate(stage.closesAt) === day);
    if (closed) await at(londonInstant(day, 13 * 60), () => expectAgreement(cohort, closed));
  }
  await expectGoodManners(cohort, quiet);
});

/** Ledger, tallies, the check of every count, and the dashboard say the same of a stage that has closed. */
async function expectAgreement(cohort: Cohort, stage: StageProgress): Promise<void> {
  const answered = cohort.people.filter((person) => plan(person, stage)).length;
  const ledger = await ledgerOf(staff, stage.id);
  expect(ledger.filter((entry) => entry.state === 'finished')).toHaveLength(answered);
  for (const person of cohort.people) expect(ledger.find((entry) => entry.personId === person.personId)?.door, `${person.name} at ${stage.key}`).toBe(plan(person, stage)?.door ?? null);
  expect((await verifyTallies(system('test'))).differences).toEqual([]);
  const view = await dashboardOf(staff, 'facilitator', { cohort: cohort.slug, stage: stage.key, order: 'form', compare: '' });
  expect(view?.returns).toMatchObject({ finished: answered, active: 40 });
  for (const row of view?.rows ?? []) {
    expect(row.parts, `${stage.key} ${row.key}`).toMatchObject({ answered, blank: 0, notReturned: 40 - answered });
    expect(row.figures?.n).toBe(answered);
  }
  if (stage.promise !== 'unlinkable') {
    const place = await db().participation.findFirstOrThrow({ where: { stageId: stage.id, door: 'link' } });
    expect((await sittingOf(answering(derivedToken('answer-link', `${place.id}/1`))))?.finished).toBe(true);
  }
}

/** Nobody was written to twice in a day, at night, after answering, against their wish, or without an address. */
async function expectGoodManners(cohort: Cohort, quiet: Asked | undefined): Promise<void> {
  const messages = await db().message.findMany({ where: { personId: { in: cohort.people.map((person) => person.personId) } }, orderBy: { createdAt: 'asc' } });
  expect(messages.filter((message) => message.kind === 'invitation').length).toBeGreaterThan(150);
  expect(messages.filter((message) => message.kind === 'reminder').length).toBeGreaterThan(100);
  const days = messages.map((message) => `${message.personId} ${londonDate(message.createdAt)}`);
  expect(new Set(days).size).toBe(days.length);
  expect(messages.filter((message) => isQuiet(message.createdAt))).toEqual([]);
  const places = await db().participation.findMany({ where: { stage: { cohortId: cohort.cohortId } } });
  for (const message of messages) {
    const place = places.find((known) => known.stageId === message.about && known.personId === message.personId);
    // Everybody answers at half past twelve.
    const answeredAt = place?.finishedOn ? londonInstant(place.finishedOn.toISOString().slice(0, 10), 12.5 * 60) : null;
    if (answeredAt) expect(message.createdAt < answeredAt, `${message.kind} after the answer`).toBe(true);
    expect(place).toBeDefined();
  }
  expect(messages.filter((message) => message.personId === quiet?.personId && message.createdAt > new Date('2017-11-21T00:00:00Z'))).toEqual([]);
  const called = cohort.people.filter((person) => person.index % 10 === 3).map((person) => person.personId);
  expect(messages.filter((message) => called.includes(message.personId))).toEqual([]);
  // The same day again, hour by hour: everything that was due has gone.
  const before = await db().message.count();
  await at('2018-05-16T12:00:00Z', () => given(sendDueMail(system('jobs'))));
  expect(await db().message.count()).toBe(before);
}
