import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { isQuiet } from '@/features/accounts/preferences/model';
import { cohortsFor, daysInOrder } from '@/features/cohorts/data';
import { addDays, storedDay } from '@/calendar/days';
import { londonDate } from '@/calendar/london';
import { linkOf } from '@/features/participants/data';
import { now } from '@/server/clock';
import { holds, reach } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { whereAsked } from '../../audience/data';
import { openAt, stageColumns } from '../../data';
import type { Stage } from '../../model';
import { can } from './capabilities';
import { channelOf, nobody, type Reach, type Reached } from './model';

/** A stage with what its mail says about the cohort. */
export type StageToMail = {
  stage: Stage;
  cohort: {
    id: string;
    name: string;
    programmeId: string;
    programmeName: string;
    days: readonly { date: string }[];
  };
};

const forHowManyDays = 120;

/** The stages that are open now and whose mail goes by itself. For the job alone. */
export async function stagesToMail(viewer: Viewer): Promise<StageToMail[]> {
  if (!holds(viewer, can.sendDue)) return [];
  const instant = now();
  const rows = await db().stage.findMany({
    where: {
      ...openAt(instant),
      mailing: true,
      AND: { opensAt: { gt: new Date(addDays(londonDate(instant), -forHowManyDays)) } },
    },
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
    select: {
      ...stageColumns,
      cohort: {
        select: {
          id: true,
          name: true,
          programmeId: true,
          programme: { select: { name: true } },
          days: daysInOrder,
        },
      },
    },
  });
  return rows.map(({ cohort: { programme, days, ...cohort }, ...stage }) => ({
    stage,
    cohort: {
      ...cohort,
      programmeName: programme.name,
      days: days.map(({ date }) => ({ date: storedDay(date) })),
    },
  }));
}

/** Somebody whom mail may reach, with the link of their own. */
export type ToReach = Reached & Invited & { participationId: string };

const reached = z.object({
  id: z.uuid(),
  link_number: z.number(),
  person_id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  contact_by: z.enum(['email', 'phone', 'text', 'post']),
  quiet: z.boolean(),
  finished: z.boolean(),
  invited: z.boolean(),
  reminders: z.number(),
  mailed_on: z.string().nullable(),
  language: z.string().nullable(),
});

