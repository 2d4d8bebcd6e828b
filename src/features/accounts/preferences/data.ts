import type { Prisma } from '@/generated/prisma/client';
import { languageNamed } from '@/languages/known';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { markOf, type Preferences } from './model';

/** How somebody is called and reached, as Prisma reads it. */
export const preferenceColumns = {
  knownAs: true,
  saidAs: true,
  contactBy: true,
  format: true,
  language: true,
  noContactSince: true,
  noRemindersSince: true,
  advertsSince: true,
} as const satisfies Prisma.PersonSelect;

type Row = Prisma.PersonGetPayload<{ select: typeof preferenceColumns }>;

export const toPreferences = (row: Row): Preferences => ({
  knownAs: row.knownAs,
  saidAs: row.saidAs,
  contactBy: row.contactBy,
  format: row.format,
  language: languageNamed(row.language) ?? 'en',
  noContact: row.noContactSince !== null,
  noReminders: row.noRemindersSince !== null,
  adverts: row.advertsSince !== null,
});

/** How the viewer is called and reached. Null for whoever is no person here. */
export async function ownPreferences(viewer: Viewer): Promise<Preferences | null> {
  const row = await db().person.findFirst({
    where: { id: { in: reach(viewer, can.see).personIds } },
    select: preferenceColumns,
  });
  return row && toPreferences(row);
}

/**
 * Keeps how somebody is called and reached. What they said before and say again stays of the day on which they did.
 * `shown`: the mark of what stood there when the form was opened. @returns false when somebody changed it since
 */
export async function savePreferences(
  tx: Tx,
  personId: string,
  { noContact, noReminders, adverts, ...others }: Preferences,
  shown: string,
): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const before = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: preferenceColumns });
  const asked = { ...others, noContact, noReminders, adverts };
  // Pressed twice, it is saved already.
  if (markOf(toPreferences(before)) === markOf(asked)) return true;
  if (markOf(toPreferences(before)) !== shown) return false;
  const since = (said: boolean, earlier: Date | null) => (said ? (earlier ?? now()) : null);
  await tx.person.update({
    where: { id: personId },
    data: {
      ...others,
      noContactSince: since(noContact, before.noContactSince),
      noRemindersSince: since(noReminders, before.noRemindersSince),
      advertsSince: since(adverts, before.advertsSince),
    },
  });
  return true;
}
