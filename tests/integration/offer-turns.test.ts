import { describe, expect, it } from 'vitest';
import { decide, partPair, sendDecisions } from '@/features/applications/choosing/commands';
import { answerOffer, noteAnswer } from '@/features/applications/offers/commands';
import { offerShown } from '@/features/applications/offers/data';
import { moveListsOn } from '@/features/applications/waiting-list/commands';
import { changeCohort } from '@/features/cohorts/commands';
import { withdrawParticipant } from '@/features/participants/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering } from '@/server/viewer';
import { buildApplications, buildRecruiting, pairUp } from '@tests/support/applications';
import { expectDone } from '@tests/support/expect-done';
import {
  us,
  begin,
  decideAndSend,
  offerOf,
  linkFor,
  press,
  inIt,
  states,
  list,
  toTell,
  byPhone,
  toldAlone,
} from '@tests/support/offers';

describe('an old link', () => {
  it('shows how its holder stands now, and never puts them back on a list', async () => {
    const cohort = await buildRecruiting(2);
    const [a = ''] = await buildApplications(cohort.cohortId, 1);
    await decideAndSend(cohort, [a], []);
    const link = await linkFor(a);
    await at('2017-10-10T09:00:00Z', () => moveListsOn(us));
    expect((await offerShown(answering(link)))?.state).toBe('expired');
    const of = { cohort: cohort.slug, reason: 'scores' } as const;
    await at('2017-10-11T09:00:00Z', async () => {
      await expectDone(decide(us, { ...of, application: [a], act: 'offer' }));
      await expectDone(sendDecisions(us, { cohort: cohort.slug, sure: 'yes' }));
      expect((await offerShown(answering(link)))?.state).toBe('open');
      await expectDone(answerOffer(answering(link), { link, answer: 'yes' }));
    });
    expect((await offerShown(answering(link)))?.state).toBe('accepted');
    expect(await list(cohort.cohortId)).toEqual([]);
  });

  it('of somebody in the cohort already leads to the place that they have', async () => {
    const cohort = await buildRecruiting(3);
    const ids = await buildApplications(cohort.cohortId, 2);
    const [a = '', b = ''] = ids;
    await db().application.updateMany({
      where: { id: { in: ids } },
      data: { name: 'Ana', email: `${a}@a.org` },
    });
    await decideAndSend(cohort, ids, []);
    expect([await press(a, 'yes'), await press(b, 'yes')]).toEqual(['place', 'place']);
    expect(await inIt(cohort.cohortId)).toBe(1);
    expect((await offerShown(answering(await linkFor(b))))?.state).toBe('accepted');
  });
});

describe('what was sent', () => {
  it('stands until something else is: taking back what is not sent costs nobody their turn', async () => {
    const cohort = await buildRecruiting(1);
    const [a = '', d = '', e = ''] = await buildApplications(cohort.cohortId, 3);
    await decideAndSend(cohort, [a], [d, e]);
    const of = { cohort: cohort.slug, reason: 'scores' } as const;
    await expectDone(decide(us, { ...of, application: [d], act: 'offer' }));
    expect(await expectDone(decide(us, { ...of, application: [d, e], act: 'undo' }))).toMatchObject({
      about: 1,
    });
    expect(await list(cohort.cohortId)).toEqual([d, e]);
    // Whoever waits and has heard so is not sent to the end, and hears it once.
    expect((await decide(us, { ...of, application: [d], act: 'waiting' })).ok).toBe(false);
    expect(await press(a, 'no')).toBe('declined');
    await at(begin, () => moveListsOn(us));
    expect(await states([d, e])).toEqual(['open', null]);
  });

  it('is dropped from the queue once it is no longer so, and called people are told each thing', async () => {
    const cohort = await buildRecruiting(2);
    const [a = '', b = ''] = await buildApplications(cohort.cohortId, 2);
    await byPhone([b]);
    await decideAndSend(cohort, [a, b], []);
    const [first, second] = [await offerOf(a), await offerOf(b)];
    expect(await toTell([a, b])).toEqual([null, 'offer']);
    for (const { id } of [first, second])
      await at(begin, () => expectDone(noteAnswer(us, { cohort: cohort.slug, offer: id, answer: 'back' })));
    const waiting = { about: first.id, status: 'waiting' } as const;
    expect(await db().message.count({ where: waiting })).toBe(0);
    expect(await toTell([a, b])).toEqual([null, 'over']);
  });

  it('gives a place once more to somebody who gave it up', async () => {
    const cohort = await buildRecruiting(1);
    const [a = ''] = await buildApplications(cohort.cohortId, 1);
    const of = { cohort: cohort.slug, reason: 'scores' } as const;
    await decideAndSend(cohort, [a], []);
    await press(a, 'yes');
    const { participantId } = await offerOf(a);
    await expectDone(withdrawParticipant(us, { cohort: cohort.slug, participant: participantId ?? '' }));
    expect(await states([a])).toEqual(['withdrawn']);
    await at('2017-10-03T09:00:00Z', async () => {
      await expectDone(decide(us, { ...of, application: [a], act: 'offer' }));
      await expectDone(sendDecisions(us, { cohort: cohort.slug, sure: 'yes' }));
    });
    expect(await press(a, 'yes', '2017-10-03T09:00:00Z')).toBe('place');
    expect(await inIt(cohort.cohortId)).toBe(1);
  });
});

