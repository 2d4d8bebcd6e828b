import { z } from 'zod';
import { experienceWords, livedWords } from '@/features/applications/model';
import { stageTitle } from '@/features/evaluations/model';
import type { Prisma } from '@/generated/prisma/client';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import { type Facts, type FormOfBoth, type InBoth, movedInWords, type Progress } from '../clashes';
import { onPerson } from '../hanging';
import { countHanging } from '../journal/data';
import type { Known } from '../model';

/** A transaction, or the database for a look. */
type Reads = Pick<Tx, '$queryRaw' | 'person' | 'participant' | 'participation'>;

const known = {
  id: true,
  name: true,
  email: true,
  phone: true,
  knownAs: true,
  saidAs: true,
  contactBy: true,
  format: true,
  language: true,
  noContactSince: true,
  noRemindersSince: true,
  advertsSince: true,
  persona: true,
} as const satisfies Prisma.PersonSelect;

const placeColumns = {
  id: true,
  personId: true,
  cohortId: true,
  withdrawnAt: true,
  experience: true,
  livedAs: true,
  organisation: true,
  area: true,
  cohort: { select: { name: true } },
  supporter: { select: { id: true } },
} as const satisfies Prisma.ParticipantSelect;

type PlaceRow = Prisma.ParticipantGetPayload<{ select: typeof placeColumns }>;

const said = ({ experience, livedAs, organisation, area }: PlaceRow): [string, string][] => [
  ['experience', experienceWords[experience]],
  ['patient or carer', livedWords[livedAs]],
  ['lay partner at', organisation],
  ['area', area],
];

/** What two places of one cohort both say, and not alike. */
function differing(mine: PlaceRow, other: PlaceRow): string[] {
  const theirs = new Map(said(other));
  return said(mine).flatMap(([what, one]) => {
    const another = theirs.get(what) ?? '';
    return one === '' || another === '' || one === another ? [] : [`${what} (${one}, ${another})`];
  });
}

async function loadBothIn(tx: Reads, keptId: string, otherId: string): Promise<InBoth[]> {
  const places = await tx.participant.findMany({
    where: { personId: { in: [keptId, otherId] } },
    orderBy: [{ cohortId: 'asc' }],
    select: placeColumns,
  });
  const inShort = ({ id, withdrawnAt, supporter }: (typeof places)[number]) => ({
    id,
    withdrawn: withdrawnAt !== null,
    comesWith: supporter !== null,
  });
  return places
    .filter(({ personId }) => personId === keptId)
    .flatMap((mine) => {
      const other = places.find((one) => one.cohortId === mine.cohortId && one.personId === otherId);
      if (!other) return [];
      const { cohortId, cohort } = mine;
      const differs = differing(mine, other);
      return [{ cohortId, cohort: cohort.name, kept: inShort(mine), other: inShort(other), differs }];
    });
}

async function loadForms(tx: Reads, keptId: string, otherId: string): Promise<FormOfBoth[]> {
  const rows = await tx.participation.findMany({
    where: { personId: { in: [keptId, otherId] } },
    orderBy: [{ stageId: 'asc' }],
    select: {
      id: true,
      personId: true,
      stageId: true,
      startedOn: true,
      finishedOn: true,
      _count: { select: { drafts: true } },
      stage: {
        select: {
          key: true,
          title: true,
          cohort: { select: { name: true } },
          release: { select: { stageId: true } },
        },
      },
    },
  });
  const progress = ({ finishedOn, startedOn, _count }: (typeof rows)[number]): Progress =>
    finishedOn ? 'finished' : startedOn || _count.drafts > 0 ? 'begun' : 'asked';
  return rows
    .filter(({ personId }) => personId === keptId)
    .flatMap((mine) => {
      const other = rows.find((one) => one.stageId === mine.stageId && one.personId === otherId);
      if (!other) return [];
      return [
        {
          form: stageTitle(mine.stage),
          cohort: mine.stage.cohort.name,
          kept: { id: mine.id, progress: progress(mine) },
          other: { id: other.id, progress: progress(other) },
          released: mine.stage.release !== null,
        },
      ];
    });
}

const clash = z.object({
  what: z.enum(['names', 'rule', 'opposite', 'role', 'need', 'draft', 'side', 'both', 'each']),
  name: z.string(),
});

