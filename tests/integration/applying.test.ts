import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { letInLate } from '@/features/applications/commands';
import { applicationsOf, pairCode } from '@/features/applications/data';
import { savePart, saveStep, takeBack } from '@/features/applications/applying/commands';
import { applicationSessionOf } from '@/features/applications/applying/data';
import {
  askForLink,
  beginApplication,
  enterApplication,
  sendLinks,
  tryCode,
} from '@/features/applications/beginning/commands';
import { applicationCode } from '@/features/applications/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { seal, unseal } from '@/server/seal';
import { answering, guest, system, type Viewer } from '@/server/viewer';
import { buildStage, duringTheCourse } from '@tests/support/build';
import { expectDone } from '@tests/support/expect-done';
import { beginner, begun, letPeopleApply } from '@tests/support/recruited';

const staff = system('test');
const open = <T>(work: () => Promise<T>): Promise<T> => at(duringTheCourse, work);
const closed = <T>(work: () => Promise<T>): Promise<T> => at('2018-02-01T00:00:00Z', work);

async function aCourse(how: Parameters<typeof letPeopleApply>[1] = {}) {
  const { slug, cohortId } = await buildStage('linked', 0);
  await letPeopleApply(slug, how);
  return { slug, cohortId };
}

const step = (name: 'work' | 'with', change: object, more: object = {}) => ({
  step: name,
  change,
  typed: {},
  link: '',
  pairCode: '',
  intent: 'continue',
  checking: false,
  ...more,
});
const work = step('work', {
  roles: 'A group',
  experience: 'new',
  livedAs: 'carer',
  organisation: '',
  area: 'Deal',
});

async function written(
  slug: string,
  about: Parameters<typeof begun>[1] = {},
): Promise<{ viewer: Viewer; link: string; id: string }> {
  const { link, id } = await begun(slug, about);
  const viewer = answering(link);
  await expectDone(saveStep(viewer, work));
  await expectDone(savePart(viewer, { part: 2, intent: 'continue', sent: { listening: 'I hear.' } }));
  return { viewer, link, id };
}

const send = async (viewer: Viewer) =>
  expectDone(savePart(viewer, { part: 'check', intent: 'send', sent: {} }));
const stateOf = async (id: string) => (await db().application.findUniqueOrThrow({ where: { id } })).state;

const mailTo = async (about: string): Promise<string[]> =>
  (await db().message.findMany({ where: { about }, orderBy: { createdAt: 'asc' } })).map(({ sealed }) =>
    sealed ? (unseal(sealed, 'message') ?? '') : '',
  );

describe('an application', () => {
  it('is begun once, however often its first page is sent, and another one is added under the same address', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse();
      const email = `${randomUUID()}@example.org`;
      const first = beginner(slug, { email });
      const sent = await Promise.all([1, 2, 3].map(() => expectDone(beginApplication(guest(), first))));
      expect(new Set(sent.map(({ link }) => link)).size).toBe(1);
      await expectDone(beginApplication(guest(), beginner(slug, { email, name: 'Somebody else' })));
      const rows = await db().application.findMany({ where: { cohortId }, orderBy: { startedAt: 'asc' } });
      expect(rows.map(({ name }) => name).sort()).toEqual(['Ines Ward', 'Somebody else']);
      // Nobody is told on the page; the mail names what was begun before.
      const second = rows.find(({ name }) => name === 'Somebody else');
      expect((await mailTo(second?.id ?? ''))[0]).toContain(sent[0]?.link);
    }));

  it('is told when another device changed the same step, and loses nothing of what others changed', () =>
    open(async () => {
      const { slug } = await aCourse();
      const { viewer, id } = await written(slug);
      await expectDone(saveStep(viewer, step('with', { helpedBy: 'My son' })));
      const stale = await expectDone(
        saveStep(viewer, step('with', { helpedBy: 'My niece' }, { was: 'older' })),
      );
      expect(stale).toMatchObject({ step: 'with', problems: [{ field: 'form' }] });
      expect(JSON.stringify(stale)).toContain('My son');
      const { helpedBy, area } = await db().application.findUniqueOrThrow({ where: { id } });
      expect({ helpedBy, area }).toEqual({ helpedBy: 'My son', area: 'Deal' });
    }));

  it('counts once when it is sent twice at once, and shows nothing of itself after', () =>
    open(async () => {
      const { slug } = await aCourse();
      const { viewer, id } = await written(slug, { email: 'ines@example.org' });
      await expectDone(savePart(viewer, { part: 2, intent: 'continue', sent: { listening: 'I listened.' } }));
      const both = await Promise.all([send(viewer), send(viewer)]);
      expect(both.map((one) => 'again' in one && one.again).sort()).toEqual([false, true]);
      expect((await mailTo(id)).filter((text) => text.includes('reference'))).toHaveLength(1);
      expect((await applicationSessionOf(viewer))?.answers).toEqual({});
      const late = await expectDone(
        savePart(viewer, { part: 2, intent: 'continue', sent: { listening: 'Other' } }),
      );
      expect(late).toMatchObject({ sent: true, again: true });
      const kept = await db().application.findUniqueOrThrow({ where: { id } });
      expect(kept.answers).toEqual({ listening: { text: 'I listened.' } });
    }));

  it('isn’t sent before it says who applies', () =>
    open(async () => {
      const { slug } = await aCourse();
      const { link, id } = await begun(slug);
      expect(await send(answering(link))).toMatchObject({ step: 'check', problems: [{ field: 'form' }] });
      expect(await stateOf(id)).toBe('begun');
    }));

  it('is kept when it closes while somebody writes, and goes in once staff let it in', async () => {
    const { slug } = await aCourse();
    const { viewer, id } = await open(() => written(slug));
    await closed(async () => {
      await expectDone(saveStep(viewer, step('with', { helpedBy: 'My son' })));
      expect(await send(viewer)).toMatchObject({ problems: [{ field: 'form' }] });
      expect(await stateOf(id)).toBe('begun');
      expect(await beginApplication(guest(), beginner(slug))).toMatchObject({ ok: false });
      await expectDone(letInLate(staff, { cohort: slug, application: id }));
      expect(await send(viewer)).toMatchObject({ sent: true });
    });
  });

  it('is the last that comes in, however many are sent at once', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse({ most: 3 });
      const writers = await Promise.all(Array.from({ length: 8 }, () => written(slug)));
      await Promise.all(writers.map(({ viewer }) => send(viewer)));
      expect(await db().application.count({ where: { cohortId, state: 'sent' } })).toBe(3);
    }));

  it('is taken back by whoever sent it, and stays so', () =>
    open(async () => {
      const { slug } = await aCourse();
      const { viewer, id } = await written(slug);
      await send(viewer);
      await expectDone(takeBack(viewer, {}));
      await expectDone(takeBack(viewer, {}));
      expect(await stateOf(id)).toBe('withdrawn');
      expect(await send(viewer)).toMatchObject({ sent: true, again: true });
      expect(await stateOf(id)).toBe('withdrawn');
    }));
});

