import type { Say } from '@/languages/say';
import type { Answers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { KeysMissing } from '@/server/key-store';
import { rejected } from '@/server/outcome';
import type { Permission } from '@/server/permission';
import type { Viewer } from '@/server/viewer';
import { makeReady } from './ballots/commands';
import { boxOfStage, keysFor, type SealedBallot, sealedBallot } from './ballots/data';
import type { Gap } from '../missing';
import type { Stage } from '../model';

type Typed = { stage: Stage; document: FormDocument; answers: Answers; missing?: Gap[] };

/** Seals a form that staff typed, where its promise asks for it: as a part of its own, which never helps to reach eight. */
export async function sealTyped(
  viewer: Viewer,
  permission: Permission,
  { stage, document, answers, missing = [] }: Typed,
): Promise<SealedBallot | null> {
  if (stage.promise !== 'unlinkable' || !stage.formVersionId) return null;
  if (!stage.box) await makeReady(viewer, permission, stage.id);
  const box = await boxOfStage(viewer, stage.id);
  if (!box) throw new KeysMissing('There is no ballot box for this form.');
  const { formVersionId } = stage;
  return sealedBallot(box, keysFor(box), document, { formVersionId, part: 'typed', answers, missing });
}

/** What whoever sends a form is told while its keys can't be used: nothing is taken that could not be read one day. */
export async function whileKeysLast<T>(
  say: Say,
  work: () => Promise<T>,
): Promise<T | ReturnType<typeof rejected>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeysMissing) return rejected('form', say('send.keysAway'));
    throw error;
  }
}
