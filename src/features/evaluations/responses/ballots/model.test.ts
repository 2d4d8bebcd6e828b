import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allAsks,
  type Answer,
  type Answers,
  type Ask,
  storyKinds,
  storyReaches,
} from '@/features/forms/answers';
import { monthsAfter } from '@/features/forms/after-forms';
import { endOfCourse } from '@/features/forms/course-forms';
import { kinds } from '@/features/forms/kinds';
import { longestText, marks, optionsOf } from '@/features/forms/model';
import { everyKind } from '@tests/support/every-kind';
import { type Ballot, ballotSize, encodeBallot } from './model';
import type { Gap } from '../../missing';
import { decodeBallot } from './schema';

const id = '00000000-0000-4000-8000-000000000000';
const wide = '𒀀'.repeat(longestText);
const texts = fc.oneof(
  fc.constant(wide),
  fc.constant('\u0001'.repeat(longestText)),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constant('﻿with a mark, "quotes" and \\ "'),
);

const anyStory = fc.record({
  text: texts,
  kind: fc.constantFrom('', ...storyKinds),
  reach: fc.constantFrom('', ...storyReaches),
  when: texts,
  evidence: texts,
});

/** Any answer that can be given, the longest among them. */
function anyAnswer({ question }: Ask): fc.Arbitrary<Answer | undefined> {
  const options = optionsOf(question).map((option) => option.key);
  const given = (): fc.Arbitrary<Answer> => {
    switch (kinds[question.kind].answer) {
      case 'mark':
        return fc.constantFrom(...marks).map((mark) => ({ mark }));
      case 'choice':
        return fc.constantFrom(...options).map((choice) => ({ choice }));
      case 'choices':
        return fc
          .oneof(fc.constant(options), fc.subarray(options, { minLength: 1 }))
          .map((choices) => ({ choices }));
      case 'text':
        return texts.map((text) => ({ text }));
      case 'story':
        return anyStory.map((story) => ({ story }));
    }
  };
  return fc.option(given(), { nil: undefined });
}

const reason = fc.constantFrom<Gap['reason']>('blank', 'illegible', 'not_asked', 'absent');

describe.each(
  [endOfCourse.document, monthsAfter.document, everyKind].map(
    (document) => [document.title, document] as const,
  ),
)('a ballot of “%s”', (_title, document) => {
  const asks = allAsks(document);
  const anyBallot = fc
    .tuple(
      fc.tuple(...asks.map(anyAnswer)),
      fc.tuple(...asks.map(() => reason)),
      fc.constantFrom<Ballot['part']>('own', 'late', 'typed'),
    )
    .map(([given, why, part]): Ballot => {
      const answers: Answers = {};
      const missing: Gap[] = [];
      asks.forEach(({ key }, index) => {
        const answer = given[index];
        if (answer) answers[key] = answer;
        else if (part === 'typed' && why[index]) missing.push({ key, reason: why[index] });
      });
      return { id, boxId: id, formVersionId: id, part, answers, missing };
    });

  it('is read as it was written, and fits what every ballot is padded to', () => {
    const size = ballotSize(document);
    fc.assert(
      fc.property(anyBallot, (ballot) => {
        const bytes = encodeBallot(document, ballot);
        expect(bytes.length).toBeLessThan(size);
        expect(decodeBallot(document, bytes)).toEqual(ballot);
      }),
      { numRuns: 60 },
    );
  });
});

it('is not read as a ballot of another form', () => {
  const bytes = encodeBallot(endOfCourse.document, {
    id,
    boxId: id,
    formVersionId: id,
    part: 'own',
    answers: {},
    missing: [],
  });
  expect(() => decodeBallot(monthsAfter.document, bytes)).toThrow('another form');
});
