import { expect, it } from 'vitest';
import { everyKind } from '@tests/support/every-kind';
import { everythingSaidBy } from '@tests/support/said';
import { allAsks, asTyped, fromKept, readAnswers, toKept } from './answers';
import { kinds, questionKinds } from './kinds';
import { itemsOf, optionsOf, questionsOf } from './model';
import { answers as keptAnswers, formDocument } from './schema';

const questions = questionsOf(everyKind);

it('are each kept as they were written', () => {
  expect(questions.map(({ kind }) => kind).sort()).toEqual([...questionKinds].sort());
  expect(formDocument.parse(everyKind)).toEqual(everyKind);
});

it('are each answered, typed again, kept in a draft and as rows, and read as they were', () => {
  for (let person = 0; person < 5; person += 1) {
    const asks = allAsks(everyKind);
    const { answers, problems } = readAnswers(asks, everythingSaidBy(person, everyKind));
    expect(problems).toEqual([]);
    expect(Object.keys(answers)).toEqual(asks.map(({ key }) => key));
    expect(readAnswers(asks, asTyped(answers)).answers).toEqual(answers);
    expect(keptAnswers.parse(answers)).toEqual(answers);
    expect(fromKept(everyKind, toKept(everyKind, answers))).toEqual(answers);
  }
});

it.each(questions)('$kind says of itself what its questions and its items show', (question) => {
  const facts = kinds[question.kind];
  const items = itemsOf(everyKind).filter((item) => item.question === question);
  expect('low' in question).toBe(facts.ends);
  expect('options' in question).toBe(facts.list);
  expect(items.some((item) => item.scale)).toBe(facts.ends);
  if (facts.words) expect(items).toEqual([]);
  else expect(items).toHaveLength(facts.several ? optionsOf(question).length : facts.looksBack ? 2 : 1);
});
