import { describe, expect, it } from 'vitest';
import { addresses } from './addresses';

describe('addresses', () => {
  it('ask for what is known and leave out what isn’t', () => {
    const cohort = addresses.cohort('london');
    expect(cohort.tables()).toBe('/facilitate/cohorts/london/tables');
    expect(cohort.tables({ plan: 2, day: undefined })).toBe('/facilitate/cohorts/london/tables?plan=2');
    expect(cohort.tables({ plan: 2, day: 1 })).toBe('/facilitate/cohorts/london/tables?plan=2&day=1');
  });

  it('carry what people typed and links without letting it become another address', () => {
    expect(addresses.people({ search: 'a&page=9', page: 1 })).toBe('/admin?search=a%26page%3D9&page=1');
    expect(addresses.answer('a/../b').form()).toBe('/a/a%2F..%2Fb');
  });
});