/** What stands between two records, each kind with the cohort that it is in. */
async function loadClashes(tx: Reads, kept: string, other: string): Promise<z.output<typeof clash>[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH two (id) AS (VALUES (${kept}::uuid), (${other}::uuid)),
    sided (who, cohort_id, kind, third) AS (
      SELECT p.person_id, r.cohort_id, r.kind, COALESCE(r.other_id, r.coach_id) FROM seating_rule r JOIN participant p ON p.id = r.participant_id
      UNION ALL SELECT p.person_id, r.cohort_id, r.kind, r.participant_id FROM seating_rule r JOIN participant p ON p.id = r.other_id
      UNION ALL SELECT r.coach_id, r.cohort_id, r.kind, r.participant_id FROM seating_rule r),
    needing (who, cohort_id, kind) AS (
      SELECT COALESCE(p.person_id, n.person_id), n.cohort_id, n.kind FROM need n LEFT JOIN participant p ON p.id = n.participant_id
      WHERE n.settled_at IS NULL),
    found (what, cohort_id) AS (
      SELECT 'names', cohort_id FROM pseudonym WHERE person_id IN (SELECT id FROM two) GROUP BY cohort_id HAVING count(*) > 1
      UNION ALL SELECT 'rule', r.cohort_id FROM seating_rule r JOIN participant p ON p.id = r.participant_id
        LEFT JOIN participant q ON q.id = r.other_id
        WHERE (p.person_id, COALESCE(q.person_id, r.coach_id)) IN
          ((${kept}::uuid, ${other}::uuid), (${other}::uuid, ${kept}::uuid))
      UNION ALL SELECT 'opposite', a.cohort_id FROM sided a JOIN sided b ON b.cohort_id = a.cohort_id AND b.third = a.third AND b.kind <> a.kind
        WHERE a.who = ${kept}::uuid AND b.who = ${other}::uuid
      UNION ALL SELECT 'role', a.cohort_id FROM role a JOIN role b ON b.cohort_id = a.cohort_id AND b.kind = a.kind
        WHERE a.person_id = ${kept}::uuid AND b.person_id = ${other}::uuid
          AND (COALESCE(a.part, ''), a.works_at) <> (COALESCE(b.part, ''), b.works_at)
      UNION ALL SELECT 'need', a.cohort_id FROM needing a JOIN needing b ON b.cohort_id = a.cohort_id AND b.kind = a.kind
        WHERE a.who = ${kept}::uuid AND b.who = ${other}::uuid
      UNION ALL SELECT 'draft', s.cohort_id FROM draft d JOIN participation p ON p.id = d.participation_id JOIN stage s ON s.id = p.stage_id
        WHERE p.person_id IN (SELECT id FROM two) AND (s.closes_at IS NULL OR s.closes_at > ${now()})
          AND NOT EXISTS (SELECT 1 FROM release r WHERE r.stage_id = s.id)
      UNION ALL SELECT 'side', p.cohort_id FROM participant p JOIN role r ON r.cohort_id = p.cohort_id
        WHERE p.withdrawn_at IS NULL AND (p.person_id, r.person_id) IN
          ((${kept}::uuid, ${other}::uuid), (${other}::uuid, ${kept}::uuid))
      UNION ALL SELECT 'both', a.cohort_id FROM assessment s JOIN application a ON a.id = s.application_id
        WHERE s.person_id IN (SELECT id FROM two) GROUP BY s.application_id, a.cohort_id HAVING count(*) > 1
      UNION ALL SELECT 'each', a.cohort_id FROM assessment s JOIN application a ON a.id = s.application_id
        WHERE (s.person_id, a.person_id) IN ((${kept}::uuid, ${other}::uuid), (${other}::uuid, ${kept}::uuid)))
    SELECT DISTINCT found.what, c.name FROM found JOIN cohort c ON c.id = found.cohort_id ORDER BY 1, 2`;
  return z.array(clash).parse(rows);
}

/** All that decides whether two people can be one. Null when one of them isn't there any more. */
export async function loadFacts(
  tx: Reads,
  keptId: string,
  otherId: string,
): Promise<Omit<Facts, 'outside'> | null> {
  const records: Known[] = await tx.person.findMany({
    where: { id: { in: [keptId, otherId] } },
    select: known,
  });
  const kept = records.find(({ id }) => id === keptId);
  const other = records.find(({ id }) => id === otherId);
  if (!kept || !other) return null;
  const bothIn = await loadBothIn(tx, keptId, otherId);
  const forms = await loadForms(tx, keptId, otherId);
  const clashes = await loadClashes(tx, keptId, otherId);
  const cohortsWith = (kind: z.output<typeof clash>['what']) =>
    clashes.filter(({ what }) => what === kind).map(({ name }) => name);
  const hanging = await countHanging(tx, onPerson, otherId);
  return {
    kept,
    other,
    bothIn,
    forms,
    withoutNames: cohortsWith('names'),
    rules: cohortsWith('rule'),
    sides: cohortsWith('side'),
    opposite: cohortsWith('opposite'),
    rolesDiffer: cohortsWith('role'),
    needsOfBoth: cohortsWith('need'),
    halfWritten: cohortsWith('draft'),
    scoredBoth: cohortsWith('both').length,
    scoredEachOther: cohortsWith('each').length,
    moves: hanging.flatMap(({ hanging: { words }, count }) => (words ? [movedInWords(count, words)] : [])),
  };
}
