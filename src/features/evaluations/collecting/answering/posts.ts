import { type AnswerAddress, addresses } from '@/addresses';
import { type FormState, wholeForm } from '@/ui/form-state';
import { now } from '@/server/clock';
import { formPost, type Next } from '@/server/form-post';
import { forgetPerson, viewerAtTable } from '@/server/table-device';
import { holderOf } from '@/server/viewer';
import { speaking } from '@/languages/say';
import * as commands from './commands';
import type { SentPart, Step } from '@/features/forms/answering/model';
import { sentPart } from './schema';

type Ways = Pick<ReturnType<typeof addresses.answer>, 'form' | 'thanks'>;

function goOn({ form, thanks }: Ways, step: commands.NextStep, input: SentPart): Next<AnswerAddress> {
  const language = input.language || undefined;
  if ('sent' in step && step.isLeftOut)
    return {
      values: typedOf(input),
      errors: [{ field: wholeForm, message: speaking(language)('send.already') }],
    };
  if ('sent' in step)
    return { to: thanks({ ...(step.again && { again: 'yes' as const }), ...step.came, language }) };
  // An unlinkable form is kept nowhere: its next part comes with what was typed so far.
  const checking = stillChecking(step.part, input);
  if (step.carried)
    return { values: { ...typedOf(input), part: String(step.part), language: language ?? '', ...checking } };
  const asked = { language, ...(input.change && { change: 'yes' as const }), ...checking };
  const { problems: errors, known } = step;
  if (input.intent !== 'keep' && !errors) return { to: form({ part: step.part, ...asked }) };
  const say = speaking(language);
  const values = {
    ...typedOf(input),
    ...known?.values,
    ...asked,
    _was: known?.was ?? '',
    _undecided: known?.undecided ?? '',
    part: String(input.part),
    language: language ?? '',
  };
  if (errors) return { values, errors };
  if (input.part === 'check') return { values };
  const isNews = Object.keys(known?.values ?? {}).length > 0;
  const saved = say('saved.notSent', { time: say.time(now()) });
  return { values, notice: isNews ? `${saved} ${say('saved.news')}` : saved };
}

/** Whoever came from the check to change an answer stays so until they are back there. */
const stillChecking = (next: Step, { part, intent, checking }: SentPart): { checking?: 'yes' } =>
  intent === 'change' || (checking && next === part) ? { checking: 'yes' } : {};

const typedOf = (input: SentPart): FormState['values'] =>
  Object.fromEntries(Object.entries(input.sent).map(([key, value]) => [key, value ?? '']));

/** For the holder of a personal link. */
export const answerByLink = formPost(
  sentPart,
  commands.answerPart,
  (step, input) => {
    const link = [input.sent.link ?? ''].flat()[0] ?? '';
    return goOn(addresses.answer(link), step, input);
  },
  holderOf,
);

/** For whoever was chosen on a device at a table. */
export const answerAtTable = formPost(
  sentPart,
  commands.answerPart,
  async (step, input) => {
    const { form, next, thanks } = addresses.atTable;
    // What is left out is given back first; the page that does so forgets whose it is.
    const passedOn = 'sent' in step && !step.isLeftOut && (await forgetPerson());
    // The next person finds nothing of it among the pages that this device was at.
    if (passedOn) return goOn({ form, thanks: next }, { sent: true, again: step.again }, input);
    return goOn({ form, thanks }, step, input);
  },
  viewerAtTable,
);
