import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import { organisationById, saveMerged, saveName, saveOrganisation } from './data';
import type { Merged, Renamed } from './schema';

/** Finds the organisation of this name, or adds it. */
export const ensureOrganisation = command(
  can.add,
  () => ({ installation: { id: 'organisation' } }),
  async ({ write }, name: string) => done(await write((tx) => saveOrganisation(tx, name))),
);

/** Calls an organisation otherwise, wherever it is named. */
export const renameOrganisation = command(
  can.rename,
  organisationNamed,
  async ({ organisation, write }, { name }: Renamed): Promise<Outcome<{ organisation: string }>> => {
    const saved = await write((tx) => saveName(tx, organisation.id, name));
    return saved
      ? done({ organisation: organisation.id })
      : rejected('name', `There is an organisation called ${name} already. Merge the two instead.`);
  },
);

/** Makes two organisations one: cohorts and commissioners of the first go to the second, and the first is removed. */
export const mergeOrganisations = command(
  can.merge,
  organisationNamed,
  async ({ organisation, write }, { into }: Merged): Promise<Outcome<{ organisation: string }>> => {
    if (into === organisation.id) return rejected('into', 'Choose another organisation than this one.');
    const merged = await write((tx) => saveMerged(tx, organisation.id, into));
    return merged
      ? done({ organisation: into })
      : rejected('into', 'One of the two was merged meanwhile. Open the page again, and choose anew.');
  },
);

/** The organisation that a form names. @throws Missing when it doesn't exist for whoever asks. */
async function organisationNamed(viewer: Viewer, { organisation: id }: { organisation: string }) {
  const organisation = await organisationById(viewer, id);
  if (!organisation) throw new Missing(id);
  return { installation: { id }, organisation };
}
