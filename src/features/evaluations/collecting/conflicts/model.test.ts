import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAsks, readAnswers } from '@/features/forms/answers';
import { everyKind } from '@tests/support/every-kind';
import { everythingSaidBy } from '@tests/support/said';
import { sideBySide } from './model';

const asks = allAsks(everyKind);
const said = (person: number) => readAnswers(asks, everythingSaidBy(person, everyKind)).answers;
const differing = (
  ...[first, second]: [Parameters<typeof sideBySide>[1], Parameters<typeof sideBySide>[2]]
) =>
  sideBySide(everyKind, first, second)
    .filter((row) => row.differs)
    .map((row) => row.key);

describe('sideBySide', () => {
  it('has a row for each input, in the order of the form, in the words of the form', () => {
    const rows = sideBySide(everyKind, said(1), said(2));
    expect(rows.map(({ key }) => key)).toEqual(asks.map(({ key }) => key));
    expect(rows.map(({ label }) => label)).toEqual(asks.map(({ question }) => question.label));
    const row = (key: string) => rows.find((one) => one.key === key);
    const first = { 'come-again': { choice: 'yes' }, 'also-needed': { choices: ['time', 'role'] } };
    const [again, needed] = sideBySide(everyKind, first, {}).filter(({ key }) => key in first);
    expect(again).toMatchObject({ first: 'Yes', second: 'blank', differs: true });
    expect(needed).toMatchObject({ first: 'Time to read, A new role', second: 'blank', differs: true });
    expect(row('own-words')).toMatchObject({
      first: '“A word of 1”',
      second: '“A word of 2”',
      differs: true,
    });
  });

  it('finds no difference between a form and itself, nor between two that say nothing', () => {
    for (const person of [0, 1, 2, 3, 4]) expect(differing(said(person), said(person))).toEqual([]);
    expect(differing({}, {})).toEqual([]);
    expect(sideBySide(everyKind, {}, {}).every(({ first }) => first === 'blank')).toBe(true);
  });

  it('finds every answer that one of them left out, and no other', () => {
    fc.assert(
      fc.property(fc.subarray(asks.map(({ key }) => key)), fc.nat({ max: 20 }), (out, person) => {
        const whole = said(person);
        const less = Object.fromEntries(Object.entries(whole).filter(([key]) => !out.includes(key)));
        expect(differing(whole, less)).toEqual(out);
      }),
    );
  });

  it('says the same whichever form is looked at first', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), (one, other) => {
        const turned = sideBySide(everyKind, said(other), said(one));
        expect(
          sideBySide(everyKind, said(one), said(other)).map((row) => ({
            ...row,
            first: row.second,
            second: row.first,
          })),
        ).toEqual(turned);
      }),
    );
  });
});