describe('a pair', () => {
  it('is two who know the code, and never three', () =>
    open(async () => {
      const { slug, cohortId } = await aCourse();
      const [carer, other, third] = [await written(slug), await written(slug), await written(slug)];
      const code = await codeOf(carer.link);
      expect(await expectDone(saveStep(other.viewer, step('with', {}, { pairCode: code })))).toMatchObject({
        step: 'check',
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
});

const idOf = async (link: string): Promise<string> => (await applicationSessionOf(answering(link)))?.id ?? '';
const codeOf = async (link: string): Promise<string> => pairCode(await idOf(link));

describe('the way back', () => {
  it('is the code, until too many wrong ones came from one place', () =>
    open(async () => {
      const { slug } = await aCourse();
      const { link } = await begun(slug);
      const code = applicationCode(await idOf(link));
      const typed = { slug, email: null, networkAddress: randomUUID() };
      expect(await tryCode(guest(), { ...typed, code: code.toLowerCase() })).toEqual({
        ok: true,
        value: { link },
      });
      for (let tries = 0; tries < 30; tries += 1) await tryCode(guest(), { ...typed, code: 'ZZZZZZZZ' });
      expect(await tryCode(guest(), { ...typed, code })).toMatchObject({ ok: false });
      expect(await tryCode(guest(), { ...typed, code, networkAddress: randomUUID() })).toMatchObject({
        ok: true,
      });
    }));

  it('is mailed to whoever has one, and the page says the same of an address that nobody has', () =>
    open(async () => {
      const { slug } = await aCourse();
      const email = `${randomUUID()}@example.org`;
      const { link } = await begun(slug, { email });
      const id = await idOf(link);
      const ask = (address: string) =>
        askForLink(guest(), { slug, code: '', email: address, networkAddress: randomUUID() });
      expect(await ask(email)).toEqual(await ask('nobody@example.org'));
      const sealedOf = (address: string) => {
        return Buffer.from(seal(address, 'application-address')).toString('base64url');
      };
      const before = await db().message.count();
      await expectDone(sendLinks(system('jobs'), { slug, sealed: sealedOf('nobody@example.org') }));
      expect(await db().message.count()).toBe(before);
      await expectDone(sendLinks(system('jobs'), { slug, sealed: sealedOf(email) }));
      expect((await mailTo(id)).at(-1)).toContain(link);
    }));
});

it('is begun by one place forty times an hour at most', () =>
  open(async () => {
    const { slug, cohortId } = await aCourse();
    const networkAddress = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 60 }, () => beginApplication(guest(), { ...beginner(slug), networkAddress })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(40);
    expect(await db().application.count({ where: { cohortId } })).toBe(40);
  }));

it('is entered by staff from paper, also after closing', async () => {
  const { slug, cohortId } = await aCourse();
  await closed(async () => {
    const entered = { cohort: slug, key: randomUUID(), name: 'Ines', mode: 'paper' as const };
    await expectDone(enterApplication(staff, entered));
    await expectDone(enterApplication(staff, entered));
    expect(await applicationsOf(staff, cohortId)).toMatchObject([
      { name: 'Ines', mode: 'paper', late: true },
    ]);
  });
});
