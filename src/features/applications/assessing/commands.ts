import { tellOfRole } from '@/features/accounts/administration/commands';
import { removeRole, savePerson, saveRole } from '@/features/accounts/data';
import { removeVisits } from '@/features/accounts/visits/data';
import { cohortOf, lockCohort } from '@/features/cohorts/data';
import { runsCohort } from '@/features/cohorts/roles/data';
import { command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';
import { can } from './capabilities';
import {
  assessmentById,
  assessmentFor,
  assessorsOf,
  loadToShare,
  removeUnfinished,
  saveCameTo,
  saveGiven,
  saveMarks,
  savePassedOn,
} from './data';
import { isBetween, isComplete } from './model';
import type { Agreement, AssessorRef, CohortRef, NewAssessor, PassedOn, Scores } from './schema';
import { shareOut } from './sharing';

/** Lets somebody score a cohort's applications, and tells them by mail. */
export const addAssessor = command(
  can.add,
  cohortOf,
  async ({ cohort, viewer, write }, { name, email }: NewAssessor) =>
    write(async (tx): Promise<Outcome<{ cohort: string }>> => {
      const person = await savePerson(tx, { name, email });
      if (await runsCohort(tx, person.id, cohort))
        return rejected(
          'email',
          `${person.name} runs this cohort and sees who applied, so they can’t score.`,
        );
      const isNew = await saveRole(tx, { personId: person.id, kind: 'assessor', cohortId: cohort.id });
      if (isNew) await tellOfRole(tx, viewer, person, { kind: 'assessor', where: cohort.name });
      return done({ cohort: cohort.slug });
    }),
);

/** Takes it from them again. What they finished stays; what they had begun goes to the others. */
export const removeAssessor = command(
  can.remove,
  async (viewer: Viewer, input: AssessorRef) => {
    const { cohort } = await cohortOf(viewer, input);
    const assessor = (await assessorsOf(viewer, cohort.id)).find(({ roleId }) => roleId === input.role);
    if (!assessor) throw new Missing(input.role);
    return { cohort, assessor };
  },
  async ({ cohort, assessor: { personId, roleId }, write }) => {
    await write(async (tx) => {
      await removeRole(tx, personId, roleId);
      await removeVisits(tx, personId);
      await removeUnfinished(tx, cohort.id, personId);
      await share(tx, cohort.id);
    });
    return done({ cohort: cohort.slug });
  },
);

/** Gives each application that is in two who score it. What was given stays given. */
export const shareOutApplications = command(
  can.shareOut,
  cohortOf,
  async ({ cohort, write }, _input: CohortRef) => {
    const shared = await write((tx) => share(tx, cohort.id));
    return done({ cohort: cohort.slug, ...shared });
  },
);

async function share(tx: Tx, cohortId: string): Promise<{ given: number; short: number }> {
  await lockCohort(tx, cohortId);
  const { applications, assessors } = await loadToShare(tx, cohortId);
  const { given, short } = shareOut(applications, assessors);
  await saveGiven(tx, given);
  return { given: given.length, short: short.length };
}

const over = 'You said that you were done with this one. What you gave stays as it is.';

/** Keeps an assessor's marks so far; once all seven are there they can say that they are done. */
export const score = command(can.score, ownOf, async ({ assessment, write }, input: Scores) => {
  const { marks, finish } = input;
  if (finish && !isComplete(marks)) {
    const kept = await write((tx) => saveMarks(tx, assessment.id, { ...input, finish: false }));
    return kept
      ? rejected(
          'form',
          'What you gave is saved. Give a mark for each of the seven before you say that you are done.',
        )
      : rejected('form', over);
  }
  const saved = await write((tx) => saveMarks(tx, assessment.id, input));
  return saved ? done({ id: assessment.id, finish }) : rejected('form', over);
});

/** Hands an application on to another assessor, since this one knows who wrote it. */
export const passOn = command(can.passOn, ownOf, async ({ assessment, cohort, write }, { why }: PassedOn) => {
  await write(async (tx) => {
    await savePassedOn(tx, assessment, why);
    await share(tx, cohort.id);
  });
  return done({});
});

/** Keeps the mark that one of two says they came to. Once the other says the same, it is agreed on. */
export const agree = command(
  can.agree,
  ownOf,
  async ({ assessment, viewer, write }, { characteristic, mark }: Agreement) => {
    const shown = await assessmentById(viewer, assessment.id);
    const difference = shown?.differences.find((one) => one.characteristic === characteristic);
    if (!difference)
      return rejected('form', 'There is nothing to agree on here: you are not both done, or not far apart.');
    if (!isBetween(difference, mark)) return rejected('mark', 'Choose a mark between what you two gave.');
    await write((tx) => saveCameTo(tx, assessment.id, characteristic, mark));
    return done({ id: assessment.id });
  },
);

/** What somebody was given to score. @throws Missing when it isn't theirs */
async function ownOf(viewer: Viewer, input: { assessment: string }) {
  const assessment = await assessmentFor(viewer, input.assessment);
  if (!assessment) throw new Missing(input.assessment);
  return { assessment, cohort: assessment.cohort };
}
