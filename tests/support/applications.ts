import { randomUUID } from 'node:crypto';
import { db } from '@/server/db';
import { hash } from '@/server/tokens';
import { buildStage } from './build';

export type BuiltCohort = { cohortId: string; slug: string };

/** A cohort that is yet to begin, with so many places, and nobody in it. */
export async function buildRecruiting(places: number): Promise<BuiltCohort> {
  const { cohortId, slug } = await buildStage('unlinkable', 0);
  await db().cohort.update({ where: { id: cohortId }, data: { places } });
  return { cohortId, slug };
}

const experiences = ['new', 'some', 'experienced'] as const;
const lives = ['patient', 'carer', 'both'] as const;

/** So many applications that are in, each of somebody with an address. @returns their ids, in the order in which they came */
export async function buildApplications(cohortId: string, count: number): Promise<string[]> {
  const { formVersionId } = await db().stage.findFirstOrThrow({ where: { cohortId } });
  const at = new Date('2017-10-01T09:00:00Z');
  const rows = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    cohortId,
    formVersionId: formVersionId ?? '',
    reference: randomUUID().slice(0, 12),
    state: 'sent' as const,
    linkHash: hash(randomUUID()),
    codeHash: hash(randomUUID()),
    name: `Applicant ${String(index).padStart(3, '0')}`,
    email: `${randomUUID()}@example.org`,
    helpedBy: 'A helper',
    experience: experiences[index % 3] ?? 'some',
    livedAs: lives[index % 3] ?? 'patient',
    roles: 'Member of a patient group',
    organisation: `Practice ${index % 5}`,
    area: index % 2 === 0 ? 'Kent' : 'Surrey',
    answers: {},
    startedAt: at,
    savedAt: at,
    sentAt: at,
  }));
  await db().application.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** Lets two apply as a pair. */
export async function pairUp(...ids: string[]): Promise<void> {
  await db().application.updateMany({ where: { id: { in: ids } }, data: { pairId: randomUUID() } });
}
