import { allAsks, type Answers } from '@/features/forms/answers/model';
import type { FormDocument } from '@/features/forms/model';
import type { Door } from '../keeping/model';
import { inWords } from '../keying/model';

/** Two forms of one person, side by side. `name` only where the promise lets staff see it. */
export type Conflict = { id: string; name: string | null; first: { door: Door; answers: Answers }; second: { door: Door; answers: Answers }; document: FormDocument };

export type ConflictRow = { key: string; label: string; first: string; second: string; differs: boolean };

/** What both forms say to each question. */
export function sideBySide({ document, first, second }: Pick<Conflict, 'document' | 'first' | 'second'>): ConflictRow[] {
  return allAsks(document).map((ask) => {
    const [one, two] = [inWords(ask, { answers: first.answers, missing: [] }), inWords(ask, { answers: second.answers, missing: [] })];
    return { key: ask.key, label: ask.question.label, first: one, second: two, differs: one !== two };
  });
}
