import { documentOf } from '@/features/forms/data';
import { now } from '@/server/clock';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { newKeyPair, openTwice, sealingReady, sealTwice } from '@/server/double-seal';
import { keepKeys, keyPairIn, KeysMissing, type KeyStore, keyStores } from '@/server/key-store';
import { done, type Outcome } from '@/server/outcome';
import type { Permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import { loadAudience } from '../../audience/data';
import { saveLedger } from '../../ledger/data';
import { loadReadiness, lockStage, saveListed } from '../../data';
import { can } from './capabilities';
import { loadBox, saveBox, unreadyStages } from './data';
import { type BallotBox, ballotSize } from './model';

/**
 * Makes an open stage ready for its first form, once: who is on its list is settled, since they alone help to reach
 * eight, and an unlinkable one gets its ballot box, proven to open before anything is put into it. Part of whatever
 * `permission` was given for.
 * @throws KeysMissing when the key stores can't be used: then the stage takes no forms.
 */
export async function makeReady(viewer: Viewer, permission: Permission, stageId: string): Promise<void> {
  await sealingReady();
  await write(
    permission,
    async (tx) => {
      await lockStage(tx, stageId);
      const stage = await loadReadiness(tx, stageId, now());
      if (!stage) return;
      if (!stage.listed) {
        await saveLedger(tx, stageId, await loadAudience(tx, stage));
        await saveListed(tx, stageId, now());
      }
      if (stage.promise === 'unlinkable') await makeBox(tx, viewer, stageId, stage.formVersionId);
    },
    { stamped: false },
  );
}

/** Makes a stage ready that has opened, before anybody sends its form. */
export const makeStageReady = command(
  can.makeReady,
  (_viewer, { stageId }: { stageId: string }) => ({ installation: { id: stageId } }),
  async ({ viewer, permission }, { stageId }) => {
    await makeReady(viewer, permission, stageId);
    return done();
  },
);

/** Makes every stage ready that has opened since. */
export async function makeAllReady(viewer: Viewer): Promise<Outcome<void>> {
  for (const stageId of await unreadyStages(viewer, now())) await makeStageReady(viewer, { stageId });
  return done();
}

async function makeBox(tx: Tx, viewer: Viewer, stageId: string, formVersionId: string): Promise<void> {
  if (await loadBox(tx, stageId)) return;
  const size = ballotSize(await documentOf(viewer, formVersionId));
  const id = crypto.randomUUID();
  const [first, second] = keyStores();
  const [firstKey, secondKey] = [newKeyIn(first, id), newKeyIn(second, id)];
  const box: BallotBox = { id, state: 'sealed', firstKey, secondKey, size };
  proveThatItOpens(box, [first, second]);
  await saveBox(tx, stageId, box);
}

function newKeyIn(store: KeyStore, id: string): Uint8Array {
  const pair = newKeyPair();
  keepKeys(store, id, pair);
  return pair.publicKey;
}

/** Seals something with what the stores say and opens it again: that the files are there proves nothing. */
function proveThatItOpens({ id, size }: BallotBox, [one, other]: readonly [KeyStore, KeyStore]): void {
  const text = new TextEncoder().encode(id);
  const [first, second] = [keyPairIn(one, id), keyPairIn(other, id)];
  const sealed = sealTwice(text, size, { first: first.publicKey, second: second.publicKey });
  const opened = openTwice(sealed, size, { first, second });
  if (!Buffer.from(opened).equals(text)) throw new KeysMissing('What the new keys seal, they don’t open.');
}
