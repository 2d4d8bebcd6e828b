import { allAsks, inputsOf, isOfTheForm, type Sent } from './answers';
import { type FormDocument, optionsOf } from './model';

/** What was typed into a form, in lines to be copied: each input under its question, where its form is known. */
export function typedLines(sent: Sent, document?: FormDocument): string {
  const asks = document ? allAsks(document) : [];
  return Object.entries(sent)
    .filter(([name]) => !isOfTheForm(name))
    .flatMap(([name, value]) => {
      const question = asks.find((ask) => inputsOf(ask).includes(name))?.question;
      const options = question ? optionsOf(question) : [];
      const words = [value ?? []]
        .flat()
        .filter((one) => one !== '')
        .map((one) => options.find(({ key }) => key === one)?.label ?? one);
      return words.length > 0 ? [`${question?.label ?? name}: ${words.join(', ')}`] : [];
    })
    .join('\n');
}
