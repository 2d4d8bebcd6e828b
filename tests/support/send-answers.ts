import { answerPart, type NextStep } from '@/features/evaluations/collecting/answering/commands';
import type { SentPart } from '@/features/forms/answering/model';
import type { Outcome } from '@/server/outcome';
import type { Viewer } from '@/server/viewer';

/** Goes on from a part, the last one unless another is said, to where all answers are checked, and sends them from there. */
export async function sendAnswers(
  viewer: Viewer,
  { part = 2, ...said }: Pick<SentPart, 'change' | 'sent'> & { part?: number },
): Promise<Outcome<NextStep>> {
  const step = await answerPart(viewer, { part, intent: 'continue', ...said });
  const isChecked = step.ok && 'part' in step.value && step.value.part === 'check';
  return isChecked ? answerPart(viewer, { part: 'check', intent: 'send', ...said }) : step;
}
