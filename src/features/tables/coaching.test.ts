import { describe, expect, it } from 'vitest';
import { type Coaching, settle } from './coaching';

const coaching: Coaching = {
  tables: new Map([
    ['one', { number: 1, coachId: 'ann' }],
    ['two', { number: 2, coachId: 'bo' }],
    ['three', { number: 3, coachId: null }],
  ]),
  coaches: new Map([
    ['ann', 'Dr Ann'],
    ['bo', 'Dr Bo'],
    ['cy', 'Dr Cy'],
  ]),
};

describe('settle', () => {
  it('leaves to do what does not stand so already', () =>
    expect(
      settle(
        [
          { tableId: 'one', from: null, to: 'ann' },
          { tableId: 'three', from: null, to: 'cy' },
        ],
        coaching,
      ),
    ).toEqual({ left: [{ tableId: 'three', from: null, to: 'cy' }] }));

  it('keeps, where somebody else was first, what the form wants elsewhere, and shows what is there now of all else', () =>
    expect(
      settle(
        [
          { tableId: 'one', from: null, to: 'cy' },
          { tableId: 'three', from: null, to: 'bo' },
        ],
        coaching,
      ),
    ).toEqual({
      problems: [
        {
          field: 'coach.one',
          message:
            'Somebody else has changed who coaches table 1 meanwhile: it is Dr Ann now. You chose Dr Cy.',
        },
      ],
      stands: [
        { tableId: 'one', now: 'ann', chosen: 'ann' },
        { tableId: 'two', now: 'bo', chosen: 'bo' },
        { tableId: 'three', now: null, chosen: 'bo' },
      ],
    }));

  it.each([
    ['three', 'gone', 'Whoever you chose for table 3 is not on the team any more.'],
    ['nowhere', 'ann', 'A table that you chose somebody for was removed meanwhile.'],
  ])('says what went away meanwhile', (tableId, to, message) =>
    expect(settle([{ tableId, from: null, to }], coaching)).toMatchObject({ problems: [{ message }] }),
  );
});
