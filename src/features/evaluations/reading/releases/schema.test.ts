import { describe, expect, it } from 'vitest';
import { boxResult } from './schema';

const opened = {
  box: { id: '6a6a4c4e-6a3c-4f0c-9d4e-0d7f2f3f1c11', firstKey: 'AAAA', secondKey: 'AAAA', size: 8 },
  stageId: '0b8f8a52-0a1c-4a57-8a52-5d7b8f9d2c22',
  release: {
    releasedAt: '2018-01-30T09:00:00.000Z',
    own: 8,
    typed: 0,
    broughtIn: 0,
    unread: 0,
    asked: 8,
    withdrawn: 0,
  },
  counts: [],
  missing: [],
  texts: [],
};
const person = {
  personId: '1c9f8a52-0a1c-4a57-8a52-5d7b8f9d2c33',
  participantId: null,
  finishedOn: '2018-01-16',
};

describe('the result of a ballot box, as it is kept beside the keys', () => {
  it('is read from what was written when the mode was called door', () => {
    const before = { ...opened, format: 1, ticked: [{ ...person, door: 'tablet' }] };
    expect(boxResult.parse(before)).toEqual(
      boxResult.parse({ ...opened, format: 2, ticked: [{ ...person, mode: 'tablet' }] }),
    );
  });

  it('is refused when it is of a format that nobody knows', () => {
    expect(boxResult.safeParse({ ...opened, format: 3, ticked: [] }).success).toBe(false);
  });
});
