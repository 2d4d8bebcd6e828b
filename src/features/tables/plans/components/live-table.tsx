import type { ReactNode } from 'react';
import { partsOfName } from '@/writing/names';
import { rowsAround } from './around';

type Props = {
  number: number;
  coach: string | null;
  words: string;
  seats: readonly { key: string; seat: ReactNode }[];
};

/** A round table with seats that can be pressed, in the order in which they are read. */
export function LiveTable({ number, coach, words, seats }: Props) {
  const { above, below } = rowsAround(seats.length);
  return (
    <div
      id={`table-${number}`}
      role="group"
      aria-label={words}
      className="relative mx-auto max-w-64 scroll-mt-6 rounded-lg outline-offset-8 target:outline-2 target:outline-teal"
    >
      <div
        aria-hidden="true"
        className="absolute inset-0 m-auto size-36 rounded-full border-2 border-teal bg-card"
      />
      <div className="relative space-y-1">
        <Rows rows={above} seats={seats} />
        <p aria-hidden="true" className="py-1.5 text-center leading-tight">
          <span className="block font-semibold">Table {number}</span>
          <span className="block text-small text-soft">
            {coach ? partsOfName(coach).surname : 'no coach'}
          </span>
        </p>
        <Rows rows={below} seats={seats} />
      </div>
    </div>
  );
}

/** Seats in twos, one at each side of the table, or one by itself at its head or foot. */
function Rows({ rows, seats }: Pick<Props, 'seats'> & { rows: readonly (readonly number[])[] }) {
  return rows.map((row) => (
    <div key={row.join()} className="flex justify-between gap-1.5">
      {row.map((index) => (
        <div key={seats[index]?.key} className={`w-1/2 ${row.length === 1 ? 'mx-auto' : ''}`}>
          {seats[index]?.seat}
        </div>
      ))}
    </div>
  ));
}
