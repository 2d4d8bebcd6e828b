import type { Counted, CountedGap, CountedText } from '../../responses/ballots/counting/model';
import type { BallotPart } from '../../responses/ballots/model';
import type { Mode } from '../../modes';
import { type Stage, stageState } from '../../model';
import { type FormsKnown, type Reads, readsFile, readsTyped } from '../tallies/reads';

/**
 * What became of a stage's forms: one, final, and the same for everybody who may see figures. The counts are the
 * stage's tallies.
 */
export type Release = {
  releasedAt: Date;
  /** Forms that people sent themselves. */
  own: number;
  /** Forms that staff typed, from paper or on the phone. */
  typed: number;
  /** Forms that came from a file. Nobody's name stands beside any of them. */
  broughtIn: number;
  /** Forms that people sent and nobody read, since they were fewer than eight. They are in none of the above. */
  unread: number;
  /** Forms of people on the list, read or not, in whichever mode or from a file. The others are of people from elsewhere. */
  returned: number;
  /** Everybody on the list, and how many of them had left without answering. */
  asked: number;
  withdrawn: number;
};

/** How many forms a release counts. */
export const formsIn = ({ own, typed, broughtIn }: Pick<Release, 'own' | 'typed' | 'broughtIn'>): number =>
  own + typed + broughtIn;

/** By itself a closed stage is released so many days after it closed. */
export const releasedAfterDays = 14;

/** When a stage is released by itself; null as long as it is to stay open. */
export const dueOn = ({ closesAt }: Pick<Stage, 'closesAt'>): Date | null =>
  closesAt && new Date(closesAt.getTime() + releasedAfterDays * 24 * 60 * 60_000);

/** Whether a stage's time has come to be released by itself. */
export function isDue(stage: Pick<Stage, 'formVersionId' | 'opensAt' | 'closesAt'>, instant: Date): boolean {
  const due = dueOn(stage);
  return due !== null && stageState(stage, instant) === 'closed' && instant >= due;
}

/** The ballots that a release reads. */
export const partsRead = (reads: Reads): BallotPart[] => [
  ...(reads === 'all' ? (['own', 'late'] as const) : []),
  ...(readsTyped(reads) ? (['typed'] as const) : []),
];

/** The numbers of a release that reads this much. */
export function released(
  reads: Reads,
  { own, late, typed, broughtIn }: FormsKnown,
): Pick<Release, 'own' | 'typed' | 'broughtIn' | 'unread'> {
  const read = {
    own: reads === 'all' ? own + late : 0,
    typed: readsTyped(reads) ? typed : 0,
    broughtIn: readsFile(reads) ? broughtIn : 0,
  };
  return { ...read, unread: own + late + typed + broughtIn - formsIn(read) };
}

/**
 * What became of those who were asked. Forms from a file that are said to be theirs count as returned, and never more of
 * them than there are people without a form: whoever left since then may have returned one before.
 */
export function accounted(
  { asked, withdrawn }: Pick<Release, 'asked' | 'withdrawn'>,
  { own, late, typed, onList }: FormsKnown,
): Pick<Release, 'asked' | 'withdrawn' | 'returned'> {
  const sent = own + late + typed;
  const silent = Math.max(asked - withdrawn - sent, 0);
  const ofThoseWhoLeft = Math.min(Math.max(onList - silent, 0), withdrawn);
  return {
    asked,
    withdrawn: withdrawn - ofThoseWhoLeft,
    returned: sent + Math.min(onList, silent) + ofThoseWhoLeft,
  };
}

/** Somebody whose form came in: that they sent one, not what. */
export type Ticked = { personId: string; participantId: string | null; mode: Mode; finishedOn: string };

/**
 * What came of a ballot box, as it is kept beside the keys: it wins over any database, so that one that is restored from
 * a time before loses nothing and asks nobody twice. Public halves of keys only.
 */
export type BoxResult = {
  format: 2;
  box: { id: string; firstKey: string; secondKey: string; size: number };
  stageId: string;
  release: Release;
  counts: Counted[];
  missing: CountedGap[];
  texts: CountedText[];
  ticked: Ticked[];
};

/** Reasons of several parts together, by question. */
export function summedGaps(...parts: readonly (readonly CountedGap[])[]): CountedGap[] {
  const sums = new Map<string, CountedGap>();
  for (const { key, reason, count } of parts.flat()) {
    const name = `${reason} ${key}`;
    sums.set(name, { key, reason, count: (sums.get(name)?.count ?? 0) + count });
  }
  return [...sums.values()];
}
