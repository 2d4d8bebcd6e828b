import { addDays } from '@/calendar/days';
import { londonInstant } from '@/calendar/london';
import { daysFrom } from '@/features/messages/purposes';
import { listed, plural } from '@/writing/words';
import type { Facts } from '../../seating-input/model';
import type { PlanMove } from '../../seats';

/** What those who moved are to be told, one message each. Whoever has no address hears it in the room. */
export function messagesTo(
  moves: readonly PlanMove[],
  { participants, tables, days }: Pick<Facts, 'participants' | 'tables' | 'days'>,
): { personId: string; name: string; seat: string }[] {
  const ids = [...new Set(moves.filter(({ to }) => to !== null).map(({ participantId }) => participantId))];
  return ids.flatMap((id) => {
    const person = participants.find((one) => one.id === id);
    if (!person?.email) return [];
    const seats = moves
      .filter(({ participantId, to }) => participantId === id && to !== null)
      .map(({ to, days: on }) =>
        seatInWords(
          tables.find((table) => table.id === to),
          on,
          days,
        ),
      );
    return [{ personId: person.personId, name: person.name, seat: listed(seats) }];
  });
}

/** When the last of the days is over on which somebody moved: what is said of it is of no use after. */
export function endOf(
  moves: readonly Pick<PlanMove, 'days'>[],
  days: readonly { number: number; date: string }[],
  at: Date,
): Date {
  const moved = new Set(moves.flatMap((move) => move.days));
  const dates = days.filter(({ number }) => moved.has(number)).map(({ date }) => date);
  const last = dates.sort().at(-1) ?? days.at(-1)?.date;
  return last ? londonInstant(addDays(last, 1), 0) : daysFrom(at, 1);
}

function seatInWords(
  table: Facts['tables'][number] | undefined,
  on: readonly number[],
  days: number,
): string {
  const when = on.length === days ? '' : ` on ${plural(on.length, 'day', 'days')} ${listed(on.map(String))}`;
  return `at table ${table?.number ?? ''}${table?.coach ? `, with ${table.coach.name} as your coach` : ''}${when}`;
}
