import { randomUUID } from 'node:crypto';
import { createCohort } from '@/features/cohorts/commands';
import { cohortBySlug } from '@/features/cohorts/data';
import type { Cohort } from '@/features/cohorts/model';
import { arrangeNeed, recordNeed } from '@/features/needs/commands';
import { ownersIn } from '@/features/needs/owners/data';
import { addParticipant } from '@/features/participants/commands';
import { addCoach } from '@/features/participants/team/commands';
import { publishProgramme } from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import { addTable } from '@/features/tables/commands';
import type { Feature } from '@/features/needs/table-features';
import { findSeats, seatEverybody, usePlan } from '@/features/tables/plans/commands';
import { planByNumber } from '@/features/tables/plans/data';
import type { Plan, Search } from '@/features/tables/plans/model';
import { changeAims } from '@/features/tables/aims/commands';
import { usualAims, type SeatingAims } from '@/features/tables/aims/model';
import { solve } from '@/features/tables/solver/solve';
import { system } from '@/server/viewer';
import { expectDone } from './expect-done';
import type { PlannedSeat } from '@/features/tables/seats';

const staff = system('test');

/** The search itself, here and now. */
export const searchHere: Search = (problem) => ({
  found: Promise.resolve(solve(problem, { now: () => performance.now() })),
  stop: () => undefined,
});

export type SeatedCohort = {
  slug: string;
  cohort: Cohort;
  people: { id: string; name: string }[];
  tables: string[];
  coaches: string[];
};

type Room = {
  people: number;
  tables: number;
  places?: number;
  features?: Feature[][];
  aims?: Partial<SeatingAims>;
  organisation?: (index: number) => string;
};

/** A cohort with people (every fourth new to the role) and tables, each with a coach; nobody sits anywhere yet. */
export async function buildRoom({
  people,
  tables,
  places = 6,
  features = [],
  aims,
  organisation = () => '',
}: Room): Promise<SeatedCohort> {
  const programme = `programme-${randomUUID()}`;
  await expectDone(publishProgramme(staff, { ...theEffectiveLayPartner, slug: programme }));
  const { slug } = await expectDone(
    createCohort(staff, {
      programme,
      name: randomUUID(),
      area: 'London',
      commissioner: 'Academy',
      places: people + 5,
      venue: 'Hall',
      dates: ['2027-02-04', '2027-02-05', '2027-03-18'],
    }),
  );
  const room: Omit<SeatedCohort, 'cohort'> = { slug, people: [], tables: [], coaches: [] };
  for (let index = 0; index < tables; index += 1) {
    const { personId } = await expectDone(
      addCoach(staff, {
        cohort: slug,
        name: `Dr Coach ${index + 1}`,
        email: `${randomUUID()}@example.org`,
        worksAt: `Surgery ${index + 1}`,
      }),
    );
    room.coaches.push(personId);
    room.tables.push(
      (
        await expectDone(
          addTable(staff, { cohort: slug, places, coachId: personId, features: features[index] ?? [] }),
        )
      ).tableId,
    );
  }
  for (let index = 0; index < people; index += 1) {
    const name = `Person ${String(index + 1).padStart(2, '0')}`;
    const experience = index % 4 === 0 ? 'new' : 'some';
    const added = await expectDone(
      addParticipant(staff, {
        cohort: slug,
        name,
        email: `${randomUUID()}@example.org`,
        experience,
        livedAs: 'patient',
        organisation: organisation(index),
      }),
    );
    room.people.push({ id: added.participantId, name });
  }
  if (aims) await expectDone(changeAims(staff, { ...usualAims, ...aims, cohort: slug }));
  const cohort = await cohortBySlug(staff, slug);
  if (!cohort) throw new Error('The cohort was just made');
  return { ...room, cohort };
}

/** A plan worked out for a cohort, and put in use. */
export async function seatRoom({ slug, cohort }: Pick<SeatedCohort, 'slug' | 'cohort'>): Promise<Plan> {
  const ref = await expectDone(seatEverybody(staff, { cohort: slug }));
  const waiting = await planByNumber(staff, cohort.id, ref.plan);
  await expectDone(findSeats(staff, { planId: waiting?.id ?? '', search: searchHere }));
  await expectDone(usePlan(staff, ref));
  return planOf(cohort.id, ref.plan);
}

export async function planOf(cohortId: string, number: number): Promise<Plan> {
  const plan = await planByNumber(staff, cohortId, number);
  if (!plan) throw new Error(`There is no plan ${number}`);
  return plan;
}

/** Somebody of the cohort, by their place in it. */
export const personAt = (room: SeatedCohort, index: number) => room.people[index] ?? { id: '', name: '' };

/** Where somebody sits on a day. */
export const tableOf = (seats: readonly PlannedSeat[], id: string, day = 1) =>
  seats.find((seat) => seat.participantId === id && seat.day === day)?.tableId;

/** Somebody needs a table that has this: recorded and arranged as staff do it. */
export async function needsTable(
  { slug, cohort }: SeatedCohort,
  participantId: string,
  feature: Feature,
): Promise<string> {
  const kind = feature === 'step_free' ? 'step_free' : 'quiet';
  const on = { cohort: slug, back: 'day' } as const;
  const { need } = await expectDone(recordNeed(staff, { ...on, whose: { participantId }, kind, words: '' }));
  const [owner] = await ownersIn(staff, cohort);
  await expectDone(
    arrangeNeed(staff, {
      ...on,
      need,
      version: 1,
      adjustment: '',
      feature,
      owner: owner?.personId ?? null,
      days: [],
      dueOn: null,
      pence: null,
      share: 'nobody',
      agreed: '',
    }),
  );
  return need;
}
