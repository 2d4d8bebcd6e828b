import { randomUUID } from 'node:crypto';
import * as finding from '@/features/find/data';
import * as cohorts from '@/features/cohorts/commands';
import { can as canCohorts } from '@/features/cohorts/capabilities';
import * as cohortReads from '@/features/cohorts/data';
import * as keeping from '@/features/cohorts/keeping/commands';
import * as keepingReads from '@/features/cohorts/keeping/data';
import * as roles from '@/features/cohorts/roles/commands';
import * as roleReads from '@/features/cohorts/roles/data';
import * as programmes from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import * as programmeReads from '@/features/programmes/data';
import * as schedule from '@/features/schedule/commands';
import * as scheduleReads from '@/features/schedule/data';
import { db } from '@/server/db';
import { nobody, type Row, run } from './permission-rows';

const sessionForm = { title: 'New', start: '9:00', minutes: 30, format: 'talk', leads: [] } as const;
const dates = ['2018-01-01', '2018-01-02', '2018-02-01'];

/** Every verb and read of programmes, cohorts and their schedule, and who may. */
export const cohortRows: Record<string, Record<string, Row>> = {
  'find/data': {
    find: {
      may: run,
      run: async (viewer, world) => {
        const { name } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
        const found = (await finding.find(viewer, name)).flatMap(({ shown }) => shown);
        return found.filter(({ href }) => href.split('/').includes(world.slug));
      },
    },
  },
  'cohorts/commands': {
    createCohort: {
      may: run,
      run: (viewer, world) =>
        cohorts.createCohort(viewer, {
          programme: world.programmeSlug,
          name: 'New',
          area: 'A',
          commissioner: 'O',
          places: 1,
          venue: 'V',
          dates: ['2018-01-01'],
        }),
    },
    changeCohort: {
      may: run,
      run: (viewer, world) =>
        cohorts.changeCohort(viewer, {
          cohort: world.slug,
          version: 1,
          name: 'New',
          area: 'A',
          places: 30,
          venue: 'V',
          contact: '',
          dates,
        }),
    },
  },
  'cohorts/roles/commands': {
    invite: {
      may: run,
      run: (viewer, world) =>
        roles.invite(viewer, {
          cohort: world.slug,
          kind: 'commissioner',
          name: 'New',
          email: `${randomUUID()}@example.org`,
        }),
    },
    takeAway: {
      may: run,
      run: async (viewer, world) => {
        const { id } = await db().role.create({
          data: { personId: world.personId, kind: 'commissioner', cohortId: world.cohortId },
        });
        return roles.takeAway(viewer, { cohort: world.slug, role: id });
      },
      once: true,
    },
  },
  'cohorts/roles/data': {
    holdersOf: {
      may: run,
      once: true,
      run: async (viewer, world) => {
        await db().role.create({
          data: { personId: world.personId, kind: 'facilitator', cohortId: world.cohortId },
        });
        return roleReads.holdersOf(
          viewer,
          await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } }),
        );
      },
    },
  },
  'cohorts/keeping/commands': {
    copyCohort: {
      may: run,
      run: (viewer, world) =>
        keeping.copyCohort(viewer, {
          cohort: world.slug,
          key: randomUUID(),
          name: 'New',
          area: 'A',
          commissioner: 'O',
          places: 1,
          venue: 'V',
          contact: '',
          dates: ['2018-01-01'],
        }),
    },
    archiveCohort: {
      may: run,
      run: (viewer, world) => keeping.archiveCohort(viewer, { cohort: world.slug }),
    },
    bringBack: { may: run, run: (viewer, world) => keeping.bringBack(viewer, { cohort: world.slug }) },
    deleteCohort: { may: run, run: (viewer, world) => keeping.deleteCohort(viewer, { cohort: world.slug }) },
  },
  'cohorts/keeping/data': {
    mayCopy: {
      may: run,
      run: async (viewer, world) => {
        const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
        return keepingReads.mayCopy(viewer, { programmeId });
      },
    },
    scheduleToCopy: { may: run, run: (viewer, world) => keepingReads.scheduleToCopy(viewer, world.cohortId) },
  },
  'cohorts/data': {
    cohortsFor: { open: 'a condition, for reads that have a row each' },
    cohortOf: { may: run, run: (viewer, world) => cohortReads.cohortOf(viewer, { cohort: world.slug }) },
    dayNow: { open: 'computes, from days at hand' },
    cohortBySlug: { may: run, run: (viewer, world) => cohortReads.cohortBySlug(viewer, world.slug) },
    cohortChoices: {
      may: run,
      run: async (viewer, world) =>
        (await cohortReads.cohortChoices(viewer, world.slug)).filter(({ slug }) => slug === world.slug),
    },
    cohortsByDay: {
      may: run,
      run: async (viewer, world) =>
        (await cohortReads.cohortsByDay(viewer, canCohorts.see)).filter(({ id }) => id === world.cohortId),
    },
    cohortById: { may: run, run: (viewer, world) => cohortReads.cohortById(viewer, world.cohortId) },
    cohortsOf: {
      may: run,
      run: async (viewer, world) =>
        (await cohortReads.cohortsOf(viewer)).filter(({ id }) => id === world.cohortId),
    },
    listedCohorts: {
      may: run,
      run: async (viewer, world) =>
        (await cohortReads.listedCohorts(viewer)).filter(({ id }) => id === world.cohortId),
    },
    archivedCohorts: {
      may: run,
      run: async (viewer, world) => {
        await db().cohort.update({ where: { id: world.cohortId }, data: { archivedAt: new Date(0) } });
        return (await cohortReads.archivedCohorts(viewer)).filter(({ id }) => id === world.cohortId);
      },
    },
    ownCohorts: { may: ['participant', 'contributor'], run: (viewer) => cohortReads.ownCohorts(viewer) },
    commissionedCohorts: {
      may: ['administrator', 'commissioner'],
      run: async (viewer, world) =>
        (await cohortReads.commissionedCohorts(viewer)).filter(({ id }) => id === world.cohortId),
    },
    commissionedCohortBySlug: {
      may: ['administrator', 'commissioner'],
      run: (viewer, world) => cohortReads.commissionedCohortBySlug(viewer, world.slug),
    },
  },
  'programmes/commands': {
    publishProgramme: {
      may: nobody,
      run: (viewer) =>
        programmes.publishProgramme(viewer, { ...theEffectiveLayPartner, slug: `p-${randomUUID()}` }),
    },
  },
  'programmes/data': {
    programmes: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: (viewer) => programmeReads.programmes(viewer),
    },
    programmeOf: {
      may: run,
      run: (viewer, world) => programmeReads.programmeOf(viewer, { programme: world.programmeSlug }),
    },
    programmeBySlug: {
      may: run,
      run: (viewer, world) => programmeReads.programmeBySlug(viewer, world.programmeSlug),
    },
  },
  'schedule/commands': {
    addSession: {
      may: run,
      run: (viewer, world) =>
        schedule.addSession(viewer, { ...sessionForm, leads: [], cohort: world.slug, day: 1 }),
    },
    leadSeveral: {
      may: run,
      run: (viewer, world) =>
        schedule.leadSeveral(viewer, {
          ...{ cohort: world.slug, step: 'undo', sessions: [], people: [] },
          done: [{ session: world.sessionId, person: world.personId }],
        }),
    },
    changeSession: {
      may: run,
      run: (viewer, world) =>
        schedule.changeSession(viewer, {
          ...sessionForm,
          leads: [],
          cohort: world.slug,
          session: world.sessionId,
          version: 1,
        }),
    },
    removeSession: {
      may: run,
      run: (viewer, world) =>
        schedule.removeSession(viewer, { cohort: world.slug, session: world.sessionId }),
    },
  },
  'schedule/data': {
    schedulesOf: {
      may: run,
      run: async (viewer, world) =>
        (await scheduleReads.schedulesOf(viewer, [world.cohortId])).get(world.cohortId),
    },
    scheduleOf: { may: run, run: (viewer, world) => scheduleReads.scheduleOf(viewer, world.cohortId) },
    sessionsLedBy: { may: ['contributor'], run: (viewer) => scheduleReads.sessionsLedBy(viewer) },
  },
};
