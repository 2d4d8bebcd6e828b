import { beforeAll, describe, expect, it } from 'vitest';
import { decide, sendDecisions } from '@/features/applications/choosing/commands';
import { noteAnswer } from '@/features/applications/offers/commands';
import { offerShown } from '@/features/applications/offers/data';
import { moveListsOn } from '@/features/applications/waiting-list/commands';
import { addParticipant, withdrawParticipant } from '@/features/participants/commands';
import { at } from '@/server/clock';
import { db } from '@/server/db';
import { answering } from '@/server/viewer';
import { type BuiltCohort, buildApplications, buildRecruiting, pairUp } from '@tests/support/applications';
import { expectDone } from '@tests/support/expect-done';
import { us, begin, decideAndSend, offerOf, linkFor, press, inIt, states, list } from '@tests/support/offers';

describe('a hundred who accept at once', () => {
  it('are forty with a place, and sixty who wait in the order in which they came', async () => {
    const cohort = await buildRecruiting(40);
    const ids = await buildApplications(cohort.cohortId, 120);
    const hundred = ids.slice(0, 100);
    // More offers than places: what no command makes, and what must hold all the same.
    await db().cohort.update({ where: { id: cohort.cohortId }, data: { places: 120 } });
    await decideAndSend(cohort, hundred, ids.slice(100));
    await db().cohort.update({ where: { id: cohort.cohortId }, data: { places: 40 } });

    const came = await Promise.all(hundred.map((id) => press(id, 'yes')));
    expect(came.filter((one) => one === 'place')).toHaveLength(40);
    expect(came.filter((one) => one === 'full')).toHaveLength(60);
    expect(await inIt(cohort.cohortId)).toBe(40);
    const waiting = await list(cohort.cohortId);
    expect(waiting).toHaveLength(80);
    // Decided in the order of the list: those of before keep their turn.
    expect(waiting.slice(0, 20)).toEqual(ids.slice(100));
    expect(new Set(waiting).size).toBe(80);
  }, 60_000);
});

describe('the waiting list', () => {
  it('moves by itself, in order, when one withdraws and one offer expires', async () => {
    const cohort = await buildRecruiting(3);
    const ids = await buildApplications(cohort.cohortId, 6);
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids;
    await decideAndSend(cohort, [a, b, c], [d, e, f]);
    expect([await press(a, 'yes'), await press(b, 'yes')]).toEqual(['place', 'place']);
    await at(begin, () => moveListsOn(us));
    expect(await states([d, e, f])).toEqual([null, null, null]);

    const { participantId } = await offerOf(a);
    await expectDone(withdrawParticipant(us, { cohort: cohort.slug, participant: participantId ?? '' }));
    await at('2017-10-03T09:00:00Z', () => moveListsOn(us));
    expect(await states([d, e, f])).toEqual(['open', null, null]);

    // In its last minute the offer of c stands; after that it is over, and the place goes to e.
    await at('2017-10-09T22:59:00Z', () => moveListsOn(us));
    expect(await states([c, e])).toEqual(['open', null]);
    await at('2017-10-09T23:01:00Z', () => moveListsOn(us));
    expect(await states([c, d, e, f])).toEqual(['expired', 'open', 'open', null]);
    expect(await list(cohort.cohortId)).toEqual([f]);
    expect(await press(c, 'yes', '2017-10-10T09:00:00Z')).toBe('over');
    const mails = await db().message.groupBy({
      by: ['kind'],
      where: { about: (await offerOf(c)).id },
      _count: true,
      orderBy: { kind: 'asc' },
    });
    expect(mails.map(({ kind, _count }) => [kind, _count])).toEqual([
      ['place-offer', 1],
      ['place-reminder', 1],
    ]);
  });

  it('offers nobody a place once the course begins', async () => {
    const cohort = await buildRecruiting(1);
    const [a = '', b = ''] = await buildApplications(cohort.cohortId, 2);
    await decideAndSend(cohort, [a], [b]);
    expect(await press(a, 'no')).toBe('declined');
    await at('2017-11-23T08:00:00Z', () => moveListsOn(us));
    expect(await states([b])).toEqual([null]);
    await at('2017-11-21T08:00:00Z', () => moveListsOn(us));
    expect((await offerOf(b)).expiresAt).toEqual(new Date('2017-11-22T23:59:00Z'));
  });
});

