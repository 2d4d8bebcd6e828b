import { smallerInWords } from '../exceptions';
import { moveInWords, type MoveWords } from '../model';
import type { PlanMove, SmallerTable } from '../../seats';

type Props = { moves: readonly PlanMove[]; smaller?: readonly SmallerTable[]; words: MoveWords };

/** Who goes where, one line each, and which tables may be smaller for it. */
export function MoveList({ moves, smaller = [], words }: Props) {
  return (
    <ul className="mt-3 list-disc pl-5">
      {moves.map((move) => (
        <li key={`${move.participantId} ${move.days.join(' ')}`}>{moveInWords(move, words)}</li>
      ))}
      {smaller.map((table) => (
        <li key={`${table.tableId} ${table.day}`}>{smallerInWords(table, words)}</li>
      ))}
    </ul>
  );
}
