import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { savePreferences } from './data';
import type { OwnPreferencesSent } from './schema';

/** Whoever has signed in. @throws Missing for anybody else */
function oneself(viewer: Viewer) {
  if (viewer.kind !== 'person') throw new Missing('oneself');
  return { person: { id: viewer.personId } };
}

/** Somebody says how they like to be called, and to be reached. */
export const sayOwnPreferences = command(
  can.change,
  oneself,
  async ({ person, write }, { shown, ...preferences }: OwnPreferencesSent): Promise<Outcome<void>> => {
    const by = { who: 'they' } as const;
    const wrong = await write((tx) => savePreferences(tx, person.id, preferences, { shown, by }));
    return wrong === null
      ? done()
      : rejected(
          'form',
          'Somebody changed this meanwhile. Open the page again, and look at what stands there now.',
        );
  },
);
