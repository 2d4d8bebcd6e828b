import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as accounts from '@/features/accounts/administration/commands';
import * as accountReads from '@/features/accounts/data';
import * as visits from '@/features/accounts/visits/data';
import * as audit from '@/features/audit/data';
import * as cohorts from '@/features/cohorts/commands';
import * as cohortReads from '@/features/cohorts/data';
import * as publishing from '@/features/forms/publishing/commands';
import * as editing from '@/features/forms/editing/commands';
import * as formReads from '@/features/forms/data';
import * as messageReads from '@/features/messages/data';
import * as programmes from '@/features/programmes/commands';
import { theEffectiveLayPartner } from '@/features/programmes/library';
import * as programmeReads from '@/features/programmes/data';
import * as ratingReads from '@/features/ratings/dashboard/data';
import * as ratingExport from '@/features/ratings/export/data';
import * as schedule from '@/features/schedule/commands';
import * as scheduleReads from '@/features/schedule/data';
import { at, now } from '@/server/clock';
import { db } from '@/server/db';
import { NotFound, Refused } from '@/server/errors';
import { admin, nobody, ref, type Row, run } from '@tests/support/permission-rows';
import { evaluationRows } from '@tests/support/permission-rows-evaluations';
import { peopleRows } from '@tests/support/permission-rows-people';
import { tableRows } from '@tests/support/permission-rows-tables';
import { buildWorld, type Visitor, visitorOf, visitors, type World } from '@tests/support/world';

const sessionForm = { title: 'New', start: '9:00', minutes: 30, format: 'talk', leads: [] } as const;
const filters = (world: World) => ({ ...ref(world), order: 'form', compare: '' }) as const;
const dates = { day1: '2018-01-01', day2: '2018-01-02', day3: '2018-02-01' };

/** A form of this world's programme, begun and not published. */
async function ownForm(world: World): Promise<string> {
  const started = await editing.startForm(await visitorOf('facilitator', world), {
    id: randomUUID(),
    title: `Form ${randomUUID()}`,
    programme: world.programmeSlug,
    audience: 'participants',
    from: 'end-of-course',
  });
  return started.ok ? started.value.form : '';
}

