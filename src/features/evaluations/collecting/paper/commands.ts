import { dropMessages } from '@/features/messages/commands';
import { command } from '@/server/command';
import { done, rejected } from '@/server/outcome';
import { loadAudience } from '../../audience/data';
import { joinSenders, loadTakesForms, lockStage, stageNamed } from '../../data';
import { loadRoom, saveLedger } from '../../ledger/data';
import { allAreIn } from '../../ledger/model';
import { can } from './capabilities';
import { loadMoreHandedIn, loadSheets, saveHandedIn } from './data';
import type { HandedInForm } from './schema';

/** Gives everybody of a stage a place in its ledger, and so a sheet of their own. Made twice, sheets stay the same. */
export const makeSheets = command(can.makeSheets, stageNamed, async ({ cohort, stage, write }) => {
  if (!stage.formVersionId) return rejected('form', 'This stage has no form yet.');
  await write(async (tx) =>
    saveLedger(tx, stage.id, await loadAudience(tx, { audience: stage.audience, cohort })),
  );
  return done({ cohort: cohort.slug, stage: stage.key });
});

/**
 * Notes whose sheets of an unlinkable stage were handed in: they have answered, and nobody reminds them. What stands
 * on the sheets is keyed apart from this list.
 */
export const noteHandedIn = command(
  can.noteHandedIn,
  stageNamed,
  async ({ cohort, stage, write }, input: HandedInForm) => {
    if (stage.promise !== 'unlinkable')
      return rejected(
        'form',
        'The sheets of this form carry a code. Key them with it, and Roundtable notes whose they are.',
      );
    return write(async (tx) => {
      await lockStage(tx, stage.id);
      await joinSenders(tx, stage.id);
      if (!(await loadTakesForms(tx, stage.id)))
        return rejected('form', 'The results of this form are released, so nobody can hand one in any more.');
      const { keyed } = await loadSheets(tx, stage.id);
      if (input.people.length < keyed)
        return rejected(
          'people',
          `${keyed} sheets are keyed already, so at least ${keyed} people have handed one in.`,
        );
      const more = await loadMoreHandedIn(tx, stage.id, input.people);
      if (more > (await loadRoom(tx, stage, cohort))) return rejected('people', allAreIn);
      await saveHandedIn(tx, stage.id, input.people);
      for (const personId of input.people) await dropMessages(tx, personId, stage.id);
      return done({ cohort: cohort.slug, stage: stage.key });
    });
  },
);
