import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { nearestSeat } from './nearest-seat';

/** Seats among which arrow keys lead from one to the next; Tab stops at one of them, the last that had the focus. Without a script it stops at each. */
export function ArrowKeys({ children }: { children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const last = useRef<string | undefined>(undefined);
  // After each render: seats come and go with every move.
  useEffect(() => stopAt(area.current, last.current));
  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const next = seatFrom(area.current, event);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      last.current = target.dataset['target'] ?? last.current;
      stopAt(area.current, last.current);
    },
  };
  return (
    <div ref={area} {...handlers}>
      {children}
      <p className="mt-3 text-small text-soft noscript:hidden">
        Arrow keys go from seat to seat. Enter picks up, Escape puts back.
      </p>
    </div>
  );
}

/** The seats that can be pressed now. */
const seatsIn = (area: HTMLElement | null): HTMLElement[] => [
  ...(area?.querySelectorAll<HTMLElement>('[data-target]:not(:disabled)') ?? []),
];

function stopAt(area: HTMLElement | null, target: string | undefined): void {
  const seats = seatsIn(area);
  const stop = seats.find((seat) => seat.dataset['target'] === target) ?? seats[0];
  for (const seat of seats) seat.tabIndex = seat === stop ? 0 : -1;
}

function seatFrom(area: HTMLElement | null, { target, key }: KeyboardEvent): HTMLElement | null {
  const seats = seatsIn(area);
  const next = nearestSeat(
    seats.map(middleOf),
    seats.findIndex((seat) => seat === target),
    key,
  );
  return next === null ? null : (seats[next] ?? null);
}

function middleOf(seat: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = seat.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