const table: Record<string, Record<string, Row>> = {
  'accounts/administration/commands': {
    addPerson: { may: admin, run: (viewer) => accounts.addPerson(viewer, { name: 'New', email: null }) },
    grantRole: {
      may: admin,
      run: (viewer, world) =>
        accounts.grantRole(viewer, { personId: world.personId, kind: 'coach', cohortId: world.cohortId }),
    },
    revokeRole: {
      may: admin,
      run: (viewer, world) => accounts.revokeRole(viewer, { personId: world.personId, roleId: randomUUID() }),
    },
    ensureOrganisation: { may: admin, run: (viewer) => accounts.ensureOrganisation(viewer, randomUUID()) },
    setUpInstallation: { may: nobody, run: (viewer) => accounts.setUpInstallation(viewer, { demo: false }) },
  },
  'accounts/data': {
    people: { may: admin, run: async (viewer) => (await accountReads.people(viewer, {})).people },
    personById: { may: admin, run: (viewer, world) => accountReads.personById(viewer, world.personId) },
    organisations: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: (viewer) => accountReads.organisations(viewer),
    },
    isDemo: { open: 'says whether this is the demo' },
    personasOf: { open: 'there are none outside of the demo, and there anybody may be anybody' },
    personaId: { open: 'as personasOf' },
    placeExists: { open: 'answers yes or no about ids, for commands that have been permitted' },
  },
  'accounts/sign-in/commands': {
    askToSignIn: { open: 'anybody may ask; nothing tells whether the address is known' },
    sendSignIn: { open: 'a job: runs only from the queue' },
    useLink: { open: 'whoever holds the link' },
    useCode: { open: 'whoever holds the code' },
    signInAsPersona: { open: 'in the demo anybody may be anybody; elsewhere there is nobody to be' },
  },
  'accounts/sign-in/data': {
    personToMail: { open: 'a job looks up whom to write to' },
    signInOf: { open: 'whoever holds the link' },
  },
  'accounts/visits/commands': {
    signOut: { open: 'whoever is signed in may leave' },
    signOutEverywhere: { open: 'whoever is signed in may leave, from everywhere' },
  },
  'accounts/visits/data': {
    ownVisits: {
      may: visitors.filter((visitor) => visitor !== 'guest'),
      run: async (viewer, world) => {
        for (const personId of [world.personId, viewer.kind === 'person' ? viewer.personId : world.personId])
          await db().visit.create({
            data: { personId, startedAt: now(), expiresAt: new Date('2100-01-01') },
          });
        return visits.ownVisits(viewer);
      },
    },
  },
  'audit/data': {
    auditEvents: { may: admin, run: async (viewer) => (await audit.auditEvents(viewer, {})).events },
  },
  'cohorts/commands': {
    loadCohort: {
      may: run,
      run: (viewer, world) => cohorts.loadCohort(viewer, world.slug, 'look at a cohort'),
    },
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
          ...dates,
        }),
    },
  },
  'cohorts/data': {
    runBy: { open: 'a condition, for reads that have a row each' },
    dayNow: { open: 'computes, from days at hand' },
    cohortBySlug: { may: run, run: (viewer, world) => cohortReads.cohortBySlug(viewer, world.slug) },
    cohortById: { may: run, run: (viewer, world) => cohortReads.cohortById(viewer, world.cohortId) },
    cohortsOf: {
      may: run,
      run: async (viewer, world) =>
        (await cohortReads.cohortsOf(viewer)).filter(({ id }) => id === world.cohortId),
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
  ...evaluationRows,
  'forms/publishing/commands': {
    publishForm: {
      may: run,
      run: async (viewer, world) =>
        publishing.publishForm(viewer, { form: await ownForm(world), version: 1 }),
    },
  },
  'forms/editing/commands': {
    startForm: {
      may: run,
      run: (viewer, world) =>
        editing.startForm(viewer, {
          id: randomUUID(),
          title: 'New',
          programme: world.programmeSlug,
          audience: 'participants',
          from: '',
        }),
    },
    changeTop: {
      may: run,
      run: async (viewer, world) =>
        editing.changeTop(viewer, { form: await ownForm(world), version: 1, title: 'Newer', minutes: 3 }),
    },
    addPart: {
      may: run,
      run: async (viewer, world) =>
        editing.addPart(viewer, { form: await ownForm(world), version: 1, title: 'More', lead: '' }),
    },
    changePart: {
      may: run,
      run: async (viewer, world) =>
        editing.changePart(viewer, {
          form: await ownForm(world),
          version: 1,
          part: 1,
          title: 'Other',
          lead: '',
        }),
    },
    pressStep: {
      may: run,
      run: async (viewer, world) =>
        editing.pressStep(viewer, { form: await ownForm(world), version: 1, step: { what: 'up', part: 1 } }),
    },
    saveQuestion: {
      may: run,
      run: async (viewer, world) =>
        editing.saveQuestion(viewer, {
          form: await ownForm(world),
          version: 1,
          part: 1,
          question: null,
          conditions: [],
          typed: {
            kind: 'text',
            label: 'What else?',
            hint: '',
            low: '',
            high: '',
            options: [],
            showIf: null,
          },
        }),
    },
    translateForm: {
      may: run,
      run: async (viewer, world) =>
        editing.translateForm(viewer, { form: await ownForm(world), version: 1, language: 'cy', typed: {} }),
    },
  },
  'forms/data': {
    formsFor: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: (viewer) => formReads.formsFor(viewer),
    },
    formByKey: { may: run, run: async (viewer, world) => formReads.formByKey(viewer, await ownForm(world)) },
    documentOf: { open: 'a form is no secret: whoever has a stage may see what it asks' },
    formVersionsFor: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: async (viewer, world) => {
        const { programmeId } = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
        return formReads.formVersionsFor(viewer, 'participants', programmeId);
      },
    },
  },
  'messages/commands': { deliverMessage: { open: 'a job: runs only from the queue' } },
  'messages/data': {
    outbox: { may: admin, run: async (viewer) => (await messageReads.outbox(viewer, 1)).messages },
    isWaiting: { open: 'says whether a message still waits: for the job that carries it' },
    messageById: { may: admin, run: (viewer, world) => messageReads.messageById(viewer, world.messageId) },
  },
  ...peopleRows,
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
    programmeBySlug: {
      may: run,
      run: (viewer, world) => programmeReads.programmeBySlug(viewer, world.programmeSlug),
    },
  },
  'ratings/dashboard/data': {
    stageRatings: {
      may: ['administrator', 'commissioner'],
      run: (viewer, world) => ratingReads.stageRatings(viewer, 'commissioner', world.slug, 'immediate'),
    },
    dashboardOf: {
      may: run,
      run: (viewer, world) => ratingReads.dashboardOf(viewer, 'facilitator', filters(world)),
    },
    stagesWithForms: {
      may: ['administrator', 'commissioner'],
      run: (viewer, world) => ratingReads.stagesWithForms(viewer, 'commissioner', world.slug),
    },
  },
  'ratings/export/data': {
    exactRatings: {
      may: nobody,
      run: (viewer, world) => ratingExport.exactRatings(viewer, world.slug, 'immediate'),
    },
  },
  'schedule/commands': {
    addSession: {
      may: run,
      run: (viewer, world) =>
        schedule.addSession(viewer, { ...sessionForm, leads: [], cohort: world.slug, day: 1 }),
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
  ...tableRows,
};

const modules = import.meta.glob<Record<string, unknown>>('/src/features/**/{commands,data}.ts', {
  eager: true,
});

/** What is exported and can be called without a transaction, a scope or a row in hand: those come from `write`, `scopeOf` and reads alone. */
const callable = (exported: Record<string, unknown>): string[] =>
  Object.entries(exported)
    .filter(
      ([, value]) =>
        typeof value === 'function' &&
        !/^(async )?(function )?\w*\s*\(?\s*(tx|scope|row)\b/.test(String(value)),
    )
    .map(([name]) => name);

describe('the permission table', () => {
  it('has a row for every verb and every read', () => {
    const missing = Object.entries(modules).flatMap(([file, exported]) => {
      const name = file.replace('/src/features/', '').replace('.ts', '');
      return callable(exported)
        .filter((verb) => !(verb in (table[name] ?? {})))
        .map((verb) => `${name} ${verb}`);
    });
    expect(missing).toEqual([]);
  });

  const rows = Object.entries(table).flatMap(([file, verbs]) =>
    Object.entries(verbs).flatMap(([verb, row]) => ('run' in row ? [{ file, verb, row }] : [])),
  );

  it.each(rows)('$file $verb: those who may, and no others', async ({ row }) => {
    const allowed: Visitor[] = [];
    for (const visitor of visitors) {
      const world = await buildWorld();
      const viewer = await visitorOf(visitor, world);
      if (await reaches(() => at('2018-01-16T16:00:00Z', () => row.run(viewer, world))))
        allowed.push(visitor);
    }
    expect(allowed).toEqual(visitors.filter((visitor) => row.may.includes(visitor)));
  });
});

/** Whether something came of it: nothing was refused, and what was read is there. */
async function reaches(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    const result = await attempt();
    return Array.isArray(result) ? result.length > 0 : Boolean(result);
  } catch (error) {
    if (error instanceof Refused || error instanceof NotFound) return false;
    throw error;
  }
}
