import { beforeAll, describe, expect, it } from 'vitest';
import { cohortsFor } from '@/features/cohorts/data';
import { type Capability, permit, reach, type Things } from '@/server/capability';
import { db } from '@/server/db';
import { hash } from '@/server/tokens';
import { answering, answeringAtTable, system, type Viewer } from '@/server/viewer';
import { declared, permissionsPage } from '@tests/support/capabilities';
import { mayByHand } from '@tests/support/may-by-hand';
import { buildWorld, visitorOf, visitors, type World } from '@tests/support/world';

/** Everybody who might try, each once, and the things of one world. */
let everybody: { name: string; viewer: Viewer }[];
let things: Things;
let world: World;

async function thingsOf(): Promise<Things> {
  const cohort = await db().cohort.findUniqueOrThrow({ where: { id: world.cohortId } });
  const programme = { id: cohort.programmeId, cohortIds: [cohort.id] };
  const code = await db().tableCode.create({
    data: { stageId: world.stageId, tableId: world.tableId, codeHash: hash('ABCD-EFGH') },
  });
  const participation = await db().participation.findFirstOrThrow({ where: { personId: world.personId } });
  return {
    cohort,
    programme,
    'programme in use': programme,
    form: { id: 'a form', programmeId: cohort.programmeId },
    table: { id: world.tableId },
    person: { id: world.personId },
    'person in cohorts': { id: world.personId, cohorts: [cohort] },
    participation,
    application: { id: 'an application', linkHash: hash(world.participants[0]?.link ?? '') },
    offer: { id: 'an offer', linkHash: hash('an offer') },
    'table code': code,
    installation: { id: 'installation' },
    anything: { id: 'anything' },
  };
}

beforeAll(async () => {
  world = await buildWorld();
  const people = [];
  for (const name of visitors) people.push({ name, viewer: await visitorOf(name, world) });
  things = await thingsOf();
  const { id: codeId } = things['table code'];
  everybody = [
    ...people,
    { name: 'link', viewer: answering(world.participants[0]?.link ?? '') },
    { name: 'neighbour’s link', viewer: answering(world.participants[1]?.link ?? '') },
    { name: 'offer’s link', viewer: answering('an offer') },
    { name: 'table code', viewer: answeringAtTable(codeId, things.participation.id, 'a key') },
    { name: 'table code, nobody chosen', viewer: answeringAtTable(codeId, null, 'a key') },
    { name: 'system', viewer: system('test') },
  ];
});

const grantedTo = (capability: Capability): string[] =>
  everybody
    .filter(({ viewer }) => permit(capability, viewer, things[capability.of]).granted)
    .map(({ name }) => name);

describe('who may', () => {
  it('is written down by hand for everything that is declared, and for nothing else', () => {
    expect(Object.keys(mayByHand).sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  it.each(declared)('$name: those who were written down, and nobody else', ({ name, capability }) => {
    expect(grantedTo(capability)).toEqual(mayByHand[name]);
  });

  it('is the same for reads as for writes: a cohort is in the where if, and only if, the verb is permitted', async () => {
    for (const { name, capability } of declared) {
      if (capability.of !== 'cohort') continue;
      for (const { name: who, viewer } of everybody) {
        const found = await db().cohort.count({
          where: { AND: [{ id: world.cohortId }, cohortsFor(viewer, { ...capability, of: 'cohort' })] },
        });
        expect([name, who, found === 1]).toEqual([name, who, grantedTo(capability).includes(who)]);
      }
    }
  });

  it('ends where somebody’s part of the world ends: those elsewhere hold theirs, and not this one', () => {
    const elsewhere = everybody.find(({ name }) => name === 'facilitator elsewhere');
    const theirs = elsewhere && reach(elsewhere.viewer, { who: ['facilitator'] });
    expect(theirs?.cohortIds).toHaveLength(1);
    expect(theirs?.cohortIds).not.toContain(world.cohortId);
  });

  it('stands in docs/permissions.md', async () => {
    await expect(permissionsPage(declared)).toMatchFileSnapshot('../../docs/permissions.md');
  });

  it('is called the same nowhere else: each verb of a feature is declared once', () => {
    const verbs = declared.map(({ feature, capability }) => `${feature}: ${capability.verb}`);
    expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
  });
});
