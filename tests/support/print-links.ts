import { z } from 'zod';
import { endOfCourse } from '@/features/forms/course-forms';
import { db, leaveDatabase } from '@/server/db';
import { buildStage } from './build';
import { inTwoParts } from './in-two-parts';
import { translated } from './translated';
import { inWelsh } from './welsh';

/**
 * Makes a cohort of so many people with an open form (unlinkable unless another promise is said; of two parts, or with "short" of
 * one; with "welsh" a part of it is translated, with "every-language" all) and prints its name and their links: for tests in another process.
 */
const [people, promise, words] = z
  .tuple([
    z.coerce.number().default(1),
    z.enum(['named', 'linked', 'unlinkable']).default('unlinkable'),
    z.enum(['english', 'short', 'welsh', 'every-language']).default('english'),
  ])
  .parse([process.argv[2], process.argv[3], process.argv[4]]);
const everyLanguage = {
  ...inTwoParts,
  formKey: 'end-of-course-in-every-language',
  document: translated(inTwoParts.document),
};
const forms = { english: inTwoParts, short: endOfCourse, welsh: inWelsh, 'every-language': everyLanguage };
const built = await buildStage(promise, people, forms[words]);
await db().stage.update({ where: { id: built.stageId }, data: { closesAt: null } });
console.log(
  JSON.stringify({ slug: built.slug, links: built.participants.map((participant) => participant.link) }),
);
await leaveDatabase();
