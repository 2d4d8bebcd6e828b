import { ChoosePerson } from '@/features/evaluations/collecting/cards/components/choose-person';
import { EnterCode } from '@/features/evaluations/collecting/cards/components/enter-code';
import { peopleAtTable } from '@/features/evaluations/collecting/cards/data';
import { toSubmission } from '@/server/form-post';
import { viewerAtTable } from '@/server/table-device';
import { asList, type FormState } from '@/ui/form-state';
import type { Shown } from './page';
import { unknownTable } from './unknown';

// A device at a table can forget whose form it shows: its cookie is gone, or somebody else was chosen in another tab. What
// was typed then travels through the pages that ask for the code and the name, in these pages alone, into the form again.

const ofTheForm = /^(part|language|change|intent|speak|link|_.*)$/;

/** Shows the way back to the form, with what was typed; without any of it, that this device knows no table. */
export async function givenBack(values: FormState['values']): Promise<Shown> {
  const isTyped = Object.entries(values).some(
    ([name, value]) => !ofTheForm.test(name) && asList(value).length > 0,
  );
  return isTyped ? { ...(await nextStep({ _typed: written(values) })), status: 404 } : unknownTable();
}

/** What this device still has to be told: its table's code, or who answers. */
export async function nextStep(values: FormState['values']): Promise<{ main: React.ReactElement }> {
  const state = { values, errors: [] };
  const table = await peopleAtTable(await viewerAtTable());
  return { main: table ? <ChoosePerson table={table} state={state} /> : <EnterCode state={state} /> };
}

function written(values: FormState['values']): string {
  const typed = Object.entries(values).filter(([name]) => !/^(intent|_.*)$/.test(name));
  return new URLSearchParams(
    typed.flatMap(([name, value]) => asList(value).map((one) => [name, one])),
  ).toString();
}

const stands =
  'This is what was typed on this device before. Look through it and go on: it is kept, or sent, as yours.';

/** The form again as it was typed. */
export const typedBefore = (typed: string): FormState => ({
  values: toSubmission(new URLSearchParams(typed)).values,
  errors: [],
  notice: stands,
});
