import { addDays } from '@/calendar/days';
import { londonDate, londonInstant } from '@/calendar/london';
import type { Stage } from '../../model';

/** The code on a table's card. */
export type CardCode = {
  tableNumber: number;
  code: string;
  /** Where it is typed. */
  address: string;
};

/**
 * When a stage's cards stop working: as the facilitator set it, or else at the end of the day on which the form opens, by
 * the clock in London. Null: they don't work yet.
 */
export function cardsEnd({ opensAt, cardsUntil }: Pick<Stage, 'opensAt' | 'cardsUntil'>): Date | null {
  if (cardsUntil) return cardsUntil;
  return opensAt && londonInstant(addDays(londonDate(opensAt), 1), 0);
}

/** Whether a stage's cards work at `instant`. */
export function cardsWork(stage: Pick<Stage, 'opensAt' | 'cardsUntil'>, instant: Date): boolean {
  const end = cardsEnd(stage);
  return end !== null && instant < end;
}

/** How somebody is called on a list that a whole table sees: "Ana B.". The whole name is shown once the code of the day was given. */
export function shortName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const last = others.at(-1);
  return last ? `${first} ${[...last][0]?.toUpperCase() ?? ''}.` : first;
}

/** Who sits at the table whose code a device knows: names only. */
export type AtTable = {
  codeId: string;
  stageId: string;
  tableNumber: number;
  cohortName: string;
  programmeName: string;
  people: { personId: string; participantId: string; name: string }[];
};
