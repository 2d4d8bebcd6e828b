import type { ReactNode } from 'react';
import { TableTop } from '@/ui/round-table';
import { planSeats } from '@/ui/seats';

type Props = {
  number: number;
  coach: string | null;
  words: string;
  seats: readonly { key: string; seat: ReactNode }[];
};

/** A round table with seats that can be pressed, in the order in which they are read. */
export function LiveTable({ number, coach, words, seats }: Props) {
  const plan = planSeats(seats.length);
  return (
    <div role="group" aria-label={words}>
      <svg
        viewBox={`0 0 ${plan.size} ${plan.size}`}
        width={plan.size}
        className="mx-auto h-auto max-w-full overflow-visible"
      >
        <g aria-hidden="true">
          <TableTop
            middle={plan.size / 2}
            radius={plan.table}
            name={`Table ${number}`}
            detail={coach?.split(' ').at(-1)}
          />
        </g>
        {seats.map(({ key, seat }, index) => {
          const { x, y } = plan.seats[index] ?? { x: 0, y: 0 };
          return (
            <foreignObject
              key={key}
              x={x - plan.seat}
              y={y - plan.seat}
              width={2 * plan.seat}
              height={2 * plan.seat}
              className="overflow-visible"
            >
              {seat}
            </foreignObject>
          );
        })}
      </svg>
    </div>
  );
}
