import { describe, expect, it } from 'vitest';
import { likelySame, twiceIn } from './same-person';

const somebody = {
  id: 'a',
  reference: 'A-1',
  name: 'Łucja Müller',
  email: 'lucja@example.org',
  phone: null,
  organisation: 'Oak Surgery group',
  area: 'Ashford',
  state: 'sent' as const,
};
const found = (other: object, one: object = {}) =>
  likelySame({ ...somebody, ...one }, [
    somebody,
    { ...somebody, id: 'b', email: null, area: '', ...other },
  ]).map(({ id }) => id);

describe('likelySame', () => {
  it('finds the same name at the same address, number or place, however it is written', () => {
    expect(found({ name: 'LUCJA  MULLER', email: 'lucja@example.org' })).toEqual(['b']);
    expect(found({ phone: '020 7946 0001' }, { phone: '+44 (0)20 79460001' })).toEqual(['b']);
    expect(found({ organisation: 'oak surgery GROUP', area: 'ashford' })).toEqual(['b']);
  });

  it('takes nobody for another by the name alone, or by what both left empty', () => {
    expect(found({})).toEqual([]);
    expect(found({ organisation: '', area: '' }, { organisation: '', area: '' })).toEqual([]);
    expect(found({ name: 'Łucja Miller', email: 'lucja@example.org' })).toEqual([]);
  });

  it.each(['withdrawn', 'left_out'] as const)('passes over what is settled: %s', (state) =>
    expect(likelySame(somebody, [{ ...somebody, id: 'b', state }])).toEqual([]),
  );
});

describe('twiceIn', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    ...somebody,
    id: String(index),
    email: `${index}@example.org`,
    area: String(index),
  }));

  it('finds among five thousand of one name the two that share a number', () => {
    const [first, second] = [4, 4_000];
    const all = many.map((one, index) =>
      index === first || index === second ? { ...one, phone: '020 7946 0001' } : one,
    );
    expect([...twiceIn(all)]).toEqual(['4', '4000']);
  });
});
