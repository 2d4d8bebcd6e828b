import { allAsks, type Answers } from '@/features/forms/answers';
import type { FormDocument } from '@/features/forms/model';
import { inWords } from '../../responses/model';
import { threshold } from '../tallies/model';

/** A linked stage that was released. */
export type PathStage = { id: string; title: string; document: FormDocument };

/** One person's answers at each stage that they answered, without their name. */
export type Path = { answers: Readonly<Record<string, Answers>> };

export type PathRow = { key: string; label: string; cells: (string | null)[]; change: string | null };

/** What one person said at each stage, question by question; of marks that can be compared, how they moved. */
export function rowsOf(stages: readonly PathStage[], path: Path): PathRow[] {
  const asks = new Map(
    stages.flatMap(({ document }) => allAsks(document).map((ask) => [ask.key, ask] as const)),
  );
  return [...asks.values()].flatMap((ask) => {
    const cells = stages.map(({ id, document }) => {
      const own = allAsks(document).find((known) => known.key === ask.key);
      const answers = path.answers[id];
      return own && answers?.[ask.key] ? inWords(own, { answers, missing: [] }) : null;
    });
    if (cells.every((cell) => cell === null)) return [];
    const back = ask.key.endsWith('.then') ? ' (before the course)' : '';
    return [
      { key: ask.key, label: `${ask.question.label}${back}`, cells, change: changeOf(stages, path, ask.key) },
    ];
  });
}

/** How a mark moved from the first to the last stage that asked it the same way; null where there are no two such marks. */
function changeOf(stages: readonly PathStage[], path: Path, key: string): string | null {
  const given = stages.flatMap(({ id, document }) => {
    const question = allAsks(document).find((ask) => ask.key === key)?.question;
    const answer = path.answers[id]?.[key];
    return question && 'low' in question && answer && 'mark' in answer
      ? [{ asked: `${question.kind} ${question.low} ${question.high}`, mark: answer.mark }]
      : [];
  });
  const [first] = given;
  const last = given.at(-1);
  if (!first || !last || given.length < 2 || first.asked !== last.asked) return null;
  return first.mark === last.mark ? `stayed ${last.mark}` : `${first.mark} to ${last.mark}`;
}

/** Paths of fewer people than a figure needs are not shown: it would be too easy to tell whose they are. */
export const pathsToShow = (paths: readonly Path[]): readonly Path[] | null =>
  paths.length < threshold ? null : paths;
