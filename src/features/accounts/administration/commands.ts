import { NotFound } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { write } from '@/server/write';
import {
  personById,
  placeExists,
  removeRole,
  saveInstallation,
  saveOrganisation,
  savePerson,
  saveRole,
} from '../data';
import { normalEmail, type Organisation, type Person } from '../model';
import { mayAdminister, maySetUp } from '../policy';
import type { NewPerson, RoleToGrant, RoleToRevoke } from '../schema';
import { removeVisits } from '../visits/data';

/** Adds somebody. Whoever is known by the same address is that person already. */
export async function addPerson(viewer: Viewer, input: NewPerson): Promise<Outcome<Person>> {
  const permitted = mayAdminister(viewer, 'add a person', 'person');
  return done(await write(permitted, (tx) => savePerson(tx, input)));
}

/** Gives somebody a role. Given twice, they have it once. */
export async function grantRole(viewer: Viewer, input: RoleToGrant): Promise<Outcome<{ personId: string }>> {
  const verb = `give the role ${input.kind}`;
  const permitted = mayAdminister(viewer, verb, input.personId);
  if (
    permitted.granted &&
    !((await personById(viewer, input.personId)) && (await placeExists(viewer, input)))
  ) {
    throw new NotFound(viewer, verb, input.personId);
  }
  await write(permitted, (tx) => saveRole(tx, input));
  return done({ personId: input.personId });
}

/** Takes a role away again, and ends the person's visits. The last administrator keeps theirs, or nobody could give any. */
export async function revokeRole(
  viewer: Viewer,
  input: RoleToRevoke,
): Promise<Outcome<{ personId: string }>> {
  const permitted = mayAdminister(viewer, 'take a role away', input.personId);
  const removed = await write(permitted, async (tx) => {
    if (!(await removeRole(tx, input.personId, input.roleId))) return false;
    await removeVisits(tx, input.personId);
    return true;
  });
  if (!removed)
    return rejected('form', 'This is the last administrator. Make somebody else an administrator first.');
  return done({ personId: input.personId });
}

/** Finds the organisation of this name, or adds it. */
export async function ensureOrganisation(viewer: Viewer, name: string): Promise<Outcome<Organisation>> {
  const permitted = mayAdminister(viewer, 'add an organisation', 'organisation');
  return done(await write(permitted, (tx) => saveOrganisation(tx, name)));
}

/** Says whether this database is the demo, and who gives everybody else their roles. */
export async function setUpInstallation(
  viewer: Viewer,
  { demo, administrator }: { demo: boolean; administrator?: { name: string; email: string } },
): Promise<Outcome<void>> {
  await write(maySetUp(viewer), async (tx) => {
    await saveInstallation(tx, demo);
    if (!administrator) return;
    const { id } = await savePerson(tx, {
      name: administrator.name,
      email: normalEmail(administrator.email),
    });
    await saveRole(tx, { personId: id, kind: 'administrator' });
  });
  return done();
}