describe('an offer', () => {
  let cohort: BuiltCohort;
  beforeAll(async () => {
    cohort = await buildRecruiting(6);
  });

  it('accepted in the last second counts; a second later it is over', async () => {
    const other = await buildRecruiting(2);
    const [a = '', b = ''] = await buildApplications(other.cohortId, 2);
    await decideAndSend(other, [a, b], []);
    expect((await offerOf(a)).expiresAt).toEqual(new Date('2017-10-09T22:59:00Z'));
    expect(await press(a, 'yes', '2017-10-09T22:59:00.300Z')).toBe('place');
    expect(await press(b, 'yes', '2017-10-09T22:59:01Z')).toBe('over');
    expect(await states([b])).toEqual(['expired']);
  });

  it('accepted from two devices at once is one place, and both are told kindly', async () => {
    const [a = ''] = await buildApplications(cohort.cohortId, 1);
    await decideAndSend(cohort, [a], []);
    const came = await Promise.all([press(a, 'yes'), press(a, 'yes'), press(a, 'yes')]);
    expect(came.sort()).toEqual(['already', 'already', 'place']);
    expect(await inIt(cohort.cohortId)).toBe(1);
  });

  it('is only shown by opening its link, however often', async () => {
    const other = await buildRecruiting(1);
    const [a = ''] = await buildApplications(other.cohortId, 1);
    await decideAndSend(other, [a], []);
    const before = await offerOf(a);
    const viewer = answering(await linkFor(a));
    await at(begin, async () => {
      for (let times = 0; times < 3; times += 1) expect((await offerShown(viewer))?.state).toBe('open');
    });
    expect(await offerOf(a)).toEqual(before);
    expect(await offerShown(answering('some other link'))).toBeNull();
  });

  it('keeps its place from whoever is added by hand, and frees it once it is taken back', async () => {
    const other = await buildRecruiting(1);
    const [a = ''] = await buildApplications(other.cohortId, 1);
    await decideAndSend(other, [a], []);
    const somebody = {
      cohort: other.slug,
      name: 'By hand',
      email: null,
      experience: 'some',
      livedAs: 'patient',
      organisation: '',
      area: '',
      supporter: '',
    } as const;
    const adding = () => at(begin, () => addParticipant(us, somebody));
    expect((await adding()).ok).toBe(false);
    const { id } = await offerOf(a);
    await at(begin, () => expectDone(noteAnswer(us, { cohort: other.slug, offer: id, answer: 'back' })));
    expect(await press(a, 'yes')).toBe('over');
    expect((await adding()).ok).toBe(true);
  });

  it('finds the person by address and name together, and makes another where the address alone is the same', async () => {
    const other = await buildRecruiting(2);
    const [a = '', b = ''] = await buildApplications(other.cohortId, 2);
    const email = `${a}@example.org`;
    const known = await db().person.create({ data: { name: 'Zoë  Łuczak-Müller', email } });
    await db().application.update({ where: { id: a }, data: { name: 'zoe luczak muller', email } });
    await db().application.update({ where: { id: b }, data: { name: 'Carl Müller', email } });
    await decideAndSend(other, [a, b], []);
    await press(a, 'yes');
    await press(b, 'yes');
    const personOf = async (id: string) =>
      (await db().application.findUniqueOrThrow({ where: { id } })).personId;
    expect(await personOf(a)).toBe(known.id);
    expect(await personOf(b)).not.toBe(known.id);
    // The address is the other one's: no mail is sent to nobody.
    const second = await db().person.findUniqueOrThrow({ where: { id: (await personOf(b)) ?? '' } });
    expect([second.email, second.contactBy]).toEqual([null, 'post']);
    expect(await inIt(other.cohortId)).toBe(2);
  });
});

describe('a pair', () => {
  it('has two places once both say yes, and none when one of them says no', async () => {
    const cohort = await buildRecruiting(4);
    const [a = '', b = '', c = '', d = ''] = await buildApplications(cohort.cohortId, 4);
    await pairUp(a, b);
    await pairUp(c, d);
    await decideAndSend(cohort, [a, b, c, d], []);
    expect(await press(a, 'yes')).toBe('waitsForOther');
    expect(await inIt(cohort.cohortId)).toBe(0);
    expect(await press(b, 'yes')).toBe('place');
    expect(await inIt(cohort.cohortId)).toBe(2);

    expect(await press(c, 'yes')).toBe('waitsForOther');
    expect(await press(d, 'no')).toBe('declined');
    expect(await states([c, d])).toEqual(['withdrawn', 'declined']);
    expect(await inIt(cohort.cohortId)).toBe(2);
  });

  it('of whom one withdraws keeps no place, and whoever is next is offered both', async () => {
    const cohort = await buildRecruiting(2);
    const [a = '', b = '', c = '', d = '', e = ''] = await buildApplications(cohort.cohortId, 5);
    await pairUp(a, b);
    await pairUp(c, d);
    await decideAndSend(cohort, [a, b], [c, d, e]);
    await press(a, 'yes');
    await db().application.update({
      where: { id: b },
      data: { state: 'withdrawn', withdrawnAt: new Date(begin) },
    });
    await at(begin, () => moveListsOn(us));
    expect(await states([a, b, c, d, e])).toEqual(['withdrawn', 'withdrawn', 'open', 'open', null]);
    // One place is free and the pair keeps its turn: nobody overtakes it.
    expect(await press(c, 'no')).toBe('declined');
    expect(await states([d])).toEqual(['withdrawn']);
  });

  it('is decided together, or not at all', async () => {
    const cohort = await buildRecruiting(4);
    const [a = '', b = ''] = await buildApplications(cohort.cohortId, 2);
    await pairUp(a, b);
    const one = await decide(us, { cohort: cohort.slug, application: [a], act: 'offer', reason: 'scores' });
    expect(one.ok).toBe(false);
  });
});

describe('sending', () => {
  it('waits until everybody has a decision, and offers no more than there are places', async () => {
    const cohort = await buildRecruiting(1);
    const [a = '', b = ''] = await buildApplications(cohort.cohortId, 2);
    const of = { cohort: cohort.slug, reason: 'mix' } as const;
    const send = () => at(begin, () => sendDecisions(us, { cohort: cohort.slug, sure: 'yes' }));
    await expectDone(decide(us, { ...of, application: [a], act: 'offer' }));
    expect((await send()).ok).toBe(false);
    await expectDone(decide(us, { ...of, application: [b], act: 'offer' }));
    expect((await send()).ok).toBe(false);
    await expectDone(decide(us, { ...of, application: [b], act: 'decline' }));
    await expectDone(send());
    // Whoever has an offer isn't declined along with others.
    expect((await decide(us, { ...of, application: [a, b], act: 'decline' })).ok).toBe(false);
    expect((await send()).ok).toBe(false);
    expect(
      await db().message.count({
        where: { kind: { startsWith: 'place-' }, sealedTo: { not: null }, about: (await offerOf(a)).id },
      }),
    ).toBe(1);
  });
});
