import { allAsks, inputsOf, type Sent } from '@/features/forms/answers';
import { kinds } from '@/features/forms/kinds';
import { type FormDocument, optionsOf } from '@/features/forms/model';

/** What the person with this number says to a form: every scale and choice, and a word wherever one is asked for. */
export function everythingSaidBy(person: number, document: FormDocument): Sent {
  const said = allAsks(document).map((ask, index): [string, string | string[]] => {
    const options = optionsOf(ask.question);
    const option = options[(person + index) % Math.max(options.length, 1)]?.key ?? '';
    const [input = ask.key] = inputsOf(ask);
    switch (kinds[ask.question.kind].answer) {
      case 'mark':
        return [input, String(((person + index) % 5) + 1)];
      case 'choice':
        return [input, option];
      case 'choices':
        return [input, [option]];
      case 'text':
        return [input, `A word of ${person}`];
      case 'story':
        return [input, `A story of ${person}`];
    }
  });
  return Object.fromEntries(said);
}

/** The same, as it is keyed from paper: options by their numbers. */
export function asKeyed(document: FormDocument, sent: Sent): Sent {
  const numbered = allAsks(document).flatMap(({ key, question }): [string, string][] => {
    const options = optionsOf(question);
    const said = [sent[key] ?? []].flat();
    return options.length > 0
      ? [[key, said.map((choice) => options.findIndex((option) => option.key === choice) + 1).join(' ')]]
      : [];
  });
  const keyed: Sent = Object.fromEntries(numbered);
  return { ...sent, ...keyed };
}

/** The marks of one form, "recommend 5": options count from one, and of many choices each is chosen (1) or not (2). */
export function marksIn(document: FormDocument, sent: Sent): string[] {
  return allAsks(document).flatMap(({ key, question }) => {
    const said = [sent[key] ?? []].flat();
    const options = optionsOf(question).map((option) => option.key);
    if (kinds[question.kind].words) return [];
    if (kinds[question.kind].several)
      return options.map((option) => `${key}.${option} ${said.includes(option) ? 1 : 2}`);
    return [`${key} ${options.length > 0 ? options.indexOf(said[0] ?? '') + 1 : said[0]}`];
  });
}
