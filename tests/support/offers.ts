import { decide, sendDecisions } from '@/features/applications/choosing/commands';
import { answerOffer } from '@/features/applications/offers/commands';
import { linkOf } from '@/features/applications/offers/data';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering, system } from '@/server/viewer';
import type { BuiltCohort } from './applications';
import { expectDone } from './expect-done';

export const us = system('test');
export const begin = '2017-10-02T09:00:00Z';

/** Decides in bulk: the first so many get an offer, the others wait. */
export async function decideAndSend(
  { slug }: BuiltCohort,
  offered: string[],
  waiting: string[],
): Promise<void> {
  await at(begin, async () => {
    const of = { cohort: slug, reason: 'scores' } as const;
    await expectDone(decide(us, { ...of, application: offered, act: 'offer' }));
    if (waiting.length > 0) await expectDone(decide(us, { ...of, application: waiting, act: 'waiting' }));
    await expectDone(sendDecisions(us, { cohort: slug, sure: 'yes' }));
  });
}

export const offerOf = (applicationId: string) =>
  db().offer.findFirstOrThrow({ where: { applicationId }, orderBy: { sentAt: 'desc' } });
export const linkFor = async (applicationId: string) => linkOf((await offerOf(applicationId)).id);

/** What comes of pressing a button of the offer's page. */
export async function press(applicationId: string, answer: 'yes' | 'no' | 'later', when = begin) {
  const link = await linkFor(applicationId);
  return at(when, async () => {
    const outcome = await answerOffer(answering(link), { link, answer });
    return outcome.ok ? outcome.value : outcome.problems;
  });
}

export const inIt = (cohortId: string) => db().participant.count({ where: { cohortId, withdrawnAt: null } });
export const states = async (ids: string[]) => {
  const found = [];
  for (const id of ids)
    found.push(
      (await db().offer.findFirst({ where: { applicationId: id }, orderBy: { sentAt: 'desc' } }))?.state ??
        null,
    );
  return found;
};
export const list = async (cohortId: string) =>
  (
    await db().decision.findMany({
      where: { kind: 'waiting', application: { cohortId } },
      orderBy: { place: 'asc' },
      select: { applicationId: true },
    })
  ).map(({ applicationId }) => applicationId);

/** What somebody is to tell those who are called, in the order of `ids`. */
export async function toTell(ids: string[]): Promise<(string | null)[]> {
  const rows = await db().toTell.findMany({ where: { applicationId: { in: ids }, toldAt: null } });
  return ids.map((id) => rows.find(({ applicationId }) => applicationId === id)?.telling ?? null);
}
export const byPhone = (ids: string[]) =>
  db().application.updateMany({ where: { id: { in: ids } }, data: { contactBy: 'phone', phone: '01234' } });

/** Of these applications, whose writers were told that they apply alone now; in order. */
export async function toldAlone(ids: readonly string[]): Promise<string[]> {
  const rows = await db().message.findMany({
    where: { kind: 'application', about: { in: [...ids] } },
    select: { about: true },
  });
  return rows.flatMap(({ about }) => about ?? []).sort();
}
