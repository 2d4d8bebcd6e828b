import type { Stage } from '@/features/evaluations/model';

/** A stage for tests of rules: the end of the course, asked on its last day, unless it is said otherwise. */
export const someStage = (given: Partial<Stage> = {}): Stage => ({
  id: 's',
  cohortId: 'c',
  key: 'immediate',
  title: '',
  audience: 'participants',
  position: 4,
  promise: 'unlinkable',
  formVersionId: 'f',
  opensAt: new Date('2018-01-16T15:30:00Z'),
  closesAt: new Date('2018-01-30T00:00:00Z'),
  datesByHand: false,
  mailing: true,
  reminderDays: [3, 7, 12],
  keyedTwice: false,
  sheetsKeyed: 0,
  cardsUntil: null,
  listedAt: null,
  mailReadAt: null,
  release: null,
  box: null,
  ...given,
});
