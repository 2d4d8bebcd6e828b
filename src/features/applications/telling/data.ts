import { cohortsFor } from '@/features/cohorts/data';
import { loadAllChanged } from '@/features/messages/templates/data';
import { type Changed, changedAmong, wordsOf } from '@/features/messages/templates/own-words';
import type { Prisma } from '@/generated/prisma/client';
import { speaking } from '@/languages/say';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { answeredAt, applicantColumns, contactOf } from '../offers/data';
import { placeValues } from '../offers/letters';
import { factsOf } from '../offers/model';
import { can } from './capabilities';
import { howReached, type LineToTell, toldWords } from './model';

const untold = {
  id: true,
  telling: true,
  offer: { select: { id: true, expiresAt: true } },
  application: { select: { ...applicantColumns, address: true } },
} as const satisfies Prisma.ToTellSelect;

/** Who has yet to hear something, since they are told by phone or post, for whoever runs the cohort. No offer that is over is among it. */
export async function toTellOf(viewer: Viewer, cohortId: string): Promise<LineToTell[]> {
  const rows = await db().toTell.findMany({
    where: {
      toldAt: null,
      application: { state: 'sent', cohort: cohortsFor(viewer, can.see, [cohortId]) },
      OR: [{ offerId: null }, { offer: { state: 'open', expiresAt: { gte: now() } } }],
    },
    orderBy: [{ application: { name: 'asc' } }, { id: 'asc' }],
    select: untold,
  });
  if (rows.length === 0) return [];
  const [contact, changed] = await Promise.all([
    contactOf(db(), cohortId),
    loadAllChanged(db(), rows[0]?.application.cohort.programmeId ?? null),
  ]);
  return rows.map((row) => toTellLine(row, contact, changed));
}

function toTellLine(
  { id, telling, offer, application }: Prisma.ToTellGetPayload<{ select: typeof untold }>,
  contact: string,
  changed: readonly Changed[],
): LineToTell {
  const { name, address, language } = application;
  const say = speaking(language);
  const values = placeValues(say, {
    ...factsOf(application, contact),
    ...(offer && { offer: { link: answeredAt(offer.id), expiresAt: offer.expiresAt } }),
  });
  const kind = `place-${telling}` as const;
  const letter = wordsOf(kind, say, changedAmong(changed, kind, say), values);
  const how = howReached(application);
  return { id, name, how, what: toldWords[telling], address: `${name}\n${address}`, letter };
}

/** Notes that these have been told. */
export async function saveTold(tx: Tx, cohortId: string, ids: readonly string[]): Promise<void> {
  await tx.toTell.updateMany({
    where: { id: { in: [...ids] }, application: { cohortId }, toldAt: null },
    data: { toldAt: now() },
  });
}
