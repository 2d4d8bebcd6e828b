import { z } from 'zod';
import { endOfCourse } from '@/features/forms/course-forms';
import { db, leaveDatabase } from '@/server/db';
import { buildStage } from './build';
import { inWelsh } from './welsh';

/**
 * Makes a cohort of so many people with an open form (unlinkable unless another promise is said; with "welsh", one that is
 * translated) and prints its name and their links: for tests in another process.
 */
const [people, promise, words] = z
  .tuple([
    z.coerce.number().default(1),
    z.enum(['named', 'linked', 'unlinkable']).default('unlinkable'),
    z.enum(['english', 'welsh']).default('english'),
  ])
  .parse([process.argv[2], process.argv[3], process.argv[4]]);
const built = await buildStage(promise, people, words === 'welsh' ? inWelsh : endOfCourse);
await db().stage.update({ where: { id: built.stageId }, data: { closesAt: null } });
console.log(
  JSON.stringify({ slug: built.slug, links: built.participants.map((participant) => participant.link) }),
);
await leaveDatabase();
