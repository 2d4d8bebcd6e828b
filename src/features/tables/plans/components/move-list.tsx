import { moveInWords, type MoveWords } from '../model';
import type { PlanMove } from '../../seats';

/** Who goes where, one line each. */
export function MoveList({ moves, words }: { moves: readonly PlanMove[]; words: MoveWords }) {
  return (
    <ul className="mt-3 list-disc pl-5">
      {moves.map((move) => (
        <li key={`${move.participantId} ${move.days.join(' ')}`}>{moveInWords(move, words)}</li>
      ))}
    </ul>
  );
}
