import { ChoosePerson } from '@/features/evaluations/collecting/cards/components/choose-person';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';
import { peopleAtTable } from '@/features/evaluations/collecting/cards/data';
import { isOfTheForm } from '@/features/forms/answers';
import type { Say } from '@/languages/say';
import { viewerAtTable } from '@/server/table-device';
import { asList, type FormState } from '@/ui/form-state';
import { speakingTo } from './form-place';
import type { Asked, Shown } from './page';
import { typedIn, typedWas } from './typed-was';
import { unknownTable } from './unknown';

// A device at a table can forget whose form it shows: its cookie is gone, or somebody else was chosen in another tab. What
// was typed then travels through the pages that ask for the code and the name, in these pages alone, into the form again.

/** Shows the way back to the form, with what was typed; without any of it, that this device knows no table. */
export async function givenBack(asked: Asked, values: FormState['values']): Promise<Shown> {
  const isTyped = Object.entries(values).some(
    ([name, value]) => !isOfTheForm(name) && asList(value).length > 0,
  );
  if (!isTyped) return unknownTable(asked, values);
  const { language = '' } = values;
  return { ...(await nextStep(asked, { _typed: written(values), language })), status: 404 };
}

/** What this device still has to be told: its table's code, or who answers. */
export async function nextStep(asked: Asked, values: FormState['values'], errors: FormState['errors'] = []) {
  const state = { values, errors };
  const say = speakingTo(asked, values);
  const table = await peopleAtTable(await viewerAtTable());
  const typed = typedWas(values);
  return {
    say,
    main: table ? <ChoosePerson {...{ say, table, state, typed }} /> : <EnterCode say={say} state={state} />,
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
  values: typedIn(values),
  errors: [],
  notice: say('forgot.stands'),
});
