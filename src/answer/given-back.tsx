import { ChoosePerson } from '@/features/evaluations/collecting/cards/components/choose-person';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';
import { peopleAtTable } from '@/features/evaluations/collecting/cards/data';
import type { Say } from '@/languages/say';
import { toSubmission } from '@/server/form-post';
import { viewerAtTable } from '@/server/table-device';
import { asList, asText, type FormState } from '@/ui/form-state';
import { isOfTheForm } from './agreed/inputs';
import { speakingTo } from './form-place';
import type { Asked, Shown } from './page';
import { unknownTable } from './unknown';

// A device at a table can forget whose form it shows: its cookie is gone, or somebody else was chosen in another tab. What
// was typed then travels through the pages that ask for the code and the name, in these pages alone, into the form again. Until the
// name under which it was typed is chosen it stands in none of them to be read: somebody else may hold the device by now.

/** Shows the way back to the form, with what was typed; without any of it, that this device knows no table. */
export async function givenBack(asked: Asked, values: FormState['values']): Promise<Shown> {
  const isTyped = Object.entries(values).some(
    ([name, value]) => !isOfTheForm(name) && asList(value).length > 0,
  );
  if (!isTyped) return unknownTable(asked, values);
  const { language = '' } = values;
  return { ...(await nextStep(asked, { _typed: written(values), language })), status: 404 };
}

/** Said to a device that knows no table, or no longer; what was typed before goes on from there. */
export const tableGone = async (asked: Asked, values: FormState['values']): Promise<Shown> =>
  asText(values._typed) === ''
    ? unknownTable(asked, values)
    : { ...(await nextStep(asked, values)), status: 404 };

/** What this device still has to be told: its table's code, or who answers. */
export async function nextStep(asked: Asked, values: FormState['values'], errors: FormState['errors'] = []) {
  const say = speakingTo(asked, values);
  const table = await peopleAtTable(await viewerAtTable());
  return {
    say,
    main: table ? (
      <ChoosePerson {...{ say, table }} state={{ values, errors }} />
    ) : (
      <EnterCode say={say} state={{ values, errors: [] }} />
    ),
  };
}

function written(values: FormState['values']): string {
  const typed = Object.entries(values).filter(([name]) => name === '_who' || !/^(intent|_.*)$/.test(name));
  return new URLSearchParams(
    typed.flatMap(([name, value]) => asList(value).map((one) => [name, one])),
  ).toString();
}

/** The form again as it was typed. */
export const typedBefore = (say: Say, values: FormState['values']): FormState => ({
  values: toSubmission(new URLSearchParams(asText(values._typed))).values,
  errors: [],
  notice: say('forgot.stands'),
});
