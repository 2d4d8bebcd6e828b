import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkOf } from '@/features/applications/offers/data';
import { now } from '@/server/clock';
import { db } from '@/server/db';
import { hash } from '@/server/tokens';
import { answerServer } from '@tests/support/answer-server';
import { buildApplications, buildRecruiting } from '@tests/support/applications';

let server: Awaited<ReturnType<typeof answerServer>>;
beforeAll(async () => {
  server = await answerServer();
});
afterAll(() => server.stop());

const id = '5b7a1c2e-0d3f-4c55-9a51-0a4f3a9d7c11';
const page = (language = '') => `${server.at}/offer/${linkOf(id)}${language && `?language=${language}`}`;
const titleOf = (html: string): string => /<h1[^>]*>(?:<[^>]*>)*([^<]*)/.exec(html)?.[1] ?? '';
const open = async (language?: string) => (await fetch(page(language))).text();

it('shows an offer however often a scanner opens it, and a button’s POST alone answers it', async () => {
  const { cohortId } = await buildRecruiting(1);
  const [applicationId = ''] = await buildApplications(cohortId, 1);
  const expiresAt = new Date(now().getTime() + 86_400_000);
  await db().offer.create({
    data: { id, applicationId, linkHash: hash(linkOf(id)), sentAt: now(), expiresAt },
  });

  for (const method of ['GET', 'HEAD', 'GET']) await fetch(page(), { method });
  expect(titleOf(await open())).toBe('There is a place for you');
  expect(titleOf(await open('cy'))).toBe('Mae lle i chi');
  expect((await db().offer.findUniqueOrThrow({ where: { id } })).state).toBe('open');

  const yes = { method: 'POST', redirect: 'manual' as const };
  const body = () => new URLSearchParams({ link: linkOf(id), answer: 'yes' });
  const first = await fetch(page(), { ...yes, body: body() });
  expect(first.status).toBe(303);
  expect((await fetch(page(), { ...yes, body: body() })).status).toBe(303);
  expect(titleOf(await open())).toBe('You have a place');
  expect(await db().participant.count({ where: { cohortId } })).toBe(1);

  const unknown = await fetch(`${server.at}/offer/mistyped`);
  expect([unknown.status, titleOf(await unknown.text())]).toEqual([404, 'This link leads to no offer']);
});
