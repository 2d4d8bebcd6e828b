import { z } from 'zod';
import { stageTitle } from '@/features/evaluations/model';
import { isOutOfReach } from '@/features/participants/data';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from '@/server/db';
import { hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { peopleOf } from '../person/data';
import { onPerson } from './hanging';
import { countHanging, nameIn, opened } from './journal/data';
import {
  collisionsOf,
  type Facts,
  type FormOfBoth,
  type InBoth,
  movedInWords,
  type Progress,
  refusalsOf,
} from './clashes';
import { type Likely, likelySame } from './likely-same';
import { consentsInWords, type DoneMerge, fieldsOf, type Known, type Preview } from './model';

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
  cohort: { select: { name: true } },
  supporter: { select: { id: true } },
} as const satisfies Prisma.ParticipantSelect;

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
      return [{ cohortId, cohort: cohort.name, kept: inShort(mine), other: inShort(other) }];
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
      stage: { select: { key: true, title: true, cohort: { select: { name: true } } } },
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
        },
      ];
    });
}

const clash = z.object({ what: z.enum(['names', 'rule', 'side', 'both', 'each']), name: z.string() });

/** What stands between two records, each kind with the cohort that it is in. */
async function loadClashes(tx: Reads, kept: string, other: string): Promise<z.output<typeof clash>[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH two (id) AS (VALUES (${kept}::uuid), (${other}::uuid)), found (what, cohort_id) AS (
      SELECT 'names', cohort_id FROM pseudonym WHERE person_id IN (SELECT id FROM two) GROUP BY cohort_id HAVING count(*) > 1
      UNION ALL SELECT 'rule', r.cohort_id FROM seating_rule r JOIN participant p ON p.id = r.participant_id
        LEFT JOIN participant q ON q.id = r.other_id
        WHERE (p.person_id, COALESCE(q.person_id, r.coach_id)) IN
          ((${kept}::uuid, ${other}::uuid), (${other}::uuid, ${kept}::uuid))
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
    scoredBoth: cohortsWith('both').length,
    scoredEachOther: cohortsWith('each').length,
    moves: hanging.flatMap(({ hanging: { words }, count }) => (words ? [movedInWords(count, words)] : [])),
  };
}

/** What would become of two records as they are; the mark is of all that is shown. */
export function previewOf(facts: Facts): Preview {
  const shown = {
    kept: facts.kept,
    other: facts.other,
    moves: facts.moves,
    fields: fieldsOf(facts.kept, facts.other),
    consents: consentsInWords(facts.kept, facts.other),
    collisions: collisionsOf(facts),
    refusals: refusalsOf(facts),
  };
  return { ...shown, mark: hash(JSON.stringify([shown, facts.bothIn, facts.forms])) };
}

/** What would become of two records of one person, for whoever runs a cohort of each. Null: one isn't there for them. */
export async function mergePreview(viewer: Viewer, keptId: string, otherId: string): Promise<Preview | null> {
  if (!z.uuid().safeParse(keptId).success || !z.uuid().safeParse(otherId).success) return null;
  const ids = [keptId, otherId];
  const seen = await db().person.count({ where: { AND: [{ id: { in: ids } }, peopleOf(viewer)] } });
  if (keptId === otherId || seen < 2) return null;
  const facts = await loadFacts(db(), keptId, otherId);
  return facts && previewOf({ ...facts, outside: await isOneOutside(db(), viewer, ids) });
}

/** Whether one of these people has a part outside of what the viewer runs, or a role that opens more. */
export async function isOneOutside(
  tx: Pick<Tx, 'person'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<boolean> {
  for (const id of ids) if (await isOutOfReach(tx, viewer, id)) return true;
  return false;
}

const compared = {
  id: true,
  name: true,
  email: true,
  phone: true,
  participants: { select: { organisation: true, area: true, cohort: { select: { name: true } } } },
  roles: { select: { cohort: { select: { name: true } } } },
} as const satisfies Prisma.PersonSelect;

type Compared = Prisma.PersonGetPayload<{ select: typeof compared }>;

const toCompared = ({ participants, roles, ...person }: Compared) => ({
  ...person,
  places: participants,
  cohorts: [...participants, ...roles].flatMap(({ cohort }) => cohort?.name ?? []),
});

/** Who may be the same person, or is called what was searched for, among those whom the viewer knows. */
export async function likelyTheSame(viewer: Viewer, id: string, search: string): Promise<Likely[]> {
  if (!z.uuid().safeParse(id).success) return [];
  const one = await db().person.findFirst({
    where: { AND: [{ id }, peopleOf(viewer)] },
    select: compared,
  });
  if (!one) return [];
  // Names are compared as they are searched for, without accents, so all of them are looked through.
  const names = await db().person.findMany({
    where: peopleOf(viewer),
    select: { id: true, name: true, email: true, phone: true },
  });
  const bare = names.map((person) => ({ ...person, places: [], cohorts: [] }));
  const ids = likelySame(toCompared(one), bare, search).map((person) => person.id);
  const rows = await db().person.findMany({ where: { id: { in: ids } }, select: compared });
  return likelySame(toCompared(one), rows.map(toCompared), search);
}

/** What was merged into somebody, the newest first, for whoever runs a cohort of theirs. */
export async function mergesOf(viewer: Viewer, id: string): Promise<DoneMerge[]> {
  if (!z.uuid().safeParse(id).success) return [];
  const rows = await db().personMerge.findMany({
    where: { keptId: id, kept: peopleOf(viewer) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, at: true, undoneAt: true, sealed: true, by: { select: { name: true } } },
  });
  const newest = rows.find(({ undoneAt }) => undoneAt === null);
  return rows.map(({ sealed, by, ...row }) => ({
    ...row,
    name: nameIn(opened(sealed)),
    by: by?.name ?? null,
    later: row.id !== newest?.id,
  }));
}
