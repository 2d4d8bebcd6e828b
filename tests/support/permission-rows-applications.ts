import { randomUUID } from 'node:crypto';
import * as staff from '@/features/applications/commands';
import * as reads from '@/features/applications/data';
import * as applying from '@/features/applications/applying/commands';
import * as applyingReads from '@/features/applications/applying/data';
import * as beginning from '@/features/applications/beginning/commands';
import * as beginningReads from '@/features/applications/beginning/data';
import * as recruiting from '@/features/applications/recruiting/commands';
import * as recruitingReads from '@/features/applications/recruiting/data';
import { db } from '@/server/db';
import { nobody, type Row, run } from './permission-rows';
import { begun, letPeopleApply, recruiting as how } from './recruited';
import { visitors, type World } from './world';

/** A cohort that people can apply for, and that somebody began to. */
async function applied(world: World): Promise<string> {
  if (!(await db().recruitment.findUnique({ where: { cohortId: world.cohortId } })))
    await letPeopleApply(world.slug);
  return (await begun(world.slug, { email: `${randomUUID()}@example.org` })).id;
}

const ref = async (world: World) => ({ cohort: world.slug, application: await applied(world) });

/** Who lets people apply, and who reads what they wrote: whoever scores, coaches or pays reads nothing of it here. */
export const applicationRows: Record<string, Record<string, Row>> = {
  'applications/commands': {
    letInLate: { may: run, run: async (viewer, world) => staff.letInLate(viewer, await ref(world)) },
    leaveOut: {
      may: run,
      run: async (viewer, world) => staff.leaveOut(viewer, { ...(await ref(world)), why: 'Twice' }),
    },
    takeIn: { may: run, run: async (viewer, world) => staff.takeIn(viewer, await ref(world)) },
    key: { may: run, run: async (viewer, world) => staff.key(viewer, await ref(world)) },
  },
  'applications/data': {
    applicationLink: { open: 'computes, for whoever writes to the person' },
    applicationCode: { open: 'computes, as applicationLink' },
    pairCode: { open: 'computes, as applicationLink' },
    mailedLink: { open: 'computes, as applicationLink' },
    mailedTakeBack: { open: 'computes, as applicationLink' },
    codeHash: { open: 'computes, as applicationLink' },
    pairHash: { open: 'computes, as applicationLink' },
    applyModeOf: { open: 'computes' },
    applicationsOf: {
      may: run,
      run: async (viewer, world) => {
        await applied(world);
        return reads.applicationsOf(viewer, world.cohortId);
      },
    },
    applicationCounts: {
      may: run,
      run: async (viewer, world) => {
        await applied(world);
        const counts = await reads.applicationCounts(viewer, world.cohortId);
        return Object.values(counts).some((count) => count > 0) ? counts : null;
      },
    },
    knownIn: {
      may: run,
      run: async (viewer, world) => {
        await applied(world);
        return reads.knownIn(viewer, world.cohortId);
      },
    },
    applicationOf: {
      may: run,
      run: async (viewer, world) => reads.applicationOf(viewer, world.cohortId, await applied(world)),
    },
  },
  'applications/recruiting/commands': {
    closeNow: { may: run, run: (viewer, world) => recruiting.closeNow(viewer, { cohort: world.slug }) },
    recruit: { may: run, run: (viewer, world) => recruiting.recruit(viewer, how(world.slug)) },
  },
  'applications/recruiting/data': {
    recruitmentOf: {
      may: run,
      run: async (viewer, world) => {
        await applied(world);
        return recruitingReads.recruitmentOf(viewer, world.cohortId);
      },
    },
    formsToAsk: { open: 'forms are no secret: what is asked stands on a page for everybody' },
    whomApplicantsAsk: { open: 'stands on a page for everybody' },
    publicAddress: { open: 'computes' },
    courseOf: {
      may: visitors,
      run: async (viewer, world) => {
        await applied(world);
        return recruitingReads.courseOf(viewer, world.slug);
      },
    },
  },
  'applications/applying/commands': {
    saveStep: {
      may: nobody,
      run: (viewer) =>
        applying.saveStep(viewer, {
          step: 'with',
          change: { helpedBy: 'A friend' },
          typed: {},
          link: '',
          pairCode: '',
          intent: 'continue',
          checking: false,
          networkAddress: 'here',
        }),
    },
    savePart: {
      may: nobody,
      run: (viewer) => applying.savePart(viewer, { part: 1, intent: 'keep', sent: {} }),
    },
    takeBack: { may: nobody, run: (viewer) => applying.takeBack(viewer, {}) },
  },
  'applications/applying/data': {
    applicationSessionOf: {
      may: nobody,
      run: async (viewer, world) => {
        await applied(world);
        return applyingReads.applicationSessionOf(viewer);
      },
    },
  },
  'applications/beginning/commands': {
    beginApplication: { open: 'whoever wants to come' },
    tryCode: { open: 'whoever has the code: a wrong one is told so' },
    askForLink: { open: 'whoever lost the way: what comes of it goes to the address alone' },
    sendLinks: {
      may: nobody,
      run: (viewer, world) => beginning.sendLinks(viewer, { slug: world.slug, sealed: '' }),
    },
    enterApplication: {
      may: run,
      run: async (viewer, world) => {
        await applied(world);
        return beginning.enterApplication(viewer, {
          cohort: world.slug,
          key: randomUUID(),
          name: 'Ines',
          mode: 'paper',
        });
      },
    },
  },
  'applications/beginning/data': {
    linkOfCode: { open: 'whoever has the code' },
    askedOf: {
      may: run,
      run: async (viewer, world) => {
        await applied(world);
        return beginningReads.askedOf(viewer, world.cohortId);
      },
    },
  },
};
