import { type FileRow, noChoices, type PeopleChoices } from './model';
import { headingAt } from './showing';

type Sent = { choices: PeopleChoices; isOther: boolean; headerText: string };

/** `areShown`: somebody has seen what these choices make of the list, so that it may come in. */
type ChoicesNow = { choices: PeopleChoices; areShown: boolean };

/**
 * What was chosen of a list as it is now. A file or a sheet that is new has columns of its own; so has a list under another
 * line of headings, or whose chosen line says something else since lines were taken away above it.
 */
export function choicesNow(
  { choices, isOther, headerText }: Sent,
  isNew: boolean,
  rows: readonly FileRow[],
): ChoicesNow {
  const { header } = choices;
  if (isNew) return { choices: noChoices, areShown: false };
  if (isOther) return { choices: { ...noChoices, header }, areShown: false };
  const hasMoved = header !== undefined && headingAt(rows, header) !== headerText;
  return hasMoved
    ? { choices: { ...choices, header: undefined, columns: undefined }, areShown: false }
    : { choices, areShown: true };
}
