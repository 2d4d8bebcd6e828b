import { expect, it } from 'vitest';
import { inOrder } from './tables';

const named = (...tables: [name: string, ...needs: string[]][]) =>
  tables.map(([name, ...needs]) => ({ name, needs }));

it('puts each table after those that it points to, whatever their names', () => {
  const order = inOrder(
    named(['answer', 'response'], ['cohort'], ['response', 'stage', 'cohort'], ['stage', 'cohort']),
  );
  expect(order.map(({ name }) => name)).toEqual(['cohort', 'stage', 'response', 'answer']);
});

it('minds a table that isn’t among them as little as one that is there', () => {
  expect(inOrder(named(['a', 'left-out']))).toHaveLength(1);
});

it('says when tables point to each other', () => {
  expect(() => inOrder(named(['a', 'b'], ['b', 'c'], ['c', 'a'], ['d']))).toThrow('a, b, c');
});
