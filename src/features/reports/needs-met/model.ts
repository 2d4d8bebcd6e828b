import { addDays } from '@/calendar/days';
import { threshold } from '@/features/evaluations/model';
import type { NeedKind, Verdict } from '@/features/needs/model';

/** How many days after the last one a cohort's needs are counted: people say by then how it was. */
export const waits = 14;

/** Whether a cohort's needs are counted by now. `today`, `lastDay`: `yyyy-mm-dd`. */
export const isCountedBy = (lastDay: string, today: string): boolean => today >= addDays(lastDay, waits);

/** What one person needed, and all that was said of whether it was there. A supporter's needs are those of whom they support. */
export type Needed = { personId: string; kind: NeedKind; said: readonly Verdict[] };

/**
 * What a commissioner may know of a cohort's needs. `people`: how many needed something. `short`: how many of them said of
 * something that it was not, or only partly, met; null where it may not be shown. `kinds`: how many people needed what, the
 * most first, each of them eight or more.
 */
export type NeedsMet = { people: number; short: number | null; kinds: { kind: NeedKind; people: number }[] };

/** Whether a part of a group can be told without telling of fewer than eight: of itself, or of who is left. */
const canTell = (part: number, whole: number): boolean => part >= threshold && whole - part >= threshold;

const countOf = (needed: readonly Needed[]): number => new Set(needed.map(({ personId }) => personId)).size;

/**
 * Counts what a cohort needed, once and for good, as far as it may be shown: no group of fewer than eight people is in it, and
 * none can be worked out by taking one of its numbers from another, or from how many took part (docs/decisions/0050). Null:
 * nothing of it may be shown.
 */
export function needsMetOf(needed: readonly Needed[], enrolled: number): NeedsMet | null {
  const people = countOf(needed);
  if (!canTell(people, enrolled)) return null;
  const short = countOf(needed.filter(({ said }) => said.some((verdict) => verdict !== 'met')));
  const kinds = [...new Set(needed.map(({ kind }) => kind))]
    .map((kind) => ({ kind, people: countOf(needed.filter((one) => one.kind === kind)) }))
    .filter((one) => canTell(one.people, people))
    .sort((a, b) => b.people - a.people || (a.kind < b.kind ? -1 : 1));
  return { people, short: canTell(short, people) ? short : null, kinds };
}
