import type { ComponentProps } from 'react';
import { seatName } from '@/ui/seats';
import { type Target, targetText } from '../model';

export type SeatTone = 'teal' | 'amber' | 'empty' | 'held' | 'over';

const looks: Record<SeatTone, string> = {
  teal: 'border-2 border-teal bg-teal-wash text-ink',
  // Thicker as well, for those who can't tell the colours apart.
  amber: 'border-4 border-amber-mark bg-amber-wash text-ink',
  empty: 'border-2 border-dashed border-strong-line bg-card text-soft',
  held: 'border-4 border-teal-deep bg-teal text-on-teal',
  over: 'border-4 border-dashed border-teal bg-card text-ink',
};

type Props = Omit<ComponentProps<'button'>, 'className' | 'children'> & {
  'data-who'?: string;
  person: string | null;
  tone: SeatTone;
  locked?: boolean;
  wide?: boolean;
};

/** A seat to press, to drag and to drop on. `person`: whose it is; null when it is free. */
export function SeatButton({ person, tone, locked, wide, ...props }: Props) {
  return (
    <button
      {...props}
      className={`flex cursor-pointer touch-none flex-col items-center justify-center rounded-full text-small leading-tight select-none ${wide ? 'min-h-11 px-4' : 'size-full'} ${looks[tone]}`}
    >
      <span aria-hidden="true">{person === null ? 'free' : wide ? person : seatName(person)}</span>
      {locked && <Lock />}
    </button>
  );
}

/** The seat of a supporter, who goes where the one they support goes: nothing to press. */
export function SupporterSeat({ name }: { name: string }) {
  return (
    <div
      role="img"
      aria-label={`${name}, their supporter`}
      className="flex size-full items-center justify-center rounded-full border border-teal bg-card text-small text-soft"
    >
      <span aria-hidden="true">+1</span>
    </div>
  );
}

function Lock() {
  return (
    <svg
      width="12"
      height="13"
      viewBox="0 0 12 13"
      aria-hidden="true"
      className="fill-none stroke-current stroke-[1.6]"
    >
      <rect x="1.5" y="5.5" width="9" height="6.5" rx="1.5" className="fill-current" />
      <path d="M3.5 5.5 V3.8 A2.5 2.5 0 0 1 8.5 3.8 V5.5" />
    </svg>
  );
}

/** A seat is a button of the form that asks for the next page: whom to hold, and once somebody is held, where to. */
export const seatProps = (target: Target, held: string | null) => ({
  type: 'submit' as const,
  name: held ? 'to' : 'who',
  value: held || target.kind !== 'person' ? targetText(target) : target.participantId,
  'data-target': targetText(target),
});
