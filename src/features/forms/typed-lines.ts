import { unmarked } from '@/languages/other-language';
import { allAsks, inputsOf, isOfTheForm, type Sent } from './answers';
import { type FormDocument, optionsOf } from './model';

/** What was typed into a form, in lines to be copied: each input under its question, where its form is known. */
export function typedLines(sent: Sent, document?: FormDocument): string {
  const labels = new Map(document && labelsIn(document));
  return Object.entries(sent)
    .filter(([name]) => !isOfTheForm(name))
    .flatMap(([name, value]) => {
      const words = [value ?? []]
        .flat()
        .filter((one) => one !== '')
        .map((one) => labels.get(`${name}=${one}`) ?? one);
      return words.length > 0 ? [`${labels.get(name) ?? name}: ${words.join(', ')}`] : [];
    })
    .join('\n');
}

/** What a form calls its inputs, by name, and what can be chosen there, by name=value. */
export const labelsIn = (document: FormDocument): [string, string][] =>
  allAsks(document).flatMap((ask) =>
    inputsOf(ask).flatMap((name): [string, string][] => [
      [name, unmarked(ask.question.label)],
      ...optionsOf(ask.question).map(({ key, label }): [string, string] => [
        `${name}=${key}`,
        unmarked(label),
      ]),
    ]),
  );
