import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueOf,
  expiryOf,
  hasLapsed,
  heldPlaces,
  type LiveOffer,
  nextOnList,
  offerStates,
  type Waiting,
} from './model';

const noon = new Date('2017-10-02T12:00:00Z');
const later = (ms: number) => new Date(noon.getTime() + ms);

const offers = fc.uniqueArray(
  fc
    .record({
      id: fc.uuid(),
      state: fc.constantFrom(...offerStates),
      expiresAt: fc.integer({ min: -3, max: 3 }).map((hours) => later(hours * 3_600_000)),
      participantId: fc.option(fc.uuid()),
      pairId: fc.option(fc.constantFrom('p', 'q')),
      remindedAt: fc.constant(null),
      sentAt: fc.constant(later(-86_400_000)),
      applies: fc.boolean(),
    })
    // Only what was accepted has led to a place.
    .map((one) => (one.state === 'accepted' ? one : { ...one, participantId: null })),
  { selector: ({ id }) => id, maxLength: 12 },
);
const waiting: fc.Arbitrary<Waiting[]> = fc.uniqueArray(
  fc.record({
    applicationId: fc.uuid(),
    place: fc.nat(50),
    pairId: fc.option(fc.constantFrom('r', 's', 't')),
  }),
  { selector: ({ applicationId }) => applicationId, maxLength: 12 },
);

describe('held places', () => {
  it('never count an offer that has ended, nor one twice that became a place', () => {
    fc.assert(
      fc.property(offers, fc.nat(40), (all, participants) => {
        const held = heldPlaces(participants, all, noon);
        const live = all.filter(({ state }) => state === 'open' || state === 'accepted');
        expect(held).toBe(heldPlaces(participants, live, noon));
        expect(held).toBeGreaterThanOrEqual(participants);
        expect(held).toBeLessThanOrEqual(participants + live.length);
        const taken = all.map((one) => ({ ...one, state: 'accepted' as const, participantId: 'somebody' }));
        expect(heldPlaces(participants, taken, noon)).toBe(participants);
      }),
    );
  });

  it('are held through the whole last second', () => {
    expect(hasLapsed({ expiresAt: noon }, later(999))).toBe(false);
    expect(hasLapsed({ expiresAt: noon }, later(1_000))).toBe(true);
  });
});

describe('the waiting list', () => {
  it('offers the first in order, never more than are free, and both of a pair or neither', () => {
    fc.assert(
      fc.property(waiting, fc.integer({ min: -2, max: 12 }), (list, free) => {
        const next = nextOnList(list, free);
        expect(next.length).toBeLessThanOrEqual(Math.max(free, 0));
        for (const { pairId } of next)
          if (pairId)
            expect(next.filter((one) => one.pairId === pairId)).toEqual(
              expect.arrayContaining(list.filter((one) => one.pairId === pairId)),
            );
        const singles = next.filter(({ pairId }) => pairId === null);
        for (const { place } of list.filter((one) => one.pairId === null && !next.includes(one)))
          for (const one of singles) expect(one.place).toBeLessThanOrEqual(place);
      }),
    );
  });

  it('keeps a pair’s turn while one place is free', () => {
    const list = [
      { applicationId: 'a', place: 1, pairId: 'p' },
      { applicationId: 'b', place: 3, pairId: 'p' },
      { applicationId: 'c', place: 2, pairId: null },
    ];
    expect(nextOnList(list, 1)).toEqual([]);
    expect(nextOnList(list, 2).map(({ applicationId }) => applicationId)).toEqual(['a', 'b']);
    expect(nextOnList(list, 3)).toHaveLength(3);
    expect(nextOnList(list.slice(1), 3).map(({ applicationId }) => applicationId)).toEqual(['c']);
  });
});

describe('what is due', () => {
  it('never leads to more held places than there are, however it stood before', () => {
    fc.assert(
      fc.property(offers, waiting, fc.nat(12), fc.nat(12), (live, list, places, participants) => {
        const { end, next } = dueOf(
          { places, participants, firstDay: '2017-11-23', archived: false, offers: live, waiting: list },
          noon,
        );
        const causes = live.filter(({ id }) => end.some((one) => one.id === id));
        const turns = causes.map(({ id, pairId }) => pairId ?? id);
        expect(new Set(turns).size).toBe(turns.length);
        const left: LiveOffer[] = live.filter(({ id, pairId }) => !turns.includes(pairId ?? id));
        const after = heldPlaces(participants, left, noon) + next.length;
        if (next.length > 0) expect(after).toBeLessThanOrEqual(places);
      }),
    );
  });

  it('is nothing for a cohort that is archived or has begun', () => {
    const list = {
      places: 5,
      participants: 0,
      offers: [],
      waiting: [{ applicationId: 'a', place: 1, pairId: null }],
    };
    expect(dueOf({ ...list, firstDay: '2017-11-23', archived: true }, noon).next).toEqual([]);
    expect(dueOf({ ...list, firstDay: '2017-10-02', archived: false }, noon).next).toEqual([]);
    expect(dueOf({ ...list, firstDay: null, archived: false }, noon).next).toEqual(['a']);
  });
});

it('an offer ends at the end of a day in London, and on the eve of the course at the latest', () => {
  expect(expiryOf(noon, null)).toEqual(new Date('2017-10-09T22:59:00Z'));
  expect(expiryOf(noon, '2017-10-04')).toEqual(new Date('2017-10-03T22:59:00Z'));
  expect(expiryOf(noon, '2017-10-02')).toBeNull();
});
