import { db } from '@/server/db';
import { filesIn, keyStores } from '@/server/key-store';

/** How many forms of each kind a release counted; null before it. */
export const releaseOf = (stageId: string) =>
  db().release.findUnique({
    where: { stageId },
    select: {
      own: true,
      typed: true,
      broughtIn: true,
      unread: true,
      returned: true,
      asked: true,
      withdrawn: true,
    },
  });

/** A stage's box, and what lies in it. */
export const boxOf = (stageId: string) =>
  db().ballotBox.findUnique({ where: { stageId }, include: { ballots: true } });

/** The key files of a stage's box. */
export const keysOf = async (stageId: string) => {
  const box = await boxOf(stageId);
  return keyStores()
    .flatMap((store) => filesIn(store))
    .filter((file) => box !== null && file.startsWith(box.id) && /\.(private|public)$/.test(file));
};
