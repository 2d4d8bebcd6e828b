import { allAsks, type Answers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import type { Mode } from '../../modes';
import { inWords } from '../../responses/model';

/** When and in which mode a form came in. */
export type CameIn = { mode: Mode; on: Date | null };

/** Two forms of one person, by when and how they came in. What they say is shown of a named form alone. */
export type Conflict = {
  id: string;
  name: string;
  first: CameIn;
  second: CameIn;
  rows: ConflictRow[] | null;
};

export type ConflictRow = { key: string; label: string; first: string; second: string; differs: boolean };

/** What both forms say to each question. */
export function sideBySide(document: FormDocument, first: Answers, second: Answers): ConflictRow[] {
  return allAsks(document).map((ask) => {
    const [one, two] = [
      inWords(ask, { answers: first, missing: [] }),
      inWords(ask, { answers: second, missing: [] }),
    ];
    return { key: ask.key, label: ask.question.label, first: one, second: two, differs: one !== two };
  });
}
