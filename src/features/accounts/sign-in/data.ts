import { holds } from '@/server/capability';
import { unmovedNow } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import { hash, keyedHash } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { triesPerCode, type SignInFacts } from './model';

const codeHash = (personId: string, code: string): string => keyedHash(`sign-in-code:${personId}`, code);

/** The person with this address, for the message to them. Only Roundtable itself asks. */
export async function personToMail(
  viewer: Viewer,
  email: string,
): Promise<{ id: string; name: string } | null> {
  if (!holds(viewer, can.make)) return null;
  return db().person.findFirst({
    where: { OR: [{ email }, { otherAddresses: { some: { email } } }] },
    select: { id: true, name: true },
  });
}

/** What is known of the link with this token. Whoever holds it may ask. */
export async function signInOf(
  _viewer: Viewer,
  token: string,
): Promise<(SignInFacts & { id: string; personId: string }) | null> {
  const found = await db().signIn.findUnique({
    where: { linkHash: hash(token) },
    select: { id: true, personId: true, usedAt: true, expiresAt: true, createdAt: true, handedOver: true },
  });
  if (!found) return null;
  const newer = await db().signIn.count({
    where: {
      personId: found.personId,
      createdAt: { gt: found.createdAt },
      ...(found.handedOver ? { handedOver: true } : {}),
    },
  });
  const { id, personId, usedAt, expiresAt } = found;
  return { id, personId, usedAt, expiresAt, replaced: newer > 0 };
}

/** Long ago by any clock: what ends by it has ended for every process. */
const over = new Date(0);

export type NewSignIn = {
  id: string;
  personId: string;
  token: string;
  code: string;
  expiresAt: Date;
  /** It goes to whoever runs the server, not by mail. */
  handedOver?: boolean;
};

/**
 * Keeps a link and a code as hashes, and ends the person's earlier ones; one that was handed over is ended by another of
 * its kind alone, or anybody who knows the address could end it. `id` is the request's, so that a job that runs twice
 * makes one. @returns false when it was made already.
 */
export async function saveSignIn(
  tx: Tx,
  { id, personId, token, code, expiresAt, handedOver = false }: NewSignIn,
): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const data = {
    id,
    personId,
    linkHash: hash(token),
    codeHash: codeHash(personId, code),
    createdAt: unmovedNow(),
    expiresAt,
    handedOver,
  };
  const { count } = await tx.signIn.createMany({ data, skipDuplicates: true });
  if (count === 0) return false;
  await tx.signIn.updateMany({
    where: {
      personId,
      id: { not: id },
      usedAt: null,
      expiresAt: { gt: unmovedNow() },
      ...(handedOver ? {} : { handedOver: false }),
    },
    data: { expiresAt: over },
  });
  return true;
}

/** Ends the links and codes that were sent to somebody. */
export async function saveSignInsOver(tx: Tx, personId: string): Promise<void> {
  await tx.signIn.updateMany({
    where: { personId, usedAt: null, expiresAt: { gt: unmovedNow() } },
    data: { expiresAt: over },
  });
}

/** Uses a link up. Of many at once, one gets whose it is and the others null. */
export async function saveLinkUsed(
  tx: Tx,
  token: string,
): Promise<{ id: string; email: string | null } | null> {
  const linkHash = hash(token);
  const { count } = await tx.signIn.updateMany({
    where: { linkHash, usedAt: null, expiresAt: { gt: unmovedNow() } },
    data: { usedAt: unmovedNow() },
  });
  if (count === 0) return null;
  return (
    await tx.signIn.findUniqueOrThrow({
      where: { linkHash },
      select: { person: { select: { id: true, email: true } } },
    })
  ).person;
}

/**
 * Counts a try at the code that was sent to `email`, and uses it up when it is the right one. The same sentence to
 * the database whether or not the address is known.
 * @returns the person's id, or null when the code is wrong, old, used or tried too often.
 */
export async function saveCodeTried(tx: Tx, email: string, code: string): Promise<string | null> {
  const tried = await tx.$queryRaw<{ id: string; person_id: string; code_hash: string }[]>`
    UPDATE sign_in SET attempts = attempts + 1
    FROM person
    WHERE (person.email = ${email} OR person.id = (SELECT person_id FROM other_address WHERE email = ${email}))
      AND sign_in.person_id = person.id
      AND sign_in.used_at IS NULL AND sign_in.expires_at > ${unmovedNow()} AND sign_in.attempts < ${triesPerCode}
    RETURNING sign_in.id::text, sign_in.person_id::text, sign_in.code_hash`;
  const right = tried.find((row) => row.code_hash === codeHash(row.person_id, code));
  if (!right) return null;
  // The row is locked since the sentence above: nobody else can use it up in between.
  await tx.signIn.update({ where: { id: right.id }, data: { usedAt: unmovedNow() } });
  return right.person_id;
}
