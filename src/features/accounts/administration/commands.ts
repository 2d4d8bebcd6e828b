import { queueMessage } from '@/features/messages/commands';
import { daysFrom } from '@/features/messages/purposes';
import { now } from '@/server/clock';
import { forEverybody, loadWords } from '@/features/messages/templates/data';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { env } from '@/server/env';
import { Missing } from '@/server/errors';
import { done, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from '../capabilities';
import { personById, placeCalled, removeRole, saveInstallation, savePerson, saveRole } from '../data';
import { normalEmail, type Person, type Role, roleGivenKind, roleGivenValues } from '../model';
import type { NewFacilitator, NewPerson, RoleToGrant, RoleToRevoke } from '../schema';
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
    const person = await personById(viewer, input.personId);
    const where = await placeCalled(viewer, input);
    if (!person || where === null) throw new Missing(input.personId);
    await write(async (tx) => {
      const isNew = await saveRole(tx, input);
      if (isNew) await tellOfRole(tx, viewer, person, { kind: input.kind, where });
    });
    return done({ personId: input.personId });
  },
);

/** Adds somebody who runs cohorts everywhere, or finds them, and tells them by mail. */
export const addFacilitator = command(
  can.addFacilitator,
  () => installation('facilitator'),
  async ({ viewer, write }, input: NewFacilitator) => {
    const { id } = await write(async (tx) => {
      const person = await savePerson(tx, input);
      const isNew = await saveRole(tx, { personId: person.id, kind: 'facilitator' });
      if (isNew) await tellOfRole(tx, viewer, person, { kind: 'facilitator', where: 'everywhere' });
      return person;
    });
    return done({ personId: id });
  },
);

/**
 * Tells somebody by mail of a role that a person gave them, within the transaction that gives it. Roundtable itself, which
 * fills a demo or reads a list, tells nobody; nor does whoever gives themselves a role need to be told.
 */
export async function tellOfRole(
  tx: Tx,
  viewer: Viewer,
  { id, name, email }: Pick<Person, 'id' | 'name' | 'email'>,
  role: Pick<Role, 'kind' | 'where'>,
): Promise<void> {
  if (viewer.kind !== 'person' || viewer.personId === id || email === null) return;
  const values = roleGivenValues({ name, by: viewer.name, role, link: env().ROUNDTABLE_URL });
  const words = await loadWords(tx, 'role-given', forEverybody, values);
  await queueMessage(tx, {
    personId: id,
    cohortId: null,
    kind: roleGivenKind,
    awaited: true,
    notAfter: daysFrom(now(), 7),
    ...words,
  });
}

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

/** `clockAhead`: in a demo whose clock can be moved, by how many seconds it is ahead of the machine's. */
type SetUp = { demo: boolean; clockAhead?: number | null; administrator?: { name: string; email: string } };

/** Says whether this database is the demo, and who gives everybody else their roles. */
export const setUpInstallation = command(
  can.setUp,
  () => installation('installation'),
  async ({ write }, { demo, clockAhead = null, administrator }: SetUp) => {
    const administratorId = await write(async (tx) => {
      await saveInstallation(tx, demo, clockAhead);
      if (!administrator) return null;
      const email = normalEmail(administrator.email);
      const { id } = await savePerson(tx, { name: administrator.name, email });
      await saveRole(tx, { personId: id, kind: 'administrator' });
      return id;
    });
    return done({ administratorId });
  },
);
