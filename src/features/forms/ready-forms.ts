import { effectiveness, monthsAfter } from './after-forms';
import { beforeCourse, endOfCourse, endOfDay1, endOfDay2 } from './course-forms';
import { coachesForm, contributorsForm, facilitatorsForm } from './team-forms';
import type { FormAudience, FormDocument } from './model';

/** A form that comes with Roundtable, under the name that its versions share. */
export type ReadyForm = { formKey: string; number: number; audience: FormAudience; document: FormDocument };

/** All forms that come with Roundtable, in the order in which a cohort needs them. */
export const readyForms: readonly ReadyForm[] = [
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
