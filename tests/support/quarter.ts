import { randomUUID } from 'node:crypto';
import { createCohort } from '@/features/cohorts/commands';
import { answerPart, type NextStep } from '@/features/evaluations/collecting/answering/commands';
import type { Step } from '@/features/forms/answering/model';
import { answerByPhone } from '@/features/evaluations/collecting/calling/commands';
import { planEvaluation } from '@/features/evaluations/commands';
import { keySheet } from '@/features/evaluations/collecting/keying/commands';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/collecting/cards/commands';
import { codesOf } from '@/features/evaluations/collecting/cards/data';
import type { StageProgress } from '@/features/evaluations/collecting/progress/model';
import { makeSheets, noteHandedIn } from '@/features/evaluations/collecting/paper/commands';
import { sheetsOf } from '@/features/evaluations/collecting/paper/data';
import type { Sent } from '@/features/forms/answers';
import { documentOf } from '@/features/forms/data';
import { addParticipant } from '@/features/participants/commands';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import { addTable } from '@/features/tables/commands';
import { db } from '@/server/db';
import { derivedToken } from '@/server/tokens';
import { answering, answeringAtTable, guest, system } from '@/server/viewer';
import { expectDone } from './expect-done';
import { asKeyed, everythingSaidBy } from './said';
import { seatPeople } from './seats';

const staff = system('seed');

export type Asked = { index: number; personId: string; name: string; tableId: string };

/** Forty people at eight tables, and six stages that are planned. */
export async function setUp(): Promise<{ slug: string; cohortId: string; people: Asked[] }> {
  const programme = `programme-${randomUUID()}`;
  await expectDone(publishProgramme(staff, { ...theEffectiveLayPartner, slug: programme }));
  const { slug, cohortId } = await expectDone(
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
    tables.push((await expectDone(addTable(staff, { cohort: slug, places: 6, coachId: null }))).tableId);
  const people: Asked[] = [];
  for (let index = 0; index < 40; index += 1) {
    // Every tenth has no address and would rather be called.
    const reached =
      index % 10 === 3
        ? { email: null, phone: '020 7946 0018', contactBy: 'phone' as const }
        : { email: `${randomUUID()}@example.org` };
    const name = `Person ${String(index).padStart(2, '0')}`;
    const added = await expectDone(
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
  await expectDone(planEvaluation(staff, { cohort: slug }));
  return { slug, cohortId, people };
}

export const formOf = (stage: StageProgress) => documentOf(staff, stage.formVersionId ?? '');

const saidBy = async ({ index }: Asked, stage: StageProgress): Promise<Sent> =>
  everythingSaidBy(index, await formOf(stage));

export type Cohort = Awaited<ReturnType<typeof setUp>>;

export const ref = (cohort: Cohort, stage: StageProgress) => ({ cohort: cohort.slug, stage: stage.key });

async function throughTheParts(viewer: ReturnType<typeof answering>, sent: Sent): Promise<void> {
  let part: Step = 1;
  for (let steps = 0; steps < 20; steps += 1) {
    const step: NextStep = await expectDone(answerPart(viewer, { part, intent: 'send', sent }));
    if ('sent' in step) return;
    part = step.part;
  }
}

/** How somebody's form comes in. */
export const modes = {
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
    await expectDone(makeTableCodes(staff, ref(cohort, stage)));
    const table = await db().tableGroup.findUniqueOrThrow({ where: { id: person.tableId } });
    const card = (await codesOf(staff, stage.id)).find((code) => code.tableNumber === table.number);
    const { codeId } = await expectDone(
      enterCode(guest(), { code: card?.code ?? '', networkAddress: 'the room' }),
    );
    const { participationId } = await expectDone(
      choosePerson(answeringAtTable(codeId, null, 'tablet', { shared: true }), { person: person.personId }),
    );
    await throughTheParts(
      answeringAtTable(codeId, participationId, `tablet-${person.index}`, { shared: true }),
      await saidBy(person, stage),
    );
  },
  paper: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    const sent = asKeyed(await formOf(stage), await saidBy(person, stage));
    await expectDone(makeSheets(staff, ref(cohort, stage)));
    if (stage.promise === 'unlinkable') {
      const before = await db().participation.findMany({
        where: { stageId: stage.id, mode: 'paper', finishedOn: { not: null } },
      });
      await expectDone(
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
    await expectDone(keySheet(staff, { ...ref(cohort, stage), sheet, intent: 'key', sent }));
  },
  phone: async (cohort: Cohort, stage: StageProgress, person: Asked) => {
    await expectDone(
      answerByPhone(staff, {
        ...ref(cohort, stage),
        person: person.personId,
        sent: await saidBy(person, stage),
      }),
    );
  },
};

/** In which mode somebody answers a stage, and how many days after it opened: on a tablet in the room, that afternoon. Null when they never do. */
export function plan(person: Asked, stage: StageProgress): { mode: keyof typeof modes; day: number } | null {
  const { index } = person;
  const later = stage.key.startsWith('month');
  if (index % 5 === 4 && (later || index % 2 === 0)) return null;
  const day = 1 + ((index * 7 + stage.position * 3) % (stage.key.startsWith('day') ? 5 : 12));
  if (index % 10 === 3) return { mode: 'phone', day };
  if (index % 5 === 2) return { mode: 'paper', day };
  return index % 5 === 1 && !later && stage.key !== 'before'
    ? { mode: 'tablet', day: 0 }
    : { mode: 'link', day };
}
