import { describe, expect, it } from 'vitest';
import { verifyTallies } from '@/features/evaluations/reading/verifying/data';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { release } from '@tests/support/ballots';
import { room, send } from '@tests/support/sending';

const test = system('test');

describe('verify', () => {
  it.each([
    [
      'linked',
      1,
      [
        'small-groups has 3 answers of 5, and 4 were counted.',
        'small-groups has 10 marks, but only 9 forms came in.',
      ],
    ],
    ['named', -1, ['small-groups has 3 answers of 5, and 2 were counted.']],
    // What lay in the box is gone; but there are no more marks than forms.
    ['unlinkable', 1, ['small-groups has 10 marks, but only 9 forms came in.']],
  ] as const)(
    'finds a count of a released %s stage that no answer stands behind',
    async (promise, more, sentences) => {
      const here = await room(promise, 9);
      await send(here, 0, 9);
      expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
      const found = async () =>
        (await verifyTallies(test)).differences.filter(({ cohort }) => cohort === here.slug);
      expect(await found()).toEqual([]);
      const count = (by: number) =>
        db().tally.updateMany({
          where: { stageId: here.stageId, questionKey: 'small-groups', mark: 5 },
          data: { count: { increment: by } },
        });
      expect(await count(more)).toEqual({ count: 1 });
      expect((await found()).map(({ sentence }) => sentence)).toEqual(sentences);
      await count(-more);
      expect(await found()).toEqual([]);
    },
  );

  it('finds a count of a linked stage that nobody has released', async () => {
    const here = await room('linked', 8);
    await send(here, 0, 8);
    await db().tally.create({ data: { stageId: here.stageId, questionKey: 'recommend', mark: 5, count: 1 } });
    const found = async () =>
      (await verifyTallies(test)).differences.filter(({ cohort }) => cohort === here.slug);
    expect(await found()).toEqual([
      {
        cohort: here.slug,
        stage: 'immediate',
        sentence: 'recommend has 0 answers of 5, and 1 were counted.',
      },
    ]);
    expect(await release(here.runs, here.slug)).toMatchObject({ ok: true });
    expect(await found()).toEqual([]);
  });
});
