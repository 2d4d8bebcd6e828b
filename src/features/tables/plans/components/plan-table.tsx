import type { MouseEvent, PointerEvent as Pointed } from 'react';
import { inReadingOrder } from '@/writing/reading-order';
import type { Seating } from '../../seating-input/model';
import { supporterId } from '../../supporters';
import { featureMarks, featurePlaces, features } from '@/features/needs/table-features';
import { type Target, targetText } from '../model';
import { LiveTable } from './live-table';
import { SeatButton, seatProps, type SeatTone, SupporterSeat } from './seat-button';
import type { PlannedSeat } from '../../seats';

export type PlanTableFacts = { id: string; number: number; places: number; coach: string | null };

/** Who is in the hand, where it is over, and what pressing and looking do. */
export type Hands = {
  held: string | null;
  over: Target | null;
  press: (target: Target, byFinger: boolean) => void;
  look: (target: Target | null) => void;
};

/** What makes a seat something to look at and to press. */
export const reach = (hands: Hands, target: Target) => ({
  onFocus: () => hands.look(target),
  // A finger doesn't look before it presses.
  onPointerEnter: ({ pointerType }: Pointed) => pointerType === 'mouse' && hands.look(target),
  onClick: (event: MouseEvent) => {
    event.preventDefault();
    hands.press(target, isByFinger(event));
  },
});

/** A press of a key has no detail; where the browser doesn't tell a finger from a mouse, it can't hover either. */
function isByFinger({ detail, nativeEvent }: MouseEvent): boolean {
  if (detail === 0) return false;
  const pointerType = nativeEvent instanceof PointerEvent ? nativeEvent.pointerType : '';
  return pointerType === '' ? !matchMedia('(hover: hover)').matches : pointerType !== 'mouse';
}

type Props = {
  table: PlanTableFacts;
  seats: readonly PlannedSeat[];
  seating: Seating;
  /** Names as they stand on seats, by id. */
  short: ReadonlyMap<string, string>;
  hands: Hands;
};

/** One table of a plan on one day: who sits there, and its free seats. */
export function PlanTable({ table, seats, seating, short, hands }: Props) {
  const { held, over } = hands;
  const nameOf = (id: string) => seating.names.participants.get(id) ?? '';
  const isNew = (id: string) => isNewcomer(seating, id);
  const toneOf = (target: Target, tone: SeatTone): SeatTone =>
    held && over && targetText(over) === targetText(target) ? 'over' : tone;
  const people = [...seats].sort((a, b) => inReadingOrder(nameOf(a.participantId), nameOf(b.participantId)));
  const taken = people.flatMap(({ participantId: id, locked }) => {
    const target: Target = { kind: 'person', participantId: id };
    const needs = needsIn(seating, id);
    const said = [nameOf(id), ...(isNew(id) ? ['new to the role'] : []), ...needs.map(({ words }) => words)];
    const words = [...said, ...(locked ? ['locked'] : []), `table ${table.number}`].join(', ');
    const tone = held === id ? 'held' : toneOf(target, isNew(id) ? 'amber' : 'teal');
    const own = {
      key: id,
      seat: (
        <SeatButton
          {...seatProps(target, held)}
          {...reach(hands, target)}
          data-who={id}
          person={short.get(id) ?? nameOf(id)}
          marks={[...(isNew(id) ? ['new'] : []), ...needs.map(({ mark }) => mark)]}
          locked={locked}
          tone={tone}
          aria-pressed={held === id}
          aria-label={held && held !== id ? `Swap ${nameOf(held)} with ${words}` : words}
        />
      ),
    };
    const supporter = seating.names.participants.get(supporterId(id));
    return supporter ? [own, { key: supporterId(id), seat: <SupporterSeat name={supporter} /> }] : [own];
  });
  const free = Array.from({ length: Math.max(0, table.places - taken.length) }, (_, index) => {
    const target: Target = { kind: 'table', tableId: table.id };
    const label = held
      ? `Move ${nameOf(held)} to a free seat at table ${table.number}`
      : `Free seat at table ${table.number}`;
    return {
      key: `free ${index}`,
      seat: (
        <SeatButton
          {...seatProps(target, held)}
          {...reach(hands, target)}
          person={null}
          tone={toneOf(target, 'empty')}
          aria-label={label}
          disabled={!held}
        />
      ),
    };
  });
  return (
    <LiveTable
      number={table.number}
      coach={table.coach}
      words={`Table ${table.number}${table.coach ? `, ${table.coach}` : ''}: ${taken.length} of ${table.places} seats taken`}
      seats={[...taken, ...free]}
    />
  );
}

const isNewcomer = ({ input }: Seating, id: string): boolean =>
  input.people.find((person) => person.id === id)?.attributes?.['experience'] === 'new';

/** What somebody needs of their table: as it is read out, and as it is marked on their seat. */
const needsIn = ({ input }: Seating, id: string): { words: string; mark: string }[] =>
  input.rules.flatMap((rule) => {
    const feature =
      rule.kind === 'needs' && rule.person === id ? features.find((one) => one === rule.feature) : null;
    return feature ? [{ words: `needs a seat ${featurePlaces[feature]}`, mark: featureMarks[feature] }] : [];
  });