/** Everybody in a stage's ledger, with what has gone to them. One mailing at a time, so that nobody gets two. */
export async function loadReached(tx: Tx, stageId: string): Promise<ToReach[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('evaluations/mailing'))`;
  return readReached(tx, stageId);
}

/** The same for a look beforehand, and whether somebody is asked who has no place in the ledger yet. For the job alone. */
export async function reachedOf(
  viewer: Viewer,
  { stage, cohort }: StageToMail,
): Promise<{ people: ToReach[]; newcomers: boolean }> {
  if (!holds(viewer, can.sendDue)) return { people: [], newcomers: false };
  const asked = {
    AND: [
      whereAsked({ audience: stage.audience, cohort }),
      { participations: { none: { stageId: stage.id } } },
    ],
  };
  const [people, missing] = await Promise.all([
    readReached(db(), stage.id),
    db().person.count({ where: asked }),
  ]);
  return { people, newcomers: missing > 0 };
}

async function readReached(client: Pick<Tx, '$queryRaw'>, stageId: string): Promise<ToReach[]> {
  const rows = await client.$queryRaw<unknown[]>`
    SELECT p.id, p.link_number, e.id AS person_id, e.name, e.email, e.phone, e.contact_by::text AS contact_by,
           (e.no_reminders_since IS NOT NULL OR e.no_contact_since IS NOT NULL) AS quiet, p.finished_on IS NOT NULL AS finished, p.invited_at IS NOT NULL AS invited, p.reminders,
           (SELECT max(o.mailed_on)::text FROM participation o WHERE o.person_id = e.id) AS mailed_on,
           COALESCE(NULLIF(e.language, 'en'), (SELECT o.language FROM participation o WHERE o.person_id = e.id AND o.language IS NOT NULL
            ORDER BY o.started_on DESC NULLS LAST, o.id LIMIT 1)) AS language
    FROM participation p JOIN person e ON e.id = p.person_id LEFT JOIN participant t ON t.id = p.participant_id
    WHERE p.stage_id = ${stageId}::uuid AND t.withdrawn_at IS NULL
    ORDER BY p.id`;
  return z
    .array(reached)
    .parse(rows)
    .map((row) => ({
      participationId: row.id,
      personId: row.person_id,
      name: row.name,
      link: linkOf(row.id, row.link_number),
      finished: row.finished,
      byMail: channelOf({ email: row.email, phone: row.phone, contactBy: row.contact_by }) === 'email',
      quiet: row.quiet,
      invited: row.invited,
      reminders: row.reminders,
      mailedOn: row.mailed_on,
      language: row.language,
    }));
}

/** `language`: the one that they said, else the one that they answered in last, where a form keeps that. */
export type Invited = { personId: string; name: string; link: string; language: string | null };

const personWithLanguage = {
  id: true,
  name: true,
  language: true,
  participations: {
    where: { language: { not: null } },
    orderBy: [{ startedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: 1,
    select: { language: true },
  },
} as const satisfies Prisma.PersonSelect;

type Spoken = { language: string; participations: { language: string | null }[] };

/** English stands where nobody said anything, so that it says nothing. */
const languageOf = ({ language, participations: [last] }: Spoken) =>
  language === 'en' ? (last?.language ?? null) : language;

type InvitedRow = { id: string; linkNumber: number; person: { id: string; name: string } & Spoken };

const toInvited = ({ id, linkNumber, person }: InvitedRow): Invited => ({
  personId: person.id,
  name: person.name,
  link: linkOf(id, linkNumber),
  language: languageOf(person),
});

/** Those to whom a link is to go, asked before or not, and when that was decided: a link that went since then is enough. */
export type Chosen = { people: readonly string[]; decidedAt: Date };

/** Whoever asked for no mail gets none with everybody; chosen, they get their link. */
const invitable = (stageId: string, chosen: Chosen | undefined): Prisma.ParticipationWhereInput =>
  chosen
    ? {
        personId: { in: [...chosen.people] },
        OR: [{ invitedAt: null }, { invitedAt: { lt: chosen.decidedAt } }],
        // A reminder may have gone between the look and the press.
        NOT: { person: { messages: { some: { about: stageId, createdAt: { gte: chosen.decidedAt } } } } },
        person: { noContactSince: null },
      }
    : { invitedAt: null, person: { noRemindersSince: null, noContactSince: null } };

/** Marks those as asked now who have an address and have not finished: the chosen, or whoever was not asked. @returns them, each with their link. */
export async function saveInvited(tx: Tx, stageId: string, chosen?: Chosen): Promise<Invited[]> {
  const asked = await tx.participation.updateManyAndReturn({
    where: {
      stageId,
      finishedOn: null,
      OR: [{ participantId: null }, { participant: { withdrawnAt: null } }],
      person: { email: { not: null } },
      AND: invitable(stageId, chosen),
    },
    data: { invitedAt: now(), mailedOn: new Date(londonDate(now())) },
    select: { id: true, linkNumber: true, person: { select: personWithLanguage } },
  });
  return asked.map(toInvited);
}

/** Notes that mail number `number` goes to somebody today. @returns false when they have answered meanwhile. */
export async function saveMailed(tx: Tx, participationId: string, number: number): Promise<boolean> {
  const today = new Date(londonDate(now()));
  const { count } = await tx.participation.updateMany({
    where: { id: participationId, finishedOn: null, reminders: { lte: number } },
    data: { reminders: number, mailedOn: today, ...(number === 0 ? { invitedAt: now() } : {}) },
  });
  return count === 1;
}

/** How the people of each of a cohort's stages are reached, by stage id, for whoever runs the cohort. */
export async function reachOf(viewer: Viewer, cohortId: string): Promise<Record<string, Reach>> {
  const cohort = await db().cohort.findFirst({
    where: cohortsFor(viewer, can.see, [cohortId]),
    select: { id: true, programmeId: true, stages: { select: { id: true, audience: true } } },
  });
  if (!cohort) return {};
  const audiences = [...new Set(cohort.stages.map((stage) => stage.audience))];
  const counted = await Promise.all(
    audiences.map(async (audience) => {
      const people = await db().person.findMany({
        where: whereAsked({ audience, cohort }),
        select: { email: true, phone: true, contactBy: true, noRemindersSince: true, noContactSince: true },
      });
      const reach: Reach = { ...nobody };
      for (const person of people) reach[isQuiet(person) ? 'quiet' : channelOf(person)] += 1;
      return [audience, reach] as const;
    }),
  );
  const by = new Map(counted);
  return Object.fromEntries(cohort.stages.map((stage) => [stage.id, by.get(stage.audience) ?? nobody]));
}

export type PersonOfLink = {
  personId: string;
  name: string;
  quiet: boolean;
  participation: { id: string; linkHash: string };
};

/** The person whose form this link opens; null when it opens none. */
export async function personOfLink(viewer: Viewer): Promise<PersonOfLink | null> {
  const { linkHashes } = reach(viewer, can.stop);
  const row = await db().participation.findFirst({
    where: { linkHash: { in: linkHashes } },
    select: {
      id: true,
      linkHash: true,
      person: { select: { id: true, name: true, noRemindersSince: true } },
    },
  });
  if (!row) return null;
  const { person, ...participation } = row;
  const { id: personId, name, noRemindersSince } = person;
  return { personId, name, quiet: noRemindersSince !== null, participation };
}

/** Notes that somebody doesn't want to be written to about forms, or does again. */
export async function saveQuiet(tx: Tx, personId: string, quiet: boolean): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: { noRemindersSince: quiet ? now() : null, noRemindersOwn: quiet, wishesSaidAt: now() },
  });
}

export type OpenForm = Invited & { formVersionId: string };

/** The open forms of whoever has this address, each with their own link. For the job that answers a lost link. */
export async function openFormsOf(viewer: Viewer, email: string): Promise<OpenForm[]> {
  if (!holds(viewer, can.sendLostLinks)) return [];
  const rows = await db().participation.findMany({
    where: {
      person: { OR: [{ email }, { otherAddresses: { some: { email } } }] },
      finishedOn: null,
      OR: [{ participantId: null }, { participant: { withdrawnAt: null } }],
      stage: openAt(now()),
    },
    orderBy: { stage: { opensAt: 'desc' } },
    select: {
      id: true,
      linkNumber: true,
      person: { select: personWithLanguage },
      stage: { select: { formVersionId: true } },
    },
  });
  return rows.flatMap(({ stage: { formVersionId }, ...row }) =>
    formVersionId ? [{ formVersionId, ...toInvited(row) }] : [],
  );
}
