import { beforeAll, describe, expect, it } from 'vitest';
import {
  addPerson,
  grantRole,
  revokeRole,
  setUpInstallation,
} from '@/features/accounts/administration/commands';
import { ensureOrganisation } from '@/features/accounts/organisations/commands';
import { organisations } from '@/features/accounts/organisations/data';
import { people, personaId, personById, savePerson, saveRole } from '@/features/accounts/data';
import { db } from '@/server/db';
import { NotFound, Refused } from '@/server/errors';
import { guest, personViewer, system, type Viewer } from '@/server/viewer';
import { permission } from '@/server/permission';
import { write } from '@/server/write';

const test = system('test');
const allowed = permission(test, 'test', 'test', true);

async function signedIn(
  name: string,
  kind?: 'administrator' | 'facilitator',
): Promise<Viewer & { personId: string }> {
  const { id } = await write(allowed, async (tx) => {
    const person = await savePerson(tx, { name, email: `${name}@example.org` });
    if (kind) await saveRole(tx, { personId: person.id, kind });
    return person;
  });
  const viewer = await personViewer(id);
  if (viewer?.kind !== 'person') throw new Error('nobody');
  return viewer;
}

let administrator: Viewer & { personId: string };
let facilitator: Viewer & { personId: string };

beforeAll(async () => {
  administrator = await signedIn('administrator', 'administrator');
  facilitator = await signedIn('facilitator', 'facilitator');
});

describe('people', () => {
  it('who come at once are each themselves, with their own roles', async () => {
    const everybody = [administrator, facilitator, await signedIn('guest'), administrator, facilitator];
    // Prisma puts such reads together into one; with joins it once could not take them apart again (prisma/prisma#28058).
    const seen = await Promise.all(everybody.map(({ personId }) => personViewer(personId)));
    expect(seen).toEqual(everybody);
  });
  it('are never there twice under one address, also when added at once', async () => {
    const input = { name: 'Ama', email: 'ama@example.org' };
    const added = await Promise.all(Array.from({ length: 10 }, () => addPerson(administrator, input)));
    expect(new Set(added.map((outcome) => outcome.ok && outcome.value.id)).size).toBe(1);
    expect(await db().person.count({ where: { email: 'ama@example.org' } })).toBe(1);
  });
  it('without an address are each somebody of their own', async () => {
    const [one, two] = await write(
      allowed,
      async (tx) =>
        [
          await savePerson(tx, { name: 'Dilys', email: null }),
          await savePerson(tx, { name: 'Dilys', email: null }),
        ] as const,
    );
    expect(one.id).not.toBe(two.id);
  });
  it('are found by a part of the name or address, by administrators alone', async () => {
    expect((await people(administrator, { search: 'AMA@' })).people.map((person) => person.name)).toEqual([
      'Ama',
    ]);
    expect((await people(facilitator, {})).total).toBe(0);
    expect((await people(guest(), {})).total).toBe(0);
    expect(await personById(facilitator, administrator.personId)).toBeNull();
    expect(await personById(administrator, 'not-an-id')).toBeNull();
  });
});

describe('roles', () => {
  it('given twice are there once', async () => {
    const { personId } = await signedIn('twice');
    await Promise.all([1, 2, 3].map(() => grantRole(administrator, { personId, kind: 'facilitator' })));
    expect((await personById(administrator, personId))?.roles).toMatchObject([
      { kind: 'facilitator', where: 'everywhere' },
    ]);
  });
  it('are given and taken by administrators alone', async () => {
    for (const viewer of [facilitator, guest()]) {
      await expect(
        grantRole(viewer, { personId: facilitator.personId, kind: 'administrator' }),
      ).rejects.toBeInstanceOf(Refused);
      await expect(addPerson(viewer, { name: 'X', email: null })).rejects.toBeInstanceOf(Refused);
      await expect(
        revokeRole(viewer, { personId: facilitator.personId, roleId: crypto.randomUUID() }),
      ).rejects.toBeInstanceOf(Refused);
      await expect(ensureOrganisation(viewer, 'X')).rejects.toBeInstanceOf(Refused);
      await expect(setUpInstallation(viewer, { demo: true })).rejects.toBeInstanceOf(Refused);
    }
  });
  it('of somebody or somewhere that isn’t there are not found', async () => {
    await expect(
      grantRole(administrator, { personId: crypto.randomUUID(), kind: 'facilitator' }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      grantRole(administrator, {
        personId: facilitator.personId,
        kind: 'coach',
        cohortId: crypto.randomUUID(),
      }),
    ).rejects.toBeInstanceOf(NotFound);
  });
  it('leave at least one administrator, also when two take each other’s at once', async () => {
    const other = await signedIn('other', 'administrator');
    const roleOf = async (personId: string) =>
      (await db().role.findFirstOrThrow({ where: { personId, kind: 'administrator' } })).id;
    const [mine, theirs] = [await roleOf(administrator.personId), await roleOf(other.personId)];
    const outcomes = await Promise.all([
      revokeRole(other, { personId: administrator.personId, roleId: mine }),
      revokeRole(administrator, { personId: other.personId, roleId: theirs }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await db().role.count({ where: { kind: 'administrator' } })).toBe(1);
    await write(allowed, (tx) => saveRole(tx, { personId: administrator.personId, kind: 'administrator' }));
  });
});

describe('the installation', () => {
  it('has personas only when it is the demo', async () => {
    await write(allowed, (tx) => savePerson(tx, { name: 'Lis', email: null, persona: 'facilitator' }));
    await setUpInstallation(test, {
      demo: false,
      administrator: { name: 'First', email: 'First@Example.org' },
    });
    expect(await personaId(guest(), 'facilitator')).toBeNull();
    expect(
      await db().role.count({ where: { kind: 'administrator', person: { email: 'first@example.org' } } }),
    ).toBe(1);
    await setUpInstallation(test, { demo: true });
    expect(await personaId(guest(), 'facilitator')).not.toBeNull();
  });
  it('has each organisation once', async () => {
    await ensureOrganisation(administrator, 'Health Education England');
    await ensureOrganisation(administrator, 'Health Education England');
    expect(await organisations(facilitator)).toMatchObject([
      { name: 'Health Education England', cohorts: 0 },
    ]);
    expect(await organisations(guest())).toEqual([]);
  });
});
