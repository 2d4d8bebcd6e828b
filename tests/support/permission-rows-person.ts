import * as preferences from '@/features/accounts/preferences/commands';
import * as preferenceReads from '@/features/accounts/preferences/data';
import { markOf } from '@/features/accounts/preferences/model';
import * as merging from '@/features/people/merging/commands';
import * as mergeReads from '@/features/people/merging/data';
import * as person from '@/features/people/person/commands';
import * as personReads from '@/features/people/person/data';
import { timeLine } from '@/features/people/time-line/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { system, type Viewer } from '@/server/viewer';
import { expectDone } from './expect-done';
import { type Row, run } from './permission-rows';
import { visitors, type World } from './world';

const signedIn = visitors.filter((visitor) => visitor !== 'guest');

const preferred = {
  knownAs: 'Maggie',
  saidAs: '',
  contactBy: 'phone',
  format: 'large_print',
  language: 'en',
  noContact: false,
  noReminders: false,
  adverts: false,
} as const;

/** Two of the world's people, the second of whom is to go. */
const two = ({ participants: [one, second] }: World) => ({
  person: one?.personId ?? '',
  other: second?.personId ?? '',
});

async function merge(viewer: Viewer, world: World) {
  const { person: kept, other } = two(world);
  const preview = await mergeReads.mergePreview(system('test'), kept, other);
  return merging.mergePeople(viewer, { person: kept, other, seen: preview?.mark ?? '', chosen: {} });
}

/** An id that leads to somebody's, or to that of their place. */
async function oldIdOf(world: World, newId: string): Promise<string> {
  const oldId = crypto.randomUUID();
  const data = { keptId: world.personId, mergedId: oldId, at: now(), sealed: new Uint8Array(40) };
  await db().personMerge.create({ data: { ...data, oldIds: { create: { oldId, newId } } } });
  return oldId;
}

/** How people are reached, their own page, and two records that are one person's. */
export const personRows: Record<string, Record<string, Row>> = {
  'accounts/preferences/commands': {
    sayOwnPreferences: {
      may: signedIn,
      run: async (viewer) => {
        const shown = await preferenceReads.ownPreferences(viewer);
        return preferences.sayOwnPreferences(viewer, { ...preferred, shown: shown ? markOf(shown) : '' });
      },
    },
  },
  'accounts/preferences/data': {
    ownPreferences: { may: signedIn, run: (viewer) => preferenceReads.ownPreferences(viewer) },
  },
  'people/person/commands': {
    sayHowReached: {
      may: run,
      run: async (viewer, world) => {
        const shown = await personReads.personInFull(system('test'), world.personId);
        return person.sayHowReached(viewer, {
          ...preferred,
          person: world.personId,
          how: '',
          shown: shown ? markOf(shown.preferences) : '',
        });
      },
    },
  },
  'people/person/data': {
    peopleOf: { open: 'says whom one knows, for the where of a read' },
    personInFull: {
      may: run,
      run: (viewer, world) => personReads.personInFull(viewer, world.personId),
    },
    ledOn: {
      may: run,
      run: async (viewer, world) => personReads.ledOn(viewer, await oldIdOf(world, world.personId)),
    },
    placeLedOn: {
      may: run,
      run: async (viewer, world) => {
        const old = await oldIdOf(world, world.participants[0]?.id ?? '');
        return personReads.placeLedOn(viewer, world.cohortId, old);
      },
    },
  },
  'people/time-line/data': {
    timeLine: {
      may: run,
      run: async (viewer, world) => (await timeLine(viewer, world.personId, 1)).events,
    },
  },
  'people/merging/commands': {
    mergePeople: { may: run, once: true, run: merge },
    undoMerge: {
      may: run,
      once: true,
      run: async (viewer, world) => {
        await expectDone(merge(system('test'), world));
        const [done] = await mergeReads.mergesOf(system('test'), world.personId);
        return merging.undoMerge(viewer, { person: world.personId, merge: done?.id ?? '' });
      },
    },
  },
  'people/merging/journal/data': {
    sealedSteps: { open: 'seals what is in hand' },
    opened: { open: 'opens what is in hand' },
    nameIn: { open: 'reads what is in hand' },
    ...Object.fromEntries(
      [
        'saveMoved',
        'saveTaken',
        'saveAdded',
        'saveChanged',
        'savePairsMoved',
        'saveRenamed',
        'noteStood',
      ].map((verb) => [verb, { open: 'goes on with a merge that was permitted' }]),
    ),
  },
  'people/merging/data': {
    mergePreview: {
      may: run,
      run: (viewer, world) => {
        const { person: kept, other } = two(world);
        return mergeReads.mergePreview(viewer, kept, other);
      },
    },
    previewOf: { open: 'computes from facts in hand' },
    likelyTheSame: {
      may: run,
      run: (viewer, world) => mergeReads.likelyTheSame(viewer, world.personId, 'Person'),
    },
    mergesOf: {
      may: run,
      run: async (viewer, world) => {
        await oldIdOf(world, world.personId);
        return mergeReads.mergesOf(viewer, world.personId);
      },
    },
  },
};
