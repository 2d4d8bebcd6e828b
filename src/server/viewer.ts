import { addresses } from '@/addresses';
import { cache } from 'react';
import { redirect } from 'next/navigation';
import type { Prisma } from '@/generated/prisma/client';
import { unmovedNow } from './clock';
import { db } from './db';
import { namedVisit } from './session';
import { hash } from './tokens';

/** What somebody is, and where. A facilitator with neither programme nor cohort works everywhere. */
export type Grant =
  | { role: 'administrator' }
  | { role: 'facilitator'; programmeId: string | null; cohortId: string | null }
  | { role: 'coach'; cohortId: string; tableId: string | null }
  | { role: 'contributor'; cohortId: string; part: string }
  | { role: 'assessor'; cohortId: string }
  | { role: 'commissioner'; organisationId: string | null; cohortId: string | null }
  | { role: 'participant'; cohortId: string; participantId: string };

export type RoleName = Grant['role'];

declare const seen: unique symbol;

/** `visitId`: the visit that they come by; null for somebody who was only looked up. */
export type PersonViewer = {
  kind: 'person';
  personId: string;
  visitId: string | null;
  name: string;
  grants: Grant[];
};
/** Somebody with the link of one form, or at a table with its code: `key` opens their draft and nobody else's, which is found by its hash. */
export type AnsweringViewer = { kind: 'answering'; key: string; keyHash: string } & (
  | { mode: 'link'; linkHash: string }
  | { mode: 'table'; codeId: string; participationId: string | null; shared: boolean; wholeNames: boolean }
);

/** Who is looking. Made in this file only; every read and every command asks for one. */
export type Viewer = { readonly [seen]: true } & (
  PersonViewer | AnsweringViewer | { kind: 'guest' } | { kind: 'system'; name: string }
);

type Unbranded = PersonViewer | AnsweringViewer | { kind: 'guest' } | { kind: 'system'; name: string };

const brand = (viewer: Unbranded): Viewer => viewer as Viewer;

/** Somebody who hasn't signed in. */
export const guest = (): Viewer => brand({ kind: 'guest' });

/** A part of Roundtable itself: the seed, the command line, a job. It may do anything; the audit log names it. */
export const system = (name: 'seed' | 'command-line' | 'jobs' | 'sign-in' | 'test'): Viewer =>
  brand({ kind: 'system', name });

/** The holder of a personal link. Whether the link is any good is for the reads to find out. */
export function answering(link: string): Viewer {
  const linkHash = hash(link);
  return brand({ kind: 'answering', mode: 'link', linkHash, key: link, keyHash: linkHash });
}

/** Whoever sent a form from a page of a personal link, which its address puts among the values; a guest where there is none. */
export const holderOf = ({ link }: { link?: unknown }): Viewer =>
  typeof link === 'string' ? answering(link) : guest();

/**
 * Somebody at a table whose code they typed, on a device with a key of its own, as whom they chose from its list.
 * `shared`: the device goes round the table. `wholeNames`: the code of the day was given, too.
 */
export const answeringAtTable = (
  codeId: string,
  participationId: string | null,
  deviceKey: string,
  { shared = false, wholeNames = false } = {},
): Viewer =>
  brand({
    kind: 'answering',
    mode: 'table',
    codeId,
    participationId,
    key: deviceKey,
    keyHash: hash(deviceKey),
    shared,
    wholeNames,
  });

const withGrants = {
  id: true,
  name: true,
  roles: true,
  participants: { where: { withdrawnAt: null }, select: { id: true, cohortId: true } },
  coachedTables: { select: { id: true, cohortId: true } },
} as const satisfies Prisma.PersonSelect;

/** The person with this id, with the roles that the database gives them now. Null when there is no such person. */
export async function personViewer(personId: string): Promise<Viewer | null> {
  const person = await db().person.findUnique({ where: { id: personId }, select: withGrants });
  return person && asViewer(person, null);
}

/** The person whose visit this is, with the roles that the database gives them now. Null once the visit has ended. */
export async function visitViewer(visitId: string): Promise<Viewer | null> {
  const visit = await db().visit.findFirst({
    where: { id: visitId, expiresAt: { gt: unmovedNow() } },
    select: { person: { select: withGrants } },
  });
  return visit && asViewer(visit.person, visitId);
}

function asViewer(
  person: Prisma.PersonGetPayload<{ select: typeof withGrants }>,
  visitId: string | null,
): Viewer {
  const grants: Grant[] = [
    ...person.roles.flatMap(toGrant),
    ...person.coachedTables.map((t) => ({ role: 'coach' as const, cohortId: t.cohortId, tableId: t.id })),
    ...person.participants.map((p) => ({
      role: 'participant' as const,
      cohortId: p.cohortId,
      participantId: p.id,
    })),
  ];
  return brand({ kind: 'person', personId: person.id, visitId, name: person.name, grants });
}

type RoleRow = {
  kind: 'administrator' | 'facilitator' | 'coach' | 'contributor' | 'commissioner' | 'assessor';
  programmeId: string | null;
  cohortId: string | null;
  organisationId: string | null;
  part: string | null;
};

function toGrant(role: RoleRow): Grant[] {
  const { programmeId, cohortId, organisationId } = role;
  switch (role.kind) {
    case 'administrator':
      return [{ role: 'administrator' }];
    case 'facilitator':
      return [{ role: 'facilitator', programmeId, cohortId }];
    case 'commissioner':
      return [{ role: 'commissioner', organisationId, cohortId }];
    case 'coach':
      return cohortId ? [{ role: 'coach', cohortId, tableId: null }] : [];
    case 'contributor':
      return cohortId ? [{ role: 'contributor', cohortId, part: role.part ?? '' }] : [];
    case 'assessor':
      return cohortId ? [{ role: 'assessor', cohortId }] : [];
  }
}

/** Who is looking at this request: the signed-in person, or a guest. Asked once a request. */
export const currentViewer = /* @__PURE__ */ cache(async (): Promise<Viewer> => {
  const visitId = await namedVisit();
  return (visitId ? await visitViewer(visitId) : null) ?? guest();
});

/** The signed-in person; a guest is sent to sign in. */
export async function requireViewer(): Promise<Viewer & PersonViewer> {
  const viewer = await currentViewer();
  if (viewer.kind !== 'person') redirect(addresses.signIn);
  return viewer;
}
