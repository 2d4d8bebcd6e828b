import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTwoParts } from '@tests/support/in-two-parts';
import { effectiveness } from '../after-forms';
import { allAsks, type Answers, asTyped } from '../answers';
import { type FormDocument } from '../model';
import { pagesOf } from '../pages';
import { carried, partOf, progressOf, type Step, stepAfter, stepIn, stepToShow, withPart } from './model';

const document = inTwoParts.document;
const after = effectiveness.document;

describe('partOf', () => {
  it('knows its neighbours, and both ends', () => {
    const of = pagesOf(document, {}).length;
    expect(of).toBeGreaterThan(1);
    expect(partOf({ document, answers: {} }, 1)).toMatchObject({ place: 1, of, previous: null, next: 2 });
    expect(partOf({ document, answers: {} }, of)).toMatchObject({
      place: of,
      previous: of - 1,
      next: 'check',
    });
    for (const strange of [0, -3, Number.NaN, 1.5])
      expect(partOf({ document, answers: {} }, strange).place).toBe(1);
    expect(partOf({ document, answers: {} }, 99).place).toBe(of);
  });

  it('leads through every page once, in order, whatever was answered', () => {
    fc.assert(
      fc.property(fc.constantFrom('yes', 'no', 'not-sure', null), (used) => {
        const answers: Answers = used ? { 'used-it': { choice: used } } : {};
        const seen: number[] = [];
        let next: Step = 1;
        while (next !== 'check' && seen.length < 20) {
          const part = partOf({ document: after, answers }, next);
          seen.push(part.page.number);
          next = part.next;
        }
        expect(seen).toEqual(pagesOf(after, answers).map((page) => page.number));
      }),
    );
  });

  it('has no place for a form that asks nothing', () => {
    const nothing: FormDocument = { title: 'None', minutes: 1, sections: [] };
    expect(() => partOf({ document: nothing, answers: {} }, 1)).toThrow('asks everybody something');
  });
});

describe('stepToShow', () => {
  const form = { document, answers: {} };
  const wrong = (...fields: string[]) => fields.map((field) => ({ field, message: 'No' }));
  const last = pagesOf(document, {}).length;

  it('stays where somebody is, unless an earlier part has the fault', () => {
    expect(stepToShow(form, last, [])).toBe(last);
    expect(stepToShow(form, last, wrong('would-change'))).toBe(last);
    expect(stepToShow(form, last, wrong('small-groups'))).toBe(1);
    expect(stepToShow(form, last, wrong('small-groups', 'would-change'))).toBe(last);
    expect(stepToShow(form, 1, wrong('would-change'))).toBe(1);
    expect(stepToShow(form, 'check', wrong('small-groups', 'would-change'))).toBe(1);
    expect(stepToShow(form, 'check', wrong('would-change'))).toBe(last);
    expect(stepToShow(form, 'check', wrong('form'))).toBe('check');
  });

  it('finds a story by its text', () => {
    const at = pagesOf(after, {}).find((page) => page.asks.some(({ key }) => key === 'story'))?.number ?? 0;
    expect(stepToShow({ document: after, answers: {} }, at, wrong('story.text'))).toBe(at);
  });
});

describe('stepAfter', () => {
  const form = { document, answers: {} };
  const last = pagesOf(document, {}).length;

  it('goes on part by part, then to the check, and back', () => {
    expect(stepAfter(form, { part: 1, intent: 'continue' })).toBe(2);
    expect(stepAfter(form, { part: last, intent: 'continue' })).toBe('check');
    expect(stepAfter(form, { part: 'check', intent: 'back' })).toBe(last);
    expect(stepAfter(form, { part: 2, intent: 'back' })).toBe(1);
    expect(stepAfter(form, { part: 1, intent: 'back' })).toBe(1);
    for (const intent of ['keep', 'speak'])
      expect([1, 'check' as const].map((part) => stepAfter(form, { part, intent }))).toEqual([1, 'check']);
  });

  it('leads a send that is pressed anywhere but at the check no further than there', () => {
    expect(stepAfter(form, { part: 1, intent: 'send' })).toBe(2);
    expect(stepAfter(form, { part: last, intent: 'send' })).toBe('check');
  });

  it('goes to one question, and from there straight back', () => {
    expect(stepAfter(form, { part: 'check', intent: 'change', question: 'would-change' })).toBe(last);
    expect(stepAfter(form, { part: 'check', intent: 'change', question: 'nothing' })).toBe('check');
    expect(stepAfter(form, { part: 1, intent: 'continue', checking: true })).toBe('check');
    expect(stepAfter(form, { part: 1, intent: 'keep', checking: true })).toBe(1);
  });
});

describe('stepIn', () => {
  it('reads what stands in an address, and begins at the beginning', () => {
    expect(['check', '3', '', 'last'].map(stepIn)).toEqual(['check', 3, 1, 1]);
  });
});

describe('progressOf', () => {
  it('counts what was answered of what this person is asked', () => {
    const asked = allAsks(document).length;
    expect(progressOf({ document, answers: {} })).toEqual({ answered: 0, asked });
    const answers: Answers = { recommend: { mark: 4 }, 'would-change': { text: 'Tea' } };
    expect(progressOf({ document, answers })).toEqual({ answered: 2, asked });
  });

  it('leaves out what a change of mind took away', () => {
    const asked = (used: string) =>
      progressOf({ document: after, answers: { 'used-it': { choice: used }, 'how-used': { text: 'So' } } });
    expect([asked('yes').answered, asked('no').answered]).toEqual([2, 1]);
  });
});

describe('carried', () => {
  const sent = { 'small-groups': '9', 'table-coaches': '4', recommend: '7' };

  it('says the faults of its own part on the way, and all of them when it is sent', () => {
    const faults = (part: Step, intent: string) =>
      carried(document, { part, sent, intent }).problems.map(({ field }) => field);
    const at = pagesOf(document, {}).find((page) => page.asks.some(({ key }) => key === 'recommend'))?.number;
    expect(at).toBeGreaterThan(1);
    expect(faults(1, 'continue')).toEqual(['small-groups']);
    expect(faults(at ?? 0, 'back')).toEqual(['recommend']);
    expect(faults(1, 'send')).toEqual(['small-groups']);
    expect(faults('check', 'keep')).toEqual([]);
    expect(faults('check', 'send')).toEqual(['small-groups', 'recommend']);
    expect(carried(document, { part: 1, sent, intent: 'continue' }).answers).toEqual({
      'table-coaches': { mark: 4 },
    });
  });
});

describe('withPart', () => {
  it('takes the questions of its part anew, those left out among them, and keeps all others', () => {
    const asks = allAsks(document).filter(({ question }) => question.kind === 'rating');
    const mark = fc.constantFrom('', '1', '2', '3', '4', '5');
    const sheet = fc.record(Object.fromEntries(asks.map(({ key }) => [key, mark])));
    const parts = pagesOf(document, {});
    fc.assert(
      fc.property(sheet, sheet, fc.constantFrom(...parts), (first, second, page) => {
        const known = carried(document, { part: 'check', sent: first, intent: 'send' }).answers;
        const session = { document, answers: known, savedAt: new Date('2018-01-16T15:30:00Z') };
        const typed = asTyped(withPart(session, { part: page.number, sent: second }).answers);
        const here = new Set(page.asks.map(({ key }) => key));
        for (const { key } of asks) expect(typed[key] ?? '').toBe((here.has(key) ? second : first)[key]);
      }),
    );
  });
});
