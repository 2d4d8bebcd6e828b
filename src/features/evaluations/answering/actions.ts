'use server';

import type { FormState } from '@/ui/form-state';
import { now } from '@/server/clock';
import { formAction, type Next } from '@/server/form-action';
import { forgetPerson, viewerAtTable } from '@/server/table-device';
import { answering, guest } from '@/server/viewer';
import { writtenTime } from '@/calendar/written';
import * as commands from './commands';
import { type SentPart, sentPart } from './schema';

function goOn(form: string, thanks: string, step: commands.NextStep, input: SentPart): Next {
  if ('sent' in step) return { to: `${thanks}${step.again ? '?again=yes' : ''}` };
  // An unlinkable form is kept nowhere: its next part comes with what was typed so far.
  if (step.carried)
    return { values: { ...typedOf(input), part: String(step.part), language: input.language ?? '' } };
  if (input.intent === 'keep') return { notice: `Saved at ${writtenTime(now())}.`, values: typedOf(input) };
  const how = `${input.language ? `&language=${encodeURIComponent(input.language)}` : ''}${input.change ? '&change=yes' : ''}`;
  return { to: `${form}?part=${step.part}${how}` };
}

const typedOf = (input: SentPart): FormState['values'] =>
  Object.fromEntries(Object.entries(input.sent).map(([key, value]) => [key, value ?? '']));

/** For the holder of a personal link, which travels with the form. */
export const answerByLink = formAction(
  sentPart,
  commands.answerPart,
  (step, input) => {
    const form = `/a/${encodeURIComponent([input.sent.link ?? ''].flat()[0] ?? '')}`;
    return goOn(form, `${form}/thanks`, step, input);
  },
  async ({ link }) => (typeof link === 'string' ? answering(link) : guest()),
);

/** For whoever was chosen on a device at a table. */
export const answerAtTable = formAction(
  sentPart,
  commands.answerPart,
  async (step, input) => {
    const thanks = 'sent' in step && (await forgetPerson()) ? '/t/next' : '/t/thanks';
    return goOn('/t/answer', thanks, step, input);
  },
  viewerAtTable,
);
