import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recruit } from '@/features/applications/recruiting/commands';
import { at } from '@/server/clock';
import { env } from '@/server/env';
import { system } from '@/server/viewer';
import { answerServer } from '@tests/support/answer-server';
import { buildStage, duringTheCourse } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { begun, letPeopleApply, recruiting } from '@tests/support/recruited';

const open = <T>(work: () => Promise<T>): Promise<T> => at(duringTheCourse, work);

async function aCourse(how: Parameters<typeof letPeopleApply>[1] = {}) {
  const { slug } = await buildStage('linked', 0);
  await letPeopleApply(slug, how);
  return { slug };
}

describe('the pages of those who apply', () => {
  let server: Awaited<ReturnType<typeof answerServer>>;
  beforeAll(async () => {
    server = await answerServer();
  });
  afterAll(() => server.stop());

  const get = (path: string) => fetch(server.at + path, { redirect: 'manual' });
  const post = (path: string, fields: Record<string, string>) =>
    fetch(server.at + path, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: { origin: env().ROUNDTABLE_URL },
    });

  it('answer a post with another address, keep what was typed where something is wrong, and take nothing back by a look', () =>
    open(async () => {
      const { slug } = await aCourse({ closesOn: '2099-01-31' });
      const page = `/apply/${slug}`;
      expect(await (await get(page)).text()).toContain('Apply for a place');
      const wrong = await post(`${page}/begin`, { key: randomUUID(), name: 'Ines Ward', contactBy: 'post' });
      expect(wrong.status).toBe(200);
      expect(await wrong.text()).toContain('value="Ines Ward"');
      const begin = { key: randomUUID(), name: 'Ines Ward', contactBy: 'phone', phone: '020 7946 0001' };
      const first = await post(`${page}/begin`, begin);
      expect(first.status).toBe(303);
      const here = (first.headers.get('location') ?? '').split('?')[0] ?? '';
      const next = await post(here, {
        part: 'work',
        experience: 'new',
        livedAs: 'patient',
        roles: '<b>none</b>',
      });
      expect(next.headers.get('location')).toContain('part=1');
      await post(here, { part: '2', intent: 'continue', listening: 'I listened.' });
      const check = await (await get(`${here}?part=check`)).text();
      expect(check).toContain('&lt;b&gt;none&lt;/b&gt;');
      expect((await get(`${here}/take-back`)).status).toBe(200);
      expect((await post(here, { part: 'check', intent: 'send' })).headers.get('location')).toBe(
        `${here}/sent`,
      );
      expect(await (await get(`${here}/sent`)).text()).toContain('Your reference is A-');
      await post(`${here}/take-back`, {});
      expect(await (await get(`${here}/take-back`)).text()).toContain('Your application is taken back');
    }));

  it('go back and keep what is half filled in, say what another device keeps in words, and give back what came after sending', () =>
    open(async () => {
      const { slug } = await aCourse({ closesOn: '2099-01-31' });
      const { link } = await begun(slug);
      const here = `/apply/${slug}/${link}`;
      const back = await post(here, { part: 'work', intent: 'back', roles: 'A group' });
      expect(back.headers.get('location')).toContain('part=you');
      const kept = await (await post(here, { part: 'work', intent: 'keep', roles: 'Two groups' })).text();
      expect(kept).toContain('Two groups');
      expect(kept).not.toContain('Choose one of these');
      expect(await (await post(here, { part: 'work', roles: 'Two groups' })).text()).toContain(
        'Choose one of these',
      );
      const work = {
        part: 'work',
        experience: 'new',
        livedAs: 'carer',
        roles: 'Two groups',
        checking: 'yes',
      };
      expect((await post(here, work)).headers.get('location')).toContain('part=check');
      const stale = await (await post(here, { ...work, roles: 'Other', _was: 'older' })).text();
      expect(stale).toContain('I am new to it');
      expect(stale).toContain('name="checking"');
      const mine = { ...work, roles: 'Other', _was: 'older', _earlier: new URLSearchParams(work).toString() };
      expect((await post(here, mine)).status).toBe(303);
      await post(here, { part: '2', intent: 'continue', listening: 'I listened.' });
      await post(here, { part: 'check', intent: 'send' });
      const late = await (await post(here, { part: '1', 'lived-experience': 'Twelve years.' })).text();
      expect(late).toContain('is not in it');
      expect(late).toContain('Twelve years.');
      expect((await post(here, { ...work, roles: 'Other' })).headers.get('location')).toContain('/sent');
    }));

  it('lead nobody to the application of another course', () =>
    open(async () => {
      const [one, other] = [await aCourse(), await aCourse()];
      const { link } = await begun(one.slug);
      expect((await get(`/apply/${one.slug}/${link}`)).status).toBe(200);
      expect((await get(`/apply/${other.slug}/${link}`)).status).toBe(404);
      expect((await get('/apply/nothing')).status).toBe(404);
    }));
});

it('tells the second of two facilitators who say how people apply', async () => {
  const { slug } = await aCourse();
  await expectDone(recruit(system('test'), { ...recruiting(slug), version: 1, about: 'Mine' }));
  expect(await recruit(system('test'), { ...recruiting(slug), version: 1, about: 'Yours' })).toMatchObject({
    ok: false,
  });
});
