import { randomUUID } from 'node:crypto';
import * as importing from '@/features/participants/import/commands';
import { noChoices } from '@/features/participants/import/model';
import * as participants from '@/features/participants/commands';
import * as participantReads from '@/features/participants/data';
import * as team from '@/features/participants/team/commands';
import * as teamReads from '@/features/participants/team/data';
import { nobody, type Row, run } from './permission-rows';
import { visitorOf, type World } from './world';

const somebody = (world: World) => ({
  cohort: world.slug,
  name: 'New',
  email: `${randomUUID()}@example.org`,
});
const details = { experience: 'some', livedAs: 'patient', organisation: '' } as const;
const list = [
  { line: 1, cells: ['name'] },
  { line: 2, cells: ['Listed'] },
];

/** Somebody of the cohort's team, who has taken on nothing. */
async function member(world: World): Promise<{ cohort: string; person: string }> {
  const viewer = await visitorOf('contributor', world);
  return { cohort: world.slug, person: viewer.kind === 'person' ? viewer.personId : '' };
}

/** Who takes part, and who helps. */
export const peopleRows: Record<string, Record<string, Row>> = {
  'participants/import/commands': {
    readList: {
      may: run,
      run: (viewer, world) => importing.readList(viewer, { cohort: world.slug, text: 'name\nListed' }),
    },
    lookThrough: {
      may: run,
      run: (viewer, world) =>
        importing.lookThrough(viewer, { cohort: world.slug, rows: list, choices: noChoices }),
    },
    importParticipants: {
      may: run,
      run: (viewer, world) =>
        importing.importParticipants(viewer, {
          cohort: world.slug,
          rows: list,
          choices: noChoices,
          goodRows: false,
        }),
    },
  },
  'participants/commands': {
    addParticipant: {
      may: run,
      run: (viewer, world) => participants.addParticipant(viewer, { ...somebody(world), ...details }),
    },
    changeParticipant: {
      may: run,
      run: (viewer, world) =>
        participants.changeParticipant(viewer, {
          ...somebody(world),
          ...details,
          participant: world.participants[0]?.id ?? '',
        }),
    },
    sayHowSupported: {
      may: run,
      run: (viewer, world) =>
        participants.sayHowSupported(viewer, {
          cohort: world.slug,
          participant: world.participants[1]?.id ?? '',
          part: 'interpreter',
          days: [1],
        }),
    },
    withdrawParticipant: {
      may: run,
      run: (viewer, world) =>
        participants.withdrawParticipant(viewer, {
          cohort: world.slug,
          participant: world.participants[1]?.id ?? '',
        }),
    },
  },
  'participants/data': {
    participantsOf: {
      may: run,
      run: (viewer, world) => participantReads.participantsOf(viewer, world.cohortId),
    },
    linkOf: { open: 'computes, for whoever writes to the person' },
    linkHashOf: { open: 'computes, as linkOf' },
    madeTheseLinks: { may: nobody, run: (viewer) => participantReads.madeTheseLinks(viewer) },
  },
  'participants/team/commands': {
    lookAtTeam: {
      may: run,
      run: (viewer, world) =>
        team.lookAtTeam(viewer, { cohort: world.slug, kind: 'coach', text: 'Ann, ann@example.org' }),
    },
    addTeam: {
      may: run,
      run: (viewer, world) =>
        team.addTeam(viewer, { cohort: world.slug, kind: 'coach', text: `Ann, ${randomUUID()}@example.org` }),
    },
    addCoach: { may: run, run: (viewer, world) => team.addCoach(viewer, somebody(world)) },
    addContributor: {
      may: run,
      run: (viewer, world) => team.addContributor(viewer, { ...somebody(world), part: 'Guest speaker' }),
    },
    changeMember: {
      may: run,
      run: async (viewer, world) =>
        team.changeMember(viewer, { ...somebody(world), ...(await member(world)), worksAt: 'Barts Health' }),
    },
    leaveTeam: { may: run, run: async (viewer, world) => team.leaveTeam(viewer, await member(world)) },
  },
  'participants/team/data': {
    teamOf: {
      may: run,
      run: async (viewer, world) => {
        await member(world);
        return teamReads.teamOf(viewer, world.cohortId);
      },
    },
  },
};
