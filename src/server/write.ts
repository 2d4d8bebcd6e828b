import { now } from './clock';
import type { Prisma } from '@/generated/prisma/client';
import { db, type Tx } from './db';
import { type NotFound, Refused } from './errors';
import type { Permission } from './permission';
import type { Viewer } from './viewer';

/**
 * The one way to write: opens a transaction if it was granted, and stamps author, verb and subject
 * into the audit log within the same transaction.
 * `stamped: false` is for how far a job is, over and over; what it did in the end is stamped.
 * `alone`: the work is one statement of somebody who leaves no stamp, which needs no transaction around it.
 * @throws Refused when the permission is a no.
 */
export async function write<T>(
  permission: Permission,
  work: (tx: Tx) => Promise<T>,
  { stamped = true, alone = false }: { stamped?: boolean; alone?: boolean } = {},
): Promise<T> {
  demand(permission);
  const { viewer, verb, subject } = permission;
  if (alone && !leavesStamp(viewer)) return work(inside(db()));
  return db().$transaction(
    async (client) => {
      const tx = inside(client);
      const value = await work(tx);
      if (stamped) await stamp(tx, viewer, verb, subject);
      return value;
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}

/** What is written through: only here, after a yes. */
const inside = (client: Prisma.TransactionClient): Tx => client as Tx;

/** For what is to be permitted before there is anything to write: reading a file. @throws Refused when the permission is a no. */
export function demand({ granted, viewer, verb, subject }: Permission): void {
  if (!granted) throw new Refused(viewer, verb, subject);
}

/** Keeps what somebody who has signed in was refused: a forged id, a role that they don't have. Anybody else could fill the log without end. */
export async function recordRefusal({ viewer, verb, subject }: Refused | NotFound): Promise<void> {
  if (viewer.kind !== 'person') return;
  await db().$transaction((client) => stamp(inside(client), viewer, `refused: ${verb}`, subject));
}

/** People who answer leave no trace in the audit log: an order of events would tie them to what they wrote. The ledger is their record. */
const leavesStamp = (viewer: Viewer): boolean => viewer.kind !== 'answering';

/**
 * Keeps in the audit log what somebody did by a link to a thing that bears their name. For what is promised to stay
 * without one there is none of it.
 */
export const stampNamed = (tx: Tx, { viewer, subject }: Permission, verb: string): Promise<void> =>
  keep(tx, viewer, verb, subject);

async function stamp(tx: Tx, viewer: Viewer, verb: string, subject: string): Promise<void> {
  if (leavesStamp(viewer)) await keep(tx, viewer, verb, subject);
}

async function keep(tx: Tx, viewer: Viewer, verb: string, subject: string): Promise<void> {
  const actorId = viewer.kind === 'person' ? viewer.personId : null;
  const actor = viewer.kind === 'system' ? viewer.name : viewer.kind;
  await tx.auditEvent.create({ data: { at: now(), actorId, actor, verb, subject: subject.slice(0, 200) } });
}
