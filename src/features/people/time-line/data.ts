import { z } from 'zod';
import { cohortsFor } from '@/features/cohorts/data';
import { messageStatuses } from '@/features/messages/model';
import { Prisma } from '@/generated/prisma/client';
import { reach } from '@/server/capability';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from '../person/capabilities';
import { peopleOf } from '../person/data';
import type { Happened } from './model';

const when = { at: z.date(), cohort: z.string().nullable() };
const by = z.string().nullable();
const ended = z.enum(['accepted', 'declined', 'deferred', 'expired', 'withdrawn']);
const status = z.enum(messageStatuses);
const state = z.enum(['not asked', 'asked', 'begun', 'finished']);

const happened = z.discriminatedUnion('kind', [
  z.object({ ...when, kind: z.enum(['applied', 'took back', 'joined', 'left']) }),
  z.object({ ...when, kind: z.literal('offered') }),
  z.object({ ...when, kind: z.literal('offer ended'), how: ended }),
  z.object({ ...when, kind: z.literal('away'), day: z.number() }),
  z.object({ ...when, kind: z.literal('written to'), about: z.string(), status }),
  z.object({
    ...when,
    kind: z.literal('form'),
    stage: z.object({ key: z.string(), title: z.string() }),
    state,
  }),
  z.object({ ...when, kind: z.enum(['merged', 'parted']), by }),
  z.object({ ...when, kind: z.literal('said'), by }),
]);

/** What the audit log calls a change of how somebody is called and reached. */
const saidVerbs = ['say how one is reached', 'say how somebody is reached'];
/** Letters that answer what somebody does at this moment say when they come and go: that is nobody else's to see. */
const theirOwn = ['sign-in', 'link', 'test', 'test-of-a-text'];

const perPage = 25;

/**
 * What happened to somebody in the cohorts that the viewer runs, the newest first, a page at a time. Of their forms no more
 * than the list of a stage's people says: the day on which they were asked, and how far they are.
 */
export async function timeLine(
  viewer: Viewer,
  id: string,
  page: number,
): Promise<{ events: Happened[]; total: number; pages: number }> {
  const seen = await db().person.count({ where: { AND: [{ id }, peopleOf(viewer)] } });
  if (seen === 0 || !reach(viewer, can.see).somewhere) return { events: [], total: 0, pages: 1 };
  const cohorts = await db().cohort.findMany({ where: cohortsFor(viewer, can.see), select: { id: true } });
  const events = Prisma.sql`(${inCohorts(
    id,
    cohorts.map((cohort) => cohort.id),
  )} UNION ALL ${letters(
    id,
    cohorts.map((cohort) => cohort.id),
    reach(viewer, can.see).everything,
  )} UNION ALL ${ofTheRecord(id)})`;
  const rows = await db().$queryRaw<{ at: Date; cohort: string | null; facts: object; total: number }[]>`
    SELECT one.at, c.name AS cohort, one.facts, count(*) OVER ()::int AS total
    FROM ${events} AS one (at, cohort_id, facts) LEFT JOIN cohort c ON c.id = one.cohort_id
    WHERE one.at IS NOT NULL
    ORDER BY one.at DESC, one.facts->>'kind' LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  const total = rows[0]?.total ?? 0;
  return {
    events: rows.map(({ at, cohort, facts }) => happened.parse({ at, cohort, ...facts })),
    total,
    pages: Math.max(1, Math.ceil(total / perPage)),
  };
}

/** What they did and were given, in these cohorts. */
const inCohorts = (id: string, cohortIds: string[]) => Prisma.sql`
  SELECT sent_at, cohort_id, jsonb_build_object('kind', 'applied') FROM application
    WHERE person_id = ${id}::uuid AND cohort_id = ANY(${cohortIds}::uuid[])
  UNION ALL SELECT withdrawn_at, cohort_id, jsonb_build_object('kind', 'took back') FROM application
    WHERE person_id = ${id}::uuid AND cohort_id = ANY(${cohortIds}::uuid[])
  UNION ALL SELECT o.sent_at, a.cohort_id, jsonb_build_object('kind', 'offered')
    FROM offer o JOIN application a ON a.id = o.application_id
    WHERE a.person_id = ${id}::uuid AND a.cohort_id = ANY(${cohortIds}::uuid[])
  UNION ALL SELECT o.ended_at, a.cohort_id, jsonb_build_object('kind', 'offer ended', 'how', o.state)
    FROM offer o JOIN application a ON a.id = o.application_id
    WHERE a.person_id = ${id}::uuid AND a.cohort_id = ANY(${cohortIds}::uuid[]) AND o.state <> 'open'
  UNION ALL SELECT joined_at, cohort_id, jsonb_build_object('kind', 'joined') FROM participant
    WHERE person_id = ${id}::uuid AND cohort_id = ANY(${cohortIds}::uuid[])
  UNION ALL SELECT withdrawn_at, cohort_id, jsonb_build_object('kind', 'left') FROM participant
    WHERE person_id = ${id}::uuid AND cohort_id = ANY(${cohortIds}::uuid[])
  UNION ALL SELECT b.created_at, b.cohort_id, jsonb_build_object('kind', 'away', 'day', b.day)
    FROM absence b LEFT JOIN participant t ON t.id = b.participant_id
    WHERE ${id}::uuid IN (t.person_id, b.coach_id) AND b.cohort_id = ANY(${cohortIds}::uuid[])
  UNION ALL SELECT COALESCE(p.invited_at, s.opens_at), s.cohort_id, jsonb_build_object(
      'kind', 'form', 'stage', jsonb_build_object('key', s.key, 'title', s.title), 'state',
      CASE WHEN p.finished_on IS NOT NULL THEN 'finished' WHEN p.started_on IS NOT NULL THEN 'begun' ELSE 'asked' END)
    FROM participation p JOIN stage s ON s.id = p.stage_id
    WHERE p.person_id = ${id}::uuid AND s.cohort_id = ANY(${cohortIds}::uuid[])
      AND (p.invited_at IS NOT NULL OR p.started_on IS NOT NULL OR p.finished_on IS NOT NULL)`;

/** When they were written to: about these cohorts, and for whoever runs everything, about all else. */
const letters = (id: string, cohortIds: string[], everything: boolean) => Prisma.sql`
  SELECT m.created_at, m.cohort_id,
    jsonb_build_object('kind', 'written to', 'about', m.kind, 'status', m.status)
  FROM message m
  WHERE m.person_id = ${id}::uuid AND m.kind <> ALL(${theirOwn})
    AND (${everything} OR m.cohort_id = ANY(${cohortIds}::uuid[]))`;

/** What was done with the record itself. */
const ofTheRecord = (id: string) => Prisma.sql`
  SELECT m.at, NULL::uuid, jsonb_build_object('kind', 'merged', 'by', e.name)
    FROM person_merge m LEFT JOIN person e ON e.id = m.by_id WHERE m.kept_id = ${id}::uuid
  UNION ALL SELECT m.undone_at, NULL, jsonb_build_object('kind', 'parted', 'by', e.name)
    FROM person_merge m LEFT JOIN person e ON e.id = m.undone_by_id WHERE m.kept_id = ${id}::uuid
  UNION ALL SELECT v.at, NULL, jsonb_build_object('kind', 'said', 'by', e.name)
    FROM audit_event v LEFT JOIN person e ON e.id = v.actor_id
    WHERE v.verb = ANY(${saidVerbs})
      AND v.subject IN (SELECT ${id}::text UNION SELECT old_id::text FROM old_id WHERE new_id = ${id}::uuid)`;
