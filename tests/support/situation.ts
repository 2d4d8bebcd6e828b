import type { Cohort } from '@/features/cohorts/model';
import type { StageProgress } from '@/features/evaluations/collecting/progress/model';
import { someStage } from './stage';

const day = (number: number, date: string) => ({ id: String(number), number, date, theme: '' });

/** A cohort of three days, for tests of rules. */
export const someCohort: Cohort = {
  id: 'c',
  slug: 'london',
  programmeId: 'p',
  programmeName: 'P',
  programmeSlug: 'p',
  commissionerId: 'o',
  commissionerName: 'O',
  archivedAt: null,
  name: 'London',
  area: 'London',
  places: 40,
  venue: 'Hall',
  contact: '',
  version: 1,
  days: [day(1, '2017-11-23'), day(2, '2017-11-24'), day(3, '2018-01-16')],
};

/** Its last form, which 32 of 40 have sent. */
export const someProgress: StageProgress = {
  ...someStage({ datesByHand: true }),
  asked: 40,
  finished: 32,
  bounced: 0,
  conflicts: 0,
  keysMissing: false,
};
