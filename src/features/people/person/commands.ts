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
    { shown, person: _person, ...preferences }: TheirPreferences,
  ): Promise<Outcome<{ person: string }>> => {
    const saved = await write((tx) => savePreferences(tx, id, preferences, shown));
    return saved
      ? done({ person: id })
      : rejected(
          'form',
          'Somebody changed this meanwhile, perhaps they themselves. Open the page again, and look at what stands there now.',
        );
  },
);
