import type { Prisma } from '@/generated/prisma/client';
import { type PublicKeys, sealingReady, sealTwice } from '@/server/double-seal';
import { holds } from '@/server/capability';
import { db, type Tx } from '@/server/db';
import { KeysMissing, keyStores, onOneDisk, publicKeyIn } from '@/server/key-store';
import type { Viewer } from '@/server/viewer';
import type { FormDocument } from '@/features/forms/model';
import { openAt } from '../../data';
import { stageTitle } from '../../model';
import { can } from './capabilities';
import { type Ballot, type BallotBox, type BallotPart, type BoxState, encodeBallot } from './model';

export const boxColumns = {
  id: true,
  state: true,
  firstKey: true,
  secondKey: true,
  ballotBytes: true,
} as const;

type BoxRow = Prisma.BallotBoxGetPayload<{ select: typeof boxColumns }>;

const toBox = ({ ballotBytes: size, ...row }: BoxRow): BallotBox => ({ ...row, size });

/** A stage's ballot box, as it stands in this transaction; null when it has none. */
export async function loadBox(tx: Tx, stageId: string): Promise<BallotBox | null> {
  const row = await tx.ballotBox.findUnique({ where: { stageId }, select: boxColumns });
  return row && toBox(row);
}

/** The ballot box of a stage, to seal into it: no secret, for whoever may send a form of it. */
export async function boxOfStage(_viewer: Viewer, stageId: string): Promise<BallotBox | null> {
  await sealingReady();
  const row = await db().ballotBox.findUnique({ where: { stageId }, select: boxColumns });
  return row && toBox(row);
}

/** Keeps a new, shut ballot box: its public keys and the size of its ballots. */
export async function saveBox(
  tx: Tx,
  stageId: string,
  { id, firstKey, secondKey, size }: BallotBox,
): Promise<void> {
  await tx.ballotBox.create({
    data: {
      id,
      stageId,
      firstKey: new Uint8Array(firstKey),
      secondKey: new Uint8Array(secondKey),
      ballotBytes: size,
    },
  });
}

type KeyedBox = Pick<BallotBox, 'id' | 'firstKey' | 'secondKey'>;

/** The keys to seal with: those in both stores, which must be those that the box was made with. @throws KeysMissing */
export function keysFor({ id, firstKey, secondKey }: KeyedBox): PublicKeys {
  const [one, other] = keyStores();
  const [first, second] = [publicKeyIn(one, id), publicKeyIn(other, id)];
  if (!Buffer.from(first).equals(firstKey) || !Buffer.from(second).equals(secondKey))
    throw new KeysMissing('A key in the key stores is another than the one in the database.');
  return { first, second };
}

/** The keys to seal with, as `keysFor` gives them; null while one can't be used, and then nothing may be put in. */
export function keysOrNone(box: KeyedBox): PublicKeys | null {
  try {
    return keysFor(box);
  } catch (error) {
    if (error instanceof KeysMissing) return null;
    throw error;
  }
}

/** Whether a box's keys are there, so that what is put into it can be read one day. */
export const canSeal = (box: KeyedBox): boolean => keysOrNone(box) !== null;

/** Whether both key stores lie on one disk, so that one copy of it has both. Anybody may know that. */
export function keysTogether(_viewer: Viewer): boolean {
  try {
    return onOneDisk(keyStores());
  } catch (error) {
    if (error instanceof KeysMissing) return false;
    throw error;
  }
}

/** A ballot ready to be put into its box. */
export type SealedBallot = { id: string; boxId: string; part: BallotPart; sealed: Uint8Array<ArrayBuffer> };

/** Seals a form with the keys of its box, in memory, before any query sees it. */
export function sealedBallot(
  box: BallotBox,
  keys: PublicKeys,
  document: FormDocument,
  ballot: Omit<Ballot, 'id' | 'boxId'>,
): SealedBallot {
  const id = crypto.randomUUID();
  const text = encodeBallot(document, { ...ballot, id, boxId: box.id });
  return { id, boxId: box.id, part: ballot.part, sealed: sealTwice(text, box.size, keys) };
}

