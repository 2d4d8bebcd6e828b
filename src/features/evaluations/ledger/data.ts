import { z } from 'zod';
import { storedDay } from '@/calendar/days';
import { cohortsFor } from '@/features/cohorts/data';
import { linkHashOf } from '@/features/participants/data';
import { asksOf, isQuiet } from '@/features/accounts/preferences/model';
import { hasNotReached, needsSomebody } from '@/features/messages/model';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { whereAsked } from '../audience/data';
import type { Stage } from '../model';
import { can } from './capabilities';
import { type Asked, type LedgerEntry, ledgerState, stillMissing } from './model';

/** Everybody whom the stage asks with how far they are, by name, for whoever runs the cohort. */
export async function ledgerOf(viewer: Viewer, stageId: string): Promise<LedgerEntry[]> {
  const stage = await db().stage.findFirst({
    where: { id: stageId, cohort: cohortsFor(viewer, can.see) },
    select: { audience: true, cohort: { select: { id: true, programmeId: true } } },
  });
  if (!stage) return [];
  const people = await db().person.findMany({
    where: { OR: [whereAsked(stage), { participations: { some: { stageId, finishedOn: { not: null } } } }] },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      contactBy: true,
      format: true,
      language: true,
      noRemindersSince: true,
      noContactSince: true,
      knownAs: true,
      saidAs: true,
      // This one, and those by which they had mail: nobody gets two in a day.
      participations: {
        where: { OR: [{ stageId }, { mailedOn: { not: null } }] },
        select: entryColumns,
      },
      messages: {
        // The last: a link that went well after one that failed has reached them.
        where: { about: stageId },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { status: true, problem: true },
      },
    },
  });
  return people.map((person) => toEntry(person, stageId));
}

const entryColumns = {
  id: true,
  stageId: true,
  invitedAt: true,
  startedOn: true,
  finishedOn: true,
  mode: true,
  reminders: true,
  mailedOn: true,
  attempts: { orderBy: { calledOn: 'desc' }, select: { outcome: true } },
} as const;

type PersonRow = Prisma.PersonGetPayload<{
  select: {
    id: true;
    name: true;
    email: true;
    phone: true;
    contactBy: true;
    format: true;
    language: true;
    noRemindersSince: true;
    noContactSince: true;
    knownAs: true;
    saidAs: true;
    participations: { select: typeof entryColumns };
    messages: { select: { status: true; problem: true } };
  };
}>;

function toEntry({ participations, messages: [last], ...person }: PersonRow, stageId: string): LedgerEntry {
  const entry = participations.find((one) => one.stageId === stageId);
  const mailed = participations.flatMap(({ mailedOn }) => (mailedOn ? [storedDay(mailedOn)] : []));
  return {
    personId: person.id,
    participationId: entry?.id ?? null,
    name: person.name,
    knownAs: person.knownAs,
    saidAs: person.saidAs,
    email: person.email,
    phone: person.phone,
    contactBy: person.contactBy,
    asks: asksOf(person),
    quiet: isQuiet(person),
    noContact: person.noContactSince !== null,
    state: ledgerState(entry),
    invited: entry !== undefined && entry.invitedAt !== null,
    mode: entry?.finishedOn ? entry.mode : null,
    reminders: entry?.reminders ?? 0,
    mailedOn: mailed.sort().at(-1) ?? null,
    bounced: last && (hasNotReached(last.status) || needsSomebody(last.status)) ? last.problem : null,
    calls: entry?.attempts.map((attempt) => attempt.outcome) ?? [],
  };
}

/** Gives everybody whom a stage asks and who hasn't one a place in its ledger, and with it a link of their own. */
export async function saveLedger(
  tx: Tx,
  stageId: string,
  asked: readonly { personId: string; participantId: string | null }[],
): Promise<void> {
  const rows = asked.map(({ personId, participantId }) => {
    const id = crypto.randomUUID();
    return { id, stageId, personId, participantId, linkHash: linkHashOf(id, 1) };
  });
  await tx.participation.createMany({ data: rows, skipDuplicates: true });
}

/** The id of this person's place in the ledger. */
export async function participationId(tx: Tx, stageId: string, personId: string): Promise<string> {
  const row = await tx.participation.findUniqueOrThrow({
    where: { stageId_personId: { stageId, personId } },
    select: { id: true },
  });
  return row.id;
}

const whole = z.coerce.number();
const askedRow = z.object({ asked: whole, withdrawn: whole, finished: whole, fromFiles: whole });

/** The same as `loadAsked`, for whoever runs the cohort. Of a stage that isn't there for them, nobody. */
export async function askedOf(viewer: Viewer, stageId: string): Promise<Asked | null> {
  const stage = await db().stage.findFirst({
    where: { id: stageId, cohort: cohortsFor(viewer, can.see) },
    select: { id: true, audience: true, cohort: { select: { id: true, programmeId: true } } },
  });
  return stage && loadAsked(db(), stage, stage.cohort);
}

/** How many a stage asks, how many of those left without answering, and how many forms of theirs are in. */
export async function loadAsked(
  tx: Pick<Tx, '$queryRaw' | 'person'>,
  { id, audience }: Pick<Stage, 'id' | 'audience'>,
  cohort: { id: string; programmeId: string },
): Promise<Asked> {
  const people = await tx.person.findMany({ where: whereAsked({ audience, cohort }), select: { id: true } });
  const ids = people.map((one) => one.id);
  const [row] = await tx.$queryRaw<unknown[]>`
    WITH done AS (SELECT person_id FROM participation WHERE stage_id = ${id}::uuid AND finished_on IS NOT NULL),
    gone AS (
      SELECT t.person_id FROM participant t
      WHERE t.cohort_id = ${cohort.id}::uuid AND ${audience} = 'participants' AND t.withdrawn_at IS NOT NULL
        AND t.person_id NOT IN (SELECT person_id FROM done)
    ), everybody AS (
      SELECT unnest(${ids}::uuid[]) AS person_id UNION SELECT person_id FROM gone UNION SELECT person_id FROM done
    )
    SELECT (SELECT count(*) FROM everybody) AS asked, (SELECT count(*) FROM gone) AS withdrawn,
           (SELECT count(*) FROM done) AS finished,
           (SELECT COALESCE(sum(on_list), 0) FROM answer_import WHERE stage_id = ${id}::uuid) AS "fromFiles"`;
  return askedRow.parse(row);
}

/**
 * How many more people of a closed stage's list can have returned a form: no limit unless some of theirs came from a file,
 * since nobody knows whose those are.
 */
export async function loadRoom(
  tx: Tx,
  stage: Pick<Stage, 'id' | 'audience'>,
  cohort: { id: string; programmeId: string },
): Promise<number> {
  const asked = await loadAsked(tx, stage, cohort);
  return asked.fromFiles > 0 ? stillMissing(asked) : Infinity;
}

/** Whether the form of this place in the ledger is in. */
export async function loadIsFinished(tx: Tx, id: string): Promise<boolean> {
  return (await tx.participation.count({ where: { id, finishedOn: { not: null } } })) === 1;
}
