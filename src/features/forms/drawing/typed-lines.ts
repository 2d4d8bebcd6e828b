import { unmarked } from '@/languages/other-language';
import type { Say } from '@/languages/say';
import { isOfTheForm } from '@/answer/agreed/inputs';
import { allAsks, type Ask, inputsOf, type Sent } from '../answers';
import type { FormDocument } from '../model';
import { choicesOf, storyKindWords, storyReachWords } from './in-words';

/** What was typed into a form, in lines to be copied: each input under its question, where its form is known. */
export function typedLines(say: Say, sent: Sent, document?: FormDocument): string {
  const labels = new Map(document && labelsIn(say, document));
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
export const labelsIn = (say: Say, document: FormDocument): [string, string][] =>
  allAsks(document).flatMap((ask) =>
    inputsOf(ask).flatMap((name): [string, string][] => [
      [name, unmarked(ask.question.label)],
      ...chosenAt(say, ask, name).map(([key, label]): [string, string] => [
        `${name}=${key}`,
        unmarked(label),
      ]),
    ]),
  );

function chosenAt(say: Say, { key, question }: Ask, name: string): [string, string][] {
  const words = { [`${key}.kind`]: storyKindWords, [`${key}.reach`]: storyReachWords }[name];
  if (question.kind === 'story') return Object.entries(words ?? {}).map(([word, said]) => [word, say(said)]);
  return choicesOf(say, question).map((option) => [option.key, option.label]);
}
