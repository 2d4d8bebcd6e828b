import { effectiveness, monthsAfter } from './after-forms';
import { applicationForm } from './applicant-forms';
import { beforeCourse, endOfCourse, endOfDay1, endOfDay2 } from './course-forms';
import { coachesForm, contributorsForm, facilitatorsForm } from './team-forms';
import type { ReadyForm } from './model';

/** All forms that come with Roundtable, in the order in which a cohort needs them. */
export const readyForms: readonly ReadyForm[] = [
  applicationForm,
  beforeCourse,
  endOfDay1,
  endOfDay2,
  endOfCourse,
  effectiveness,
  monthsAfter,
  coachesForm,
  contributorsForm,
  facilitatorsForm,
];
