import type { ComponentProps } from 'react';
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
  /** What is to be seen of somebody at a glance: new to the role, what they need. */
  marks?: readonly string[];
  locked?: boolean;
  /** Beside the tables, and as wide as its name. */
  loose?: boolean;
};

/** A seat to press, to drag and to drop on. `person`: whose it is, in short; null when it is free. */
export function SeatButton({ person, tone, marks = [], locked, loose, ...props }: Props) {
  return (
    <button
      {...props}
      className={`flex min-h-11 cursor-pointer touch-none flex-col items-center justify-center rounded-[1.375rem] py-0.5 text-small leading-tight select-none ${loose ? 'px-4' : 'w-full px-1'} ${looks[tone]}`}
    >
      <span aria-hidden="true" dir="auto" className="line-clamp-2 max-w-full [overflow-wrap:anywhere]">
        {person ?? 'free'}
        {locked && <Lock />}
      </span>
      {marks.length > 0 && (
        <span aria-hidden="true" className="max-w-full text-[0.8125rem] [overflow-wrap:anywhere]">
          {marks.join(', ')}
        </span>
      )}
    </button>
  );
}

/** The seat of a supporter, who goes where the one they support goes: nothing to press. */
export function SupporterSeat({ name }: { name: string }) {
  return (
    <div
      role="img"
      aria-label={`${name}, their supporter`}
      className="flex min-h-11 w-full flex-col items-center justify-center rounded-[1.375rem] border border-dashed border-teal bg-card px-1 text-center text-small leading-tight text-soft"
    >
      <span aria-hidden="true" dir="auto" className="line-clamp-2 max-w-full [overflow-wrap:anywhere]">
        {name}
      </span>
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
      className="ms-1 inline fill-none stroke-current stroke-[1.6]"
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
