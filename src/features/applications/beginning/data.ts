import { cohortsFor } from '@/features/cohorts/data';
import { holds } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { derivedCardCode, hash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { applicationCode, applicationLink, codeHash, pairCode, pairHash } from '../data';
import type { AboutApplicant, ApplyMode } from '../model';
import { can } from './capabilities';
import { writtenReference } from './model';

type Begun = Partial<AboutApplicant> & {
  cohortId: string;
  formVersionId: string;
  mode: ApplyMode;
  language?: string;
  late?: boolean;
};

/**
 * Keeps a new application. `key` was made with the page and is known to nobody else: sent twice, it is there once. Sent
 * again with something mended, or by somebody else to whom a browser gave the last one's page back, it is another one:
 * nobody is led to what was begun under another name or address.
 * @returns its id, and whether it is new.
 */
export async function saveBegun(tx: Tx, key: string, begun: Begun): Promise<{ id: string; isNew: boolean }> {
  const { name, contactBy, email, phone, address } = begun;
  const id = idMadeFrom(JSON.stringify([key, name, contactBy, email, phone, address]));
  const { count } = await tx.application.createMany({
    data: [
      {
        ...begun,
        id,
        reference: writtenReference(derivedCardCode('application reference', id)),
        linkHash: hash(applicationLink(id)),
        codeHash: codeHash(applicationCode(id)),
        pairHash: pairHash(pairCode(id)),
        startedAt: now(),
        savedAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  return { id, isNew: count === 1 };
}

/** An id that whoever reads it can't lead back to the key. */
function idMadeFrom(key: string): string {
  const hex = Buffer.from(hash(`application ${key}`), 'base64url').toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The application that a code is of, within a course; null when it is none's. */
export async function linkOfCode(viewer: Viewer, slug: string, code: string): Promise<string | null> {
  if (!holds(viewer, can.tryCode)) return null;
  const row = await db().application.findFirst({
    where: { codeHash: codeHash(code), cohort: { slug } },
    select: { id: true },
  });
  return row && applicationLink(row.id);
}

/** What is written to one address about its applications for a course. */
type Under = {
  id: string;
  cohortId: string;
  name: string;
  reference: string;
  language: string | null;
  startedAt: Date;
  /** Null: it is still being written. */
  sentAt: Date | null;
  cohortName: string;
  programmeName: string;
};

/** The applications for a course under an address that were not taken back, the oldest first: whoever begins many under it drives nobody’s own out. */
export async function loadUnder(tx: Tx, slug: string, email: string): Promise<Under[]> {
  const rows = await tx.application.findMany({
    where: { email, state: { not: 'withdrawn' }, cohort: { slug } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      reference: true,
      language: true,
      startedAt: true,
      sentAt: true,
      cohortId: true,
      cohort: { select: { name: true, programme: { select: { name: true } } } },
    },
  });
  return rows.map(({ cohort, ...row }) => ({
    ...row,
    cohortName: cohort.name,
    programmeName: cohort.programme.name,
  }));
}

/** Which form version a course asks its applicants; null where nobody can apply. For whoever runs it. */
export async function askedOf(viewer: Viewer, cohortId: string): Promise<string | null> {
  const row = await db().recruitment.findFirst({
    where: { cohort: cohortsFor(viewer, can.enter, [cohortId]) },
    select: { formVersionId: true },
  });
  return row?.formVersionId ?? null;
}
