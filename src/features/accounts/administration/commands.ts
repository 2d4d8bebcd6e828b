import { command } from '@/server/command';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import { can } from '../capabilities';
import {
  personById,
  placeExists,
  removeRole,
  saveInstallation,
  saveOrganisation,
  savePerson,
  saveRole,
} from '../data';
import { normalEmail } from '../model';
import type { NewPerson, RoleToGrant, RoleToRevoke } from '../schema';
import { removeVisits } from '../visits/data';

const installation = (id: string) => ({ installation: { id } });

/** Adds somebody. Whoever is known by the same address is that person already. */
export const addPerson = command(
  can.addPerson,
  () => installation('person'),
  async ({ write }, input: NewPerson) => done(await write((tx) => savePerson(tx, input))),
);

/** Gives somebody a role. Given twice, they have it once. */
export const grantRole = command(
  can.grantRole,
  (_viewer, { personId, kind }: RoleToGrant) => ({ ...installation(personId), detail: kind }),
  async ({ viewer, write }, input) => {
    if (!((await personById(viewer, input.personId)) && (await placeExists(viewer, input))))
      throw new Missing(input.personId);
    await write((tx) => saveRole(tx, input));
    return done({ personId: input.personId });
  },
);

/** Takes a role away again, and ends the person's visits. The last administrator keeps theirs, or nobody could give any. */
export const revokeRole = command(
  can.revokeRole,
  (_viewer, { personId }: RoleToRevoke) => installation(personId),
  async ({ write }, { personId, roleId }) => {
    const removed = await write(async (tx) => {
      if (!(await removeRole(tx, personId, roleId))) return false;
      await removeVisits(tx, personId);
      return true;
    });
    if (removed) return done({ personId });
    return rejected('form', 'This is the last administrator. Make somebody else an administrator first.');
  },
);

/** Finds the organisation of this name, or adds it. */
export const ensureOrganisation = command(
  can.addOrganisation,
  () => installation('organisation'),
  async ({ write }, name: string) => done(await write((tx) => saveOrganisation(tx, name))),
);

type SetUp = { demo: boolean; administrator?: { name: string; email: string } };

/** Says whether this database is the demo, and who gives everybody else their roles. */
export const setUpInstallation = command(
  can.setUp,
  () => installation('installation'),
  async ({ write }, { demo, administrator }: SetUp) => {
    await write(async (tx) => {
      await saveInstallation(tx, demo);
      if (!administrator) return;
      const email = normalEmail(administrator.email);
      const { id } = await savePerson(tx, { name: administrator.name, email });
      await saveRole(tx, { personId: id, kind: 'administrator' });
    });
    return done();
  },
);
