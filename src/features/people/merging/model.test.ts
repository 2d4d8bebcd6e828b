import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, refusalsOf } from './clashes';
import { fields, fieldsOf, type Known, mergedDetails, stricter } from './model';

const text = fc.constantFrom('', 'Maggie', 'Margaret');
const since = fc.option(fc.constantFrom(new Date('2018-01-01'), new Date('2018-02-01')));
const known: fc.Arbitrary<Known> = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('Margaret Adeyemi', 'M Adeyemi'),
  email: fc.option(fc.constantFrom('a@example.org', 'b@example.org')),
  phone: fc.option(fc.constant('020 7946 0018')),
  knownAs: text,
  saidAs: text,
  contactBy: fc.constantFrom('email', 'phone', 'post'),
  format: fc.constantFrom('standard', 'large_print'),
  language: fc.constantFrom('en', 'cy'),
  noContactSince: since,
  noRemindersSince: since,
  advertsSince: since,
  persona: fc.constant(null),
});
const chosen = fc.record(
  Object.fromEntries(fields.map((field) => [field, fc.constantFrom('kept' as const, 'other' as const)])),
  { requiredKeys: [] },
);

describe('two records become one', () => {
  it('what one of them said is never lost to what the other left blank, whatever is chosen', () => {
    fc.assert(
      fc.property(known, known, chosen, (kept, other, picked) => {
        const after = mergedDetails(kept, other, picked);
        for (const field of fields) {
          const said = [kept[field], other[field]].filter((value) => value !== null && value !== '');
          expect(said.length === 0 || said.includes(after[field])).toBe(true);
        }
      }),
    );
  });

  it('without a choice, what nobody said gives way to a wish', () => {
    fc.assert(
      fc.property(known, known, (kept, other) => {
        const after = mergedDetails(kept, other, {});
        const wants = [kept, other].some(({ format }) => format === 'large_print');
        expect(after.format).toBe(wants ? 'large_print' : 'standard');
      }),
    );
  });

  it('a no of either holds and a yes needs both, in whichever order', () => {
    fc.assert(
      fc.property(known, known, (kept, other) => {
        const after = stricter(kept, other);
        expect(after.noContactSince !== null).toBe(
          kept.noContactSince !== null || other.noContactSince !== null,
        );
        expect(after.noRemindersSince !== null).toBe(
          kept.noRemindersSince !== null || other.noRemindersSince !== null,
        );
        expect(after.advertsSince !== null).toBe(kept.advertsSince !== null && other.advertsSince !== null);
        expect(stricter(other, kept)).toEqual(after);
      }),
    );
  });

  it('offers a choice only where both said something, and not the same', () => {
    fc.assert(
      fc.property(known, known, (kept, other) => {
        for (const { field, choice } of fieldsOf(kept, other))
          if (choice) expect([kept[field], other[field]]).not.toContain('');
      }),
    );
  });
});

const [someone, another] = fc.sample(known, { numRuns: 2, seed: 1 });
if (!someone || !another) throw new Error('Two were asked for');
const facts = (changed: Partial<Facts>): Facts => ({
  kept: someone,
  other: another,
  bothIn: [],
  forms: [],
  withoutNames: [],
  rules: [],
  sides: [],
  opposite: [],
  rolesDiffer: [],
  needsOfBoth: [],
  halfWritten: [],
  scoredBoth: 0,
  scoredEachOther: 0,
  moves: [],
  outside: false,
  ...changed,
});
const form = (kept: 'asked' | 'begun' | 'finished', other: 'asked' | 'begun' | 'finished') =>
  facts({
    forms: [
      {
        form: 'End of the course',
        cohort: 'London',
        kept: { id: '1', progress: kept },
        other: { id: '2', progress: other },
        released: false,
      },
    ],
  });

describe('why two stay two', () => {
  it.each([
    ['nothing stands between them', facts({}), ''],
    ['one form, begun by one', form('begun', 'asked'), ''],
    ['one form, sent by one and begun by the other', form('finished', 'begun'), 'would be lost'],
    ['one form, sent by both', form('finished', 'finished'), 'can’t become one'],
    ['answers without names', facts({ withoutNames: ['London'] }), 'Nobody may know'],
    ['a form half written', facts({ halfWritten: ['London'] }), 'half way through'],
    ['rules that contradict', facts({ opposite: ['London'] }), 'contradict'],
    [
      'an area that differs',
      facts({
        bothIn: [
          {
            cohortId: '1',
            cohort: 'London',
            kept: { id: '1', withdrawn: false, comesWith: false },
            other: { id: '2', withdrawn: false, comesWith: false },
            differs: ['area (Hackney, Bow)'],
          },
        ],
      }),
      'differ: area',
    ],
    [
      'a part elsewhere, of which nothing else is said',
      facts({ outside: true, rules: ['Kent'] }),
      'outside of',
    ],
    ['a part elsewhere', facts({ outside: true }), 'outside of what you run'],
    ['a score of the other', facts({ scoredEachOther: 1 }), 'application of the other'],
  ])('%s', (_what, found, why) => {
    const refusals = refusalsOf(found);
    expect(refusals.map((one) => one.why).join(' ')).toContain(why);
    expect(refusals).toHaveLength(why === '' ? 0 : 1);
    expect(refusals.every(({ todo }) => todo !== '')).toBe(true);
  });
});
