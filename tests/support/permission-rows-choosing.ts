import { randomUUID } from 'node:crypto';
import * as assessing from '@/features/applications/assessing/commands';
import * as assessingReads from '@/features/applications/assessing/data';
import * as choosing from '@/features/applications/choosing/commands';
import * as choosingReads from '@/features/applications/choosing/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { buildApplications } from './applications';
import { type Row, run } from './permission-rows';
import { buildViewer } from './build';
import type { Visitor, World } from './world';

const scorers: readonly Visitor[] = ['assessor'];

/** An application of the world's cohort that is in. */
export async function applied(world: World): Promise<string> {
  const [id = ''] = await buildApplications(world.cohortId, 1);
  return id;
}

/** One that this viewer was given to score, whoever they are: what they may do with it is for their role to say. */
async function given(viewer: Viewer, world: World, state: 'given' | 'done' = 'given'): Promise<string> {
  const applicationId = await applied(world);
  const personId = viewer.kind === 'person' ? viewer.personId : world.personId;
  const done = state === 'done' ? { state, doneAt: now() } : {};
  const { id } = await db().assessment.create({
    data: { applicationId, personId, givenAt: now(), ...done },
  });
  return id;
}

/** Two who are done, three marks apart on time. */
async function apart(viewer: Viewer, world: World): Promise<string> {
  const id = await given(viewer, world, 'done');
  const { applicationId } = await db().assessment.findUniqueOrThrow({ where: { id } });
  const other = await db().assessment.create({
    data: {
      applicationId,
      personId: (await db().person.create({ data: { name: 'The other' } })).id,
      givenAt: now(),
      state: 'done',
      doneAt: now(),
    },
  });
  await db().assessmentMark.createMany({
    data: [
      { assessmentId: id, characteristic: 'time', mark: 1 },
      { assessmentId: other.id, characteristic: 'time', mark: 4 },
    ],
  });
  return id;
}

/** Who scores, without names, and who chooses. */
export const choosingRows: Record<string, Record<string, Row>> = {
  'applications/assessing/commands': {
    addAssessor: {
      may: run,
      run: (viewer, world) =>
        assessing.addAssessor(viewer, {
          cohort: world.slug,
          name: 'New',
          email: `${randomUUID()}@example.org`,
        }),
    },
    removeAssessor: {
      may: run,
      run: async (viewer, world) => {
        const assessor = await buildViewer({ kind: 'assessor', cohortId: world.cohortId });
        const personId = assessor.kind === 'person' ? assessor.personId : '';
        const { id } = await db().role.findFirstOrThrow({ where: { personId } });
        return assessing.removeAssessor(viewer, { cohort: world.slug, role: id });
      },
    },
    shareOutApplications: {
      may: run,
      run: (viewer, world) => assessing.shareOutApplications(viewer, { cohort: world.slug }),
    },
    score: {
      may: scorers,
      run: async (viewer, world) =>
        assessing.score(viewer, {
          assessment: await given(viewer, world),
          marks: { time: 0 },
          note: '',
          finish: false,
        }),
    },
    passOn: {
      may: scorers,
      run: async (viewer, world) =>
        assessing.passOn(viewer, { assessment: await given(viewer, world), why: 'knows' }),
    },
    agree: {
      may: scorers,
      run: async (viewer, world) =>
        assessing.agree(viewer, {
          assessment: await apart(viewer, world),
          characteristic: 'time',
          mark: 3,
        }),
    },
  },
  'applications/assessing/data': {
    toScored: { open: 'computes, from rows in hand' },
    evidenceOf: { open: 'puts answers that are in hand beside their questions' },
    assessmentsOf: {
      may: scorers,
      run: async (viewer, world) => {
        await given(viewer, world);
        return assessingReads.assessmentsOf(viewer);
      },
    },
    assessmentById: {
      may: scorers,
      run: async (viewer, world) => assessingReads.assessmentById(viewer, await given(viewer, world)),
    },
    assessmentFor: {
      may: scorers,
      run: async (viewer, world) => assessingReads.assessmentFor(viewer, await given(viewer, world)),
    },
    assessorsOf: {
      may: run,
      run: async (viewer, world) => {
        await buildViewer({ kind: 'assessor', cohortId: world.cohortId });
        return assessingReads.assessorsOf(viewer, world.cohortId);
      },
    },
  },
  'applications/choosing/commands': {
    setCriteria: {
      may: run,
      run: (viewer, world) =>
        choosing.setCriteria(viewer, { cohort: world.slug, known: [], added: ['They can come'] }),
    },
    judge: {
      may: run,
      run: async (viewer, world) => {
        const application = await applied(world);
        const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
        const { id: criterion } = await db().criterion.create({
          data: { programmeId, words: randomUUID(), position: 0 },
        });
        return choosing.judge(viewer, {
          cohort: world.slug,
          application,
          criterion,
          met: 'met',
          reason: '',
        });
      },
    },
    partPair: {
      may: run,
      run: async (viewer, world) =>
        choosing.partPair(viewer, { cohort: world.slug, application: await applied(world) }),
    },
    decide: {
      may: run,
      run: async (viewer, world) =>
        choosing.decide(viewer, {
          cohort: world.slug,
          application: [await applied(world)],
          act: 'decline',
          reason: 'mix',
        }),
    },
    sendDecisions: {
      may: run,
      run: (viewer, world) => choosing.sendDecisions(viewer, { cohort: world.slug, sure: 'yes' }),
    },
  },
  'applications/choosing/data': {
    applicationsToChoose: {
      may: run,
      run: async (viewer, world) => {
        await applied(world);
        return choosingReads.applicationsToChoose(viewer, world.cohortId);
      },
    },
    judgedById: {
      may: run,
      run: async (viewer, world) => choosingReads.judgedById(viewer, world.cohortId, await applied(world)),
    },
    maySetCriteria: {
      may: run,
      run: async (viewer, world) => {
        const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
        return choosingReads.maySetCriteria(viewer, programmeId);
      },
    },
    criteriaOf: {
      may: run,
      run: async (viewer, world) => {
        const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
        await db().criterion.create({ data: { programmeId, words: randomUUID(), position: 0 } });
        return choosingReads.criteriaOf(viewer, world.cohortId);
      },
    },
  },
};
