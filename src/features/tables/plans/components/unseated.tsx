import type { Seating } from '../../seating-input/model';
import { isSupporter } from '../../supporters';
import type { Target } from '../model';
import { type Hands, reach } from './plan-table';
import { SeatButton, seatProps } from './seat-button';
import type { PlannedSeat } from '../../seats';

type Props = {
  seats: readonly PlannedSeat[];
  day: number;
  seating: Seating;
  hands: Hands;
  mayTakeAway: boolean;
};

/** Who has no seat yet, who isn't there, and the place to put somebody who is to have none. */
export function Unseated({ seats, day, seating, hands, mayTakeAway }: Props) {
  const { held, over } = hands;
  const nameOf = (id: string) => seating.names.participants.get(id) ?? '';
  const people = seating.input.people.filter(({ id }) => !isSupporter(id));
  const away = people.filter((person) => person.away?.includes(day));
  const unseated = people.filter(
    ({ id, away: days }) => !days?.includes(day) && !seats.some(({ participantId }) => participantId === id),
  );
  const none: Target = { kind: 'none' };
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        {unseated.length > 0 && <p className="font-semibold">No seat yet:</p>}
        {unseated.map(({ id }) => {
          const target: Target = { kind: 'person', participantId: id };
          const label =
            held && held !== id
              ? `Swap ${nameOf(held)} with ${nameOf(id)}, who has no seat`
              : `${nameOf(id)}, no seat yet`;
          return (
            <SeatButton
              key={id}
              {...seatProps(target, held)}
              {...reach(hands, target)}
              data-who={id}
              loose
              person={nameOf(id)}
              tone={held === id ? 'held' : 'amber'}
              aria-label={label}
              aria-pressed={held === id}
            />
          );
        })}
        {held && mayTakeAway && (
          <SeatButton
            {...seatProps(none, held)}
            {...reach(hands, none)}
            loose
            person="No seat"
            tone={over?.kind === 'none' ? 'over' : 'empty'}
            aria-label={`Take the seat of ${nameOf(held)} away`}
          />
        )}
      </div>
      {away.length > 0 && (
        <p className="mt-2 text-soft">
          Not there on day {day}: {away.map(({ id }) => nameOf(id)).join(', ')}.
        </p>
      )}
    </>
  );
}
