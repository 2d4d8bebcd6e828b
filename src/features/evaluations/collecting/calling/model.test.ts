import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallOutcome, Channel, LedgerState } from '../../ledger/model';
import { someEntry } from '@tests/support/ledger';
import { outcomeWords, script, toCall } from './model';

const names = (entries: Parameters<typeof toCall>[0]) => toCall(entries).map(({ name }) => name);

describe('toCall', () => {
  it('leaves out whoever finished, asked for quiet, or declined in their last call', () => {
    const entries = [
      someEntry({ name: 'finished', state: 'finished' }),
      someEntry({ name: 'quiet', quiet: true }),
      someEntry({ name: 'declined', calls: ['declined', 'no_answer'] }),
      someEntry({ name: 'changed their mind', calls: ['call_back', 'declined'] }),
      someEntry({ name: 'begun', state: 'begun' }),
      someEntry({ name: 'never asked', state: 'not asked' }),
    ];
    expect(names(entries)).toEqual(['begun', 'never asked', 'changed their mind']);
  });

  it('puts those first who would rather be called, then those tried least often, then by name', () => {
    const entries = [
      someEntry({ name: 'Eve', contactBy: 'phone', phone: null }),
      someEntry({ name: 'Dan', calls: ['no_answer'] }),
      someEntry({ name: 'Cal', contactBy: 'post' }),
      someEntry({ name: 'Bea' }),
      someEntry({ name: 'Ana', contactBy: 'phone', calls: ['no_answer', 'no_answer'] }),
      someEntry({ name: 'Zoe', contactBy: 'phone', calls: ['call_back'] }),
    ];
    expect(names(entries)).toEqual(['Zoe', 'Ana', 'Bea', 'Cal', 'Dan', 'Eve']);
  });

  it('keeps whoever has no number, after all who have one', () => {
    const entries = [
      someEntry({ name: 'Ana', phone: null }),
      someEntry({ name: 'Zoe', calls: ['no_answer', 'no_answer', 'no_answer'] }),
    ];
    expect(names(entries)).toEqual(['Zoe', 'Ana']);
  });

  it('loses and makes up nobody, whatever order they come in, and changes no list', () => {
    const entry = fc
      .record({
        name: fc.string(),
        quiet: fc.boolean(),
        phone: fc.option(fc.constant('07700 900001')),
        contactBy: fc.constantFrom<Channel>('email', 'phone', 'post'),
        state: fc.constantFrom<LedgerState>('not asked', 'asked', 'begun', 'finished'),
        calls: fc.array(fc.constantFrom<CallOutcome>('no_answer', 'call_back', 'wrong_number', 'declined')),
      })
      .map(someEntry);
    const many = fc.uniqueArray(entry, {
      selector: ({ name }) => name,
      comparator: (a, b) => a.localeCompare(b) === 0,
    });
    fc.assert(
      fc.property(many, (entries) => {
        const before = [...entries];
        const called = toCall(entries);
        expect(entries).toEqual(before);
        expect(toCall(entries.toReversed())).toEqual(called);
        expect(toCall(called)).toEqual(called);
        const left = entries.filter((one) => !called.includes(one));
        for (const one of left)
          expect(one.state === 'finished' || one.quiet || one.calls[0] === 'declined').toBe(true);
        for (const one of called)
          expect(one.state === 'finished' || one.quiet || one.calls[0] === 'declined').toBe(false);
      }),
    );
  });
});

describe('script', () => {
  const asked = { caller: 'Cal', name: 'Ana', programmeName: 'The Course', minutes: 3 };

  it('says who calls whom, from where, and for how long', () => {
    const said = script({ ...asked, promise: 'named' });
    expect(said[0]).toBe('Hello, is that Ana? I am Cal, from The Course.');
    expect(said[1]).toContain('It takes about 3 minutes.');
    expect(script({ ...asked, minutes: 1, promise: 'named' })[1]).toContain('about 1 minute.');
    expect(said.at(-1)).toContain('You can leave out any question.');
  });

  it('promises no more than is so: the caller hears it, and a name is kept where it is', () => {
    const promised = (promise: 'unlinkable' | 'linked' | 'named') => script({ ...asked, promise })[2];
    for (const promise of ['unlinkable', 'linked', 'named'] as const)
      expect(promised(promise)).toContain('I will hear what you say');
    expect(promised('unlinkable')).toContain('locked away with everybody’s answers, without your name');
    expect(promised('linked')).toContain('under a number, without your name');
    expect(promised('named')).toContain('kept with your name');
    expect(promised('named')).not.toContain('without your name');
  });
});

it('has different words for each way that a call can end', () => {
  const words = Object.values(outcomeWords);
  expect(new Set(words).size).toBe(words.length);
});
