import { randomUUID } from 'node:crypto';
import * as accounts from '@/features/accounts/administration/commands';
import * as orgs from '@/features/accounts/organisations/commands';
import * as orgReads from '@/features/accounts/organisations/data';
import * as signIn from '@/features/accounts/sign-in/commands';
import * as accountReads from '@/features/accounts/data';
import * as visits from '@/features/accounts/visits/data';
import * as audit from '@/features/audit/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { admin, nobody, type Row } from './permission-rows';
import { visitors } from './world';

const anOrganisation = async (): Promise<string> =>
  (await db().organisation.create({ data: { name: randomUUID() } })).id;

/** Every verb and read of accounts and of the audit log, and who may. */
export const accountRows: Record<string, Record<string, Row>> = {
  'accounts/administration/commands': {
    addPerson: { may: admin, run: (viewer) => accounts.addPerson(viewer, { name: 'New', email: null }) },
    addFacilitator: {
      may: admin,
      run: (viewer) => accounts.addFacilitator(viewer, { name: 'New', email: `${randomUUID()}@example.org` }),
    },
    grantRole: {
      may: admin,
      run: (viewer, world) =>
        accounts.grantRole(viewer, { personId: world.personId, kind: 'coach', cohortId: world.cohortId }),
    },
    revokeRole: {
      may: admin,
      run: (viewer, world) => accounts.revokeRole(viewer, { personId: world.personId, roleId: randomUUID() }),
    },
    setUpInstallation: { may: nobody, run: (viewer) => accounts.setUpInstallation(viewer, { demo: false }) },
  },
  'accounts/data': {
    mayEnter: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: (viewer) => Promise.resolve(accountReads.mayEnter(viewer, 'facilitate')),
    },
    people: { may: admin, run: async (viewer) => (await accountReads.people(viewer, {})).people },
    personById: { may: admin, run: (viewer, world) => accountReads.personById(viewer, world.personId) },
    isDemo: { open: 'says whether this is the demo' },
    personasOf: { open: 'there are none outside of the demo, and there anybody may be anybody' },
    personaId: { open: 'as personasOf' },
    placeCalled: { open: 'names a place by its id, for commands that have been permitted' },
    facilitatorCount: { may: admin, run: (viewer) => accountReads.facilitatorCount(viewer) },
  },
  'accounts/organisations/commands': {
    ensureOrganisation: { may: admin, run: (viewer) => orgs.ensureOrganisation(viewer, randomUUID()) },
    renameOrganisation: {
      may: admin,
      run: async (viewer) =>
        orgs.renameOrganisation(viewer, { organisation: await anOrganisation(), name: randomUUID() }),
    },
    mergeOrganisations: {
      may: admin,
      run: async (viewer) =>
        orgs.mergeOrganisations(viewer, {
          organisation: await anOrganisation(),
          into: await anOrganisation(),
        }),
    },
  },
  'accounts/organisations/data': {
    organisations: {
      may: ['administrator', 'facilitator', 'facilitator elsewhere'],
      run: (viewer) => orgReads.organisations(viewer),
    },
    organisationById: {
      may: admin,
      run: async (viewer) => orgReads.organisationById(viewer, await anOrganisation()),
    },
  },
  'accounts/sign-in/commands': {
    askToSignIn: { open: 'anybody may ask; nothing tells whether the address is known' },
    handOverLink: {
      may: nobody,
      run: (viewer, world) => signIn.handOverLink(viewer, { personId: world.personId }),
    },
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
  'set-up/data': {
    installationOf: { open: 'puts together what other reads tell the viewer' },
    readinessOf: { open: 'puts together what other reads tell the viewer' },
  },
};
