import { randomUUID } from 'node:crypto';
import { beginApplication } from '@/features/applications/beginning/commands';
import { recruit } from '@/features/applications/recruiting/commands';
import { firstWords } from '@/features/applications/recruiting/model';
import { db } from '@/server/db';
import { hash } from '@/server/tokens';
import { guest, system } from '@/server/viewer';
import { expectDone } from './expect-done';

/** How people come to a cohort, as a form says it. */
export const recruiting = (cohort: string) => ({
  ...firstWords,
  cohort,
  version: 0,
  formVersion: '',
  opensOn: '2017-12-18',
  closesOn: '2018-01-31',
  most: null,
});

/** Lets people apply for a cohort. */
export const letPeopleApply = (cohort: string, how: { most?: number; closesOn?: string } = {}) =>
  expectDone(recruit(system('test'), { ...recruiting(cohort), ...how }));

/** Somebody who begins an application, each from a place of their own. */
export const beginner = (
  slug: string,
  about: { email?: string | null; name?: string; key?: string } = {},
) => ({
  slug,
  key: randomUUID(),
  name: 'Ines Ward',
  contactBy: 'phone' as const,
  email: null,
  phone: '020 7946 0001',
  address: '',
  networkAddress: randomUUID(),
  ...about,
});

/** Begins an application. @returns its link and its id. */
export async function begun(
  slug: string,
  about: Parameters<typeof beginner>[1] = {},
): Promise<{ link: string; id: string }> {
  const { link } = await expectDone(beginApplication(guest(), beginner(slug, about)));
  const { id } = await db().application.findUniqueOrThrow({
    where: { linkHash: hash(link) },
    select: { id: true },
  });
  return { link, id };
}