/** Puts a ballot that staff typed into its box, if it is still shut. @returns false when it isn't. */
export async function saveTyped(tx: Tx, { id, boxId, part, sealed }: SealedBallot): Promise<boolean> {
  const saved = await tx.$executeRaw`
    INSERT INTO ballot (id, box_id, part, sealed)
    SELECT ${id}::uuid, b.id, ${part}::ballot_part, ${sealed} FROM ballot_box b WHERE b.id = ${boxId}::uuid AND b.state = 'sealed'`;
  return saved === 1;
}

/** Moves a box on. @returns false when it was in another state. */
export async function saveBoxState(
  tx: Tx,
  id: string,
  from: readonly BoxState[],
  to: BoxState,
): Promise<boolean> {
  return (
    (await tx.ballotBox.updateMany({ where: { id, state: { in: [...from] } }, data: { state: to } }))
      .count === 1
  );
}

/** Takes so many ballots (all that there are) out of a box. @returns how many there were. */
export async function removeBallots(tx: Tx, boxId: string): Promise<number> {
  return tx.$executeRaw`DELETE FROM ballot WHERE box_id = ${boxId}::uuid`;
}

/** A box whose opening was asked for, with what is needed to open it. For the system alone. */
export type BoxToOpen = { box: BallotBox; stage: { id: string; formVersionId: string } };

const toOpenColumns = { ...boxColumns, stage: { select: { id: true, formVersionId: true } } } as const;

export async function boxToOpen(viewer: Viewer, id: string): Promise<BoxToOpen | null> {
  if (!holds(viewer, can.open)) return null;
  const row = await db().ballotBox.findFirst({ where: { id, state: 'opening' }, select: toOpenColumns });
  if (!row?.stage.formVersionId) return null;
  const { stage, ...box } = row;
  return { box: toBox(box), stage: { id: stage.id, formVersionId: row.stage.formVersionId } };
}

/** Boxes of which files outside of the database speak, by their ids, with their states. For the system alone. */
export async function boxStates(
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BoxState>> {
  if (!holds(viewer, can.see) || ids.length === 0) return new Map();
  const rows = await db().ballotBox.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, state: true },
  });
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** The ids of boxes whose opening was asked for and isn't done. For the system alone. */
export async function openingBoxes(viewer: Viewer): Promise<string[]> {
  if (!holds(viewer, can.open)) return [];
  return (await db().ballotBox.findMany({ where: { state: 'opening' }, select: { id: true } })).map(
    ({ id }) => id,
  );
}

/** Whether a stage's box takes no forms, since a key of it can't be used. */
export async function hasLostKeys(_viewer: Viewer, stageId: string): Promise<boolean> {
  const box = await db().ballotBox.findFirst({
    where: { stageId, state: { in: ['sealed', 'opening'] } },
    select: boxColumns,
  });
  return box !== null && !canSeal(toBox(box));
}

/** How many boxes with something to open have lost a key. Anybody may know that, and nothing more. */
export async function boxesWithoutKeys(_viewer: Viewer): Promise<number> {
  return (await lockedBoxes()).length;
}

/** The stages whose boxes can't be opened, since a key is missing, by their cohorts' names and their own. For the system alone. */
export async function stagesWithoutKeys(viewer: Viewer): Promise<string[]> {
  if (!holds(viewer, can.see)) return [];
  return (await lockedBoxes()).map(({ stage }) => `${stage.cohort.name}, ${stageTitle(stage)}`).sort();
}

async function lockedBoxes() {
  const rows = await db().ballotBox.findMany({
    where: { state: { in: ['sealed', 'opening'] } },
    select: {
      id: true,
      firstKey: true,
      secondKey: true,
      stage: { select: { key: true, title: true, cohort: { select: { name: true } } } },
    },
  });
  return rows.filter((box) => !canSeal(box));
}

/** The open stages that nobody has made ready yet. For the system alone. */
export async function unreadyStages(viewer: Viewer, instant: Date): Promise<string[]> {
  if (!holds(viewer, can.makeReady)) return [];
  const rows = await db().stage.findMany({
    where: {
      ...openAt(instant),
      promise: { not: 'named' },
      release: { is: null },
      AND: { OR: [{ listedAt: null }, { promise: 'unlinkable', box: { is: null } }] },
    },
    // Those that need no keys come first.
    orderBy: { promise: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
