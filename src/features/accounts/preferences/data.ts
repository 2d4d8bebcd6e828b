import type { Prisma } from '@/generated/prisma/client';
import { languageNamed } from '@/languages/known';
import { reach } from '@/server/capability';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { lifted, markOf, type Preferences, type SaidBy } from './model';

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
 * What they said themselves nobody else takes back, and whoever writes down a yes for them says how they gave it.
 * `shown`: the mark of what stood there when the form was opened.
 * @returns what stood in the way: somebody changed it since, it is theirs to say, or it isn't said how they agreed
 */
export async function savePreferences(
  tx: Tx,
  personId: string,
  { noContact, noReminders, adverts, ...others }: Preferences,
  { shown, by }: { shown: string; by: SaidBy },
): Promise<'changed' | 'theirs' | 'how' | null> {
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  const { noContactOwn, noRemindersOwn, advertsSaid, ...before } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { ...preferenceColumns, noContactOwn: true, noRemindersOwn: true, advertsSaid: true },
  });
  const own = { noContact: noContactOwn, noReminders: noRemindersOwn };
  const asked = { ...others, noContact, noReminders, adverts };
  const stood = toPreferences(before);
  const themselves = by.who === 'they';
  // Pressed twice, it is saved already; but what staff said for them becomes theirs.
  const same = markOf(stood) === markOf(asked);
  if (same && !themselves) return null;
  if (!same && markOf(stood) !== shown) return 'changed';
  if (!themselves && lifted(stood, asked, own)) return 'theirs';
  if (by.who === 'staff' && adverts && !stood.adverts && by.how === '') return 'how';
  const since = (said: boolean, earlier: Date | null) => (said ? (earlier ?? now()) : null);
  await tx.person.update({
    where: { id: personId },
    data: {
      ...others,
      noContactSince: since(noContact, before.noContactSince),
      noRemindersSince: since(noReminders, before.noRemindersSince),
      advertsSince: since(adverts, before.advertsSince),
      // Said again by themselves, it is theirs.
      noContactOwn: noContact && (themselves || own.noContact),
      noRemindersOwn: noReminders && (themselves || own.noReminders),
      advertsSaid: by.who === 'staff' && adverts ? by.how || advertsSaid : '',
      wishesSaidAt: now(),
    },
  });
  return null;
}
