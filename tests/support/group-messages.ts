import { sendMessage, writeMessage } from '@/features/group-messages/commands';
import { standingOf } from '@/features/group-messages/standing/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { system } from '@/server/viewer';
import { buildStage } from './build';
import { expectDone } from './expect-done';
import { writtenTo } from './permission-rows-group-messages';

const viewer = system('test');

/** Three weeks before the first day of a cohort that was built. */
export const before = '2017-11-01T10:00:00Z';
export const built = () => buildStage('linked', 3);
export type Built = Awaited<ReturnType<typeof built>>;

export const draft = ({ slug }: Built, change: Record<string, string> = {}) =>
  at(before, () => expectDone(writeMessage(viewer, writtenTo(slug, change))));
export const send = (ref: { cohort: string; message: string }, version = 1) =>
  at(before, () => sendMessage(viewer, { ...ref, version }));
export const mailsAbout = (about: string) =>
  db().message.findMany({ where: { about }, orderBy: { createdAt: 'asc' } });
export const states = async ({ cohortId }: Built, id: string) =>
  (await standingOf(viewer, cohortId, id)).map(
    ({ name, state, why }) => `${name}: ${state}${why && `, ${why}`}`,
  );
export const personOf = ({ participants }: Built, index: number) => participants[index]?.personId ?? '';
