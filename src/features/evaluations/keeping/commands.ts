import type { Answers } from '@/features/forms/answers/model';
import { dropMessages } from '@/features/messages/commands';
import type { Tx } from '@/server/db';
import { lockStage } from '../data';
import { saveFinished, saveResponse, saveUnlinkable } from './data';
import type { Door, Place } from './model';

/**
 * Takes a whole form, by whichever door, within the transaction of whoever received it: the ledger, the answers and
 * the counts together.
 * @returns false when the person's form was in already, or the stage isn't open.
 */
export async function keep(tx: Tx, place: Place, door: Door, answers: Answers, language: string | null = null): Promise<boolean> {
  const unlinkable = place.stage.promise === 'unlinkable';
  if (unlinkable) await lockStage(tx, place.stage.id);
  const personId = await saveFinished(tx, place, door, language);
  if (!personId) return false;
  if (unlinkable) await saveUnlinkable(tx, place, answers);
  else await saveResponse(tx, place, door, answers);
  await dropMessages(tx, personId, place.stage.id);
  return true;
}
