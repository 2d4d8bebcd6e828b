import { documentOf } from '@/features/forms/data';
import type { FormDocument } from '@/features/forms/model';
import { db } from '@/server/db';
import { type KeyPairs, openTwice, sealingReady } from '@/server/double-seal';
import { keyPairIn, keyStores } from '@/server/key-store';
import { randomBelow } from '@/server/tokens';
import type { Viewer } from '@/server/viewer';
import { boxToOpen, type BoxToOpen } from '../data';
import { BadBallot, type BallotPart } from '../model';
import { decodeBallot } from '../schema';
import { type BoxCount, type BoxTask, Counter } from './model';

const atATime = 500;

/**
 * Opens a box whose opening was asked for and counts the ballots of these parts. A few hundred at a time, so that it
 * takes the same room for a million. The one place that reads private keys; it runs in a thread that ends afterwards.
 * @throws BadBallot when one doesn't belong where it lies: then nothing is counted. KeysMissing when a key is.
 */
export async function countBox(viewer: Viewer, { boxId, reads }: BoxTask): Promise<BoxCount> {
  await sealingReady();
  const known = await boxToOpen(viewer, boxId);
  if (!known) throw new BadBallot('There is no such box to open.');
  const document = await documentOf(viewer, known.stage.formVersionId);
  const counter = new Counter(document);
  const keys = privateKeys(boxId);
  for await (const rows of ballotsIn(boxId, reads)) {
    for (const row of rows) counter.add(opened(known, document, keys, row));
  }
  return counter.result(randomBelow);
}

function privateKeys(boxId: string): KeyPairs {
  const [first, second] = keyStores();
  return { first: keyPairIn(first, boxId), second: keyPairIn(second, boxId) };
}

type Row = { id: string; part: BallotPart; sealed: Uint8Array };

async function* ballotsIn(boxId: string, reads: readonly BallotPart[]): AsyncGenerator<Row[]> {
  for (let after: string | undefined; ;) {
    const rows: Row[] = await db().ballot.findMany({
      where: { boxId, part: { in: [...reads] }, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: atATime,
      select: { id: true, part: true, sealed: true },
    });
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.id;
  }
}

/** A ballot says itself which it is, and where it belongs: one that was copied, or brought from another box, is found out. */
function opened({ box, stage }: BoxToOpen, document: FormDocument, keys: KeyPairs, row: Row) {
  const ballot = decodeBallot(document, openTwice(row.sealed, box.size, keys));
  const belongs =
    ballot.id === row.id &&
    ballot.boxId === box.id &&
    ballot.formVersionId === stage.formVersionId &&
    ballot.part === row.part;
  if (!belongs) throw new BadBallot('A ballot is not where it was put. Nothing was counted.');
  return ballot;
}
