import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { deleteCohort } from '@/features/cohorts/keeping/commands';
import { db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { buildStage, type BuiltStage, buildViewer } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';

let administrator: Viewer;
beforeAll(async () => {
  administrator = await buildViewer({ kind: 'administrator' });
});

/** A form that somebody sends, under the promise that theirs are put together. */
async function form(
  client: Pick<ReturnType<typeof db>, 'person' | 'response'>,
  { cohortId, stageId }: BuiltStage,
) {
  const { id: personId } = await client.person.create({ data: { name: 'Ana' } });
  const pseudonym = { create: { cohortId, personId } };
  return client.response.create({
    data: { sentAt: new Date(0), stage: { connect: { id: stageId } }, pseudonym },
  });
}

/** Somebody begins to apply. */
async function application(
  client: Pick<ReturnType<typeof db>, 'application'>,
  { cohortId, stageId }: BuiltStage,
) {
  const { formVersionId } = await db().stage.findUniqueOrThrow({ where: { id: stageId } });
  if (!formVersionId) throw new Error('the stage asks nothing');
  const [reference, linkHash, codeHash] = [randomUUID(), randomUUID(), randomUUID()];
  const [startedAt, savedAt] = [new Date(0), new Date(0)];
  return client.application.create({
    data: { cohortId, formVersionId, reference, linkHash, codeHash, startedAt, savedAt },
  });
}

describe('a cohort', () => {
  it.each<[string, (built: BuiltStage) => Promise<unknown>]>([
    [
      'a coach',
      async ({ cohortId }) => {
        const { id: personId } = await db().person.create({ data: { name: 'Cora' } });
        return db().role.create({ data: { personId, kind: 'coach', cohortId } });
      },
    ],
    [
      'somebody who was asked',
      async ({ stageId }) => {
        const { id: personId } = await db().person.create({ data: { name: 'Ana' } });
        const linkHash = randomUUID();
        return db().participation.create({ data: { stageId, personId, linkHash, invitedAt: new Date(0) } });
      },
    ],
    ['a form', (built) => form(db(), built)],
    ['an application that was only begun', (built) => application(db(), built)],
    [
      'a ballot',
      ({ stageId }) => {
        const box = {
          stageId,
          firstKey: Buffer.alloc(32, 1),
          secondKey: Buffer.alloc(32, 2),
          ballotBytes: 1,
        };
        const ballots = { create: { id: randomUUID(), part: 'own' as const, sealed: Buffer.of(3) } };
        return db().ballotBox.create({ data: { ...box, ballots } });
      },
    ],
    [
      'a file',
      ({ stageId }) => db().answerImport.create({ data: { stageId, forms: 1, broughtInAt: new Date(0) } }),
    ],
    [
      'figures from print',
      ({ stageId }) =>
        db().printedResult.create({ data: { stageId, source: 'A paper', people: 9, forms: 9 } }),
    ],
    [
      'a sheet that is keyed once',
      ({ stageId }) =>
        db().keyedSheet.create({
          data: { stageId, sheet: '1', sealed: Buffer.of(1), keyedBy: randomUUID() },
        }),
    ],
  ])('stays where there is %s', async (_what, hold) => {
    const built = await buildStage('linked', 0);
    await hold(built);
    expect(await deleteCohort(administrator, { cohort: built.slug })).toMatchObject({ ok: false });
  });

  it.each([
    ['a form', form],
    ['an application', application],
  ])('stays when %s is just coming in', async (_what, comesIn) => {
    const built = await buildStage('linked', 0);
    const deleted = await db().$transaction(async (tx) => {
      await comesIn(tx, built);
      const answer = deleteCohort(administrator, { cohort: built.slug });
      await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 500))]);
      return { answer };
    });
    expect(await deleted.answer).toMatchObject({ ok: false });
    expect(await db().cohort.count({ where: { id: built.cohortId } })).toBe(1);
  });

  it('is deleted while it is empty, with its plan, and stays otherwise', async () => {
    const [empty, held] = [await buildStage('linked', 0), await buildStage('linked', 1)];
    await expectDone(deleteCohort(administrator, { cohort: empty.slug }));
    expect(await db().stage.count({ where: { id: empty.stageId } })).toBe(0);
    const refused = await deleteCohort(administrator, { cohort: held.slug });
    expect(refused).toMatchObject({ ok: false });
    expect(await db().cohort.count({ where: { id: held.cohortId } })).toBe(1);
  });
});
