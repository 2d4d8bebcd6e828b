import { storedDay } from '@/calendar/days';
import { daysInOrder } from '@/features/cohorts/data';
import { reach } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { here, toNeeds, whole, without } from '../data';
import type { Need } from '../model';
import { can } from './capabilities';
import type { OwnPlace } from './model';

/** What the viewer needs in a cohort, in their own words, and what is done about it. */
export async function ownNeeds(viewer: Viewer, cohortId: string): Promise<Need[]> {
  const { personIds } = reach(viewer, can.see);
  const self = { OR: [{ personId: { in: personIds } }, { participant: { personId: { in: personIds } } }] };
  const rows = await db().need.findMany({
    where: { AND: [{ cohortId, endedAt: null }, self, here] },
    include: whole,
    omit: without,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(toNeeds);
}

/** What the viewer is in each cohort, the newest first: their place there, or no more than their part in its team. */
export async function ownPlaces(viewer: Viewer): Promise<OwnPlace[]> {
  const [personId] = reach(viewer, can.see).personIds;
  if (!personId) return [];
  const participants = { where: { personId, withdrawnAt: null }, select: { id: true } };
  const roles = { personId, kind: { in: ['coach' as const, 'contributor' as const] } };
  const cohorts = await db().cohort.findMany({
    where: { OR: [{ participants: { some: participants.where } }, { roles: { some: roles } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      slug: true,
      name: true,
      programme: { select: { name: true } },
      days: daysInOrder,
      participants,
    },
  });
  return cohorts.map(({ id, slug, name, programme, days, participants: [place] }) => ({
    cohortId: id,
    slug,
    name: `${programme.name}, ${name}`,
    personId,
    participantId: place?.id ?? null,
    days: days.map(({ number, date }) => ({ number, date: storedDay(date) })),
  }));
}

/** What the viewer is in one cohort. Null: nothing. */
export const ownPlace = async (viewer: Viewer, slug: string): Promise<OwnPlace | null> =>
  (await ownPlaces(viewer)).find((place) => place.slug === slug) ?? null;
