'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useActionState, useEffect, useMemo } from 'react';
import type { Seating } from '../../seating-input/model';
import { effectInWords, effectSentence } from '../../quality/effects';
import { ErrorSummary } from '@/ui/error-summary';
import { type FormState, untouched } from '@/ui/form-state';
import { SeatKey } from '@/ui/round-table';
import { moveSeat } from '../actions';
import { movesTo, type Target, targetText } from '../model';
import { DragArea } from './drag-area';
import { EffectPanel } from './effect-panel';
import { type Chosen, keyOf, useEscape, useFocusAfter, useHand } from './hand';
import { type Hands, PlanTable, type PlanTableFacts } from './plan-table';
import { Unseated } from './unseated';
import { type PlannedSeat, seatedDays, seatsAfter } from '../../seats';

type Props = {
  cohort: string;
  plan: { number: number; version: number; remix: boolean; seats: readonly PlannedSeat[] };
  day: number;
  seating: Seating;
  tables: readonly PlanTableFacts[];
  /** What the address says is chosen: without JavaScript, each press is a page. */
  chosen: Chosen;
  /** Who has just been moved. */
  moved: string | null;
};

/** A plan to work on: press somebody and then a seat, or drag them there. The effect is shown before it is made. */
export function LivePlan({ cohort, plan, day, seating, tables, chosen, moved }: Props) {
  const [state, send, pending] = useActionState(moveSeat, untouched);
  const { held, over, hold, look, putDown } = useHand(`${plan.version} ${day} ${keyOf(chosen)}`, chosen);
  useFocusAfter(moved, plan.version);
  useEscape(putDown);
  useFreshPlan(state);
  const nameOf = (id: string) => seating.names.participants.get(id) ?? '';
  const heldAt = plan.seats.find((seat) => seat.day === day && seat.participantId === held);
  const effect = useMemo(
    () => effectFor({ plan, day, seating }, { who: held, to: over }),
    [held, over, plan, day, seating],
  );

  function make(who: string, target: Target | null) {
    if (!target || (target.kind === 'person' && target.participantId === who)) {
      putDown();
      return;
    }
    hold(who, target);
    startTransition(() => send(moveData({ cohort, plan, day }, who, target)));
  }

  function press(target: Target) {
    if (pending) return;
    if (held) make(held, target);
    else if (target.kind === 'person') hold(target.participantId, null);
  }

  return (
    <div>
      <ErrorSummary errors={state.errors} idPrefix="live-" />
      <DragArea nameOf={nameOf} onPick={(who) => hold(who, null)} onOver={look} onDrop={make}>
        <Seats plan={plan} day={day} seating={seating} tables={tables} hands={{ held, over, press, look }} />
      </DragArea>
      <Key />
      <p role="status" className="sr-only">
        {held &&
          (effect
            ? effectSentence(effect)
            : `${nameOf(held)} is picked up. Choose whom to swap with, or a free seat. Escape puts them back.`)}
      </p>
      {held && (
        <EffectPanel
          cohort={cohort}
          plan={plan}
          day={day}
          who={{
            id: held,
            name: nameOf(held),
            locked: heldAt?.locked ?? false,
            seated: heldAt !== undefined,
          }}
          to={over}
          toWords={over && targetWords(over, nameOf, tables)}
          effect={effect}
          move={send}
          onPutDown={putDown}
        />
      )}
    </div>
  );
}

/** What the colours of seats mean. */
function Key() {
  return (
    <div className="mt-6">
      <SeatKey
        items={[
          { label: 'new to the role', tone: 'amber' },
          { label: 'experienced, or some experience', tone: 'teal' },
        ]}
      />
    </div>
  );
}

type SeatsProps = Pick<Props, 'plan' | 'day' | 'seating' | 'tables'> & { hands: Hands };

/** The tables of a day, and who has no seat. Without JavaScript, each press asks for a page. */
function Seats({ plan, day, seating, tables, hands }: SeatsProps) {
  const here = plan.seats.filter((seat) => seat.day === day);
  return (
    <form method="get">
      <input type="hidden" name="plan" value={plan.number} />
      <input type="hidden" name="day" value={day} />
      {hands.held && <input type="hidden" name="who" value={hands.held} />}
      <ul className="grid gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {tables.map((table) => (
          <li key={table.id}>
            <PlanTable
              table={table}
              seats={here.filter(({ tableId }) => tableId === table.id)}
              seating={seating}
              hands={hands}
            />
          </li>
        ))}
      </ul>
      <Unseated
        seats={here}
        day={day}
        seating={seating}
        hands={hands}
        mayTakeAway={here.some(({ participantId }) => participantId === hands.held)}
      />
    </form>
  );
}

/** A move as the form for it would send it. */
function moveData({ cohort, plan, day }: Pick<Props, 'cohort' | 'plan' | 'day'>, who: string, to: Target) {
  const data = new FormData();
  const fields = {
    cohort,
    plan: String(plan.number),
    version: String(plan.version),
    day: String(day),
    who,
    to: targetText(to),
  };
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** A move that was refused, most often because somebody else was quicker: the plan as it is now is fetched. */
function useFreshPlan(state: FormState) {
  const router = useRouter();
  useEffect(() => {
    if (state.errors.length > 0) router.refresh();
  }, [state, router]);
}

/** What a move would do; null when it would change nothing. */
function effectFor({ plan, day, seating }: Pick<Props, 'plan' | 'day' | 'seating'>, { who, to }: Chosen) {
  const { input } = seating;
  if (!who || !to || (to.kind === 'person' && to.participantId === who)) return null;
  const away = (id: string) => input.people.find((person) => person.id === id)?.away ?? [];
  const moves = movesTo(plan, who, to, { day, days: input.days, away });
  return moves.length === 0
    ? null
    : effectInWords(seating, seatedDays(plan.seats, input), seatedDays(seatsAfter(plan.seats, moves), input));
}

function targetWords(
  target: Target,
  nameOf: (id: string) => string,
  tables: readonly PlanTableFacts[],
): string {
  if (target.kind === 'none') return 'Take their seat away';
  if (target.kind === 'person') return `Swap with ${nameOf(target.participantId)}`;
  return `Move to table ${tables.find(({ id }) => id === target.tableId)?.number ?? ''}`;
}
