import { db } from '@/server/db';
import { buildStage } from './build';

/** Makes a cohort of so many people with an open, unlinkable form, and prints its id and their links: for tests in another process. */
const built = await buildStage('unlinkable', Number(process.argv[2] ?? 1));
await db().stage.update({ where: { id: built.stageId }, data: { closesAt: null } });
console.log(
  JSON.stringify({ slug: built.slug, links: built.participants.map((participant) => participant.link) }),
);
await db().$disconnect();
