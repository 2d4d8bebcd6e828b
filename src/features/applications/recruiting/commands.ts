import { londonInstant } from '@/calendar/london';
import { cohortOf } from '@/features/cohorts/data';
import { applicationForm } from '@/features/forms/applicant-forms';
import { savePublished } from '@/features/forms/data';
import { command } from '@/server/command';
import { done, rejected } from '@/server/outcome';
import { can } from './capabilities';
import { formsToAsk, recruitmentOf, saveClosed, saveRecruitment } from './data';
import { closingAt } from './model';
import type { RecruitmentForm } from './schema';

/** Says how people come to a cohort. Who saw an older version is told, and nothing is overwritten. */
export const recruit = command(
  can.change,
  cohortOf,
  async ({ cohort, viewer, write }, input: RecruitmentForm) => {
    const { formVersion, version, opensOn, closesOn, most, about, forWhom, paidFor } = input;
    if (formVersion !== '' && !(await formsToAsk(viewer, cohort)).some(({ id }) => id === formVersion))
      return rejected('formVersion', 'This form is not there any more. Choose another one.');
    const kept = await recruitmentOf(viewer, cohort.id);
    const saved = await write(async (tx) =>
      saveRecruitment(tx, cohort.id, version, {
        formVersionId: formVersion || (await savePublished(tx, applicationForm)),
        opensAt: opensOn ? londonInstant(opensOn, 0) : null,
        closesAt: closingAt(closesOn, kept),
        most,
        about,
        forWhom,
        paidFor,
      }),
    );
    return saved
      ? done({ cohort: cohort.slug })
      : rejected(
          'form',
          'Somebody else changed this meanwhile. Your own entries stand below: open the page again in another tab to see theirs, then put both together.',
        );
  },
);

/** Closes it at once, whatever its last day. A later one opens it again. */
export const closeNow = command(
  can.change,
  async (viewer, input: { cohort: string }) => ({
    ...(await cohortOf(viewer, input)),
    detail: 'closed at once',
  }),
  async ({ cohort, write }) => {
    await write((tx) => saveClosed(tx, cohort.id));
    return done({ cohort: cohort.slug });
  },
);
