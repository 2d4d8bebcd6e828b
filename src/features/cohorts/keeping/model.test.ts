import { expect, it } from 'vitest';
import { whyItStays } from './model';

const empty = { participants: 0, asked: 0, forms: 0, team: 0, applications: 0 };

it('a cohort goes only while nothing but its plan would go with it', () => {
  expect(whyItStays(empty)).toBeNull();
  for (const held of ['participants', 'asked', 'forms', 'team', 'applications'] as const)
    expect(whyItStays({ ...empty, [held]: 1 })).toContain('Archive it instead');
  expect(whyItStays({ ...empty, participants: 2, forms: 1 })).toContain(
    'people have places in it and forms have come in.',
  );
});
