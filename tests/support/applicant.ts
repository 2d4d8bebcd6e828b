import { savePart, saveStep } from '@/features/applications/applying/commands';
import { applicationSessionOf } from '@/features/applications/applying/data';
import { pairCode } from '@/features/applications/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { unseal } from '@/server/seal';
import { answering, type Viewer } from '@/server/viewer';
import { buildStage, duringTheCourse } from './build';
import { expectDone } from './expect-done';
import { begun, letPeopleApply } from './recruited';

export const open = <T>(work: () => Promise<T>): Promise<T> => at(duringTheCourse, work);
export const closed = <T>(work: () => Promise<T>): Promise<T> => at('2018-02-01T00:00:00Z', work);

export async function aCourse(how: Parameters<typeof letPeopleApply>[1] = {}) {
  const { slug, cohortId } = await buildStage('linked', 0);
  await letPeopleApply(slug, how);
  return { slug, cohortId };
}

export const step = (name: 'work' | 'with', change: object, more: object = {}) => ({
  step: name,
  change,
  typed: {},
  link: '',
  pairCode: '',
  intent: 'continue',
  checking: false,
  networkAddress: 'here',
  ...more,
});
const work = step('work', {
  roles: 'A group',
  experience: 'new',
  livedAs: 'carer',
  organisation: '',
  area: 'Deal',
});

export async function written(
  slug: string,
  about: Parameters<typeof begun>[1] = {},
): Promise<{ viewer: Viewer; link: string; id: string }> {
  const { link, id } = await begun(slug, about);
  const viewer = answering(link);
  await expectDone(saveStep(viewer, work));
  await expectDone(savePart(viewer, { part: 2, intent: 'continue', sent: { listening: 'I hear.' } }));
  return { viewer, link, id };
}

export const send = async (viewer: Viewer) =>
  expectDone(savePart(viewer, { part: 'check', intent: 'send', sent: {} }));
export const stateOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id } })).state;

export const mailTo = async (about: string): Promise<string[]> =>
  (await db().message.findMany({ where: { about }, orderBy: { createdAt: 'asc' } })).map(({ sealed }) =>
    sealed ? (unseal(sealed, 'message') ?? '') : '',
  );

export const idOf = async (link: string): Promise<string> =>
  (await applicationSessionOf(answering(link)))?.id ?? '';
export const codeOf = async (link: string): Promise<string> => pairCode(await idOf(link));
