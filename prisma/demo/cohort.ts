import { createCohort } from '@/features/cohorts/commands';
import { answerPart, type NextStep } from '@/features/evaluations/collecting/answering/commands';
import { changeStage, planEvaluation } from '@/features/evaluations/commands';
import { countBox } from '@/features/evaluations/responses/ballots/counting/data';
import { openingBoxes } from '@/features/evaluations/responses/ballots/data';
import type { Step } from '@/features/forms/answering/model';
import { makeSheets } from '@/features/evaluations/collecting/paper/commands';
import { stageOf } from '@/features/evaluations/data';
import { ledgerOf } from '@/features/evaluations/ledger/data';
import type { Sent } from '@/features/forms/answers';
import { documentOf } from '@/features/forms/data';
import type { FormDocument } from '@/features/forms/model';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/collecting/cards/commands';
import { codesOf } from '@/features/evaluations/collecting/cards/data';
import { openBox, releaseDue } from '@/features/evaluations/reading/releases/commands';
import { cohortBySlug } from '@/features/cohorts/data';
import { addParticipant } from '@/features/participants/commands';
import { addCoach, addContributor } from '@/features/participants/team/commands';
import { linkOf, participantsOf } from '@/features/participants/data';
import { addTable } from '@/features/tables/commands';
import type { Feature } from '@/features/needs/table-features';
import { findSeats, seatEverybody, usePlan } from '@/features/tables/plans/commands';
import { planByNumber } from '@/features/tables/plans/data';
import type { Search } from '@/features/tables/plans/model';
import { addProject } from '@/features/tables/projects/commands';
import { addRule } from '@/features/tables/rules/commands';
import { solve } from '@/features/tables/solver/solve';
import { changeAims } from '@/features/tables/aims/commands';
import { usualAims } from '@/features/tables/aims/model';
import { answering, answeringAtTable, guest, system, type Viewer } from '@/server/viewer';
import { given } from './given';
import { tableNeeds } from './needs';
import {
  addressOf,
  coaches,
  darziFellows,
  type DemoPerson,
  guestSpeakers,
  managers,
  patientLeaders,
  projects,
  workplaces,
} from './people';

const seed = system('seed');

export type DemoCohort = {
  slug: string;
  name: string;
  area: string;
  venue: string;
  dates: string[];
  people: DemoPerson[];
  tables: number;
  remix?: boolean;
};

export type Seated = { participantId: string; personId: string; table: number };

/** Sets up a cohort as a facilitator would: people, coaches, guests, tables, rules, a seating plan, and the plan of its evaluation. */
export async function setUpCohort({
  people,
  tables,
  remix = false,
  ...cohort
}: DemoCohort): Promise<Seated[]> {
  const { slug } = cohort;
  await given(
    createCohort(seed, {
      ...cohort,
      programme: 'the-effective-lay-partner',
      commissioner: 'London Leadership Academy',
      places: 40,
    }),
  );
  await addTeam(slug);
  for (let number = 1; number <= tables; number += 1) {
    const name = coaches[number - 1] ?? '';
    const { personId } = await given(
      addCoach(seed, { cohort: slug, name, email: addressOf(name), worksAt: workplaces[number - 1] }),
    );
    await given(addTable(seed, { cohort: slug, places: 6, coachId: personId, features: featuresOf(number) }));
  }
  const participants: string[] = [];
  for (const person of people)
    participants.push((await given(addParticipant(seed, { cohort: slug, ...person }))).participantId);
  await addRules(slug, participants);
  await tableNeeds(slug, participants);
  if (remix) await given(changeAims(seed, { ...usualAims, cohort: slug, remix }));
  const seated = await seatAll(slug);
  await given(planEvaluation(seed, { cohort: slug }));
  return seated;
}

/** Two tables by the door without a step, one of them near the loop; one in the quiet corner. */
const featuresOf = (number: number): Feature[] =>
  number === 1
    ? ['step_free', 'near_loop']
    : number === 2
      ? ['step_free']
      : number === 4
        ? ['quiet', 'sight_line']
        : [];

async function addRules(cohort: string, participants: readonly string[]): Promise<void> {
  const [first = '', second = '', third = '', , , sixth = ''] = participants;
  const rule = { cohort, other: null, coach: null, back: 'rules' as const };
  await given(addRule(seed, { ...rule, participant: first, kind: 'apart', other: sixth }));
  await given(addRule(seed, { ...rule, participant: second, kind: 'together', other: third }));
}

