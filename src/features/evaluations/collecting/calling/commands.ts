import { speaking } from '@/languages/say';
import { documentOf } from '@/features/forms/data';
import { allAsks, type Answers, readAnswers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { askedAnswers } from '@/features/forms/pages';
import { now } from '@/server/clock';
import { type Acting, command } from '@/server/command';
import type { Tx } from '@/server/db';
import { Missing } from '@/server/errors';
import { done, type Outcome, rejected } from '@/server/outcome';
import { loadAudience } from '../../audience/data';
import { joinSenders, loadIsOpen, loadTakesForms, stageNamed } from '../../data';
import { noteSecondForm } from '../conflicts/commands';
import { sealTyped, whileKeysLast } from '../../responses/commands';
import { saveForm } from '../../responses/data';
import { participationId, saveLedger } from '../../ledger/data';
import { type StageOfCohort, stageState } from '../../model';
import { can } from './capabilities';
import { saveCall } from './data';
import type { CallEnd, SpokenForm } from './schema';

export type Called = { cohort: string; stage: string; state: 'in' | 'conflict' | 'noted' };

/** Takes a form that somebody answered on the phone. */
export const answerByPhone = command(
  can.take,
  stageNamed,
  async (found, input: SpokenForm): Promise<Outcome<Called>> => {
    const { stage, viewer } = found;
    if (!stage.formVersionId || stageState(stage, now()) !== 'open')
      return rejected('form', 'This form isn’t open.');
    const document = await documentOf(viewer, stage.formVersionId);
    const { answers, problems } = readAnswers(allAsks(document), input.sent);
    if (problems.length > 0) return { ok: false, problems };
    const asked = askedAnswers(document, answers);
    if (Object.keys(asked).length === 0)
      return rejected(
        'form',
        'No question is answered. If they would rather not answer, note how the call ended.',
      );
    return whileKeysLast(speaking('en'), () => take(found, { document, asked, personId: input.person }));
  },
);

type Spoken = { document: FormDocument; asked: Answers; personId: string };

async function take(
  { cohort, stage, viewer, permission, write }: StageOfCohort & Acting,
  { document, asked, personId }: Spoken,
): Promise<Outcome<Called>> {
  const ballot = await sealTyped(viewer, permission, { stage, document, answers: asked });
  const state = await write(async (tx) => {
    await joinSenders(tx, stage.id);
    const place = { participationId: await placeOf(tx, { cohort, stage }, personId), stage, document };
    await saveCall(tx, place.participationId, 'answered');
    if (await saveForm(tx, place, { mode: 'phone', answers: asked, ballot })) return 'in';
    if (!(await loadIsOpen(tx, stage.id, now())) || !(await loadTakesForms(tx, stage.id))) return 'closed';
    return stage.promise === 'unlinkable' ? 'noted' : noteSecondForm(tx, place, 'phone', asked);
  });
  if (state === 'closed') return rejected('form', 'This form isn’t open.');
  if (state === 'noted')
    return rejected(
      'form',
      'This person has answered before, and nobody can tell which answers are theirs. What you wrote was not counted a second time.',
    );
  return done({ cohort: cohort.slug, stage: stage.key, state });
}

/** Notes that a call ended without answers. */
export const noteCall = command(
  can.note,
  stageNamed,
  async ({ cohort, stage, write }, input: CallEnd): Promise<Outcome<Called>> => {
    await write(async (tx) =>
      saveCall(tx, await placeOf(tx, { cohort, stage }, input.person), input.outcome),
    );
    return done({ cohort: cohort.slug, stage: stage.key, state: 'noted' });
  },
);

/** The person's place in the ledger. @throws Missing when the stage doesn't ask them. */
async function placeOf(tx: Tx, { cohort, stage }: StageOfCohort, personId: string): Promise<string> {
  const asked = (await loadAudience(tx, { audience: stage.audience, cohort })).filter(
    (person) => person.personId === personId,
  );
  if (asked.length === 0) throw new Missing(personId);
  await saveLedger(tx, stage.id, asked);
  return participationId(tx, stage.id, personId);
}
