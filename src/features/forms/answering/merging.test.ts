import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, asTyped, type Sent } from '../answers';
import { effectiveness } from '../after-forms';
import { asksOnPage, pagesOf } from '../pages';
import { speaking } from '@/languages/say';
import { inTwoParts } from '@tests/support/in-two-parts';
import { differingProblem } from './differing';
import { knownNow, mergePart, saysMore, type SentPage, versions } from './merging';

const { document } = inTwoParts;
const [page] = pagesOf(document, {});
if (!page) throw new Error('The form has a page');
const { number: part, asks } = page;
const drawn = { step: part, asks };
const keys = asks.map(({ key }) => key);

const merge = (kept: Answers | null, sent: Sent, rest: Partial<SentPage> = {}) =>
  mergePart(document, kept, { part, sent, ...rest }, asks);
/** What a page says that was drawn with these. */
const was = (answers: Answers): string => versions(document, drawn, answers);
const given = (sent: Sent): Answers => merge(null, sent).answers;
const typed = (answers: Answers): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, String(asTyped(answers)[key] ?? '')]));

const mark = fc.constantFrom('', '1', '2', '3', '4', '5');
const sheet = fc.record(Object.fromEntries(keys.map((key) => [key, mark])));

describe('a part that was open twice', () => {
  it('is settled question by question: what one side changed is taken, what both changed is said', () => {
    fc.assert(
      fc.property(sheet, sheet, sheet, (drawn, elsewhere, here) => {
        const merged = merge(given(elsewhere), here, { was: was(given(drawn)) });
        const differing = new Set(merged.differing.map(({ ask }) => ask.key));
        for (const key of keys) {
          const [before, there, mine] = [drawn[key], elsewhere[key], here[key]];
          const both = there !== before && mine !== before && there !== mine;
          expect(differing.has(key)).toBe(both);
          expect(typed(merged.answers)[key]).toBe(mine === before || both ? there : mine);
        }
      }),
    );
  });

  it('comes to the same whoever was first, where they changed different questions', () => {
    const split = fc.record(Object.fromEntries(keys.map((key) => [key, fc.boolean()])));
    fc.assert(
      fc.property(sheet, sheet, split, (drawn, changed, isPhone) => {
        const side = (phone: boolean) =>
          Object.fromEntries(keys.map((key) => [key, (isPhone[key] === phone ? changed : drawn)[key]]));
        const inOrder = (...sent: Sent[]) =>
          sent.reduce<Answers>(
            (kept, one) => merge(kept, one, { was: was(given(drawn)) }).answers,
            given(drawn),
          );
        expect(inOrder(side(true), side(false))).toEqual(inOrder(side(false), side(true)));
        expect(typed(inOrder(side(true), side(false)))).toEqual(changed);
      }),
    );
  });

  it('stays as it is when the same page arrives again', () => {
    fc.assert(
      fc.property(sheet, sheet, sheet, (drawn, elsewhere, here) => {
        const once = merge(given(elsewhere), here, { was: was(given(drawn)) });
        const twice = merge(once.answers, here, { was: was(given(drawn)) });
        expect(twice.answers).toEqual(once.answers);
        expect(twice.differing).toEqual(once.differing);
      }),
    );
  });

  it('takes the next press as a choice, once both answers were said', () => {
    fc.assert(
      fc.property(sheet, sheet, sheet, (drawn, elsewhere, here) => {
        const first = merge(given(elsewhere), here, { was: was(given(drawn)) });
        const known = knownNow(document, { step: part, asks }, first);
        const shown = { ...here, ...known.values };
        const pressed = merge(first.answers, shown, { was: known.was });
        expect(pressed.differing).toEqual([]);
        expect(typed(pressed.answers)).toEqual(shown);
        // A save that nobody asked for decides nothing.
        const saved = merge(first.answers, shown, { was: known.was, undecided: known.undecided.split(' ') });
        expect(saved.answers).toEqual(first.answers);
        expect(saved.differing).toHaveLength(first.differing.length);
      }),
    );
  });
});

