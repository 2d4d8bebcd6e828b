import { type AnswerAddress, addresses } from '@/addresses';
import type { SentPart } from '@/features/forms/answering/model';
import { speaking } from '@/languages/say';
import { now } from '@/server/clock';
import { formPost, type Next, type Submission, type Taken } from '@/server/form-post';
import { networkAddress } from '@/server/network-address';
import { holderOf, type Viewer } from '@/server/viewer';
import { asText, type FormState } from '@/ui/form-state';
import * as commands from './commands';
import { isOwnStep, nobody, type OwnStep, stepNamed } from './model';
import { saidAt } from './said';
import { type SentStep, sentPart, takingBack, withStep, workStep, youStep } from './schema';

type Sent = Pick<SentPart, 'checking' | 'language'> & { link: string; intent: string };

/** Where a step that was kept leads, by itself. */
function goOn(next: commands.NextStep, { link, intent, checking, language }: Sent): AnswerAddress | null {
  const here = addresses.apply(next.slug);
  if ('more' in next && next.more) return null;
  if ('sent' in next) return here.sent(link, { again: next.again ? 'yes' : undefined, language });
  if (next.problems || intent === 'keep') return null;
  const stays = intent === 'change' || (intent === 'speak' && checking);
  return here.step(link, { part: next.step, language, ...(stays && { checking: 'yes' as const }) });
}

const linkIn = (values: FormState['values']): string => asText(values.link);

const saved = (language: string | undefined): string => {
  const say = speaking(language);
  return say('saved.notSent', { time: say.time(now()) });
};

/** What was typed at a step that takes nothing any more, as it is given back: under what the step calls it. */
function typedSaid({ step, change, language }: SentStep): FormState['values'] {
  const said = saidAt(speaking(language), { ...nobody, ...change }, step);
  return Object.fromEntries(said.map(({ label, said: words }) => [label, words]));
}

function afterStep(next: commands.NextStep, input: SentStep): Next<AnswerAddress> {
  const to = goOn(next, input);
  if (to) return { to };
  const { step, typed, checking, language } = input;
  if ('sent' in next) return { values: typedSaid(input) };
  const values = { ...typed, ...(checking && { checking: 'yes' }), part: step, language: language ?? '' };
  const { problems: errors, known } = next;
  if (errors) return { values, errors };
  return { values: { ...values, _was: known?.was ?? '' }, notice: saved(language) };
}

const save = async (viewer: Viewer, input: SentStep) =>
  commands.saveStep(viewer, { ...input, networkAddress: await networkAddress() });

const own = {
  you: formPost(youStep, save, afterStep, holderOf),
  work: formPost(workStep, save, afterStep, holderOf),
  with: formPost(withStep, save, afterStep, holderOf),
} satisfies Record<OwnStep, unknown>;

const part = formPost(
  sentPart,
  commands.savePart,
  (next, input): Next<AnswerAddress> => {
    const { intent, checking, language } = input;
    const typed = Object.fromEntries(Object.entries(input.sent).map(([key, value]) => [key, value ?? '']));
    const to = goOn(next, { link: linkIn(typed), intent, checking, language });
    if (to) return { to };
    if ('sent' in next) return { values: typed };
    const { known, problems: errors } = next;
    const values = {
      ...typed,
      ...known?.values,
      ...(checking && { checking: 'yes' }),
      // Whoever is told what changed sees it, and their next press counts.
      _was: known?.was ?? '',
      _undecided: known?.undecided ?? '',
      part: String(input.part),
      language: language ?? '',
    };
    return errors ? { values, errors } : { values, notice: saved(language) };
  },
  holderOf,
);

/** Takes any step of an application. */
export async function takeStep(sent: Submission): Promise<Taken<AnswerAddress>> {
  const step = stepNamed(asText(sent.values.part));
  if (!isOwnStep(step)) return part(sent);
  return inLanguageAsked(sent) ?? own[step](sent);
}

/** The page once more, where another language was asked for first: what is still missing would be said in the one that they can’t read. */
export function inLanguageAsked({ values: { speak, ...values } }: Submission): Taken<AnswerAddress> | null {
  return speak ? { state: { values: { ...values, language: speak }, errors: [] } } : null;
}

export const takeBack = formPost(
  takingBack,
  commands.takeBack,
  ({ slug }, { link, language }): Next<AnswerAddress> => ({
    to: addresses.apply(slug).takeBack(link, { language }),
  }),
  holderOf,
);
