import { cohortsFor } from '@/features/cohorts/data';
import { speaking } from '@/languages/say';
import { now } from '@/server/clock';
import { db, type Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { answeredAt, type Applicant, applicantColumns, contactOf } from '../offers/data';
import { letterOf } from '../offers/letters';
import { factsOf } from '../offers/model';
import { can } from './capabilities';
import { howReached, type LineToTell, toldWords } from './model';

/** Who was decided about and has not heard, since they are told by phone or post, for whoever runs the cohort. */
export async function toTellOf(viewer: Viewer, cohortId: string): Promise<LineToTell[]> {
  const rows = await db().decision.findMany({
    where: {
      sentAt: { not: null },
      toldAt: null,
      application: { state: 'sent', cohort: cohortsFor(viewer, can.see, [cohortId]) },
    },
    orderBy: { application: { name: 'asc' } },
    select: {
      kind: true,
      application: {
        select: {
          ...applicantColumns,
          address: true,
          offers: { where: { state: 'open' }, select: { id: true, expiresAt: true } },
        },
      },
    },
  });
  if (rows.length === 0) return [];
  const contact = await contactOf(db(), cohortId);
  return rows.map(({ kind, application }) => toTellLine(kind, application, contact));
}

type Untold = Applicant & { address: string; offers: { id: string; expiresAt: Date }[] };

function toTellLine(kind: 'offer' | 'waiting' | 'decline', application: Untold, contact: string): LineToTell {
  const {
    id,
    name,
    address,
    language,
    offers: [offer],
  } = application;
  const letter = letterOf(speaking(language), kind, {
    ...factsOf(application, contact),
    ...(offer && { offer: { link: answeredAt(offer.id), expiresAt: offer.expiresAt } }),
  });
  const how = howReached(application);
  return { applicationId: id, name, how, what: toldWords[kind], address: `${name}\n${address}`, letter };
}

/** Notes that these have heard what was decided. */
export async function saveTold(tx: Tx, cohortId: string, applicationIds: readonly string[]): Promise<void> {
  await tx.decision.updateMany({
    where: { applicationId: { in: [...applicationIds] }, application: { cohortId }, toldAt: null },
    data: { toldAt: now() },
  });
}