describe('a page', () => {
  it('that never heard that its answers arrived is not told of them as somebody else’s', () => {
    fc.assert(
      fc.property(sheet, fc.array(sheet, { minLength: 1, maxLength: 3 }), sheet, (drawn, earlier, here) => {
        const arrived = given(earlier.at(-1) ?? {});
        const merged = merge(arrived, here, { was: was(given(drawn)), earlier });
        expect(merged.differing).toEqual([]);
        expect(typed(merged.answers)).toEqual(here);
      }),
    );
  });

  it('that can’t tell what it was drawn with counts as it is, and so does one of which nothing is kept any more', () => {
    const [first = '', second = ''] = keys;
    for (const rest of [{}, { was: '' }, { was: 'a.b' }])
      expect(typed(merge(given({ [first]: '2' }), { [second]: '3' }, rest).answers)).toMatchObject({
        [first]: '',
        [second]: '3',
      });
    const gone = merge(null, { [first]: '2' }, { was: was(given({ [first]: '2' })) });
    expect(typed(gone.answers)[first]).toBe('2');
  });

  it('says a few letters a question, none where none was given', () => {
    expect(was({})).toBe('.'.repeat(keys.length - 1));
    expect(was(given(Object.fromEntries(keys.map((key) => [key, '5'])))).length).toBeLessThan(
      keys.length * 8,
    );
  });

  it('says nothing of a question that its person was not asked, and so takes nothing back', () => {
    const after = effectiveness.document;
    const kept: Answers = { 'used-it': { choice: 'no' }, 'how-used': { text: 'In a meeting' } };
    const hidden = pagesOf(after, kept).find(
      ({ number, asks: asked }) => asksOnPage(after, number).length > asked.length,
    );
    if (!hidden) throw new Error('The form hides a question');
    const sent = Object.fromEntries(hidden.asks.map(({ key }) => [key, String(asTyped(kept)[key] ?? '')]));
    const again = {
      part: hidden.number,
      sent,
      was: versions(after, { step: hidden.number, asks: hidden.asks }, kept),
    };
    expect(mergePart(after, kept, again, hidden.asks).answers).toEqual(kept);
    // Answered here before a change of mind elsewhere hid it: it stays, and counts if it is asked again.
    const shown = { step: hidden.number, asks: asksOnPage(after, hidden.number) };
    const open = {
      part: hidden.number,
      sent: { ...sent, 'how-used': 'At work' },
      was: versions(after, shown, kept),
    };
    expect(mergePart(after, kept, open, hidden.asks).answers['how-used']).toEqual({ text: 'At work' });
  });
});

describe('two answers that differ', () => {
  const said = (kind: string, here: string, elsewhere: string) => {
    const ask = [document, effectiveness.document]
      .flatMap((form) => pagesOf(form, { 'used-it': { choice: 'yes' } }))
      .flatMap((one) => one.asks)
      .find(({ question }) => question.kind === kind);
    if (!ask) throw new Error(kind);
    const read = (value: string) =>
      mergePart(document, null, { part, sent: { [ask.key]: value } }, [ask]).answers[ask.key];
    return differingProblem(speaking('en'), document, { ask, here: read(here), elsewhere: read(elsewhere) })
      .message;
  };

  it('are both said, words in full', () => {
    expect(said('rating', '4', '2')).toBe(
      'You answered 2 after this page was opened, perhaps on another page. Here it says 4. Choose the one that is right, then go on.',
    );
    expect(said('yes-no', 'yes', 'not-sure')).toContain('You answered “Not sure” after');
    expect(said('text', 'One', 'One\ntwo')).toContain('“One\ntwo”');
    expect(said('rating', '', '2')).toContain('Here it is left out.');
    expect(said('rating', '2', '')).toContain('You took this answer back after');
  });
});

describe('a part that comes once the form is in', () => {
  const [first = '', second = ''] = keys;
  const saved = given({ [first]: '2' });
  const says = (sent: Sent, rest: Partial<SentPage> = { was: was(saved) }) =>
    saysMore(document, { part, sent, ...rest });

  it('says nothing more where the server had all of it', () => {
    expect(says({ [first]: '2' })).toBe(false);
    expect(says({})).toBe(false);
    expect(says({ [first]: '2' }, { part: 'check' })).toBe(false);
  });

  it('says more where anything in it is new, can’t be read, or nobody had any of it', () => {
    expect(says({ [first]: '2', [second]: '3' })).toBe(true);
    expect(says({ [first]: '9' })).toBe(true);
    expect(says({ [first]: '2' }, {})).toBe(true);
  });
});