/** Seats everybody and puts the plan in use. @returns who sits where, by name. */
async function seatAll(slug: string): Promise<Seated[]> {
  const cohort = await cohortBySlug(seed, slug);
  if (!cohort) throw new Error('The cohort was just made');
  const ref = await given(seatEverybody(seed, { cohort: slug }));
  const plan = await planByNumber(seed, cohort.id, ref.plan);
  const search: Search = (input) => ({
    found: Promise.resolve(solve(input, { now: () => performance.now() })),
    stop: () => undefined,
  });
  await given(findSeats(seed, { planId: plan?.id ?? '', search }));
  await given(usePlan(seed, ref));
  const people = await participantsOf(seed, cohort.id);
  return people.map(({ id, personId, tableNumber }) => ({
    participantId: id,
    personId,
    table: tableNumber ?? 0,
  }));
}

async function addTeam(cohort: string): Promise<void> {
  const team = {
    'Darzi Fellow': darziFellows,
    'Healthcare manager': managers,
    'Patient leader': patientLeaders,
    'Guest speaker': guestSpeakers,
  } as const;
  for (const part of ['Darzi Fellow', 'Healthcare manager', 'Patient leader', 'Guest speaker'] as const) {
    for (const [index, name] of team[part].entries()) {
      const { personId } = await given(addContributor(seed, { cohort, name, email: addressOf(name), part }));
      if (part === 'Darzi Fellow')
        await given(addProject(seed, { cohort, title: projects[index] ?? '', guest: personId }));
    }
  }
}

/** Keeps a stage open until somebody closes it, under this promise. Before it opens only. */
export async function keepOpen(
  cohort: string,
  promise: 'linked' | 'unlinkable',
  opensOn: string,
): Promise<void> {
  const times = { opensOn, opensTime: '15:30', closesOn: '' as const, closesTime: '' as const };
  await given(changeStage(seed, { cohort, stage: 'immediate', promise, ...times }));
}

/** Releases what closed a fortnight ago, as it happens by itself, and opens its ballot boxes. */
export async function releaseResults(): Promise<void> {
  await given(releaseDue(seed));
  for (const boxId of await openingBoxes(seed))
    await given(openBox(seed, { boxId, count: (task) => countBox(seed, task) }));
}

/** A stage of a cohort, with its form. */
export async function stageCalled(
  slug: string,
  key: string,
): Promise<{ id: string; document: FormDocument }> {
  const cohort = await cohortBySlug(seed, slug);
  const stage = cohort && (await stageOf(seed, cohort.id, key));
  if (!stage?.formVersionId) throw new Error(`${slug} has no form for ${key}`);
  return { id: stage.id, document: await documentOf(seed, stage.formVersionId) };
}

/** Has people answer a form at their tables, part by part, as they would in the room. */
export async function answerAtTables(
  slug: string,
  key: string,
  seated: readonly Seated[],
  forms: readonly Sent[],
): Promise<void> {
  await given(makeTableCodes(seed, { cohort: slug, stage: key }));
  const { id } = await stageCalled(slug, key);
  const codes = await codesOf(seed, id);
  for (const [index, form] of forms.entries()) {
    const person = seated[index];
    const card = codes.find((code) => code.tableNumber === person?.table);
    if (!person || !card) throw new Error('More forms than people with a seat');
    const { codeId } = await given(enterCode(guest(), { code: card.code, networkAddress: 'the room' }));
    const device = `demo-device-${slug}-${key}-${index}`;
    const { participationId } = await given(
      choosePerson(answeringAtTable(codeId, null, device), { person: person.personId }),
    );
    await throughTheParts(answeringAtTable(codeId, participationId, device), form);
  }
}

/** Has people answer a form at home, by the link of their own. */
export async function answerByLink(slug: string, key: string, forms: readonly Sent[]): Promise<void> {
  await given(makeSheets(seed, { cohort: slug, stage: key }));
  const ledger = await ledgerOf(seed, (await stageCalled(slug, key)).id);
  for (const [index, form] of forms.entries()) {
    const place = ledger[index]?.participationId;
    if (!place) throw new Error('More forms than people');
    await throughTheParts(answering(linkOf(place, 1)), form);
  }
}

/** From the first part to where all is checked, and sent from there. */
async function throughTheParts(viewer: Viewer, sent: Sent): Promise<void> {
  for (let part: Step = 1; ;) {
    const step: NextStep = await given(answerPart(viewer, { part, intent: 'send', sent }));
    if ('sent' in step) return;
    part = step.part;
  }
}
