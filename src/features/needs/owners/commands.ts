import { queueMessage } from '@/features/messages/commands';
import { daysFrom } from '@/features/messages/purposes';
import { now } from '@/server/clock';
import type { Tx } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { loadOwner } from './data';
import { ownerLetter, type Why } from './letters';

/** Tells whoever sees to a need, unless they did it themselves. Roundtable itself, which fills a demo, tells nobody. */
export async function tellOwner(tx: Tx, needId: string, viewer: Viewer, why: Why): Promise<void> {
  if (viewer.kind !== 'person') return;
  const owner = await loadOwner(tx, needId);
  if (!owner || owner.personId === viewer.personId) return;
  const { personId, cohortId, ...toWrite } = owner;
  await queueMessage(tx, {
    personId,
    cohortId,
    kind: 'need-owner',
    about: needId,
    language: 'en',
    notAfter: daysFrom(now(), 7),
    ...ownerLetter(toWrite, why),
  });
}
