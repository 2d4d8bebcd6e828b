import { counted } from '@/writing/words';
import type { Seating } from '../seating-input/model';

/** A rule, or several that are alike, as one line. `all`: each of them in words; `broken`: those that a plan breaks. */
export type RuleLine = { words: string; all: string[]; broken: string[] };

/** The rules of a seating as they are read: what holds for everybody of a coach's organisation is one line. */
export function linesOf(
  { rules, alike }: Pick<Seating, 'rules' | 'alike'>,
  broken: ReadonlySet<number>,
): RuleLine[] {
  const lines = new Map<string, RuleLine>();
  rules.forEach((words, index) => {
    const key = alike[index] ?? words;
    const line = lines.get(key) ?? { words: key, all: [], broken: [] };
    line.all.push(words);
    if (broken.has(index)) line.broken.push(words);
    lines.set(key, line);
  });
  return [...lines.values()].map((line) => ({
    ...line,
    words:
      line.all.length === 1
        ? (line.all[0] ?? '')
        : `${line.words}: ${counted(line.all.length, 'person', 'people')}`,
  }));
}
