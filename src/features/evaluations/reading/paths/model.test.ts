import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDocument, Question } from '@/features/forms/model';
import { type Path, pathsToShow, type PathStage, rowsOf } from './model';

const rating = (key: string, low = 'Low'): Question => ({
  kind: 'rating',
  key,
  label: key,
  low,
  high: 'High',
});
const asking = (...questions: Question[]): FormDocument => ({
  title: 'Test',
  minutes: 1,
  sections: [{ title: '', questions }],
});
const stage = (id: string, ...questions: Question[]): PathStage => ({
  id,
  title: id,
  document: asking(...questions),
});
const marked = (mark: 1 | 2 | 3 | 4 | 5) => ({ a: { mark } });

describe('pathsToShow', () => {
  it('shows all of eight people’s paths, and none of fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (people) => {
        const paths: Path[] = Array.from({ length: people }, () => ({ answers: {} }));
        expect(pathsToShow(paths)).toEqual(people >= 8 ? paths : null);
      }),
    );
  });
});

describe('rowsOf', () => {
  const [first, second, third] = [stage('1', rating('a')), stage('2', rating('a')), stage('3', rating('a'))];

  it('says how a mark moved from the first to the last stage that has one', () => {
    const changeOf = (...given: (1 | 2 | 3 | 4 | 5 | null)[]) =>
      rowsOf([first, second, third], {
        answers: Object.fromEntries(given.map((mark, at) => [String(at + 1), mark ? marked(mark) : {}])),
      }).map(({ change }) => change);
    expect(changeOf(2, 5, 4)).toEqual(['2 to 4']);
    expect(changeOf(3, 1, 3)).toEqual(['stayed 3']);
    expect(changeOf(null, 1, 3)).toEqual(['1 to 3']);
    expect(changeOf(4, null, null)).toEqual([null]);
    expect(changeOf(null, null, null)).toEqual([]);
    expect(rowsOf([first, second], { answers: { 1: marked(4) } })).toMatchObject([
      { cells: ['4', null], change: null },
    ]);
  });

  it('compares no marks of questions that were asked in other ways', () => {
    const agree: Question = { kind: 'agree', key: 'a', label: 'a', low: 'Low', high: 'High' };
    const answers = { 1: marked(2), 2: marked(4) };
    for (const other of [rating('a', 'Other words'), agree])
      expect(rowsOf([first, stage('2', other)], { answers })).toMatchObject([
        { cells: ['2', '4'], change: null },
      ]);
  });

  it('shows words and choices beside each other, without a change', () => {
    const yesNo: Question = { kind: 'yes-no', key: 'b', label: 'Used it?' };
    const words: Question = { kind: 'text', key: 'c', label: 'How?' };
    const path: Path = {
      answers: { 1: { b: { choice: 'no' } }, 2: { b: { choice: 'yes' }, c: { text: 'In a meeting' } } },
    };
    expect(rowsOf([stage('1', yesNo), stage('2', yesNo, words)], path)).toEqual([
      { key: 'b', label: 'Used it?', cells: ['No', 'Yes'], change: null },
      { key: 'c', label: 'How?', cells: [null, '“In a meeting”'], change: null },
    ]);
  });

  it('leaves out an answer to what its stage didn’t ask', () => {
    expect(
      rowsOf([first, stage('2', rating('z'))], { answers: { 1: marked(2), 2: marked(4) } }),
    ).toMatchObject([{ key: 'a', cells: ['2', null], change: null }]);
  });

  it('tells looking back from now', () => {
    const sure: Question = { kind: 'confidence', key: 'sure', label: 'Sure', low: 'Low', high: 'High' };
    const path: Path = { answers: { 1: { 'sure.now': { mark: 4 }, 'sure.then': { mark: 2 } } } };
    expect(rowsOf([stage('1', sure)], path).map(({ label, cells }) => [label, cells])).toEqual([
      ['Sure', ['4']],
      ['Sure (before the course)', ['2']],
    ]);
  });
});
