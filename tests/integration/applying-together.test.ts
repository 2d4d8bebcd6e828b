import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { saveStep, takeBack } from '@/features/applications/applying/commands';
import { applicationsOf } from '@/features/applications/data';
import { system } from '@/server/viewer';
import { aCourse, codeOf, mailTo, open, send, step, written } from '@tests/support/applicant';
import { expectDone } from '@tests/support/expect-done';

const staff = system('test');

describe('a pair', () => {
  it('is two who know the code, and never three', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse();
      const [carer, other, third] = [await written(slug), await written(slug), await written(slug)];
      const code = await codeOf(carer.link);
      expect(await expectDone(saveStep(other.viewer, step('with', {}, { pairCode: code })))).toMatchObject({
        step: 'needs',
      });
      expect(await expectDone(saveStep(third.viewer, step('with', {}, { pairCode: code })))).toMatchObject({
        problems: [{ field: 'pairCode' }],
      });
      const pairs = (await applicationsOf(staff, cohortId)).map(({ pair }) => pair);
      expect(pairs.filter((pair) => pair !== null)).toHaveLength(2);
      await expectDone(saveStep(other.viewer, step('with', {}, { intent: 'part' })));
      expect((await applicationsOf(staff, cohortId)).filter(({ pair }) => pair !== null)).toEqual([]);
    }));

  it('is not made with somebody of another course', () =>
    open(async () => {
      const [here, there] = [await aCourse(), await aCourse()];
      const [one, other] = [await written(here.slug), await written(there.slug)];
      const code = await codeOf(other.link);
      expect(await expectDone(saveStep(one.viewer, step('with', {}, { pairCode: code })))).toMatchObject({
        problems: [{ field: 'pairCode' }],
      });
    }));

  it('is told once one of them takes theirs back, and the other applies alone', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse();
      const email = `${randomUUID()}@example.org`;
      const [carer, other] = [await written(slug), await written(slug, { email })];
      await expectDone(saveStep(other.viewer, step('with', {}, { pairCode: await codeOf(carer.link) })));
      await send(other.viewer);
      await expectDone(takeBack(carer.viewer, {}));
      await expectDone(takeBack(carer.viewer, {}));
      expect((await applicationsOf(staff, cohortId)).filter(({ pair }) => pair !== null)).toEqual([]);
      expect((await mailTo(other.id)).filter((text) => text.includes('apply without you now'))).toHaveLength(
        1,
      );
    }));

  it('is one when both type the other’s code at once, or type it again', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse();
      for (let tries = 0; tries < 5; tries += 1) {
        const two = [await written(slug), await written(slug)];
        const codes = await Promise.all(two.map(({ link }) => codeOf(link)));
        const typed = () =>
          two.map(({ viewer }, index) =>
            saveStep(viewer, step('with', {}, { pairCode: codes[1 - index] })).then((came) => came.ok),
          );
        expect(await Promise.all([...typed(), ...typed()])).toEqual([true, true, true, true]);
      }
      const others = (await applicationsOf(staff, cohortId)).map(({ pair }) => pair?.id);
      expect(others).not.toContain(undefined);
      expect(new Set(others).size).toBe(10);
    }));

  it('is not guessed: too many wrong codes from one place are told so, and a dozen at once keep nobody waiting', () =>
    open(async () => {
      const { slug } = await aCourse();
      const networkAddress = randomUUID();
      const all = await Promise.all(Array.from({ length: 12 }, () => written(slug)));
      const guess = ({ viewer }: (typeof all)[number]) =>
        expectDone(saveStep(viewer, step('with', {}, { pairCode: 'ZZZZZZZZ', networkAddress })));
      for (let rounds = 0; rounds < 3; rounds += 1) await Promise.all(all.map(guess));
      expect(JSON.stringify(await guess(all[0] ?? (await written(slug))))).toContain('Too many tries');
    }));
});
