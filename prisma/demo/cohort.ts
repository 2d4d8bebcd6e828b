import { createCohort } from '@/features/cohorts/commands';
import { answerPart } from '@/features/evaluations/answering/commands';
import { changeStage, planEvaluation } from '@/features/evaluations/commands';
import { stageOf } from '@/features/evaluations/data';
import { choosePerson, enterCode, makeTableCodes } from '@/features/evaluations/ledger/commands';
import { codesOf } from '@/features/evaluations/ledger/data';
import { cohortBySlug } from '@/features/cohorts/data';
import { addCoach, addContributor, addParticipant } from '@/features/participants/commands';
import { addTable, seat } from '@/features/tables/commands';
import type { Outcome } from '@/server/outcome';
import { answeringAtTable, guest, system } from '@/server/viewer';
import type { DemoForm } from './answers';
import { addressOf, coaches, darziFellows, type DemoPerson, guestSpeakers, managers, patientLeaders } from './people';

const seed = system('seed');

/** What a command gave; the demo has no business being refused anything. */
export async function given<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw new Error(result.problems.map((problem) => `${problem.field}: ${problem.message}`).join('; '));
}

export type DemoCohort = { slug: string; name: string; area: string; venue: string; dates: string[]; people: DemoPerson[]; tables: number };

export type Seated = { participantId: string; personId: string; table: number };

/** Sets up a cohort as a facilitator would: people, coaches, guests, tables, seats, and the plan of its evaluation. */
export async function setUpCohort({ people, tables, ...cohort }: DemoCohort): Promise<Seated[]> {
  const { slug } = cohort;
  await given(createCohort(seed, { ...cohort, programme: 'the-effective-lay-partner', commissioner: 'London Leadership Academy', places: 40 }));
  await addTeam(slug);
  const tableIds: string[] = [];
  for (let number = 1; number <= tables; number += 1) {
    const name = coaches[number - 1] ?? '';
    const { personId } = await given(addCoach(seed, { cohort: slug, name, email: addressOf(name) }));
    const { tableId } = await given(addTable(seed, { cohort: slug, places: 6, coachId: personId }));
    tableIds.push(tableId);
  }
  const seated: Seated[] = [];
  for (const [index, person] of people.entries()) {
    const { participantId, personId } = await given(addParticipant(seed, { cohort: slug, ...person }));
    const tableId = tableIds[index % tables];
    if (tableId) await given(seat(seed, { cohort: slug, participantId, tableId }));
    seated.push({ participantId, personId, table: (index % tables) + 1 });
  }
  await given(planEvaluation(seed, { cohort: slug }));
  return seated;
}

async function addTeam(cohort: string): Promise<void> {
  const team = { 'Darzi Fellow': darziFellows, 'Healthcare manager': managers, 'Patient leader': patientLeaders, 'Guest speaker': guestSpeakers } as const;
  for (const part of ['Darzi Fellow', 'Healthcare manager', 'Patient leader', 'Guest speaker'] as const) {
    for (const name of team[part]) await given(addContributor(seed, { cohort, name, email: addressOf(name), part }));
  }
}

/** Keeps a stage open until somebody closes it, under this promise. Before it opens only. */
export async function keepOpen(cohort: string, promise: 'linked' | 'unlinkable', opensOn: string): Promise<void> {
  const times = { opensOn, opensTime: '15:30', closesOn: '' as const, closesTime: '' as const };
  await given(changeStage(seed, { cohort, stage: 'immediate', promise, ...times }));
}

/** Has people answer the end-of-course form at their tables, part by part, as they would in the room. */
export async function answerAtTables(slug: string, seated: readonly Seated[], forms: readonly DemoForm[]): Promise<void> {
  await given(makeTableCodes(seed, { cohort: slug, stage: 'immediate' }));
  const cohort = await cohortBySlug(seed, slug);
  const stage = cohort && (await stageOf(seed, cohort.id, 'immediate'));
  const codes = stage ? await codesOf(seed, stage.id) : [];
  for (const [index, form] of forms.entries()) {
    const person = seated[index];
    const card = codes.find((code) => code.tableNumber === person?.table);
    if (!person || !card) throw new Error('More forms than people with a seat');
    const { codeId } = await given(enterCode(guest(), { code: card.code, networkAddress: 'the room' }));
    const device = `demo-device-${slug}-${index}`;
    const { participationId } = await given(choosePerson(answeringAtTable(codeId, null, device), { person: person.personId }));
    const viewer = answeringAtTable(codeId, participationId, device);
    await given(answerPart(viewer, { part: 1, intent: 'continue', sent: form }));
    await given(answerPart(viewer, { part: 2, intent: 'send', sent: form }));
  }
}
