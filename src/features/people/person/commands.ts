import { savePreferences } from '@/features/accounts/preferences/data';
import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { personInFull } from './data';
import type { TheirPreferences } from './schema';

/** The person whom a form names. @throws Missing when they don't exist for whoever asks */
async function personNamed(viewer: Viewer, { person: id }: { person: string }) {
  const person = await personInFull(viewer, id);
  if (!person) throw new Missing(id);
  return { 'person in cohorts': person };
}

/** Writes down how somebody likes to be called, and to be reached. */
export const sayHowReached = command(
  can.sayHowReached,
  personNamed,
  async (
    { 'person in cohorts': { id }, write },
    { shown, person: _person, how, ...preferences }: TheirPreferences,
  ): Promise<Outcome<{ person: string }>> => {
    const by = { who: 'staff', how } as const;
    const wrong = await write((tx) => savePreferences(tx, id, preferences, { shown, by }));
    return wrong === null ? done({ person: id }) : rejected(says[wrong].field, says[wrong].words);
  },
);

const says = {
  changed: {
    field: 'form',
    words:
      'Somebody changed this meanwhile, perhaps they themselves. Open the page again, and look at what stands there now.',
  },
  theirs: {
    field: 'wishes',
    words: 'They said themselves that they don’t want this. Only they can take it back.',
  },
  how: {
    field: 'how',
    words: 'Say how they agreed to hear of other courses, such as “by phone on 3 May”.',
  },
} as const;
