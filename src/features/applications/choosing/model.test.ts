import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characteristics, type Mark, type Marks, marks } from '../assessing/model';
import { whyNotDecide, whyNotSend } from './deciding';
import { mixOf } from './mix';
import { combined, type Ranked, ranked } from './model';

const all = (mark: Mark): Marks => Object.fromEntries(characteristics.map((one) => [one, mark]));

const row = (over: Partial<Ranked> & { id: string }): Ranked => ({
  name: over.id,
  reference: '',
  experience: 'some',
  livedAs: 'patient',
  organisation: '',
  area: 'Kent',
  pairId: null,
  scores: [],
  agreed: {},
  criteria: { met: 0, notMet: 0, unsure: 0 },
  decision: null,
  heard: null,
  offer: null,
  ...over,
});

const someMarks: fc.Arbitrary<Marks> = fc
  .array(fc.option(fc.constantFrom(...marks)), { minLength: 7, maxLength: 7 })
  .map((given) =>
    Object.fromEntries(
      characteristics.flatMap((one, index) => (given[index] === null ? [] : [[one, given[index]]])),
    ),
  );
const rows = fc
  .array(fc.array(someMarks, { maxLength: 2 }), { maxLength: 10 })
  .map((scores) => scores.map((one, index) => row({ id: String(index), scores: one })));

describe('the ranked list', () => {
  it('never counts a missing mark as 0: without all fourteen there is no total and no rank', () => {
    expect(combined(row({ id: 'a', scores: [all(4), { ...all(4), time: undefined }] }))).toBeNull();
    expect(combined(row({ id: 'a', scores: [all(4)] }))).toBeNull();
    expect(combined(row({ id: 'a', scores: [all(0), all(0)] }))).toBe(0);
  });

  it('takes the mark that both agreed on in the place of both', () => {
    const scores = [all(2), { ...all(2), time: 4 }] as const;
    expect(combined(row({ id: 'a', scores }))).toBe(30);
    expect(combined(row({ id: 'a', scores, agreed: { time: 4 } }))).toBe(32);
  });

  it('has everybody once, the higher total first, ties as ties, and those without a score at the end', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const sorted = ranked(list, 'total');
        expect(sorted.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        for (const [index, one] of sorted.entries()) {
          const next = sorted[index + 1];
          if (next) expect(one.total ?? -1).toBeGreaterThanOrEqual(next.total ?? -1);
          if (next && one.total !== null && one.total === next.total)
            expect([one.rank, one.tied, next.tied]).toEqual([next.rank, true, true]);
          expect(one.rank === null).toBe(one.total === null);
        }
      }),
    );
  });

  it('can bring those first whom two see most differently', () => {
    const list = [
      row({ id: 'alike', scores: [all(4), all(4)] }),
      row({ id: 'apart', scores: [all(0), all(3)] }),
    ];
    expect(ranked(list, 'disagreement').map(({ id }) => id)).toEqual(['apart', 'alike']);
  });
});

it('the mix counts everybody once in each group, however a place is written', () => {
  const list = [
    row({ id: 'a', area: 'Kent' }),
    row({ id: 'b', area: 'kent ', experience: 'new' }),
    row({ id: 'c', area: '' }),
  ];
  const { chosen, groups } = mixOf(list, new Set(['b', 'c']));
  expect(chosen).toBe(2);
  expect(groups.map(({ lines }) => lines.reduce((sum, line) => sum + line.chosen, 0))).toEqual([2, 2, 2, 2]);
  expect(groups.find(({ title }) => title === 'Area')?.lines).toEqual([
    { label: 'Kent', chosen: 1, of: 2 },
    { label: 'Not said', chosen: 1, of: 1 },
  ]);
});

describe('deciding and sending', () => {
  const at = new Date('2017-10-02T09:00:00Z');
  const offered = row({
    id: 'offered',
    offer: 'open',
    decision: { kind: 'offer', reason: '', sent: true, at },
  });
  const unsent = (id: string, kind: 'offer' | 'waiting' | 'decline', pairId: string | null = null) =>
    row({ id, pairId, decision: { kind, reason: '', sent: false, at } });

  it('leaves out nobody’s offer and no half of a pair', () => {
    const [one, other] = [row({ id: 'one', pairId: 'p' }), row({ id: 'other', pairId: 'p' })];
    const list = [offered, one, other];
    expect(whyNotDecide(list, [offered], 'decline')).toMatch(/has an offer/);
    expect(whyNotDecide(list, [one], 'waiting')).toMatch(/both, or neither/);
    expect(whyNotDecide(list, [one, other], 'offer')).toBeNull();
    expect(whyNotDecide(list, [], 'offer')).not.toBeNull();
  });

  it('gives half a pair no turn once the other is gone, and invents nothing for a place', () => {
    const half = row({ id: 'half', pairId: 'p' });
    expect(whyNotDecide([half], [half], 'waiting')).toMatch(/apply alone first/);
    expect(whyNotDecide([half], [half], 'decline')).toBeNull();
    expect(whyNotSend([unsent('half', 'waiting', 'p')], 1)).toMatch(/apply alone first/);
    const silent = row({ id: 'silent', experience: null });
    expect(whyNotDecide([silent], [silent], 'offer')).toMatch(/did not say/);
    expect(whyNotDecide([silent], [silent], 'decline')).toBeNull();
  });

  it('sends nothing while somebody is undecided, places lack, or a pair is parted', () => {
    expect(whyNotSend([unsent('a', 'offer')], 1)).toBeNull();
    expect(whyNotSend([unsent('a', 'offer')], 0)).toMatch(/0 places are free/);
    expect(whyNotSend([unsent('a', 'offer'), row({ id: 'b' })], 1)).toMatch(/no decision/);
    expect(whyNotSend([unsent('a', 'offer', 'p'), unsent('b', 'decline', 'p')], 2)).toMatch(/together/);
    expect(whyNotSend([offered], 1)).toMatch(/everybody has heard/);
  });
});
