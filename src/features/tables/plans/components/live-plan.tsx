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
import { ArrowKeys } from './arrow-keys';
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
  /** How many days are over: a move leaves them as they were. */
  over: number;
  seating: Seating;
  /** People's names for the seats, by id. */
  short: ReadonlyMap<string, string>;
  tables: readonly PlanTableFacts[];
  /** What the address says is chosen: without JavaScript, each press is a page. */
  chosen: Chosen;
  /** Who has just been moved. */
  moved: string | null;
};

/** A plan to work on: press somebody and then a seat, or drag them there. The effect is shown before it is made. */
export function LivePlan(props: Props) {
  const { cohort, plan, day, seating, short, tables, moved } = props;
  const { state, send, hand, effect, press, askOrMake } = useMove(props);
  const { held, over, asked, hold, look, putDown } = hand;
  useFocusAfter(moved, plan.version);
  useEscape(putDown);
  useFreshPlan(state);
  const nameOf = (id: string) => seating.names.participants.get(id) ?? '';
  const heldAt = plan.seats.find((seat) => seat.day === day && seat.participantId === held);
  return (
    <div id="seats">
      <ErrorSummary errors={state.errors} idPrefix="live-" />
      <DragArea
        nameOf={nameOf}
        onPick={(who) => hold(who, null)}
        onOver={look}
        onDrop={(who, target) => askOrMake(who, target, false)}
      >
        <ArrowKeys>
          <Seats
            plan={plan}
            day={day}
            seating={seating}
            short={short}
            tables={tables}
            hands={{ held, over, press, look }}
          />
        </ArrowKeys>
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
          asked={asked}
          move={send}
          onPutDown={putDown}
        />
      )}
    </div>
  );
}

/** Who is in the hand, what the move would do, and how it is made. */
function useMove({ cohort, plan, day, over: daysOver, seating, chosen }: Props) {
  const [state, send, pending] = useActionState(moveSeat, untouched);
  const hand = useHand(`${plan.version} ${day} ${keyOf(chosen)}`, chosen);
  const { held, over, asked, hold, ask, putDown } = hand;
  const effect = useMemo(
    () => effectFor({ plan, day, over: daysOver, seating }, { who: held, to: over }),
    [held, over, plan, day, daysOver, seating],
  );

  function make(who: string, target: Target | null) {
    if (!target || (target.kind === 'person' && target.participantId === who)) {
      putDown();
      return;
    }
    hold(who, target);
    startTransition(() => send(moveData({ cohort, plan, day }, who, target)));
  }

  /** A finger has not seen yet what a move would do, and what breaks a rule is asked for once more. */
  function askOrMake(who: string, target: Target | null, byFinger: boolean) {
    const would = effectFor({ plan, day, over: daysOver, seating }, { who, to: target });
    const isAsked = asked && over && target && targetText(over) === targetText(target);
    if (target && would && !isAsked && (byFinger || would.breaksRule)) ask(who, target);
    else make(who, target);
  }

  function press(target: Target, byFinger: boolean) {
    if (pending) return;
    if (held) askOrMake(held, target, byFinger);
    else if (target.kind === 'person') hold(target.participantId, null);
  }

  return { state, send, hand, effect, press, askOrMake };
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

type SeatsProps = Pick<Props, 'plan' | 'day' | 'seating' | 'short' | 'tables'> & { hands: Hands };

/** The tables of a day, and who has no seat. Without JavaScript, each press asks for a page. */
function Seats({ plan, day, seating, short, tables, hands }: SeatsProps) {
  const here = plan.seats.filter((seat) => seat.day === day);
  return (
    <form method="get">
      <input type="hidden" name="plan" value={plan.number} />
      <input type="hidden" name="day" value={day} />
      {hands.held && <input type="hidden" name="who" value={hands.held} />}
      <ul className="grid gap-x-4 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 min-[72rem]:grid-cols-4">
        {tables.map((table) => (
          <li key={table.id}>
            <PlanTable
              table={table}
              seats={here.filter(({ tableId }) => tableId === table.id)}
              seating={seating}
              short={short}
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
function effectFor(
  { plan, day, over, seating }: Pick<Props, 'plan' | 'day' | 'over' | 'seating'>,
  { who, to }: Chosen,
) {
  const { input } = seating;
  if (!who || !to || (to.kind === 'person' && to.participantId === who)) return null;
  const away = (id: string) => input.people.find((person) => person.id === id)?.away ?? [];
  const moves = movesTo(plan, who, to, { day, days: input.days, over, away });
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