it('nobody leaves fewer places than are offered', async () => {
  const { cohortId, slug } = await buildRecruiting(2);
  const ids = await buildApplications(cohortId, 2);
  await decideAndSend({ cohortId, slug }, ids, []);
  const { version } = await db().cohort.findUniqueOrThrow({ where: { id: cohortId } });
  const kept = { name: 'N', area: 'A', venue: 'V', contact: '', dates: ['2017-11-23'], version };
  const came = await at(begin, () => changeCohort(us, { ...kept, cohort: slug, places: 1 }));
  expect(came).toMatchObject({ ok: false, problems: [{ field: 'places' }] });
});

describe('a pair', () => {
  it('of whom one comes no more: each hears what is true of them', async () => {
    const cohort = await buildRecruiting(4);
    const ids = await buildApplications(cohort.cohortId, 4);
    const [a = '', b = '', c = '', d = ''] = ids;
    await pairUp(a, b);
    await pairUp(c, d);
    await byPhone(ids);
    await decideAndSend(cohort, ids, []);
    await press(a, 'yes');
    await at('2017-10-10T09:00:00Z', () => moveListsOn(us));
    expect(await states(ids)).toEqual(['withdrawn', 'expired', 'expired', 'expired']);
    expect(await toTell(ids)).toEqual(['pair_ended', 'over', 'over', 'over']);
  });

  it('has no turn while one of them doesn’t wait, until they apply alone; who said yes then has a place', async () => {
    const cohort = await buildRecruiting(3);
    const [a = '', b = '', c = '', d = ''] = await buildApplications(cohort.cohortId, 4);
    await pairUp(a, b);
    await pairUp(c, d);
    await decideAndSend(cohort, [c, d], [a, b]);
    await db().application.update({
      where: { id: b },
      data: { state: 'withdrawn', withdrawnAt: new Date(begin) },
    });
    await at(begin, () => moveListsOn(us));
    expect(await states([a])).toEqual([null]);
    expect(await press(c, 'yes')).toBe('waitsForOther');
    for (const application of [a, c]) await expectDone(partPair(us, { cohort: cohort.slug, application }));
    await at(begin, () => moveListsOn(us));
    expect(await states([a, c, d])).toEqual(['open', 'accepted', 'open']);
    // Who withdrew hears no more of it.
    expect(await toldAlone([a, b, c, d])).toEqual([a, c, d].sort());
    expect(await inIt(cohort.cohortId)).toBe(1);
  });

  it('can’t be accepted by half', async () => {
    const cohort = await buildRecruiting(2);
    const [a = '', b = ''] = await buildApplications(cohort.cohortId, 2);
    await decideAndSend(cohort, [a], [b]);
    await pairUp(a, b);
    expect(await press(a, 'yes')).toBe('over');
    expect(await inIt(cohort.cohortId)).toBe(0);
  });
});
