import { db } from '@/server/db';

/** Seats people in a cohort's plan in use, the same on all three days; makes the plan when there is none. */
export async function seatPeople(
  cohortId: string,
  seats: readonly { participantId: string; tableId: string }[],
): Promise<void> {
  const plan =
    (await db().seatingPlan.findFirst({ where: { cohortId, inUse: true } })) ??
    (await db().seatingPlan.create({
      data: { cohortId, number: 1, state: 'ready', inUse: true, remix: false },
    }));
  await db().seat.createMany({
    data: [1, 2, 3].flatMap((day) => seats.map((seat) => ({ ...seat, day, planId: plan.id }))),
  });
}
