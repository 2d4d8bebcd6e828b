import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyPlan, smallProblems } from '@tests/support/seating';
import { solve } from './solve';
import { pairsOf, type SeatingInput, type Rule } from './input';
import { decide } from './deciding';
import { layersOf } from './layers';
import { randomFrom, shuffled } from './random';
import { clashOf } from './clash';

const now = () => performance.now();

const room = (people: number, tables: number, rules: Rule[] = []): SeatingInput => ({
  people: Array.from({ length: people }, (_, index) => ({ id: `p${index + 1}` })),
  tables: Array.from({ length: tables }, (_, index) => ({
    id: `t${index + 1}`,
    min: 5,
    max: 6,
    coach: `c${index + 1}`,
    features: index === 0 ? ['hearing loop'] : [],
  })),
  days: 1,
  remix: true,
  rules,
  aims: [],
  seed: 1,
  timeLimitMs: 20_000,
});

describe('a clash', () => {
  it('is named where there is no plan; without any one of its rules there would be one', () => {
    fc.assert(
      fc.property(smallProblems, (input) => {
        const { clash } = solve({ ...input, aims: [] }, { now });
        const rules = input.rules.filter((_, index) => clash?.rules.includes(index));
        fc.pre(clash !== null);
        expect(clash.minimal).toBe(true);
        expect(everyPlan({ ...input, rules })).toEqual([]);
        for (const spared of rules)
          expect(everyPlan({ ...input, rules: rules.filter((rule) => rule !== spared) })).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('can be the sizes alone', () => {
    expect(solve(room(38, 6), { now })).toMatchObject({
      feasible: false,
      days: [],
      aims: [],
      clash: { rules: [], sentence: '38 people don’t fit at 6 tables of 5 to 6.' },
    });
    expect(solve(room(9, 2), { now }).clash).toEqual({
      rules: [],
      minimal: true,
      sentence: '9 people don’t fit at 2 tables of 5 to 6.',
    });
  });

  it('names the rules in words, and no others', () => {
    const rules: Rule[] = [
      { kind: 'apart', people: ['p1', 'p9'] },
      { kind: 'together', people: ['p1', 'p2', 'p3'] },
      { kind: 'locked', person: 'p4', table: 't2' },
      { kind: 'together', people: ['p3', 'p4'] },
      { kind: 'needs', person: 'p1', feature: 'hearing loop' },
    ];
    expect(solve(room(20, 4, rules), { now }).clash).toEqual({
      rules: [1, 2, 3, 4],
      minimal: true,
      sentence:
        'These can’t all be kept: p1, p2 and p3 sit together; p4 sits at table t2; p3 and p4 sit together; p1 sits at a table with hearing loop.',
    });
  });

  it('can be one rule', () => {
    const found = solve(room(20, 4, [{ kind: 'apart', people: ['p1', 'p2', 'p3', 'p4', 'p5'] }]), { now });
    expect(found.clash).toEqual({
      rules: [0],
      minimal: true,
      sentence: 'This can’t be kept at these tables: p1, p2, p3, p4 and p5 sit apart.',
    });
  });

  it('is found among forty people and many rules', () => {
    const idle = Array.from({ length: 60 }, (_, index): Rule => ({
      kind: 'apart',
      people: [`p${(index % 30) + 8}`, `p${((index * 7) % 32) + 9}`],
    })).filter((rule) => rule.kind !== 'apart' || rule.people[0] !== rule.people[1]);
    const needing = Array.from({ length: 7 }, (_, index): Rule => ({
      kind: 'needs',
      person: `p${index + 1}`,
      feature: 'hearing loop',
    }));
    const { clash } = solve({ ...room(40, 8, [...idle, ...needing]), days: 3 }, { now });
    expect(clash?.rules).toEqual(needing.map((_, index) => idle.length + index));
  });

  it('is left open when the time runs out first', () => {
    const random = randomFrom(3);
    const rules = pairsOf(room(40, 8).people).flatMap(([one, other]): Rule[] =>
      random.next() < 0.5 ? [{ kind: 'apart', people: [one.id, other.id] }] : [],
    );
    let time = 0;
    expect(solve(room(40, 8, rules), { now: () => (time += 20_000) })).toMatchObject({
      feasible: false,
      undecided: true,
      clash: null,
      days: [],
    });
  });

  it('says so where the time ran out before each of its rules was known to be needed', () => {
    const random = randomFrom(3);
    const rules = Array.from({ length: 110 }, (): Rule => ({
      kind: 'apart',
      people: shuffled(room(30, 6).people, random)
        .slice(0, 3)
        .map(({ id }) => id),
    }));
    const clash = clashOf(room(30, 6, rules), () => true);
    expect(clash.minimal).toBe(false);
    const left = layersOf(
      room(
        30,
        6,
        clash.rules.flatMap((index) => rules[index] ?? []),
      ),
    );
    expect(left.map((layer) => decide(layer, randomFrom(1), () => false))).toEqual(['none']);
  });
});
